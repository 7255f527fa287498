/** The linear model learned from lines: multinomial logistic regression, pruned to what ships. */
import { inputOf, type Model, PAIR_IDF, softmax } from './model.ts'
import { pack, unpack } from './packing.ts'

/**
 * A stem must stand in two teaching lines at least: what one person once wrote says little of what others will. Where few
 * lines teach (so many for each thing told apart), it is better than nothing.
 */
const LEAST_LINES = 2
const FEW_LINES = 100
/** A pair costs three times the bytes of a stem's weight, so it must be worth more to be kept. */
const PAIR_WORTH = 0.35
const EPOCHS = 20
const EPOCHS_AFTER_PRUNING = 20
const RATE = 0.07
/** How strongly a weight that nothing asks for goes back to 0. */
export const DECAY = 3e-4
/** What nobody here answers is told in many words, each seldom: its weights are kept longer. */
const NONE_WORTH = 3
/** The share of certainty held back from the right entry, so that the model stays modest. */
const SMOOTHING = 0.03

/** A line that teaches: which entry, how much it counts, its terms. */
export interface Sample {
  entry: number
  weight: number
  terms: Map<string, number>
}

/**
 * A model learned from samples and pruned to the `weights` that tell most: those are what ships. Deterministic. `silent`
 * stems tell nothing by themselves, whatever the samples say.
 */
export function train(
  ids: string[],
  samples: Sample[],
  weights: number,
  { unsaid = 0, silent = new Set<string>() }: { unsaid?: number; silent?: ReadonlySet<string> } = {},
): Model {
  const first = fit(samples, { ...supportOf(ids, samples, silent), unsaid }, EPOCHS)
  const pruned = prune(first, weights)
  return unpack(pack(fit(samples, pruned, EPOCHS_AFTER_PRUNING).model))
}

interface Fitted {
  model: Model
  /** Squared gradients of the last epoch, a weight each. */
  squares: Map<string, Float32Array>
}

/** The terms that stand often enough, each with the entries whose lines hold it: only those get a weight. */
function supportOf(ids: string[], samples: Sample[], silent: ReadonlySet<string>): Model {
  const lines = new Map<string, number>()
  const entries = new Map<string, Set<number>>()
  for (const { terms, entry, weight } of samples) {
    if (weight < 1) continue
    for (const term of terms.keys()) {
      lines.set(term, (lines.get(term) ?? 0) + 1)
      const set = entries.get(term) ?? new Set()
      entries.set(term, set.add(entry))
    }
  }
  const rows: Model['rows'] = new Map()
  const least = samples.length < FEW_LINES * ids.length ? 1 : LEAST_LINES
  for (const [term, count] of lines) {
    if (count < least) continue
    const own = Int32Array.from(silent.has(term) ? [] : (entries.get(term) ?? [])).sort()
    const idf = term.includes(' ') ? PAIR_IDF : Math.log(1 + samples.length / count)
    rows.set(term, { entries: own, weights: new Float32Array(own.length), idf })
  }
  for (const term of rows.keys()) {
    if (term.includes(' ') && !term.split(' ').every((stem) => rows.has(stem))) rows.delete(term)
  }
  return { ids, bias: new Float32Array(ids.length), rows }
}

/** Multinomial logistic regression by stochastic gradient steps (AdaGrad), on the weights that `model` has a place for. */
function fit(samples: Sample[], model: Model, epochs: number): Fitted {
  const flat = flatten(model)
  const { ends, entries, weights } = flat
  const squares = new Float32Array(weights.length)
  const steps = new Float32Array(weights.length).fill(1e-2)
  const inputs = samples.map(({ terms }) => {
    const input = inputOf(model, terms)
    return {
      rows: Int32Array.from(input, ({ term }) => flat.rowOf.get(term)!),
      values: input.map(({ value }) => value),
    }
  })
  const order = samples.map((_, at) => at)
  let seed = 1
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const sums = new Float64Array(model.ids.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const last = epoch === epochs - 1
    shuffle(order, random)
    for (const at of order) {
      const { rows, values } = inputs[at]!
      const { entry, weight } = samples[at]!
      sums.set(model.bias)
      for (let n = 0; n < rows.length; n++) {
        const [row, value] = [rows[n]!, values[n]!]
        for (let k = ends[row - 1] ?? 0; k < ends[row]!; k++) sums[entries[k]!]! += weights[k]! * value
      }
      softmax(sums)
      for (let id = 0; id < sums.length; id++) {
        const aim = (id === entry ? 1 - SMOOTHING : 0) + SMOOTHING / sums.length
        sums[id] = (sums[id]! - aim) * weight
        model.bias[id]! -= 0.01 * sums[id]!
      }
      for (let n = 0; n < rows.length; n++) {
        const [row, value] = [rows[n]!, values[n]!]
        for (let k = ends[row - 1] ?? 0; k < ends[row]!; k++) {
          const gradient = sums[entries[k]!]! * value + DECAY * weights[k]!
          steps[k]! += gradient * gradient
          if (last) squares[k]! += gradient * gradient
          weights[k]! -= (RATE * gradient) / Math.sqrt(steps[k]!)
        }
      }
    }
  }
  return {
    model: flat.model,
    squares: new Map([...flat.rowOf].map(([term, row]) => [term, squares.subarray(ends[row - 1] ?? 0, ends[row])])),
  }
}

/** The rows of a model one after the other in one array, where going through them is quick; `model` looks into it. */
function flatten(model: Model) {
  const rowOf = new Map([...model.rows.keys()].map((term, row) => [term, row]))
  let end = 0
  const ends = Int32Array.from([...model.rows.values()], (row) => (end += row.weights.length))
  const entries = new Int32Array(end)
  const weights = new Float32Array(end)
  const rows: Model['rows'] = new Map()
  for (const [term, row] of model.rows) {
    const to = ends[rowOf.get(term)!]!
    const from = to - row.weights.length
    entries.set(row.entries, from)
    weights.set(row.weights, from)
    rows.set(term, { ...row, entries: entries.subarray(from, to), weights: weights.subarray(from, to) })
  }
  return { rowOf, ends, entries, weights, model: { ...model, rows } }
}

/** Keeps the weights that matter most: what the errors would grow by without them (weight times root of its Fisher information). */
function prune({ model, squares }: Fitted, keep: number): Model {
  const ranked: { term: string; at: number; worth: number }[] = []
  for (const [term, row] of model.rows) {
    row.entries.forEach((entry, at) => {
      const share =
        (term.includes(' ') && !term.startsWith('how ') ? PAIR_WORTH : 1) *
        (model.ids[entry] === 'none' ? NONE_WORTH : 1)
      ranked.push({ term, at, worth: Math.abs(row.weights[at]!) * Math.sqrt(squares.get(term)?.[at] ?? 0) * share })
    })
  }
  ranked.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : a.term > b.term ? 1 : a.at - b.at))
  const kept = new Map<string, number[]>()
  for (const { term, at } of ranked.slice(0, keep)) {
    const places = kept.get(term)
    if (places) places.push(at)
    else kept.set(term, [at])
  }
  const rows: Model['rows'] = new Map()
  const copy = (term: string) => {
    const row = model.rows.get(term)!
    const places = (kept.get(term) ?? []).sort((a, b) => a - b)
    rows.set(term, {
      idf: row.idf,
      entries: Int32Array.from(places, (at) => row.entries[at]!),
      weights: Float32Array.from(places, (at) => row.weights[at]!),
    })
  }
  for (const term of kept.keys()) {
    copy(term)
    // A pair travels as the numbers of its two stems, so both must be there.
    if (term.includes(' ')) for (const stem of term.split(' ')) if (!rows.has(stem)) copy(stem)
  }
  return { ...model, rows }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
}
