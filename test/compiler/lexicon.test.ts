import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/compiler/problem.ts'
import { readLexicon } from '../../src/compiler/safety-lexicon.ts'

const FILE = 'safety/lexicon.yaml'

/** A lexicon with one rule; `find` is its pattern, `group` the pattern of its group. */
function lexicon({ find = 'GIFT ..9 bridge', group = 'gave away | rehomed', yes = ['a', 'b'] } = {}): string {
  return `groups:
  GIFT: ${JSON.stringify(group)}
categories:
  - name: farewell
    tier: risk
    kind: intent
    source: safety brief
    rules:
      - id: gift
        lang: en
        find: ${JSON.stringify(find)}
        yes: [${yes.join(', ')}]
        no: [c, d]
`
}

function problemsOf(text: string): string[] {
  const problems: Problem[] = []
  readLexicon(FILE, text, problems)
  return problems.map(({ file, line, what }) => `${file}:${line} ${what}`)
}

describe('what a clinician writes into the lexicon', () => {
  it('is read', () => {
    expect(problemsOf(lexicon())).toEqual([])
  })

  it('names groups that exist', () => {
    expect(problemsOf(lexicon({ find: 'GIFTS now' }))).toEqual([
      `${FILE}:9 The pattern "GIFTS now" cannot be read: There is no group GIFTS.`,
    ])
  })

  it('closes its brackets', () => {
    expect(problemsOf(lexicon({ find: '(GIFT | bridge' }))).toEqual([
      `${FILE}:9 The pattern "(GIFT | bridge" cannot be read: A bracket is not closed.`,
    ])
  })

  it('shows by two examples what a rule finds', () => {
    expect(problemsOf(lexicon({ yes: ['a'] }))).toEqual([
      `${FILE}:9 The rule "gift" has fewer than two examples of what it finds, or of what it leaves.`,
    ])
  })
})
