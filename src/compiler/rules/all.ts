import { claimRules } from './claims.ts'
import { clearingRules } from './clearing.ts'
import { evidenceRules } from './evidence.ts'
import { languageRules } from './language.ts'
import { limitRules } from './limits.ts'
import { medicineRules } from './medicine.ts'
import { peopleRules } from './people.ts'
import { promiseRules } from './promises.ts'
import { reassuranceRules } from './reassurance.ts'
import type { Rule } from './rule.ts'
import { salesRules } from './sales.ts'
import { spanishRules } from './spanish.ts'
import { suicideRules } from './suicide.ts'
import { useRules } from './use.ts'

/** Every rule by which a text is read, the most dangerous first. */
export const RULES: Rule[] = [
  ...suicideRules,
  ...medicineRules,
  ...limitRules,
  ...clearingRules,
  ...reassuranceRules,
  ...useRules,
  ...promiseRules,
  ...claimRules,
  ...salesRules,
  ...evidenceRules,
  ...peopleRules,
  ...languageRules,
  ...spanishRules,
]
