/** Language: short, plain, calm. */
import { bodyOf, type Prose, sentences } from '../prose.ts'
import { partsOf, readingGrade, wordCount } from '../reading.ts'
import { type Finding, type Rule, wording } from './rule.ts'

/** Words of a sentence above which a tired reader loses the thread. */
const LONGEST_SENTENCE = 30
const SHORTEST_ANSWER = 60
const LONGEST_ANSWER = 170
/** Grade that readers of a health page can be expected to read; the aim is 6 to 8. */
const HARD = 8.5
const TOO_HARD = 10

function grade(prose: Prose): number {
  return readingGrade(
    prose.passages.filter(({ kind }) => kind !== 'question').flatMap((one) => one.sentences.map(({ text }) => text)),
  )
}

function between(prose: Prose, above: number, upTo: number): Finding[] {
  const reached = grade(prose)
  return reached > above && reached <= upTo ? [{ line: bodyLine(prose), found: reached.toFixed(1) }] : []
}

function bodyLine(prose: Prose): number {
  return prose.passages.find(({ kind }) => kind !== 'question')?.sentences[0]?.line ?? 1
}

const HARD_WORDS = 'Administration necessitates individualized physiological considerations.'
const FAIRLY_HARD =
  'Some people notice a different mood within several hours of their first infusion, while others have to wait until later.'
const PLAIN = 'Rest for the day. Drink some water. Ask a friend to come with you, and call the clinic if you feel sick.'

export const languageRules: Rule[] = [
  {
    id: 'exclamation',
    severity: 'error',
    kind: 'language',
    lang: 'any',
    find: wording([/!/], { denial: 'none' }),
    what: 'There is an exclamation mark: "{found}".',
    why: 'It sounds like selling, or like shouting at somebody who is low.',
    fix: 'End the sentence with a full stop.',
    source: "facts: 'no exclamation marks'",
    fails: ['Welcome!', 'You are not alone!'],
    passes: ['Welcome.', 'You are not alone.'],
  },
  {
    id: 'long-sentence',
    severity: 'warning',
    kind: 'language',
    lang: 'any',
    find: (prose) =>
      sentences(prose).flatMap(({ text, line }) =>
        partsOf(text)
          .filter((part) => wordCount(part) > LONGEST_SENTENCE)
          .map((part) => ({ line, found: `${part.slice(0, 40)}…", ${wordCount(part)} words, "${part.slice(-20)}` })),
      ),
    what: `A sentence has more than ${LONGEST_SENTENCE} words: "{found}".`,
    why: 'A tired reader loses the thread.',
    fix: 'Make two of it.',
    source: "facts: 'Sentences under 20 words where possible'",
    fails: [`${'word '.repeat(31)}end.`, `- ${'one two three '.repeat(11)}end.`],
    passes: [PLAIN, `${'word '.repeat(28)}end.`],
  },
  {
    id: 'reading-grade',
    severity: 'error',
    kind: 'language',
    places: ['entry', 'overlay'],
    find: (prose) => between(prose, TOO_HARD, Number.POSITIVE_INFINITY),
    what: `The reading grade is {found}; ${TOO_HARD} is the most.`,
    why: 'Half of all adults could not read it.',
    fix: 'Use shorter sentences and common words; explain a term once.',
    source: 'Flesch-Kincaid; SHORT_WORDS are counted as short',
    fails: [HARD_WORDS, `${HARD_WORDS} ${HARD_WORDS}`],
    passes: [PLAIN, FAIRLY_HARD],
  },
  {
    id: 'reading-hard',
    severity: 'warning',
    kind: 'language',
    places: ['entry', 'overlay'],
    find: (prose) => between(prose, HARD, TOO_HARD),
    what: `The reading grade is {found}; the aim is 6 to 8.`,
    why: 'Tired and anxious people read below their level.',
    fix: 'Use shorter sentences and common words.',
    source: 'Flesch-Kincaid; SHORT_WORDS are counted as short',
    fails: [FAIRLY_HARD, `${FAIRLY_HARD} ${FAIRLY_HARD}`],
    passes: [PLAIN, HARD_WORDS],
  },
  {
    id: 'length',
    severity: 'warning',
    kind: 'language',
    places: ['entry'],
    find: (prose) => {
      const count = wordCount(bodyOf(prose))
      return count < SHORTEST_ANSWER || count > LONGEST_ANSWER ? [{ line: bodyLine(prose), found: String(count) }] : []
    },
    what: `The answer has {found} words; ${SHORTEST_ANSWER} to ${LONGEST_ANSWER} is the measure.`,
    why: 'Shorter leaves out a limit, longer is not read.',
    fix: 'Keep the answer, the facts that matter with their limits, and what to ask.',
    source: 'the measure for entries',
    fails: ['Ask the clinic.', 'One more word. '.repeat(70)],
    passes: ['One more word. '.repeat(25), 'One more word. '.repeat(56)],
  },
]
