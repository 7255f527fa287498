import { HELP_ENTRIES, NAME_THE_LINE } from './help-entries.ts'

/**
 * The entries whose answer is the clinic's own to give: what it charges, how it is paid, how it is reached. A clinic may
 * put its own words in their place. This is the one list; a test holds it against the corpus.
 */
export const CLINIC_OWNED = [
  'appointment',
  'cost-per-session',
  'cost-course',
  'cost-help',
  'cost-insurance',
  'referral',
]

/** Entries that people in danger are led to: nobody's own words stand there, whether the build has them or not. */
const LED_TO_IN_DANGER = new Set([...HELP_ENTRIES, ...NAME_THE_LINE])
/** Names of the index that are no entries. */
const NO_ENTRIES = new Set(['none'])

/** Why a clinic's own words may not stand under an id, or null; `isBuilt` says whether the build has an entry of that id. */
export function refusalOf(id: string, isBuilt: boolean): string | null {
  if (CLINIC_OWNED.includes(id)) return null
  if (LED_TO_IN_DANGER.has(id)) return 'People in danger are led to it, so its words are checked and signed.'
  if (NO_ENTRIES.has(id)) return 'The name stands for questions that have no answer.'
  return isBuilt ? "Its words rest on checked sources; a clinic's own words would look like them." : null
}
