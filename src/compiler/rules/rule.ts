import type { Lang } from '../../corpus.ts'
import { type Place, type Prose, type Sentence, sentences } from '../prose.ts'
import { type Denial, denied } from './denial.ts'

/** What a rule found: the words, and their line. */
export interface Finding {
  line: number
  found: string
}

/** A text that shows what a rule means. A clinic's value is given with its name; else it is the body of an entry. */
export type Example = string | { value: string; text: string } | { question: string; text: string }

/** A danger of this field, as data: what to look for, why it matters, what to do, and examples that are run as tests. */
export interface Rule {
  id: string
  severity: 'error' | 'warning'
  /** `safety`: could hurt somebody · `claim`: says more than is known · `language`: hard or hurtful to read. */
  kind: 'safety' | 'claim' | 'language'
  /** Where it holds; everywhere unless it says so. */
  places?: Place[]
  /** Its language; English unless it says so. A clinic's values are read by the rules of every language. */
  lang?: Lang | 'any'
  find(prose: Prose): Finding[]
  /** The first sentence of the message; `{found}` is what was found. */
  what: string
  why: string
  fix: string
  /** Where the rule comes from. */
  source: string
  fails: Example[]
  passes: Example[]
}

export interface WordingOptions {
  /** What takes a match back: any "not", only words such as "no proof that", or nothing at all. */
  denial?: Denial
  /** Words in the same sentence beside which the match is right. */
  unless?: RegExp
  /** Whether "if …" before the match takes it back. */
  conditional?: boolean
}

const COMPILED = new Map<string, RegExp>()

/** A rule's pattern without regard to case, compiled once. */
function compiled({ source }: RegExp): RegExp {
  const known = COMPILED.get(source) ?? new RegExp(source, 'giu')
  COMPILED.set(source, known)
  return known
}

/** A finder of words, sentence by sentence. */
export function wording(patterns: RegExp[], options: WordingOptions = {}): Rule['find'] {
  return (prose) => sentences(prose).flatMap((sentence) => inSentence(sentence, patterns, options))
}

/** A finder of what any of several finders finds; for words of which some hold a "no" themselves and some do not. */
export function anyOf(...finders: Rule['find'][]): Rule['find'] {
  return (prose) => finders.flatMap((find) => find(prose))
}

/** What the patterns find in one sentence: the first of their matches that nothing takes back. */
export function inSentence(sentence: Sentence, patterns: RegExp[], options: WordingOptions = {}): Finding[] {
  const { denial = 'any', unless, conditional = false } = options
  if (unless?.test(sentence.text)) return []
  for (const pattern of patterns) {
    for (const match of sentence.text.matchAll(compiled(pattern))) {
      if (!denied(sentence, match.index, match[0].length, denial, conditional))
        return [{ line: sentence.line, found: match[0].trim() }]
    }
  }
  return []
}
