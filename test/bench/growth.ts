import type { Corpus } from '../../src/corpus.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { randomFrom } from '../../src/engine/measure.ts'
import type { Lesson } from '../../src/engine/teach.ts'
import { synonymsOf, termsOf, tokensOf } from '../../src/engine/terms.ts'
import type { Model } from '../../src/linear/model.ts'
import { pack, unpack } from '../../src/linear/packing.ts'
import { corpusAround } from '../engine/corpus-around.ts'
import { type Times, timeOf, timesOf } from './time.ts'

export interface Growth {
  entries: number
  stems: number
  weights: number
  /** Milliseconds of CPU to unpack the index and make ready for the first word that nobody taught. */
  unpack: number
  times: Times
}

/** Phrasings that make up a synthetic entry, and weights it keeps: as many as a taught one has. */
const PHRASINGS = 40
const WEIGHTS = 220
/** Of a synthetic entry's stems, the share that no other entry has: names and things of its own. */
const OWN_STEMS = 0.1

/**
 * How long a reply takes in a corpus of any size. Entries are made of the corpus's own phrasings, dealt out at random,
 * with some words of their own; they are given weights without teaching, because time is what is measured.
 */
export function growth(count: number, lessons: Lesson[], questions: string[], rounds: number): Growth {
  const corpus = syntheticCorpus(count, lessons)
  const ready = timeOf(() => createEngine(corpus).ask('xylofone'))
  const engine = createEngine(corpus)
  engine.ask('')
  const model = unpack(corpus.index)
  return {
    entries: count,
    stems: [...model.rows.keys()].filter((term) => !term.includes(' ')).length,
    weights: [...model.rows.values()].reduce((sum, row) => sum + row.entries.length, 0),
    unpack: ready,
    times: timesOf(questions, rounds, () => (question) => engine.ask(question)),
  }
}

function syntheticCorpus(count: number, lessons: Lesson[]): Corpus {
  const random = randomFrom(count)
  const none = synonymsOf([])
  const phrasings = lessons.flatMap((lesson) => lesson.asked).map((text) => [...termsOf(tokensOf(text, none)).keys()])
  const entries = new Map<string, Map<number, number>>()
  for (let entry = 0; entry < count; entry++) {
    const own = new Map<string, number>()
    for (let at = 0; at < PHRASINGS; at++) {
      for (const term of phrasings[Math.floor(random() * phrasings.length)] ?? []) {
        const isOwn = !term.includes(' ') && random() < OWN_STEMS
        const name = isOwn ? `${term}${letters(entry)}` : term
        own.set(name, (own.get(name) ?? 0) + 1)
      }
    }
    const most = [...own].sort((a, b) => b[1] * (0.5 + random()) - a[1]).slice(0, WEIGHTS)
    for (const [term, times] of most) entries.set(term, (entries.get(term) ?? new Map()).set(entry, times * 0.6))
  }
  for (const term of [...entries.keys()]) {
    if (!term.includes(' ')) continue
    for (const stem of term.split(' ')) if (!entries.has(stem)) entries.set(stem, new Map())
  }
  const rows: Model['rows'] = new Map()
  for (const [term, weights] of entries) {
    rows.set(term, {
      idf: Math.log(1 + (count * PHRASINGS) / (weights.size || 1)),
      entries: Int32Array.from(weights.keys()),
      weights: Float32Array.from(weights.values()),
    })
  }
  const ids = Array.from({ length: count }, (_, at) => `entry-${at}`)
  const index = pack({ ids: [...ids, 'none'], bias: new Float32Array(count + 1), rows })
  return corpusAround({
    ...index,
    words: [],
    confidence: [-1, 0.5, 0.5, 0, 0, 1, 0, 0],
    levels: { answer: 0.5, choose: 0.08 },
  })
}

/** A number in letters, so that a made-up stem is a word to the spelling. */
function letters(number: number): string {
  return [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')
}
