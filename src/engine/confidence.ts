import type { Index } from '../corpus.ts'
import type { Scores } from '../linear/model.ts'

/** A question put to a model that did not learn it, and the entry it should have found. */
export interface Judged {
  right: string
  ids: string[]
  scores: Scores
  terms: Map<string, number>
}

/** Whether an id of the index is an entry that can be shown; `none` and fixed replies are not. */
export function isEntry(id: string): boolean {
  return id !== 'none' && !id.startsWith('fixed:')
}

/**
 * The numbers that confidence is fitted on: how sure the model is, how far ahead of the second and of the rest, how near
 * the question is to what nobody here answers, how much of it is known, how long it is.
 */
export function evidence(
  { probabilities, known }: Scores,
  ids: string[],
  first: number,
  terms: Map<string, number>,
): number[] {
  const likely = (at: number) => Math.min(0.999, Math.max(0.0005, probabilities[at] ?? 0))
  let second = 0
  let none = 0
  let third = 0
  for (let at = 0; at < ids.length; at++) {
    const p = probabilities[at]!
    if (!isEntry(ids[at]!)) none += p
    else if (at !== first && p > second) {
      third = second
      second = p
    } else if (at !== first && p > third) third = p
  }
  const p = likely(first)
  let length = 0
  for (const term of terms.keys()) if (!term.includes(' ')) length++
  return [
    1,
    Math.log(p / (1 - p)),
    Math.log(p / Math.max(0.0005, second)),
    Math.log(p / Math.max(0.0005, third)),
    Math.log(p / Math.max(0.0005, none)),
    known,
    Math.min(1, length / 12),
    length <= 2 ? 1 : 0,
  ]
}

/** Confidence that an entry answers the question, 0 to 1: a logistic function of the evidence. */
export function confidenceOf(coefficients: number[], numbers: number[]): number {
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += (coefficients[at] ?? 0) * (numbers[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/**
 * The share of answers in full that must be right where the level is fitted. The models judged there have learned a part
 * of the phrasings: the one that ships, which has learned all, was right two to four times more in a hundred.
 */
const TRUST = 0.94
const STEPS = 1500
/** An entry less likely than this is not worth a visitor's look. */
const CHOOSE = 0.08
/** What is used where there is nothing to fit on (a corpus of one entry). */
const UNFITTED = { confidence: [0, 1], levels: { answer: 0.6, choose: CHOOSE } }

/**
 * Fits the confidence (a logistic regression) and the level of answering on questions that the model did not
 * learn: the lowest confidence from which on the answers shown in full are right as often as TRUST says.
 */
export function fitConfidence(judged: Judged[]): Pick<Index, 'confidence' | 'levels'> {
  const points = judged.flatMap(({ right, ids, scores, terms }) => {
    const first = best(scores.probabilities, ids)
    return first < 0 ? [] : [{ numbers: evidence(scores, ids, first, terms), right: ids[first] === right ? 1 : 0 }]
  })
  const [some] = points
  if (!some || points.length < 50) return UNFITTED
  const coefficients = some.numbers.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = coefficients.map(() => 0)
    for (const { numbers, right } of points) {
      const error = confidenceOf(coefficients, numbers) - right
      for (let at = 0; at < numbers.length; at++) gradient[at]! += error * numbers[at]!
    }
    for (let at = 0; at < gradient.length; at++) coefficients[at]! -= gradient[at]! / points.length
  }
  const ranked = points
    .map(({ numbers, right }) => ({ confidence: confidenceOf(coefficients, numbers), right }))
    .sort((a, b) => b.confidence - a.confidence)
  let shown = 0
  let good = 0
  let level = 0.9
  for (const { confidence, right } of ranked) {
    shown += 1
    good += right
    if (shown >= 50 && good / shown >= TRUST) level = confidence
  }
  return { confidence: coefficients.map(round), levels: { answer: round(level), choose: CHOOSE } }
}

/** The number of the likeliest entry that can be shown, or -1. */
export function best(probabilities: Float64Array, ids: string[]): number {
  let first = -1
  for (let at = 0; at < ids.length; at++) {
    if (isEntry(ids[at]!) && (first < 0 || probabilities[at]! > probabilities[first]!)) first = at
  }
  return first
}

/** To three places: what the corpus and replies say of how sure they are. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
