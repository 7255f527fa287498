import type { Corpus } from '../../src/corpus.ts'
import { type Labelled, OUT_OF_SCOPE } from '../../src/engine/measure.ts'
import { buildIndex, type Lesson } from '../../src/engine/teach.ts'
import { corpusAround } from '../engine/corpus-around.ts'
import { rowsOf } from './project.ts'

/** Teaches on any intent set: a file of lines `label`, tab, text; `OOS` for what no entry answers. */
export function corpusTaughtOn(path: string): Corpus {
  return corpusAround(buildIndex(lessonsOf(path), []))
}

/** The lines of such a file as lessons, an entry each label. */
export function lessonsOf(path: string): Lesson[] {
  const asked = new Map<string, string[]>()
  for (const [label = '', text = ''] of rowsOf(path)) asked.set(label, [...(asked.get(label) ?? []), text])
  return [...asked].map(([label, lines]) => ({
    id: label === OUT_OF_SCOPE ? 'none' : label,
    question: '',
    asked: lines,
    answer: [],
  }))
}

/** The lines of such a file as labelled questions. */
export function questionsOf(path: string): Labelled[] {
  return rowsOf(path).map(([label = '', question = '']) => ({
    question,
    accepted: label === OUT_OF_SCOPE ? [] : [label],
    style: 'all',
  }))
}
