/** Whether a message signals danger: rules of the lexicon, what lowers them, what is hinted at, and the gravest that is left. */
import type { Danger, Lang } from '../corpus.ts'
import type { Hints } from './hints.ts'
import { type Finding, matcherOf } from './matcher.ts'
import { readMessage } from './message.ts'
import type { Span } from './places.ts'
import type { Lexicon } from './safety.ts'
import { GRAVEST_FIRST, isUrgentTier } from './urgent.ts'

export interface DetectOptions {
  /** The visitor's language. Rules of every language are tried in any case: people mix them. */
  lang?: Lang
  /** An urgent tier came earlier in this page session: vague lines count. */
  alert?: boolean
}

export type Detect = (text: string, options?: DetectOptions) => Danger

/** What is heard beside the rules of a lexicon. */
export interface Beside {
  hints?: Hints
  /** Rules that a clinic added. */
  added?: Lexicon
}

/**
 * Returns a detector for a lexicon, made ready at its first use. It never throws: whatever goes wrong is `unknown`,
 * which is shown as help. Rules that a clinic added are a lexicon of their own: they see no message with less, and can
 * neither change nor lower what the first one finds, not even where they fail.
 */
export function createDetector(lexicon: Lexicon, { hints, added }: Beside = {}): Detect {
  const lookFor = (text: string, options: DetectOptions, hints?: Hints): Danger => {
    const seen = findings(lexicon, text, options, hints)
    try {
      if (added) seen.push(...findings(added, text, options))
    } catch {
      // The project's own rules stand.
    }
    return decide(seen)
  }
  // What is sent was looked at already while it was typed.
  let last: { text: string; alert: boolean | undefined; danger: Danger } | undefined
  return (text, options = {}) => {
    if (last?.text === text && last.alert === options.alert) return last.danger
    try {
      last = { text, alert: options.alert, danger: lookFor(text, options, hints) }
      return last.danger
    } catch {
      return withoutHints(() => lookFor(text, options))
    }
  }
}

/** Where hints fail, what rules find stands; a message in which they find nothing urgent is unknown. */
function withoutHints(look: () => Danger): Danger {
  try {
    const danger = look()
    if (isUrgentTier(danger.tier)) return danger
  } catch {
    // The rules fail too.
  }
  return { tier: 'unknown', kind: 'unknown', subject: 'self', also: [], rules: [] }
}

/** A place where a rule matched, and whether it is about somebody else by the words around. */
interface Seen {
  finding: Finding
  isOther(): boolean
}

function findings(lexicon: Lexicon, text: string, { alert = false }: DetectOptions, hints?: Hints): Seen[] {
  const matcher = matcherOf(lexicon)
  return readMessage(text, matcher.vocabulary).flatMap((message) => {
    const figures = matcher.figuresIn(message)
    const found = matcher.find(message, alert, figures)
    const known = found.filter(isSettled).map(({ from, to }): Span => [from, to])
    const hinted = hints?.find(message, alert, known, figures) ?? []
    return [
      ...found.map((finding) => ({ finding, isOther: () => matcher.isOther(message, finding) })),
      ...hinted.map((finding) => ({
        finding,
        isOther: () => matcher.isMostlyOther(message, [finding.from, finding.to]),
      })),
    ]
  })
}

/** Returns a function that tells whether a message names a physical warning sign, for which `when-to-call` comes first. */
export function createWarningSign(lexicon: Lexicon): (text: string) => boolean {
  return (text) => {
    try {
      const matcher = matcherOf(lexicon)
      return readMessage(text, matcher.vocabulary).some((message) =>
        matcher.find(message, false).some((finding) => finding.tier === 'sign'),
      )
    } catch {
      return false
    }
  }
}

/** Whether a message asks for a deadly amount or a way to die: no answer may open below its card. */
export function lethality(danger: Danger): boolean {
  return danger.rules.some((id) => id.startsWith('lethal-'))
}

/**
 * Whether a rule has said all of a place: it found danger there, or a symptom or a violence that is only spoken of. A wish to
 * die that is denied, past or asked about may still be one.
 */
function isSettled({ rule, tier }: Finding): boolean {
  return isUrgentTier(tier) || rule[1] === 'emergency' || rule[1] === 'danger'
}

function decide(seen: Seen[]): Danger {
  const urgent = GRAVEST_FIRST.filter((tier) => seen.some(({ finding }) => finding.tier === tier))
  const tier = urgent[0] ?? (seen.some(({ finding }) => finding.tier === 'mention') ? 'mention' : 'none')
  if (tier === 'none') return { tier, kind: '', subject: 'self', also: [], rules: [] }
  const telling = seen.filter(({ finding }) => finding.tier === tier)
  const others = telling.every(({ finding, isOther }) => {
    const marks = finding.rule[5]
    return marks.includes('other') || (!marks.includes('self') && isOther())
  })
  const rest = seen.filter(({ finding }) => urgent.some((one) => one === finding.tier && one !== tier))
  return {
    tier,
    kind: telling[0]!.finding.rule[2],
    subject: others ? 'other' : 'self',
    also: urgent.slice(1),
    rules: [...new Set([...telling, ...rest].map(({ finding }) => finding.rule[0]))],
  }
}
