import type { Block, Index } from '../corpus.ts'
import { score } from '../linear/model.ts'
import { pack } from '../linear/packing.ts'
import { type Sample, train } from '../linear/train.ts'
import { plainText } from '../text.ts'
import { fitConfidence, type Judged } from './confidence.ts'
import { type Synonyms, synonymsOf, termsOf, tokensOf } from './terms.ts'

/** What one entry teaches: its question, the phrasings it is asked as, its answer. `none` and `fixed:…` are lessons too. */
export interface Lesson {
  id: string
  question: string
  asked: string[]
  answer: Block[]
}

/** Stands in for a taught index where nobody will be answered (checking, reviewing). */
export const NO_INDEX: Index = { terms: '', ids: [], words: [], confidence: [], levels: { answer: 1, choose: 1 } }

/** The shortest ways of asking are the commonest, and stand once however many people wrote them. */
const SHORT_LINE_WORDS = 5
const SHORT_LINE_WEIGHT = 2
/** An entry's own question is what visitors are shown, tap and type. */
const QUESTION_WEIGHT = 4
/** The answer's own words teach a little: they name what no phrasing names. */
const ANSWER_WEIGHT = 0.15
const FOLDS = 3
/** What a lesson may weigh, about. */
const BYTES = 410
/** Leaving out some terms at each look answers one in a hundred more, and three more where two words are misspelt. */
const UNHEARD = 0.15

/**
 * Teaches a linear model to tell which entry a question asks for, and fits how sure it may be. Deterministic. The fold
 * of a phrasing is its place in its file, a file being written hand by hand: so confidence is fitted on people who did not teach.
 */
export function buildIndex(lessons: Lesson[], words: [string, string][]): Index {
  const synonyms = synonymsOf(words)
  const ids = lessons.map((lesson) => lesson.id)
  const samples = samplesOf(lessons, synonyms)
  const model = train(ids, samples.flat(), BYTES * ids.length, { unheard: UNHEARD })
  const judged = lessons.length > 1 ? judge(ids, samples) : []
  return { ...pack(model), words, ...fitConfidence(judged) }
}

/** What each lesson teaches, line by line; an entry's number is its place in the list. */
export function samplesOf(lessons: Lesson[], synonyms: Synonyms): Sample[][] {
  const sample = (entry: number, text: string, weight: number): Sample => ({
    entry,
    weight,
    terms: termsOf(tokensOf(text, synonyms)),
  })
  return lessons.map((lesson, entry) => [
    ...(lesson.question ? [sample(entry, lesson.question, QUESTION_WEIGHT)] : []),
    ...lesson.asked.map((text) => sample(entry, text, isShort(text) ? SHORT_LINE_WEIGHT : 1)),
    ...(lesson.answer.length > 0
      ? plainText(lesson.answer)
          .split(/(?<=[.?!])\s+|\n/)
          .filter(Boolean)
          .map((text) => sample(entry, text, ANSWER_WEIGHT))
      : []),
  ])
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= SHORT_LINE_WORDS
}

/** Asks each phrasing of a model that its fold did not teach. */
function judge(ids: string[], samples: Sample[][]): Judged[] {
  const judged: Judged[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = (sample: Sample, at: number, all: Sample[]) =>
      sample.weight >= 1 && Math.floor((at * FOLDS) / all.length) === fold
    const model = train(
      ids,
      samples.flatMap((list) => list.filter((sample, at) => !held(sample, at, list))),
      BYTES * ids.length,
      { unheard: UNHEARD },
    )
    for (const list of samples) {
      for (const sample of list.filter(held))
        judged.push({ right: ids[sample.entry] ?? '', scores: score(model, sample.terms), ids, terms: sample.terms })
    }
  }
  return judged
}
