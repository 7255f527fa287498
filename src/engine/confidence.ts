import type { Index } from '../corpus.ts'
import type { Scores } from './model.ts'

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

/** The numbers that confidence is fitted on: how sure, how far ahead, how much of the question is known, how long it is. */
export function evidence({ probabilities, known }: Scores, first: number, terms: Map<string, number>): number[] {
  const p = Math.min(0.999, Math.max(0.001, probabilities[first] ?? 0))
  let second = 0
  for (let at = 0; at < probabilities.length; at++) if (at !== first && (probabilities[at] ?? 0) > second) second = probabilities[at] ?? 0
  let length = 0
  for (const term of terms.keys()) if (!term.includes(' ')) length++
  return [1, Math.log(p / (1 - p)), Math.log(p / Math.max(0.001, second)), known, Math.min(1, length / 12)]
}

/** Confidence that an entry answers the question, 0 to 1: a logistic function of the evidence. */
export function confidenceOf(coefficients: number[], numbers: number[]): number {
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += (coefficients[at] ?? 0) * (numbers[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** How sure an answer must be, so that of all answers shown in full about this share is right. */
const TRUST = 0.95
/** An entry less likely than this is not worth a visitor's look. */
const CHOOSE = 0.08
/** What is used where there is nothing to fit on (a corpus of one entry). */
const UNFITTED = { confidence: [0, 1, 0, 0, 0], levels: { answer: 0.6, choose: CHOOSE } }

/** Fits the confidence and the level of answering on questions that the model did not learn. */
export function fitConfidence(judged: Judged[]): Pick<Index, 'confidence' | 'levels'> {
  const points = judged.flatMap(({ right, ids, scores, terms }) => {
    const first = best(scores.probabilities, ids)
    return first < 0 ? [] : [{ numbers: evidence(scores, first, terms), right: ids[first] === right ? 1 : 0 }]
  })
  if (points.length < 50) return UNFITTED
  const coefficients = [0, 1, 0, 0, 0]
  for (let step = 0; step < 400; step++) {
    const gradient = coefficients.map(() => 0)
    for (const { numbers, right } of points) {
      const error = confidenceOf(coefficients, numbers) - right
      numbers.forEach((number, at) => {
        gradient[at]! += error * number
      })
    }
    gradient.forEach((sum, at) => {
      coefficients[at]! -= (0.5 * sum) / points.length
    })
  }
  const ranked = points.map(({ numbers, right }) => ({ confidence: confidenceOf(coefficients, numbers), right })).sort((a, b) => b.confidence - a.confidence)
  let shown = 0
  let good = 0
  let level = 0.9
  for (const { confidence, right } of ranked) {
    shown++
    good += right
    if (shown >= 50 && good / shown >= TRUST) level = confidence
  }
  const round = (value: number) => Math.round(value * 1000) / 1000
  return { confidence: coefficients.map(round), levels: { answer: round(level), choose: CHOOSE } }
}

/** The number of the likeliest entry that can be shown, or -1. */
export function best(probabilities: Float64Array, ids: string[]): number {
  let first = -1
  for (let at = 0; at < ids.length; at++) {
    if (isEntry(ids[at] ?? '') && (first < 0 || (probabilities[at] ?? 0) > (probabilities[first] ?? 0))) first = at
  }
  return first
}
