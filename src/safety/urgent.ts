import type { UrgentTier } from '../corpus.ts'

export const GRAVEST_FIRST: UrgentTier[] = ['emergency', 'risk', 'danger']

/** Whether a tier puts help before everything else. `unknown`, where nothing could be told, is not one of them. */
export function isUrgentTier(tier: string): tier is UrgentTier {
  return GRAVEST_FIRST.some((urgent) => urgent === tier)
}
