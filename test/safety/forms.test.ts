import { describe, expect, it } from 'vitest'
import { detectDanger as detect } from '../../src/safety/base.ts'
import { readLines } from './base-safety.ts'

const direct = readLines('test/questions/messages-dev.tsv').filter(({ note }) => /\bdirect\b/.test(note))

const AROUND = [
  'I read the page about the first visit and the one about costs. My insurance is through my job and I live about an hour away.',
  'My doctor gave me your name in spring. I have a question about parking and about what to wear.',
]
const drawnOut = (text: string): string => text.replace(/[aeiou](?=[^aeiou]*$)/i, (vowel) => vowel.repeat(5))
const between = (text: string, sign: string): string => text.split(' ').join(sign)
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** The same words as other keyboards, hands and moods write them. */
const FORMS: [string, (text: string) => string][] = [
  ['in upper case', (text) => text.toUpperCase()],
  ['in lower case without punctuation', (text) => text.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, '')],
  ['with curly quotes', (text) => `“${text.replace(/'/g, '’')}”`],
  ['with odd apostrophes', (text) => text.replace(/['’]/g, '`')],
  ['with double spaces and line breaks', (text) => between(text, '  \n')],
  ['with zero-width signs inside words', (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2')],
  ['with no-break spaces', (text) => between(text, '\u00a0')],
  ['with accents as signs of their own', (text) => text.normalize('NFD')],
  ['in full-width letters', wide],
  ['with emoji between the words', (text) => between(text, ' 😭 ')],
  ['with a vowel drawn out', drawnOut],
  ['after a greeting', (text) => `Hi there, good evening, ${text}`],
  ['inside a long message', (text) => `${AROUND[0]} ${text}. ${AROUND[1]}`],
]

describe.each(FORMS)('a direct statement %s', (_, change) => {
  it.each(direct)('is recognised: $text', ({ text, tier }) => {
    expect(detect(change(text)).tier).toBe(tier)
  })
})
