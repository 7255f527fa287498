/** What the danger part of the house is made of: types only. */
import type { Card, Lang, Region, Tier } from '../corpus.ts'
import type { Packed } from '../linear/packing.ts'

/** Everything that recognises danger and answers it; built into the code, never fetched. */
export interface Safety {
  lexicon: Lexicon
  /** What tells that danger is hinted at. */
  hints: Packed
  /** By ISO code, and `international` for every other place. */
  regions: Record<string, Region>
  cards: Record<Lang, Record<string, Card>>
  /** Short words around the cards (`spoken`, `bar`, `answer-below`, …), by language. */
  words: Record<Lang, Record<string, string>>
}

/** A tier that a rule can give; `sign` is a physical warning sign, which is no tier of a message. */
export type RuleTier = Exclude<Tier, 'none' | 'unknown'> | 'sign'

/** The compiled lexicon: names and patterns as in `lexicon.yaml`, without its examples and notes. */
export interface Lexicon {
  /** Word groups: a name and its alternatives, a pattern each. */
  groups: Record<string, string>
  /** Spellings that stand for other words: `wanna` → `want to`. */
  spellings: Record<string, string>
  /** Words that are recognised although misspelt, and real words near them that are not errors. */
  tolerant: string
  real: string
  rules: CompiledRule[]
  /** Figures of speech: a match that overlaps one does not count. */
  figures: string[]
  modifiers: Modifier[]
}

/** Id, tier, kind, pattern, the modifiers that may lower it, and marks: `alert`, `self`, `other`. */
export type CompiledRule = [id: string, tier: RuleTier, kind: string, pattern: string, lowered: string, marks: string]

/** What lowers one match in its clause or sentence. `@` in a pattern stands for the match. */
export interface Modifier {
  id: string
  to: 'mention' | 'none'
  scope: 'clause' | 'sentence'
  pattern: string
  unless: string
}
