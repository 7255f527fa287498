/** How a model travels: one pass over its terms, coded so that what is usual costs little. Writing and reading are the same pass. */
import { type Code, reader, writer } from './coder.ts'
import { type Model, PAIR_IDF, type Row } from './model.ts'

/** A model as it travels: the names of what it tells apart, and all else as text. */
export interface Packed {
  ids: string[]
  terms: string
}

/** Coarser weights cost answers: twice this step loses 5 of 100. */
export const WEIGHT_STEP = 0.3
const BIAS_STEP = 0.15
/** Terms read before the page gets its turn. */
const SLICE = 150

/** Kinds of numbers that are alike; what stands behind a kind in the code makes finer ones of it. */
const [BIAS, SIZE, SHARED, IDF, FIRST, SECOND, COUNT, ENTRY, WEIGHT, LETTER] = [0, 1, 2, 3, 4, 5, 10, 300, 600, 1000]
/** Bits of a letter of a stem; 0 ends it, and what is not Latin takes two. */
const LETTER_BITS = 8
const WIDE = 255
const WEIGHT_BITS = 6
const MIDDLE = 1 << (WEIGHT_BITS - 1)

/** Packs a model into text; `unpack` gives it back with its weights rounded. */
export function pack(model: Model): Packed {
  const { code, text } = writer()
  for (const _ of passing(code, model.ids, model));
  return { ids: model.ids, terms: text() }
}

/** Unpacks what `pack` made: its weights rounded, all else as it was. */
export function unpack(packed: Packed): Model {
  const steps = unpacking(packed)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same in steps of a few milliseconds, so that a page can go on in between. */
export function* unpacking({ ids, terms }: Packed): Generator<void, Model> {
  return yield* passing(reader(terms), ids)
}

/** One pass over a model: with a `source` it is written, without one read. */
function* passing(code: Code, ids: string[], source?: Model): Generator<void, Model> {
  const whole = (size: number) => {
    const high = code(SIZE, 12, size >> 12)
    return high * 4096 + code(SIZE + 1, 12, size & 4095)
  }
  const signed = (kind: number, step: number, value: number) => {
    const steps = Math.max(1 - MIDDLE, Math.min(MIDDLE - 1, Math.round(value / step)))
    return (code(kind, WEIGHT_BITS, steps + MIDDLE) - MIDDLE) * step
  }
  const bias = Float32Array.from(ids, (_, entry) => signed(BIAS, BIAS_STEP, source?.bias[entry] ?? 0))
  const rows = new Map<string, Row>()
  const entryBits = Math.max(1, Math.ceil(Math.log2(ids.length + 1)))
  const passRow = (term: string, idf: number, kind: number) => {
    const from = source?.rows.get(term)
    // How many things a term tells apart, in two numbers: nearly always few.
    let count = 0
    for (let more = 15; more === 15; count += more)
      more = code(COUNT + kind, 4, Math.min(15, (from?.entries.length ?? 0) - count))
    const few = Math.min(count, 6)
    const entries = new Int32Array(count)
    const weights = new Float32Array(count)
    let before = -1
    for (let at = 0; at < count; at++) {
      const gap = code(ENTRY + few * 2 + (at > 0 ? 1 : 0), entryBits, (from?.entries[at] ?? 0) - before - 1)
      before += gap + 1
      entries[at] = before
    }
    for (let at = 0; at < count; at++)
      weights[at] = signed(WEIGHT + few * 2 + (kind === 0 ? 1 : 0), WEIGHT_STEP, from?.weights[at] ?? 0)
    rows.set(term, { idf, entries, weights })
  }

  const stems = [...(source?.rows.keys() ?? [])].filter((term) => !term.includes(' ')).sort()
  const stemCount = whole(stems.length)
  let stem = ''
  for (let number = 0; number < stemCount; number++) {
    if (number % SLICE === 0) yield
    stem = stems[number] = passStem(code, stem, stems[number] ?? '')
    const idf = code(IDF, 5, Math.round(source?.rows.get(stem)?.idf ?? 0))
    passRow(stem, idf, 1 + idf)
  }

  const numbers = new Map(source ? stems.map((one, number) => [one, number]) : [])
  const pairs = [...(source?.rows.keys() ?? [])]
    .filter((term) => term.includes(' '))
    .map((term) => term.split(' ').map((one) => numbers.get(one) ?? 0))
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
  const pairCount = whole(pairs.length)
  let first = 0
  for (let number = 0; number < pairCount; number++) {
    if (number % SLICE === 0) yield
    let gap = 0
    for (let more = 255; more === 255; gap += more)
      more = code(FIRST, 8, Math.min(255, (pairs[number]?.[0] ?? 0) - first - gap))
    first += gap
    const at = pairs[number]?.[1] ?? 0
    const high = code(SECOND, 12, at >> 4)
    const second = high * 16 + code(SECOND + 1, 4, at & 15)
    passRow(`${stems[first]} ${stems[second]}`, PAIR_IDF, 0)
  }
  return { ids, bias, rows }
}

/** A stem: how many letters it shares with the one before, and the others. */
function passStem(code: Code, before: string, stem: string): string {
  let shared = 0
  while (shared < 15 && shared < before.length && before[shared] === stem[shared]) shared++
  shared = code(SHARED, 4, shared)
  let read = before.slice(0, shared)
  for (;;) {
    const letter = stem.charCodeAt(read.length) || 0
    const last = Math.min(WIDE, read.charCodeAt(read.length - 1) || 0)
    let found = code(LETTER + last, LETTER_BITS, Math.min(WIDE, letter))
    if (found === 0) return read
    if (found === WIDE)
      found =
        code(LETTER + WIDE + 1, LETTER_BITS, letter >> 8) * 256 + code(LETTER + WIDE + 2, LETTER_BITS, letter & 255)
    read += String.fromCharCode(found)
  }
}
