import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { standing } from '../../src/widget/standing-words.ts'
import { en } from '../../src/widget/strings-en.ts'
import { es } from '../../src/widget/strings-es.ts'
import { baseSafety } from './base-safety.ts'

/** All texts in a value, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

const file = (path: string) => readFileSync(path, 'utf8')
/** What the widget says of itself, beside the cards, and the fixed replies to what is never answered. */
const said: [where: string, sentences: string[]][] = [
  ['the English words of the widget', texts(en)],
  ['the Spanish words of the widget', texts(es)],
  ['the words of footer and help', texts(standing)],
  ['the fixed replies', texts(parse(file('faq/fixed.yaml')).map(({ reply }: { reply: unknown }) => reply))],
]

describe.each(said)('%s', (_, sentences) => {
  it('never speak of suicide as a crime or a success, and promise nothing', () => {
    const forbidden =
      /commit(s|ted|ting)? suicide|(successful|failed) (suicide|attempt)|cry for help|calm down|think of your family|you('ll| will) be fine|completely confidential|we will help you|cometer suicidio|suicidio (exitoso|fallido)|intento fallido|grito de ayuda|cálmese|piense en su familia|va a estar bien|totalmente confidencial/i
    for (const sentence of sentences) expect(sentence).not.toMatch(forbidden)
  })

  it('hold no number to call but those of crisis-lines.yaml', () => {
    const known = Object.values(baseSafety.regions).flatMap(({ emergency, lines }) => [
      emergency.number,
      ...lines.flatMap(({ call, text }) => [call ?? '', text ?? '']),
    ])
    const numbers = sentences.flatMap((sentence) => sentence.match(/\b\d[\d -]*\d\b/g) ?? [])
    const dialable = numbers.filter((number) => number.replace(/\D/g, '').length >= 3)
    expect(dialable.filter((number) => !known.includes(number.trim()))).toEqual([])
  })
})

describe('the language of a rule', () => {
  it('can be told by its id, so that Spanish is answered in Spanish and every other language in English', () => {
    const rules: unknown = parse(file('faq/safety/lexicon.yaml')).categories.flatMap(
      (category: { rules: unknown[] }) => category.rules,
    )
    const told = (rules as { id: string; lang: string }[]).map(({ id, lang }) => [id, lang])
    const ending = (id = '') => id.match(/-(es|fr|de|pt)$/)?.[1] ?? 'en'
    expect(told).toEqual(told.map(([id]) => [id, ending(id)]))
  })
})
