/** The base lexicon, hints, contacts and cards, compiled into the code at build time, and read when first needed. */
import { readSafety } from 'clinic-faq:safety'
import type { SafetyAdditions } from '../corpus.ts'
import { createDetector, createWarningSign, type Detect } from './detect.ts'
import { createHints } from './hints.ts'
import { matcherOf, prepareMatcher } from './matcher.ts'
import { readMessage } from './message.ts'
import { once } from './once.ts'
import { reasonsIn } from './reasons.ts'

/** The project's own lexicon, hints, contacts and cards. */
export const safety = once(readSafety)

const hints = once(() => createHints(safety().hints))
const detector = once(() => createDetector(safety().lexicon, { hints: hints() }))
const sign = once(() => createWarningSign(safety().lexicon))

/** Whether and how a message signals danger, by the project's own lexicon. Never throws: `unknown` instead. */
export const detectDanger: Detect = (text, options) => detector()(text, options)

/** `detectDanger` with the rules that a clinic added to the project's own. */
export function detectorFor(additions: SafetyAdditions | undefined): Detect {
  const { rules = [], groups } = additions ?? {}
  if (rules.length === 0) return detectDanger
  const { lexicon } = safety()
  return createDetector(lexicon, {
    hints: hints(),
    added: { ...lexicon, groups: { ...groups, ...lexicon.groups }, rules },
  })
}

/**
 * Works for a few milliseconds at what `detectDanger` needs, and returns whether it is ready. A message that comes before
 * that is not kept waiting: what is left is then done at once.
 */
export function prepareDetector(): boolean {
  try {
    return prepareMatcher(safety().lexicon, SLICE) && hints().prepare()
  } catch {
    // Whatever is wrong with the lexicon, `detectDanger` says `unknown` of every message, which is shown as help.
    return true
  }
}

/** Milliseconds: with what a slow processor makes of the last step, a frame is still kept. */
const SLICE = 6

/** The words for which a message is taken as a hint, by the id that `detectDanger` gave (`hinted-risk`); none for a rule. */
export function hintedBy(text: string, rule: string): string[] {
  if (!rule.startsWith('hinted-')) return []
  const matcher = matcherOf(safety().lexicon)
  const [message] = readMessage(text, matcher.vocabulary)
  if (!message) return []
  return reasonsIn(hints().model(), message, matcher.figuresIn(message), rule.slice('hinted-'.length))
}

/** Whether a message names a physical warning sign, which steers the reply to `when-to-call`. */
export const warningSign = (text: string): boolean => sign()(text)
