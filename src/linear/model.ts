/** A linear model: which of some things a text asks for or says, told by its words. It knows neither questions nor danger. */

/** What each term is worth to each entry: for every term the entries' numbers and the weights, in step. */
export interface Model {
  ids: string[]
  /** What every text is taken to leave unsaid, as if so telling a word stood there unheard: few words are then less sure. */
  unsaid?: number
  bias: Float32Array
  rows: Map<string, Row>
}

export interface Row {
  /** How telling the term is: its inverse document frequency. */
  idf: number
  entries: Int32Array
  weights: Float32Array
}

export interface Scores {
  /** Probability of each entry of `model.ids`, in step. */
  probabilities: Float64Array
  /** Share of the question's words that the corpus knows, 0 to 1, telling words counting most. */
  known: number
}

/** How much a question's terms count in all, whatever their number: sets how sure the taught model can be. */
const SCALE = 4

/** What a word that nobody taught would have told: as much as a rare one. */
export const UNKNOWN_IDF = 7
/** How telling a pair is. One number for all of them travels free, and tells no less than one each. */
export const PAIR_IDF = 5
/** How far a word that nobody taught weakens those beside it. */
const DILUTION = 0.7

/** A question's terms as the model sees them: only those it knows, their values normalised. */
export function inputOf(model: Model, terms: Map<string, number>): { term: string; row: Row; value: number }[] {
  const input: { term: string; row: Row; value: number }[] = []
  let norm = (model.unsaid ?? 0) ** 2
  for (const [term, weight] of terms) {
    const row = model.rows.get(term)
    const value = weight * (row?.idf ?? (term.includes(' ') ? 0 : UNKNOWN_IDF * DILUTION))
    norm += value * value
    if (row) input.push({ term, row, value })
  }
  const scale = SCALE / (Math.sqrt(norm) || 1)
  for (const one of input) one.value *= scale
  return input
}

/** Scores a question's terms against every entry. */
export function score(model: Model, terms: Map<string, number>): Scores {
  const sums = Float64Array.from(model.bias)
  for (const { row, value } of inputOf(model, terms)) {
    for (let at = 0; at < row.entries.length; at++) sums[row.entries[at]!]! += row.weights[at]! * value
  }
  softmax(sums)
  let known = 0
  let all = 0
  for (const [term, weight] of terms) {
    if (term.includes(' ')) continue
    const row = model.rows.get(term)
    all += weight * (row?.idf ?? UNKNOWN_IDF)
    if (row) known += weight * row.idf
  }
  return { probabilities: sums, known: all ? known / all : 0 }
}

/** Turns sums into probabilities, in place. */
export function softmax(sums: Float64Array): void {
  let most = -Infinity
  for (const sum of sums) if (sum > most) most = sum
  for (let at = 0; at < sums.length; at++) sums[at] = Math.exp(sums[at]! - most)
  normalize(sums)
}

/** Divides numbers by their sum, in place. */
export function normalize(values: Float64Array): void {
  let total = 0
  for (const value of values) total += value
  for (let at = 0; at < values.length; at++) values[at]! /= total
}
