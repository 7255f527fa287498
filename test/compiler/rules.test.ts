import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/compiler/lint.ts'
import { RULES } from '../../src/compiler/rules/all.ts'
import { finds, proseOf } from './texts.ts'

describe.each(RULES)('the rule $id', (rule) => {
  it('has at least two examples of each kind', () => {
    expect(Math.min(rule.fails.length, rule.passes.length)).toBeGreaterThanOrEqual(2)
  })

  it.each(rule.fails.map((example) => [example]))('finds %j', (example) => {
    expect(finds(rule, example)).not.toEqual([])
  })

  it.each(rule.passes.map((example) => [example]))('leaves %j alone', (example) => {
    expect(finds(rule, example)).toEqual([])
  })
})

describe('the rules together', () => {
  it('have names of their own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  it('let no safety rule be a mere warning', () => {
    expect(RULES.filter(({ kind, severity }) => kind === 'safety' && severity !== 'error')).toEqual([])
  })

  it('read a long text without slowing down', () => {
    const text = 'You can not say that no one is not safe, and never, or if it is, stop the '.repeat(400)
    const start = performance.now()
    lint('long.md', proseOf(text, 'en'))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('what the notes say not to say', () => {
  const rows = readFileSync(new URL('../fixtures/do-not-say.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  const caught = rows.filter(([, text, rule]) =>
    lint('planted.md', proseOf(text ?? '', 'en')).some((problem) => problem.rule === rule),
  )

  it('is planted for each note that forbids something', () => {
    expect(new Set(rows.map(([id]) => id)).size).toBeGreaterThanOrEqual(55)
  })

  it.each(rows.filter(([, , rule]) => rule !== '-'))('%s: "%s" is caught by %s', (_, text, rule) => {
    expect(lint('planted.md', proseOf(text ?? '', 'en')).map((problem) => problem.rule)).toContain(rule)
  })

  it('is caught in at least nine cases of ten', () => {
    expect(caught.length / rows.length, `${caught.length} of ${rows.length}`).toBeGreaterThanOrEqual(0.9)
  })

  it('says why where no rule can catch it', () => {
    expect(rows.filter(([, , rule, why]) => rule === '-' && !why)).toEqual([])
  })
})

describe('the same dangers in other words', () => {
  const rows = readFileSync(new URL('../fixtures/said-otherwise.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  const ofAnswers = ['length', 'reading-grade', 'reading-hard']
  const caught = (kind: string) => {
    const mine = rows.filter(([first]) => first === kind).map(([, text = '']) => text)
    const hit = mine.filter((text) =>
      lint('said.md', proseOf(text, 'en')).some(({ rule }) => !ofAnswers.includes(rule)),
    )
    return { share: hit.length / mine.length, hit }
  }

  it('are caught in nine cases of ten, now that they are known', () => {
    expect(caught('dangerous').share).toBeGreaterThanOrEqual(0.9)
  })

  it('do not make a right sentence wrong: denied, asked, warned against', () => {
    const { share, hit } = caught('right')
    expect(share, hit.join('\n')).toBeLessThanOrEqual(0.02)
  })
})
