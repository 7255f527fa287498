/** Every word that the widget says of itself. Help cards bring their own (`faq/safety/cards.md`). */

import type { Lang } from '../corpus.ts'
import { standing } from './standing-words.ts'
import { en } from './strings-en.ts'
import type { PluralForms } from './wording.ts'

/** The words of one language. They are data, so that a build takes along those of its languages alone. */
export type Words = { [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : PluralForms }

/** The words of the languages that a build holds besides English. */
export type Translations = Partial<Record<Lang, Words>>

/** All words for a visitor; `lang` says in which language those are that a build may lack. */
export type Strings = Words & (typeof standing)[Lang]

/** The words of a language; English where the build has none of it, but for footer and help. */
export function stringsFor(lang: Lang, translations: Translations = {}): Strings {
  return { ...standing[lang], ...(translations[lang] ?? en) }
}
