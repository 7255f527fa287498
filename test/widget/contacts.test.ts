import { describe, expect, it } from 'vitest'
import type { CrisisLine, Region } from '../../src/corpus.ts'
import { lineFor, regionIn } from '../../src/safety/lines.ts'
import { contactLinks, crisisPieces, type Piece, wordsOf } from '../../src/widget/contacts.ts'
import { stringsFor } from '../../src/widget/strings.ts'
import { safety } from './visit.tsx'

const line: CrisisLine = { name: 'Helpers', kind: 'suicide', for: 'anyone' }
const region = (lines: CrisisLine[], tel: string | null = '999'): Region => ({
  code: 'XX',
  emergency: { number: tel ?? '', tel },
  lines,
})
const footer = (of: Region, lang: 'en' | 'es' = 'en') =>
  crisisPieces(regionIn(of, lang), stringsFor(lang), safety.words[lang])
const links = (pieces: Piece[]) => pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.href]))

describe("the footer's first sentence", () => {
  it('says the contract’s words in the United States', () => {
    const us = safety.regions.US
    expect(us && wordsOf(footer(us))).toBe('In crisis? Call or text 988. Emergency: 911.')
    expect(us && links(footer(us))).toEqual(['tel:988', 'sms:988', 'tel:911'])
  })

  it('says them in Spanish', () => {
    const us = safety.regions.US
    expect(us && wordsOf(footer(us, 'es'))).toBe(
      '¿En crisis? Llame al 988 (oprima 2) o envíe AYUDA al 988. Emergencias: 911.',
    )
  })

  it('names one number where a line only takes calls', () => {
    expect(wordsOf(footer(region([{ ...line, call: '116 123', tel: '116123' }])))).toBe(
      'In crisis? Call 116 123. Emergency: 999.',
    )
  })

  it('says the word to send where texts need one', () => {
    const both = { ...line, call: '116 123', tel: '116123', text: '50808', sms: '50808', keyword: 'HELLO' }
    expect(wordsOf(footer(region([both])))).toBe('In crisis? Call 116 123 or text HELLO to 50808. Emergency: 999.')
  })

  it('names both numbers where calls and texts differ', () => {
    const both = { ...line, call: '13 11 14', tel: '131114', text: '0477', sms: '0477' }
    expect(wordsOf(footer(region([both])))).toBe('In crisis? Call 13 11 14 or text 0477. Emergency: 999.')
  })

  it('guesses no number where none is known', () => {
    const pieces = footer(region([{ ...line, url: 'https://www.findahelpline.com' }], null))
    expect(wordsOf(pieces)).toBe(
      'In crisis? Find a helpline: findahelpline.com. Emergency: your local emergency number.',
    )
    expect(links(pieces)).toEqual(['https://www.findahelpline.com'])
  })

  it.each(Object.keys(safety.regions))('has a way to help in %s', (code) => {
    const of = safety.regions[code]
    expect(of && links(footer(of)).length).toBeGreaterThan(0)
  })
})

describe('a line', () => {
  it('says in Spanish what a Spanish speaker presses, and the Spanish word to send', () => {
    const us = safety.regions.US
    const lifeline = us && regionIn(us, 'es').lines[0]
    expect(lifeline && contactLinks(lifeline, safety.words.es).map(({ words }) => words)).toEqual([
      'Llamar al 988 (oprima 2)',
      'Envíe AYUDA al 988',
      'Chat',
    ])
  })

  it('has no words in its text link, because phones refuse them: the keyword is printed', () => {
    const [link] = contactLinks({ ...line, text: '741741', sms: '741741', keyword: 'HOME' }, safety.words.en)
    expect(link).toEqual({ href: 'sms:741741', words: 'Text HOME to 741741', name: 'Text HOME to 741741, Helpers' })
  })

  it('is named after its visible words, so that speech control finds it', () => {
    for (const lang of ['en', 'es'] as const) {
      const all = Object.values(safety.regions).flatMap((of) =>
        of.lines.flatMap((each) => contactLinks(each, safety.words[lang])),
      )
      for (const { words, name } of all) expect(name.startsWith(words)).toBe(true)
    }
  })

  it('stands in for a kind that a region lacks, but not for poison or new parents', () => {
    const only = region([{ ...line, kind: 'suicide' }])
    expect(lineFor(only, 'child')?.name).toBe('Helpers')
    expect(lineFor(only, 'poison')).toBeUndefined()
    expect(lineFor(only, 'maternal')).toBeUndefined()
  })
})
