/** The linear model learned from lines: multinomial logistic regression, pruned to what ships. */
import { inputOf, type Model, PAIR_IDF, softmax } from './model.ts'
import { pack, unpack, WEIGHT_STEP } from './packing.ts'

/**
 * A stem must stand in two teaching lines at least: what one person once wrote says little of what others will. Where few
 * lines teach (so many for each thing told apart), it is better than nothing.
 */
const LEAST_LINES = 2
const FEW_LINES = 100
/** Bytes that a weight takes, about, and those that its term takes besides: the letters of a stem, the two numbers of a pair. */
const WEIGHT_BYTES = 1
const STEM_BYTES = 1
const PAIR_BYTES = 1.6
/** A pair says less of what others will write than of what it was learned from. */
const PAIR_WORTH = 0.35
const EPOCHS = 12
/** Few weights must learn to say what many said, which takes longer. */
const EPOCHS_AFTER_PRUNING = 40
const RATE = 0.07
/** How strongly a weight that nothing asks for goes back to 0. */
export const DECAY = 3e-4
/** How strongly every weight goes back to 0 until it is pruned, so that few hold what many would share. */
const SPARING = 1e-3
/** What nobody here answers is told in many words, each seldom: its weights are kept longer. */
const NONE_WORTH = 2
/** The share of certainty held back from the right entry, so that the model stays modest. */
const SMOOTHING = 0.03

/** A line that teaches: which entry, how much it counts, its terms. */
export interface Sample {
  entry: number
  weight: number
  terms: Map<string, number>
}

/**
 * A model learned from samples and pruned to what tells most in so many `bytes`, about: that is what ships. Deterministic.
 * `silent` stems tell nothing by themselves, whatever the samples say; `unheard` is the share of terms that each look at a
 * line leaves out, so that none relies on all the others.
 */
export function train(
  ids: string[],
  samples: Sample[],
  bytes: number,
  {
    unsaid = 0,
    unheard = 0,
    silent = new Set<string>(),
  }: { unsaid?: number; unheard?: number; silent?: ReadonlySet<string> } = {},
): Model {
  const first = fit(
    samples,
    { ...supportOf(ids, samples, silent), unsaid },
    { epochs: EPOCHS, sparing: SPARING, unheard },
  )
  const pruned = prune(first, bytes)
  return unpack(pack(telling(fit(samples, pruned, { epochs: EPOCHS_AFTER_PRUNING, sparing: 0, unheard }).model)))
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
function fit(
  samples: Sample[],
  model: Model,
  { epochs, sparing, unheard }: { epochs: number; sparing: number; unheard: number },
): Fitted {
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
      const { rows, values: all } = inputs[at]!
      const { entry, weight } = samples[at]!
      const values = all.map((value) => (all.length > 1 && random() < unheard ? 0 : value))
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
        if (value === 0) continue
        for (let k = ends[row - 1] ?? 0; k < ends[row]!; k++) {
          const gradient = sums[entries[k]!]! * value + DECAY * weights[k]! + sparing * Math.sign(weights[k]!)
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

/**
 * Keeps what matters most for its bytes. What matters is what the errors would grow by without a weight (the weight times
 * the root of its Fisher information); a term's first weights bear the cost of the term.
 */
function prune({ model, squares }: Fitted, bytes: number): Model {
  const ranked: { term: string; at: number; worth: number; cost: number }[] = []
  for (const [term, row] of model.rows) {
    const isPair = term.includes(' ')
    const own = isPair ? PAIR_BYTES : STEM_BYTES
    const weights = Array.from(row.entries, (entry, at) => {
      const share =
        (isPair && !term.startsWith('how ') ? PAIR_WORTH : 1) * (model.ids[entry] === 'none' ? NONE_WORTH : 1)
      return { at, worth: Math.abs(row.weights[at]!) * Math.sqrt(squares.get(term)?.[at] ?? 0) * share }
    }).sort((a, b) => b.worth - a.worth || a.at - b.at)
    let sum = 0
    const together = weights.map(({ worth }, n) => {
      sum += worth
      return sum / (own + WEIGHT_BYTES * (n + 1))
    })
    const best = Math.max(...together)
    const first = together.indexOf(best)
    weights.forEach(({ at, worth }, n) => {
      ranked.push({
        term,
        at,
        worth: n <= first ? best : worth / WEIGHT_BYTES,
        cost: WEIGHT_BYTES + (n === 0 ? own : 0),
      })
    })
  }
  ranked.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : a.term > b.term ? 1 : a.at - b.at))
  let left = bytes
  const kept = new Map<string, number[]>()
  for (const { term, at, cost } of ranked) {
    left -= cost
    if (left < 0) break
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

/** Without the weights that are nothing once they are rounded. */
function telling(model: Model): Model {
  const rows: Model['rows'] = new Map()
  for (const [term, { idf, entries, weights }] of model.rows) {
    const tells = (_: number, at: number) => Math.round(weights[at]! / WEIGHT_STEP) !== 0
    const kept = { idf, entries: entries.filter(tells), weights: weights.filter(tells) }
    if (kept.entries.length > 0 || !term.includes(' ')) rows.set(term, kept)
  }
  return { ...model, rows }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
}
