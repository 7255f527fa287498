import { beforeAll, describe, expect, it } from 'vitest'
import { dictionary } from '../../src/cli/dictionary.ts'
import { readFolder, sha256 } from '../../src/cli/folder.ts'
import type { Compiled } from '../../src/compiler/compile.ts'
import { proseOfEntry } from '../../src/compiler/lint.ts'
import { formatProblem } from '../../src/compiler/problem.ts'
import { bodyOf, sentences } from '../../src/compiler/prose.ts'
import { readingGrade, wordCount } from '../../src/compiler/reading.ts'
import { compiled } from './texts.ts'

/** What stays open until a person has done it: signing, and dialing the contacts. */
const OPEN = ['sign-off', 'contacts']

describe('the corpus of this project', () => {
  let corpus: Compiled
  beforeAll(() => {
    corpus = compiled(Object.fromEntries(readFolder('faq')), { hash: sha256, dictionary: dictionary() })
  }, 60_000)

  it('has 76 entries', () => {
    expect(corpus.drafts).toHaveLength(76)
  })

  it('has no errors, and no warning but for what a person has yet to do', () => {
    expect(
      corpus.problems.filter(({ rule, severity }) => severity === 'error' || !OPEN.includes(rule)).map(formatProblem),
    ).toEqual([])
  })

  it('reads at grade 8 at most in the middle, 10 at worst, in 60 to 170 words', () => {
    const prose = corpus.drafts.map((draft) => proseOfEntry({ ...draft, question: '' }, new Set()))
    const grades = prose.map((one) => readingGrade(sentences(one).map(({ text }) => text))).sort((a, b) => a - b)
    const lengths = prose.map((one) => wordCount(bodyOf(one)))
    expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(8)
    expect(grades.at(-1)).toBeLessThanOrEqual(10)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(170)
  })
})
