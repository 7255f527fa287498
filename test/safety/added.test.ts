import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/compiler/problem.ts'
import { ADDED_RULES, readAddedRules } from '../../src/compiler/safety-added.ts'
import type { Tier } from '../../src/corpus.ts'
import { detectDanger, detectorFor } from '../../src/safety/base.ts'
import { readLines } from './base-safety.ts'

const LEXICON = readFileSync('faq/safety/lexicon.yaml', 'utf8')
const RANK: Record<Tier, number> = { none: 0, mention: 1, danger: 2, risk: 3, emergency: 4, unknown: 5 }

const TOBIN = `
groups:
  TOBIN: tobin | mystic river
categories:
  - name: places that people here speak of
    tier: risk
    kind: plan
    lowered_by: [negation]
    source: the clinic's own social worker
    rules:
      - id: local-places
        lang: en
        find: |
          (walk | walking | going) ..2 TOBIN ..2 (tonight | now)
        yes: |
          walking the tobin tonight
          going to the mystic river now
        no: |
          is the clinic near the tobin
          I'm not going to the tobin tonight
`

function added(text: string) {
  const problems: Problem[] = []
  const rules = readAddedRules(
    new Map([
      ['safety/lexicon.yaml', LEXICON],
      [ADDED_RULES, text],
    ]),
    problems,
  )
  return { detect: detectorFor({ ...rules, lines: {} }), problems, rules: rules.rules }
}

describe('a rule that a clinic added', () => {
  it('finds what the project does not know of', () => {
    const { detect, problems } = added(TOBIN)
    expect(problems).toEqual([])
    expect(detectDanger('walking the tobin tonight').tier).toBe('none')
    expect(detect('walking the tobin tonight')).toMatchObject({ tier: 'risk', kind: 'plan', rules: ['local-places'] })
  })

  it('may be lowered by what lowers the project’s own', () => {
    expect(added(TOBIN).detect("I'm not going to the tobin tonight").tier).toBe('mention')
  })

  it('stands beside what the project finds, whose reasons come first', () => {
    const { rules } = added(TOBIN).detect('I want to kill myself, walking the tobin tonight')
    expect(rules[0]).toBe('kill-self')
    expect(rules).toContain('local-places')
  })

  it('never lowers what the project finds, whatever its words', () => {
    const messages = readLines('test/questions/messages-dev.tsv').map(({ text }) => text)
    const word = fc.constantFrom(
      'suicidal',
      'die',
      'kil',
      'not',
      'myself',
      'sucide',
      'brething',
      'want',
      'i',
      'dye',
      'h*',
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('mention', 'danger'),
        (words, tier) => {
          const detect = detectorFor({ rules: [['mine', tier, 'topic', words.join(' '), '', '']], lines: {} })
          return messages.every((text) => RANK[detect(text).tier] >= RANK[detectDanger(text).tier])
        },
      ),
      { numRuns: 12, seed: 5 },
    )
  })

  it('leaves the project’s rules whole where it cannot be read', () => {
    const detect = detectorFor({ rules: [['broken', 'risk', 'plan', '(((', '', '']], lines: {} })
    expect(detect('I want to die').tier).toBe('risk')
    expect(detect('how much does it cost').tier).toBe('none')
  })
})

describe('what a clinic may not add', () => {
  it.each([
    [
      'a modifier',
      `${TOBIN}\nmodifiers:\n  - { id: negation, to: none, find: "not @" }`,
      '"modifiers" cannot be added',
    ],
    ['a figure of speech', `${TOBIN}\nfigures:\n  - { id: x, find: "want to die" }`, '"figures" cannot be added'],
    [
      'a rule under a name of the project',
      TOBIN.replace('local-places', 'kill-self'),
      'has the id of one of the project',
    ],
    ['a group under a name of the project', TOBIN.replaceAll('TOBIN', 'WANT'), 'has a group WANT of its own'],
    ['a tier that is none of a message', TOBIN.replace('tier: risk', 'tier: sign'), 'has no tier that can be added'],
    ['a pattern that misses its example', TOBIN.replace('now)', 'later)'), 'does not find its example'],
    [
      'a pattern that finds what it should leave',
      TOBIN.replace(' ..2 (tonight | now)', '').replace('(walk', '(near | walk'),
      'which it should leave',
    ],
  ])('%s: it is said, with file and line', (_, text, what) => {
    const { problems } = added(text)
    expect(problems.map((problem) => problem.what).join('\n')).toContain(what)
    expect(problems[0]).toMatchObject({ file: ADDED_RULES, severity: 'error' })
  })

  it('is left out, and nothing else with it', () => {
    expect(added(TOBIN.replace('local-places', 'kill-self')).rules).toEqual([])
  })
})
