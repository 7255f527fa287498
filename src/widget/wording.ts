/** Dates, lists and plurals of a language, by `Intl`. */

import type { Lang } from '../corpus.ts'

/** A date in words; the day is a calendar day, so no time zone may move it. */
export function dateWords(lang: Lang, iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** The form of a phrase for a count; `other` stands for the forms that are not given. */
export function plural(
  lang: Lang,
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(lang).format(count))
}
