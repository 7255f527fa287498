import type { Corpus } from '../corpus.ts'

/**
 * The corpus that the build put into the script: it replaces the literal below, quotes included, by a string literal of
 * JSON. Null while the slot is unfilled, or when what is in it is broken.
 */
export function readCorpus(): Corpus | null {
  const filled: string = '__CLINIC_FAQ_CORPUS__'
  try {
    return JSON.parse(filled)
  } catch {
    return null
  }
}
