import { readdirSync } from 'node:fs'
import { createEngine } from '../../src/engine/engine.ts'
import {
  type Asked,
  calibrationOf,
  type Figures,
  figuresOf,
  isRight,
  type Labelled,
  pointsOf,
} from '../../src/engine/measure.ts'
import { buildIndex, type Lesson } from '../../src/engine/teach.ts'
import { stemOf } from '../../src/engine/terms.ts'
import { fold, words } from '../../src/text.ts'
import { corpusAround } from '../engine/corpus-around.ts'
import { askAll, QUESTIONS, rowsOf } from './project.ts'

/** What one independent writer wrote: the label and the line. */
export interface Hand {
  name: string
  lines: { label: string; text: string }[]
}

export interface HandFigures {
  hand: string
  figures: Figures
  /** Of its lines that have a fixed reply, those that get it; null where it has none. */
  fixed: number | null
  asked: Asked[]
}

export interface Overlap {
  hand: string
  lines: number
  /** Share of its lines whose folded words another hand wrote too, for the same entry. */
  same: number
  /** How near the nearest line of another hand is, for the same entry: mean Jaccard of stems. */
  nearest: number
}

/** The lines of every hand, by file. */
export function readHands(): Hand[] {
  const folder = `${QUESTIONS}/hands`
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => ({
      name: name.replace(/\.tsv$/, ''),
      lines: rowsOf(`${folder}/${name}`).map(([label = '', text = '']) => ({
        label: label.startsWith('none') ? 'none' : label,
        text,
      })),
    }))
}

/** Teaches on all hands but one and asks that one's lines. */
export function withoutHand(hand: Hand, hands: Hand[], lessons: Lesson[], synonyms: [string, string][]): HandFigures {
  const own = new Set(hand.lines.map(({ text }) => key(text)))
  for (const other of hands) if (other !== hand) for (const { text } of other.lines) own.delete(key(text))
  const left = lessons.map((lesson) => ({ ...lesson, asked: lesson.asked.filter((text) => !own.has(key(text))) }))
  const engine = createEngine(corpusAround(buildIndex(left, synonyms)))
  const known = new Set(lessons.map(({ id }) => id))
  const questions = hand.lines
    .filter(({ label }) => known.has(label))
    .map(
      ({ label, text }): Labelled => ({ question: text, accepted: label === 'none' ? [] : [label], style: hand.name }),
    )
  const all = askAll(questions, (question) => engine.ask(question))
  const isFixed = ({ labelled }: Asked) => labelled.accepted.some((id) => id.startsWith('fixed:'))
  const asked = all.filter((one) => !isFixed(one))
  const fixed = all.filter(isFixed)
  return {
    hand: hand.name,
    figures: figuresOf(asked),
    fixed: fixed.length > 0 ? fixed.filter(isRight).length / fixed.length : null,
    asked,
  }
}

/** The figures over all hands together, and how well confidence holds for people who did not teach. */
export function together(all: HandFigures[]): { figures: Figures; calibration: ReturnType<typeof calibrationOf> } {
  const asked = all.flatMap((one) => one.asked)
  return { figures: figuresOf(asked), calibration: calibrationOf(pointsOf(asked), 60, 200) }
}

/** How much the hands repeat one another. */
export function overlaps(hands: Hand[]): Overlap[] {
  const lines = hands.flatMap((hand) =>
    hand.lines.map(({ label, text }) => ({ hand: hand.name, label, key: key(text), stems: stemsOf(text) })),
  )
  const byLabel = new Map<string, typeof lines>()
  for (const line of lines) byLabel.set(line.label, [...(byLabel.get(line.label) ?? []), line])
  return hands.map(({ name }) => {
    const own = lines.filter(({ hand }) => hand === name)
    const near = own.map((line) => {
      const others = (byLabel.get(line.label) ?? []).filter(({ hand }) => hand !== name)
      return {
        same: others.some((other) => other.key === line.key),
        nearest: Math.max(0, ...others.map((other) => jaccard(line.stems, other.stems))),
      }
    })
    return {
      hand: name,
      lines: own.length,
      same: near.filter(({ same }) => same).length / own.length,
      nearest: near.reduce((sum, { nearest }) => sum + nearest, 0) / own.length,
    }
  })
}

function key(text: string): string {
  return words(fold(text)).join(' ')
}

function stemsOf(text: string): Set<string> {
  return new Set(words(fold(text)).map(stemOf))
}

function jaccard(a: Set<string>, b: Set<string>): number {
  let shared = 0
  for (const stem of a) if (b.has(stem)) shared++
  return shared / (a.size + b.size - shared || 1)
}
