import type { Index } from '../corpus.ts'

/** What each term is worth to each entry: for every term the entries' numbers and the weights, in step. */
export interface Model {
  ids: string[]
  bias: Float32Array
  rows: Map<string, { entries: Int32Array; weights: Float32Array; idf: number }>
}

/** Digits of the index: printable characters that JSON need not escape, and not `|`, which stands between rows. */
const DIGITS = Array.from({ length: 94 }, (_, code) => String.fromCharCode(33 + code))
  .filter((digit) => !'"\\|'.includes(digit))
  .join('')
const BASE = DIGITS.length
/** Weights travel in steps of this size, one digit each. */
const STEP = 0.5
const ZERO = BASE >> 1
/** The inverse document frequency travels in tenths, one digit. */
const IDF_STEP = 0.1

/** Packs a model: `terms` has one term a piece (stems as text, pairs as two numbers), `rows` its entries and weights. */
export function pack(model: Model): Pick<Index, 'ids' | 'terms'> {
  const width = widthFor(model.ids.length)
  const stems = [...model.rows.keys()].filter((term) => !term.includes(' ')).sort()
  const numbers = new Map(stems.map((stem, number) => [stem, number]))
  const stemWidth = widthFor(stems.length)
  const row = (term: string): string => {
    const { entries, weights, idf } = model.rows.get(term) ?? { entries: [], weights: [], idf: 0 }
    let text = digits(Math.min(BASE - 1, Math.round(idf / IDF_STEP)), 1)
    entries.forEach((entry, at) => {
      text += digits(entry, width) + digits(clampWeight(weights[at] ?? 0), 1)
    })
    return text
  }
  const pairs = [...model.rows.keys()]
    .filter((term) => term.includes(' '))
    .map((term) => ({ term, key: term.split(' ').map((stem) => digits(numbers.get(stem) ?? 0, stemWidth)).join('') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const bias = [...model.bias].map((value) => digits(clampWeight(value * 4), 1)).join('')
  return {
    ids: model.ids,
    terms: [bias, stems.map((stem) => `${stem} ${row(stem)}`).join('|'), pairs.map(({ term, key }) => key + row(term)).join('|')].join('||'),
  }
}

/** Unpacks what `pack` made. Takes a few milliseconds at 76 entries. */
export function unpack(index: Pick<Index, 'ids' | 'terms'>): Model {
  const width = widthFor(index.ids.length)
  const [bias = '', stemRows = '', pairRows = ''] = index.terms.split('||')
  const rows: Model['rows'] = new Map()
  const read = (term: string, text: string) => {
    const count = Math.floor((text.length - 1) / (width + 1))
    const entries = new Int32Array(count)
    const weights = new Float32Array(count)
    for (let at = 0; at < count; at++) {
      const from = 1 + at * (width + 1)
      entries[at] = number(text, from, width)
      weights[at] = (number(text, from + width, 1) - ZERO) * STEP
    }
    rows.set(term, { entries, weights, idf: number(text, 0, 1) * IDF_STEP })
  }
  const stems: string[] = []
  for (const line of stemRows ? stemRows.split('|') : []) {
    const space = line.indexOf(' ')
    stems.push(line.slice(0, space))
    read(line.slice(0, space), line.slice(space + 1))
  }
  const stemWidth = widthFor(stems.length)
  for (const line of pairRows ? pairRows.split('|') : []) {
    read(`${stems[number(line, 0, stemWidth)]} ${stems[number(line, stemWidth, stemWidth)]}`, line.slice(stemWidth * 2))
  }
  return { ids: index.ids, bias: Float32Array.from(bias, (digit) => ((DIGITS.indexOf(digit) - ZERO) * STEP) / 4), rows }
}

/** How much larger than one a normalised term counts: sets how sure the trained model can be. */
const SCALE = 5

export interface Scores {
  /** Probability of each entry of `model.ids`, in step. */
  probabilities: Float64Array
  /** Share of the question's telling words that the corpus knows, 0 to 1. */
  known: number
}

/** Scores a question's terms against every entry. `unknownIdf` is what a word that no entry has would have told. */
export function score(model: Model, terms: Map<string, number>): Scores {
  const sums = Float64Array.from(model.bias)
  let norm = 0
  let knownStems = 0
  let allStems = 0
  for (const [term, weight] of terms) {
    const row = model.rows.get(term)
    const isStem = !term.includes(' ')
    if (row) norm += (weight * row.idf) ** 2
    if (isStem) allStems += weight
    if (isStem && row) knownStems += weight
  }
  const scale = SCALE / (Math.sqrt(norm) || 1)
  for (const [term, weight] of terms) {
    const row = model.rows.get(term)
    if (!row) continue
    const value = weight * row.idf * scale
    for (let at = 0; at < row.entries.length; at++) sums[row.entries[at] ?? 0]! += (row.weights[at] ?? 0) * value
  }
  const most = sums.reduce((a, b) => Math.max(a, b), -Infinity)
  let total = 0
  for (let at = 0; at < sums.length; at++) total += sums[at] = Math.exp((sums[at] ?? 0) - most)
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) / total
  return { probabilities: sums, known: allStems ? knownStems / allStems : 0 }
}

function widthFor(count: number): number {
  return count <= BASE ? 1 : count <= BASE ** 2 ? 2 : 3
}

function clampWeight(weight: number): number {
  return Math.max(0, Math.min(BASE - 1, Math.round(weight / STEP) + ZERO))
}

function digits(value: number, width: number): string {
  let text = ''
  for (let at = 0; at < width; at++, value = Math.floor(value / BASE)) text = DIGITS[value % BASE] + text
  return text
}

function number(text: string, from: number, width: number): number {
  let value = 0
  for (let at = from; at < from + width; at++) value = value * BASE + digitOf(text.charCodeAt(at))
  return value
}

/** The inverse of DIGITS without a search: `"` (34), `\` (92) and `|` (124) are left out of the row of codes from 33. */
function digitOf(code: number): number {
  return code - 33 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0) - (code > 124 ? 1 : 0)
}
