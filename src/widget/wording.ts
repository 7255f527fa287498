/** Phrases with their places filled, dates and plurals. */

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

/** Made once a language: it takes milliseconds, and a conversation says many dates. */
const formats: Record<string, Intl.DateTimeFormat> = {}

/** A date in words; the day is a calendar day, so no time zone may move it. */
export function dateWords(lang: string, iso: string): string {
  try {
    formats[lang] ??= new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
    return formats[lang].format(new Date(iso))
  } catch {
    return iso
  }
}

/** The form of a phrase for a count; `other` stands for the forms that are not given. */
export function plural(
  lang: string,
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(lang).format(count))
}
