/** Phrases with their places filled, dates and plurals. */

import type { Strings } from './strings.ts'

/** Puts values in the places of a phrase: `Call {number}`. */
export function fill(phrase: string, values: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** The short words around help cards, as `faq/safety/cards.md` has them under "words". */
export type HelpWords = Record<string, string>

/** A phrase of the help words; one that is missing leaves its values, so that a number is never lost. */
export function helpPhrase(words: HelpWords, key: string, values: Record<string, string> = {}): string {
  return fill(words[key] ?? Object.values(values).join(' '), values)
}

/** A calendar day (ISO date) in words; what is none stays as it is. `Intl` would need longer than all the rest of an answer. */
export function dateWords({ date, months }: Pick<Strings, 'date' | 'months'>, iso: string): string {
  const [year = '', month, day] = iso.split('-')
  const name = months.split(' ')[Number(month) - 1]
  return name && day ? fill(date, { year, month: name, day: String(Number(day)) }) : iso
}

/** The forms of a phrase for a count, `#`; `other` stands for those that a language lacks. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** The form of a phrase for a count. */
export function plural(lang: string, count: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(lang).format(count))
}
