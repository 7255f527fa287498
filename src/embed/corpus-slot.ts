import type { Corpus } from '../corpus.ts'
import { type Packed, unpack } from '../pack.ts'
import type { Translations } from '../widget/strings.ts'

/**
 * What the build put into the script: it replaces the literal below, quotes included, by a string literal of two lines
 * of JSON, the words of the build's languages and the packed corpus. The first is short, and is read when the script
 * starts; the second only when something is asked of it.
 */
const slot = '__CLINIC_FAQ_CORPUS__'
const firstLine = slot.indexOf('\n')

/** The widget's words in the languages that the build holds besides English. */
export function readTranslations(): Translations {
  try {
    return JSON.parse(slot.slice(0, firstLine))
  } catch {
    return {}
  }
}

/** The corpus; null while the slot is unfilled, or when what is in it is broken. */
export function readCorpus(): Corpus | null {
  try {
    const packed: Packed = JSON.parse(slot.slice(firstLine))
    return unpack(packed)
  } catch {
    return null
  }
}
