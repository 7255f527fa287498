import { readFileSync } from 'node:fs'
import { compileFolder, readFolder } from '../../src/cli/folder.ts'
import type { Compiled } from '../../src/compiler/compile.ts'
import type { Found } from '../../src/corpus.ts'
import { type Asked, type Labelled, OUT_OF_SCOPE } from '../../src/engine/measure.ts'

export const QUESTIONS = 'test/questions'

/** The project's own corpus, compiled from `faq/` as a build of today would. */
export function projectCorpus(): Compiled {
  const today = new Date().toISOString().slice(0, 10)
  return compileFolder(readFolder('faq'), { today, require: 'sources', languages: ['en'] })
}

/** The columns of a tab-separated file's lines. */
export function rowsOf(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))
}

/** Labelled questions (question, accepted ids joined by `|` or `OOS`, style), without those that danger is measured on. */
export function developmentSet(): Labelled[] {
  const urgent = new Set(rowsOf(`${QUESTIONS}/dev-urgent.tsv`).map(([question]) => question))
  return rowsOf(`${QUESTIONS}/dev.tsv`)
    .filter(([question]) => !urgent.has(question))
    .map(([question = '', accepted = '', style = '']) => ({
      question,
      accepted: accepted === OUT_OF_SCOPE ? [] : accepted.split('|'),
      style,
    }))
}

/** Puts every question to something that answers. */
export function askAll(questions: Labelled[], ask: (question: string) => Found): Asked[] {
  return questions.map((labelled) => ({ labelled, found: ask(labelled.question) }))
}
