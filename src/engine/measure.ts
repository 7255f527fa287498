import type { Found } from '../corpus.ts'

/** A question with what answers it: entry ids, or `fixed:<id>`; nothing where the corpus has no answer. */
export interface Labelled {
  question: string
  accepted: string[]
  style: string
}

/** A labelled question and what was shown for it. */
export interface Asked {
  labelled: Labelled
  found: Pick<Found, 'outcome' | 'entries' | 'fixed'>
}

/** Shares of questions, 0 to 1; null where there is no question to take a share of. */
export interface Figures {
  inScope: number
  outOfScope: number
  /** In scope, answered in full, every entry shown in full accepted. */
  right: number | null
  /** In scope, an accepted entry among those shown. */
  helped: number | null
  /** Of all full answers, those that are right. */
  trust: number | null
  /** Out of scope and not answered in full. */
  silent: number | null
}

/** An entry that was shown: how sure the engine was of it, and whether it is accepted. */
export interface Point {
  confidence: number
  accepted: boolean
}

export interface Calibration {
  /** Expected calibration error: how far confidence is from the share that is right, over bins. */
  error: number
  /** Between which values 95 of 100 resamples lie. */
  low: number
  high: number
  bins: { count: number; confidence: number; right: number }[]
}

/** More bins would measure the noise of small numbers, however many points there are. */
const MOST_BINS = 15

/** What stands for "no entry answers this" in a file of questions. */
export const OUT_OF_SCOPE = 'OOS'

/** Whether the visitor got the right answer in full. */
export function isRight({ labelled: { accepted }, found }: Asked): boolean {
  if (accepted.length === 0) return false
  if (found.outcome === 'fixed') return accepted.includes(`fixed:${found.fixed}`)
  return found.outcome === 'answer' && found.entries.every(({ id }) => accepted.includes(id))
}

/** Whether something accepted is among what was shown. */
export function isHelped(asked: Asked): boolean {
  return isRight(asked) || asked.found.entries.some(({ id }) => asked.labelled.accepted.includes(id))
}

/** The share of questions that came out right, helped, trustworthy, silent. */
export function figuresOf(all: Asked[]): Figures {
  const inScope = all.filter(({ labelled }) => labelled.accepted.length > 0)
  const outOfScope = all.filter(({ labelled }) => labelled.accepted.length === 0)
  const inFull = all.filter(({ found }) => found.outcome === 'answer')
  return {
    inScope: inScope.length,
    outOfScope: outOfScope.length,
    right: share(inScope, isRight),
    helped: share(inScope, isHelped),
    trust: share(inFull, isRight),
    silent: share(outOfScope, ({ found }) => found.outcome !== 'answer'),
  }
}

/** The entries shown in full, and the first of those offered, with what the engine thought of them. */
export function pointsOf(all: Asked[]): Point[] {
  return all.flatMap(({ labelled, found }) => {
    const shown = found.outcome === 'answer' ? found.entries : found.entries.slice(0, 1)
    return shown.map(({ id, confidence }) => ({ confidence, accepted: labelled.accepted.includes(id) }))
  })
}

/** How far confidence can be believed: over equally filled bins of `least` or more, with an interval by resampling. */
export function calibrationOf(all: Point[], least = 60, resamples = 1000): Calibration {
  const random = randomFrom(7)
  // Points of one confidence may be divided between two bins, and must not be by the order in which they came.
  const points = all
    .map((point) => ({ point, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ point }) => point)
  const bins = binsOf(points, least)
  const errors = Array.from({ length: resamples }, () =>
    errorOf(
      binsOf(
        points.map(() => points[Math.floor(random() * points.length)] as Point),
        least,
      ),
    ),
  ).sort((a, b) => a - b)
  return { error: errorOf(bins), low: quantile(errors, 0.025), high: quantile(errors, 0.975), bins }
}

/** Numbers from 0 to 1, the same ones for the same seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The value below which a share of sorted numbers lies. */
export function quantile(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

function binsOf(points: Point[], least: number): Calibration['bins'] {
  const sorted = [...points].sort((a, b) => a.confidence - b.confidence)
  const count = Math.min(MOST_BINS, Math.max(1, Math.floor(sorted.length / least)))
  return Array.from({ length: count }, (_, at) => {
    const bin = sorted.slice(Math.floor((at * sorted.length) / count), Math.floor(((at + 1) * sorted.length) / count))
    const mean = (value: (point: Point) => number) =>
      bin.reduce((sum, point) => sum + value(point), 0) / (bin.length || 1)
    return {
      count: bin.length,
      confidence: mean((point) => point.confidence),
      right: mean((point) => (point.accepted ? 1 : 0)),
    }
  })
}

function errorOf(bins: Calibration['bins']): number {
  const all = bins.reduce((sum, bin) => sum + bin.count, 0)
  return bins.reduce((sum, bin) => sum + (bin.count / (all || 1)) * Math.abs(bin.confidence - bin.right), 0)
}

function share<T>(all: T[], holds: (one: T) => boolean): number | null {
  return all.length > 0 ? all.filter(holds).length / all.length : null
}
