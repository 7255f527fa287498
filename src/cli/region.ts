import type { Corpus } from '../corpus.ts'

/** Whose crisis lines stand where neither the clinic nor the tag says otherwise. */
const USUAL_REGION = 'US'

/** The region of a clinic's crisis lines: ISO 3166 code. */
export function regionOf({ clinic }: Pick<Corpus, 'clinic'>): string {
  return clinic.region ?? USUAL_REGION
}
