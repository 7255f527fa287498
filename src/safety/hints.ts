/**
 * What is only hinted at: a linear model over a message's words, learned from lines that many hands wrote. It stands
 * beside the rules and can add help, never take any away.
 */
import { stemmer } from 'stemmer'
import { type Model, score } from '../linear/model.ts'
import { type Packed, unpacking } from '../linear/packing.ts'
import type { Finding } from './matcher.ts'
import type { Message } from './message.ts'
import { overlap, type Span } from './places.ts'
import type { RuleTier } from './safety.ts'
import { STOP } from './vocabulary.ts'

/** Stands for all that hints at nothing. */
export const NOTHING = 'none'
/** How likely it must be that something is hinted at. */
const LEVEL = 0.38
/** The same after an urgent message. */
const LEVEL_AFTER = 0.15
/** In a few words nobody says all. */
export const UNSAID = 12
/** Neighbouring sentences that are read as one, and their words: more is another story, and takes too long. */
const MOST_SENTENCES = 4
const REACH = 40
/** Words after which the next part of a sentence begins that is too long to be read as one. */
const STEP = 10
/** Words that are in every message tell less. */
const COMMON = new Set(
  'a an the i im me my you your he she they we it its this that of in on at by for from to with as and or so is are was were be been do does did has have had'.split(
    ' ',
  ),
)
const COMMON_WEIGHT = 0.5
const PAIR_WEIGHT = 0.6
/** Two words with another between. */
const APART_WEIGHT = 0.4

/** Finds what is hinted at. */
export interface Hints {
  /** Works for a few milliseconds at what `find` needs; returns whether it is ready. */
  prepare(): boolean
  /** The likeliest place of each tier that is hinted at, surest first; but for the places where more is known. */
  find(message: Message, alert: boolean, known: Span[], figures: Span[]): Finding[]
  /** What it all rests on, read at once where that is not done yet. */
  model(): Model
}

/** Returns what finds hints by a packed model, which is read when it is first wanted. */
export function createHints(packed: Packed): Hints {
  const reading = unpacking(packed)
  let model: Model | undefined
  const prepare = (): boolean => {
    if (model) return true
    const step = reading.next()
    if (step.done) model = { ...step.value, unsaid: UNSAID }
    return model !== undefined
  }
  const read = (): Model => {
    while (!prepare());
    return model!
  }
  return {
    prepare,
    model: read,
    find(message, alert, known, figures) {
      const passages = passagesOf(message).filter((passage) => !known.some((place) => overlap(passage, place)))
      return findIn(read(), stemsOf(message, figures), passages, alert ? LEVEL_AFTER : LEVEL)
    },
  }
}

function findIn(model: Model, stems: Stem[], passages: Span[], level: number): Finding[] {
  const sure = new Map<string, { certainty: number; finding: Finding }>()
  for (const [from, to] of passages) {
    const { probabilities } = score(model, termsIn(stems, [from, to]))
    const certainty = 1 - probabilities[model.ids.indexOf(NOTHING)]!
    if (certainty < level) continue
    let most = -1
    model.ids.forEach((id, at) => {
      if (id !== NOTHING && (most < 0 || probabilities[at]! > probabilities[most]!)) most = at
    })
    const id = model.ids[most]!
    if (certainty > (sure.get(id)?.certainty ?? 0)) sure.set(id, { certainty, finding: findingOf(id, from, to) })
  }
  return [...sure.values()].sort((a, b) => b.certainty - a.certainty).map(({ finding }) => finding)
}

/** `risk-es` is found by the rule `hinted-risk-es`. */
function findingOf(id: string, from: number, to: number): Finding {
  const tier = id.replace('-es', '') as RuleTier
  return { rule: [`hinted-${id}`, tier, 'hinted', '', '', ''], tier, from, to }
}

/**
 * What is read as one: neighbouring sentences, up to so many words, and parts of longer ones. Each is the same whatever
 * stands before or after it, so that more words never make a hint weaker.
 */
export function passagesOf({ chars }: Message): Span[] {
  const sentences: Span[] = []
  for (let from = 0; from < chars.length; ) {
    const end = chars.indexOf(STOP, from)
    const to = end < 0 ? chars.length : end
    if (to > from) sentences.push([from, to])
    from = to + 1
  }
  return sentences.flatMap(([from, to], at): Span[] => {
    if (to - from > REACH) {
      const parts: Span[] = []
      for (let start = from; start === from || start + REACH - STEP < to; start += STEP)
        parts.push([start, Math.min(to, start + REACH)])
      return parts
    }
    const runs: Span[] = []
    let count = 0
    for (const [start, end] of sentences.slice(at, at + MOST_SENTENCES)) {
      count += end - start
      if (count > REACH) break
      runs.push([from, end])
    }
    return runs
  })
}

/** A word's stem with its weight; at the end of a sentence nothing. */
export interface Stem {
  stem: string
  weight: number
}

const UNREAD: Stem = { stem: '', weight: 0 }

/** The stems of a message, one for each of its characters; a figure of speech tells nothing. */
export function stemsOf({ words }: Message, figures: Span[] = []): Stem[] {
  const stems = words.map((word) => ({
    stem: /\d/.test(word) ? '0' : stemmer(word),
    weight: COMMON.has(word) ? COMMON_WEIGHT : 1,
  }))
  for (const [from, to] of figures) stems.fill(UNREAD, from, to)
  return stems
}

/** The terms of a passage as the model knows them: stems, and pairs of them within a sentence, neighbours or with a word between. */
export function termsIn(stems: Stem[], [from, to]: Span): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight)
  let [before, twoBefore] = ['', '']
  for (let at = from; at < to; at++) {
    const { stem, weight } = stems[at]!
    if (stem) add(stem, weight)
    if (stem && before) add(`${before} ${stem}`, PAIR_WEIGHT)
    if (stem && before && twoBefore) add(`${twoBefore} ${stem}`, APART_WEIGHT)
    twoBefore = before
    before = stem
  }
  return terms
}
