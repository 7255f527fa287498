import { claimRules } from './claims.ts'
import { evidenceRules } from './evidence.ts'
import { languageRules } from './language.ts'
import { limitRules } from './limits.ts'
import { medicineRules } from './medicine.ts'
import { peopleRules } from './people.ts'
import { reassuranceRules } from './reassurance.ts'
import type { Rule } from './rule.ts'
import { spanishRules } from './spanish.ts'
import { suicideRules } from './suicide.ts'

/** Every rule by which a text is read, the most dangerous first. */
export const RULES: Rule[] = [
  ...suicideRules,
  ...medicineRules,
  ...limitRules,
  ...reassuranceRules,
  ...claimRules,
  ...evidenceRules,
  ...peopleRules,
  ...languageRules,
  ...spanishRules,
]
