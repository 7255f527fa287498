import type { UrgentTier } from '../corpus.ts'

/** Whether a tier puts help before everything else. `unknown`, where nothing could be told, is not one of them. */
export function isUrgentTier(tier: string): tier is UrgentTier {
  return tier === 'emergency' || tier === 'risk' || tier === 'danger'
}
