import type { Index } from '../corpus.ts'
import { inputOf, type Model, score, UNKNOWN_IDF } from '../linear/model.ts'
import { pack, unpack } from '../linear/packing.ts'
import { DECAY, type Sample } from '../linear/train.ts'
import { type Lesson, samplesOf } from './teach.ts'
import { type Synonyms, synonymsOf, termsOf, tokensOf } from './terms.ts'

/** Few lines teach slowly: they are gone over more often, and in longer steps, than the thousands of an index. */
const EPOCHS = 100
const RATE = 1
/** The share of certainty held back: less than in an index, whose own entries are so much surer of their words. */
const DOUBT = 0.03

/** What a term may come to tell of the lessons that it stands in, in step with their numbers. */
interface Places {
  lessons: number[]
  weights: Float32Array
  steps: Float32Array
}

/** A line to learn from. */
interface Line {
  /** The lesson that it asks for, or -1. */
  lesson: number
  weight: number
  /** The probability that the index gives to each lesson and to all the rest, before anything is learned. */
  before: number[]
  rest: number
  input: { places: Places; value: number }[]
}

/**
 * Teaches further lessons to an index, without the phrasings that it was taught on. No weight of it changes: only places
 * that were empty are filled, so what it knew stays. `contrast` are questions that it answers already and that the new
 * lessons must leave alone. A lesson with an id of the index adds to what that entry knows. Fast enough for a page.
 */
export function extendIndex(index: Index, lessons: Lesson[], contrast: Lesson[]): Index {
  const base = unpack(index)
  const synonyms = synonymsOf(index.words)
  const ids = [...base.ids, ...lessons.map(({ id }) => id).filter((id) => !base.ids.includes(id))]
  const numbers = lessons.map(({ id }) => ids.indexOf(id))

  const keywords = keywordsOf(lessons, synonyms)
  const own = [...samplesOf(lessons, synonyms).flat(), ...keywords]
  const places = emptyPlaces(base, keywords, numbers)
  const model = widened(base, ids, places, numbers)
  const numberOf = contrast.map(({ id }) => lessons.findIndex((lesson) => lesson.id === id))
  const others = samplesOf(contrast, synonyms)
    .flat()
    .filter(({ terms }) => [...terms.keys()].some((term) => places.has(term)))
    .map((sample) => ({ ...sample, entry: numberOf[sample.entry] ?? -1 }))
  const lines = [...own, ...others].map((sample) => lineOf(model, sample, numbers, places))
  learn(lines, lessons.length, ids.length)
  for (const [term, { lessons, weights }] of places) {
    const row = model.rows.get(term)!
    lessons.forEach((lesson, at) => {
      row.weights[row.entries.indexOf(numbers[lesson]!)] = weights[at]!
    })
  }
  return { ...index, ...pack(model) }
}

/** The telling words of each line alone: visitors ask in whole sentences, and in a word or two. */
function keywordsOf(lessons: Lesson[], synonyms: Synonyms): Sample[] {
  return lessons.flatMap(({ question, asked }, entry) =>
    [question, ...asked]
      .map((text) => tokensOf(text, synonyms))
      .map((tokens) => (tokens.every(({ stop }) => stop) ? tokens : tokens.filter(({ stop }) => !stop)))
      .map((tokens) => ({ entry, weight: 1, terms: termsOf(tokens) })),
  )
}

/** A place for each term of the lines, where the index has no weight for their entry. */
function emptyPlaces(base: Model, samples: Sample[], numbers: number[]): Map<string, Places> {
  const found = new Map<string, Set<number>>()
  for (const { terms, entry } of samples) {
    for (const term of terms.keys()) {
      if (base.rows.get(term)?.entries.includes(numbers[entry]!)) continue
      found.set(term, (found.get(term) ?? new Set()).add(entry))
    }
  }
  return new Map(
    [...found].map(([term, lessons]) => {
      const [weights, steps] = [new Float32Array(lessons.size), new Float32Array(lessons.size).fill(1e-2)]
      return [term, { lessons: [...lessons], weights, steps }]
    }),
  )
}

/** The model with those places, nothing in them yet. */
function widened(base: Model, ids: string[], places: Map<string, Places>, numbers: number[]): Model {
  // What nobody asks for by its words is not offered.
  const bias = new Float32Array(ids.length).fill(Math.min(...base.bias))
  bias.set(base.bias)
  const rows = new Map(base.rows)
  for (const [term, { lessons }] of places) {
    const row = rows.get(term)
    const entries = [...(row?.entries ?? []), ...lessons.map((lesson) => numbers[lesson]!)].sort((a, b) => a - b)
    const weights = entries.map((entry) => row?.weights[row.entries.indexOf(entry)] ?? 0)
    rows.set(term, {
      idf: row?.idf ?? UNKNOWN_IDF,
      entries: Int32Array.from(entries),
      weights: Float32Array.from(weights),
    })
  }
  return { ids, bias, rows }
}

function lineOf(
  model: Model,
  { entry: lesson, terms, weight }: Sample,
  numbers: number[],
  places: Map<string, Places>,
): Line {
  const { probabilities } = score(model, terms)
  const before = numbers.map((number) => probabilities[number]!)
  const input = inputOf(model, terms).flatMap(({ term, value }) => {
    const open = places.get(term)
    return open ? [{ places: open, value }] : []
  })
  return { lesson, weight, before, rest: 1 - before.reduce((sum, p) => sum + p, 0), input }
}

/** Fills the places by gradient steps (AdaGrad); `count` is the number of entries in all. */
function learn(lines: Line[], lessons: number, count: number): void {
  const errors = new Float64Array(lessons)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { lesson, weight, before, rest, input } of lines) {
      errors.fill(0)
      for (const { places, value } of input)
        for (let at = 0; at < places.lessons.length; at++) errors[places.lessons[at]!]! += places.weights[at]! * value
      let total = rest
      for (let own = 0; own < errors.length; own++) total += errors[own] = before[own]! * Math.exp(errors[own]!)
      for (let own = 0; own < errors.length; own++) {
        const aim = (own === lesson ? 1 - DOUBT : 0) + DOUBT / count
        errors[own] = (errors[own]! / total - aim) * weight
      }
      for (const { places, value } of input) {
        const { lessons, weights, steps } = places
        for (let at = 0; at < lessons.length; at++) {
          const gradient = errors[lessons[at]!]! * value + DECAY * weights[at]!
          steps[at]! += gradient * gradient
          weights[at]! -= (RATE * gradient) / Math.sqrt(steps[at]!)
        }
      }
    }
  }
}
