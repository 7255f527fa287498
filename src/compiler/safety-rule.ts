/** Reads the rules, figures of speech and modifiers of a lexicon one by one, as editors write them. */
import type { Modifier, RuleTier } from '../safety/safety.ts'
import { patternFault } from './safety-pattern.ts'
import { isRecord, isTexts } from './yaml.ts'

/** A rule as editors write it, with its examples: what the review page and the tests read. */
export interface WrittenRule {
  id: string
  tier: RuleTier
  kind: string
  category: string
  lang: string
  patterns: string[]
  lowered: string[]
  marks: string[]
  source: string
  added: string
  reviewedBy: string | null
  yes: string[]
  no: string[]
}

/** A figure of speech that is not meant as it is written. */
export interface WrittenFigure {
  id: string
  patterns: string[]
  yes: string[]
}

export interface WrittenModifier extends Modifier {
  words: string
}

/** A place in the file. */
export type Path = (string | number)[]
/** Tells an editor what is wrong at a place, and how to mend it. */
export type Say = (path: Path, what: string, fix: string) => void

const TIERS: RuleTier[] = ['emergency', 'risk', 'danger', 'mention', 'sign']
const MARKS = ['alert', 'self', 'other']
const LEAST_EXAMPLES = 2

/** Says what is wrong with a pattern, if anything is. */
export function checkPattern(path: Path, pattern: string, groups: Record<string, string>, say: Say): void {
  const fault = patternFault(pattern, groups)
  if (fault === undefined) return
  say(
    path,
    `The pattern "${pattern}" cannot be read: ${fault}`,
    'Correct the pattern; its signs are explained at the head of the file.',
  )
}

/** A modifier, or nothing where it has no id. */
export function readModifier(path: Path, value: unknown, groups: Record<string, string>, say: Say): WrittenModifier[] {
  if (!isRecord(value) || typeof value.id !== 'string') {
    say(path, 'A modifier has no id.', 'Give it one.')
    return []
  }
  return [
    {
      id: value.id,
      to: value.to === 'none' ? 'none' : 'mention',
      scope: value.scope === 'sentence' ? 'sentence' : 'clause',
      pattern: patternsOf(path, value.find, groups, say).join(' | '),
      unless: value.unless === undefined ? '' : patternsOf(path, value.unless, groups, say).join(' | '),
      words: typeof value.words === 'string' ? value.words : '',
    },
  ]
}

/** A figure of speech, or nothing where it has no id. */
export function readFigure(path: Path, value: unknown, groups: Record<string, string>, say: Say): WrittenFigure[] {
  if (!isRecord(value) || typeof value.id !== 'string') {
    say(path, 'A figure of speech has no id.', 'Give it one.')
    return []
  }
  const yes = lines(value.yes)
  if (yes.length < LEAST_EXAMPLES)
    say(path, `The figure "${value.id}" has fewer than two examples.`, 'Write what people say.')
  return [{ id: value.id, patterns: patternsOf(path, value.find, groups, say), yes }]
}

/** A rule of a category, whose fields it takes over; nothing where it cannot be told what it finds. */
export function readRule(
  path: Path,
  category: Record<string, unknown>,
  value: unknown,
  groups: Record<string, string>,
  modifiers: Modifier[],
  say: Say,
): WrittenRule[] {
  const given = isRecord(value) ? { ...category, ...value } : {}
  const { id, kind, lang, source, added } = given
  const tier = TIERS.find((one) => one === given.tier)
  if (typeof id !== 'string' || !tier || typeof kind !== 'string' || typeof lang !== 'string') {
    say(
      path,
      'A rule lacks an id, a tier, a kind or a language.',
      `Give all four; a tier is one of ${TIERS.join(', ')}.`,
    )
    return []
  }
  const lowered = isTexts(given.lowered_by) ? given.lowered_by : []
  for (const one of lowered) {
    if (!modifiers.some((modifier) => modifier.id === one))
      say(path, `There is no modifier "${one}".`, 'Name one that the file defines.')
  }
  const marks = isTexts(given.marks) ? given.marks : []
  for (const one of marks)
    if (!MARKS.includes(one)) say(path, `"${one}" is no mark.`, `Use one of ${MARKS.join(', ')}.`)
  const yes = lines(given.yes)
  const no = lines(given.no)
  if (yes.length < LEAST_EXAMPLES || no.length < LEAST_EXAMPLES) {
    say(
      path,
      `The rule "${id}" has fewer than two examples of what it finds, or of what it leaves.`,
      'Write two of each: they are run as tests.',
    )
  }
  if (typeof source !== 'string') say(path, `The rule "${id}" names no source.`, 'Say where its wording comes from.')
  return [
    {
      id,
      tier,
      kind,
      category: typeof category.name === 'string' ? category.name : '',
      lang,
      patterns: patternsOf(path, given.find, groups, say),
      lowered,
      marks,
      source: typeof source === 'string' ? source : '',
      added: typeof added === 'string' ? added : '',
      reviewedBy: typeof given.reviewed_by === 'string' ? given.reviewed_by : null,
      yes,
      no,
    },
  ]
}

function patternsOf(path: Path, value: unknown, groups: Record<string, string>, say: Say): string[] {
  const patterns = lines(value)
  if (patterns.length === 0) say(path, 'There is no pattern.', 'Give "find", a pattern a line.')
  for (const pattern of patterns) checkPattern(path, pattern, groups, say)
  return patterns
}

/** The lines of a block of text, or a list. */
function lines(value: unknown): string[] {
  const all = typeof value === 'string' ? value.split('\n') : isTexts(value) ? value : []
  return all.map((line) => line.trim()).filter((line) => line !== '')
}
