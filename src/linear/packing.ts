/**
 * How a model travels: as columns, `|` between them, so that gzip sees like beside like: the bias; the stems, front-coded;
 * the pairs, by the numbers of their stems, the second ones as gaps; how telling each stem is; and an entry at a time the
 * gaps between its terms, and its weights.
 */
import {
  digitOf,
  digitsOf,
  longDigitsOf,
  readDigit,
  readDigits,
  readLongDigits,
  readSignedDigit,
  signedDigitOf,
} from './digits.ts'
import { type Model, PAIR_IDF, type Row } from './model.ts'

/** A model as it travels: the names of what it tells apart, and all else as text. */
export interface Packed {
  ids: string[]
  terms: string
}

/** Coarser weights cost answers: twice this step loses 5 of 100. */
const WEIGHT_STEP = 0.3
const BIAS_STEP = 0.15
const IDF_STEP = 0.5
/** Terms unpacked before the page gets its turn. */
const SLICE = 2500

/** Packs a model into text; `unpack` gives it back with its weights rounded. */
export function pack({ ids, bias, rows }: Model): Packed {
  const stems = [...rows.keys()].filter((term) => !term.includes(' ')).sort()
  const numbers = new Map(stems.map((stem, number) => [stem, number]))
  const numberOf = (stem: string | undefined) => numbers.get(stem ?? '') ?? 0
  const pairs = [...rows.keys()]
    .filter((term) => term.includes(' '))
    .map((term) => ({ term, first: numberOf(term.split(' ')[0]), second: numberOf(term.split(' ')[1]) }))
    .sort((a, b) => a.first - b.first || a.second - b.second)
  const terms = [...stems, ...pairs.map((pair) => pair.term)]

  /** Of each entry the numbers of its terms, and its weights. */
  const own = ids.map((): { terms: number[]; weights: string } => ({ terms: [], weights: '' }))
  terms.forEach((term, number) => {
    const row = rows.get(term)
    row?.entries.forEach((entry, at) => {
      own[entry]!.terms.push(number)
      own[entry]!.weights += signedDigitOf(Math.round(row.weights[at]! / WEIGHT_STEP))
    })
  })
  return {
    ids,
    terms: [
      [...bias].map((value) => signedDigitOf(Math.round(value / BIAS_STEP))).join(''),
      frontCoded(stems),
      digitsOf(gapsOf(pairs.map((pair) => pair.first))),
      longDigitsOf(
        pairs.map(({ first, second }, at) => {
          const before = pairs[at - 1]
          return before?.first === first ? second - before.second : second
        }),
      ),
      stems.map((stem) => digitOf(Math.round(rows.get(stem)!.idf / IDF_STEP))).join(''),
      // A space ends an entry's terms.
      own.map((entry) => digitsOf(gapsOf(entry.terms))).join(' '),
      own.map((entry) => entry.weights).join(''),
    ].join('|'),
  }
}

/** Unpacks what `pack` made: its weights rounded, all else as it was. */
export function unpack(index: Packed): Model {
  const steps = unpacking(index)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same, pausing every few milliseconds, so that a page can go on in between. */
export function* unpacking({ ids, terms: text }: Packed): Generator<void, Model> {
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
      values[place] = readSignedDigit(weights[at++]) * WEIGHT_STEP
    }
  })
  const rows = new Map<string, Row>()
  let number = -1
  for (const term of terms) {
    number++
    if (number % SLICE === 0) yield
    const [start, end] = [starts[number], starts[number + 1]]
    rows.set(term, {
      idf: term.includes(' ') ? PAIR_IDF : readDigit(idfs[number]) * IDF_STEP,
      entries: entries.subarray(start, end),
      weights: values.subarray(start, end),
    })
  }
  return { ids, bias: Float32Array.from(bias, (digit) => readSignedDigit(digit) * BIAS_STEP), rows }
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
