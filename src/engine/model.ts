import type { Index } from '../corpus.ts'

/** What each term is worth to each entry: for every term the entries' numbers and the weights, in step. */
export interface Model {
  ids: string[]
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
/** How far a word that nobody taught weakens those beside it. */
const DILUTION = 0.7

/** A question's terms as the model sees them: only those it knows, their values normalised. */
export function inputOf(model: Model, terms: Map<string, number>): { term: string; row: Row; value: number }[] {
  const input: { term: string; row: Row; value: number }[] = []
  let norm = 0
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
    for (let at = 0; at < row.entries.length; at++) sums[row.entries[at] ?? 0]! += (row.weights[at] ?? 0) * value
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
  let total = 0
  for (let at = 0; at < sums.length; at++) total += sums[at] = Math.exp((sums[at] ?? 0) - most)
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) / total
}

// ---- how a model travels --------------------------------------------------------------------------------------------
// Columns, `|` between them, so that gzip sees like beside like: the bias; the stems, front-coded; the pairs, by the
// numbers of their stems, the second ones as gaps; how telling each stem is; and an entry at a time the gaps between its terms, and its weights.

/** Printable characters that JSON need not escape, and neither `|` nor `~`, which have a meaning of their own. */
const DIGITS = [...Array(93).keys()]
  .map((code) => String.fromCharCode(33 + code))
  .filter((digit) => !'"\\|'.includes(digit))
  .join('')
const BASE = DIGITS.length
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]))
/** Stands before a digit for one whole `BASE` more. */
const MORE = '~'
/** Coarser weights cost answers: twice this step loses 5 of 100. */
const WEIGHT_STEP = 0.3
const BIAS_STEP = 0.15
const IDF_STEP = 0.5
/** How telling a pair is. One number for all of them travels free, and tells no less than one each. */
export const PAIR_IDF = 5
/** Terms unpacked before the page gets its turn. */
const SLICE = 2500
/** Digits below this end a number of several digits. */
const LAST_DIGITS = 46
const ZERO = BASE >> 1

/** Packs a model into text; `unpack` gives it back with its weights rounded. */
export function pack({ ids, bias, rows }: Model): Pick<Index, 'ids' | 'terms'> {
  const stems = [...rows.keys()].filter((term) => !term.includes(' ')).sort()
  const numbers = new Map(stems.map((stem, number) => [stem, number]))
  const numberOf = (stem: string | undefined) => numbers.get(stem ?? '') ?? 0
  const pairs = [...rows.keys()]
    .filter((term) => term.includes(' '))
    .map((term) => ({ term, first: numberOf(term.split(' ')[0]), second: numberOf(term.split(' ')[1]) }))
    .sort((a, b) => a.first - b.first || a.second - b.second)
  const terms = [...stems, ...pairs.map((pair) => pair.term)]

  const own: [term: number, weight: number][][] = ids.map(() => [])
  terms.forEach((term, number) => {
    const row = rows.get(term)
    row?.entries.forEach((entry, at) => {
      own[entry]?.push([number, signed(row.weights[at] ?? 0, WEIGHT_STEP)])
    })
  })
  const gaps = own.map((list) =>
    gapsOf(list.map(([term]) => term))
      .map(digits)
      .join(''),
  )
  const weights = own.map((list) => list.map(([, weight]) => DIGITS[weight]).join(''))
  return {
    ids,
    terms: [
      [...bias].map((value) => DIGITS[signed(value, BIAS_STEP)]).join(''),
      frontCoded(stems),
      gapsOf(pairs.map((pair) => pair.first))
        .map(digits)
        .join(''),
      pairs
        .map(({ first, second }, at) => {
          const before = pairs[at - 1]
          return longDigits(before?.first === first ? second - before.second : second)
        })
        .join(''),
      stems.map((stem) => DIGITS[Math.min(BASE - 1, Math.round((rows.get(stem)?.idf ?? 0) / IDF_STEP))]).join(''),
      // A space ends an entry's terms.
      gaps.join(' '),
      weights.join(''),
    ].join('|'),
  }
}

/** Unpacks what `pack` made: its weights rounded, all else as it was. */
export function unpack(index: Pick<Index, 'ids' | 'terms'>): Model {
  const steps = unpacking(index)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same, pausing every few milliseconds, so that a page can go on in between. */
export function* unpacking({ ids, terms: text }: Pick<Index, 'ids' | 'terms'>): Generator<void, Model> {
  const [bias = '', stemText = '', firsts = '', seconds = '', idfs = '', gaps = '', weights = ''] = text.split('|')
  const terms = readFrontCoded(stemText)
  const second = readLongDigits(seconds)
  let first = 0
  // No `reduce` and no `entries()`: on pages with an old Prototype.js these are its own.
  readDigits(firsts).forEach((gap, at) => {
    if (at > 0 && gap === 0) second[at]! += second[at - 1]!
    first += gap
    terms.push(`${terms[first]} ${terms[second[at]!]}`)
  })
  yield
  // Counted first, so that each term's numbers lie side by side: many small lists would take three times as long.
  const own = gaps.split(' ').map((list) => summed(readDigits(list)))
  yield
  const starts = new Int32Array(terms.length + 1)
  for (const list of own) for (const term of list) starts[term + 1]!++
  for (let term = 0; term < terms.length; term++) starts[term + 1]! += starts[term]!
  const entries = new Int32Array(weights.length)
  const values = new Float32Array(weights.length)
  const next = starts.slice()
  let at = 0
  own.forEach((list, entry) => {
    for (const term of list) {
      const place = next[term]!++
      entries[place] = entry
      values[place] = unsigned(weights[at++], WEIGHT_STEP)
    }
  })
  const rows = new Map<string, Row>()
  let number = -1
  for (const term of terms) {
    number++
    if (number % SLICE === 0) yield
    const [start, end] = [starts[number], starts[number + 1]]
    rows.set(term, {
      idf: term.includes(' ') ? PAIR_IDF : (VALUES.get(idfs[number] ?? '') ?? 0) * IDF_STEP,
      entries: entries.subarray(start, end),
      weights: values.subarray(start, end),
    })
  }
  return { ids, bias: Float32Array.from(bias, (digit) => unsigned(digit, BIAS_STEP)), rows }
}

/** Sorted words, each as how many letters it shares with the one before (as a digit) and the rest. */
function frontCoded(words: string[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? ''
      let shared = 0
      while (shared < before.length && shared < 9 && before[shared] === word[shared]) shared++
      return `${shared}${word.slice(shared)}`
    })
    .join(' ')
}

function readFrontCoded(text: string): string[] {
  let before = ''
  return (text ? text.split(' ') : []).map((piece) => (before = before.slice(0, Number(piece[0])) + piece.slice(1)))
}

function gapsOf(sorted: number[]): number[] {
  return sorted.map((number, at) => number - (sorted[at - 1] ?? 0))
}

function summed(gaps: number[]): number[] {
  let sum = 0
  return gaps.map((gap) => (sum += gap))
}

function digits(value: number): string {
  return MORE.repeat(Math.floor(value / BASE)) + DIGITS[value % BASE]
}

/** A number of any size, its lowest digit first; the last one is below `LAST_DIGITS`. */
function longDigits(value: number): string {
  let text = ''
  for (; value >= LAST_DIGITS; value = Math.floor(value / (BASE - LAST_DIGITS)))
    text += DIGITS[LAST_DIGITS + (value % (BASE - LAST_DIGITS))]
  return text + DIGITS[value]
}

function readLongDigits(text: string): number[] {
  const values: number[] = []
  let value = 0
  let unit = 1
  for (const character of text) {
    const digit = VALUES.get(character) ?? 0
    if (digit >= LAST_DIGITS) {
      value += (digit - LAST_DIGITS) * unit
      unit *= BASE - LAST_DIGITS
    } else {
      values.push(value + digit * unit)
      value = 0
      unit = 1
    }
  }
  return values
}

function readDigits(text: string): number[] {
  const values: number[] = []
  let more = 0
  for (const character of text) {
    if (character === MORE) more += BASE
    else {
      values.push(more + (VALUES.get(character) ?? 0))
      more = 0
    }
  }
  return values
}

function signed(value: number, step: number): number {
  return Math.max(0, Math.min(BASE - 1, Math.round(value / step) + ZERO))
}

function unsigned(digit: string | undefined, step: number): number {
  return ((VALUES.get(digit ?? '') ?? ZERO) - ZERO) * step
}
