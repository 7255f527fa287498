import american from 'dictionary-en'
import nspell from 'nspell'
import type { Dictionary } from '../compiler/phrasings.ts'

/** The American dictionary of the editor's machine; loading it takes a moment, so only `check` does. */
export function dictionary(): Dictionary {
  const speller = nspell({ aff: Buffer.from(american.aff), dic: Buffer.from(american.dic) })
  return { knows: (word) => speller.correct(word), suggest: (word) => speller.suggest(word) }
}
