import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Tier } from '../../src/corpus.ts'
import { detectDanger as detect } from '../../src/safety/base.ts'
import { ordinaryQuestions, readLines } from './base-safety.ts'

const isUrgent = (tier: string): boolean => tier === 'risk' || tier === 'emergency' || tier === 'danger'

interface Measured {
  text: string
  tier: string
  got: Tier
}

function share(lines: Measured[], test: (line: Measured) => boolean): number {
  return lines.length === 0 ? 1 : lines.filter(test).length / lines.length
}

const measured: Measured[] = readLines('test/questions/messages-dev.tsv').map(({ text, tier }) => ({
  text,
  tier,
  got: detect(text).tier,
}))
const of = (tier: string): Measured[] => measured.filter((line) => line.tier === tier)

describe('on the development set', () => {
  it.each(['risk', 'emergency', 'danger'])('finds %s, at least 97 of 100', (tier) => {
    expect(share(of(tier), ({ got }) => isUrgent(got))).toBeGreaterThanOrEqual(0.97)
  })

  it('shows the right card first for at least 95 of 100 urgent lines', () => {
    const urgent = measured.filter(({ tier }) => isUrgent(tier))
    expect(share(urgent, ({ tier, got }) => tier === got)).toBeGreaterThanOrEqual(0.95)
  })

  it('shows no card on ordinary questions (at most 1 in 100)', () => {
    expect(share(of('none'), ({ got }) => isUrgent(got))).toBeLessThanOrEqual(0.01)
  })

  it('shows no card on talk about the topic (at most 5 in 100), and the strip on nearly all of it', () => {
    expect(share(of('mention'), ({ got }) => isUrgent(got))).toBeLessThanOrEqual(0.05)
    expect(share(of('mention'), ({ got }) => got !== 'none')).toBeGreaterThanOrEqual(0.95)
  })
})

describe('the urgent lines among the corpus questions', () => {
  it.each(
    readFileSync('test/questions/dev-urgent.tsv', 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t') as [string, string]),
  )('%s: %s', (text, tiers) => {
    expect(tiers.split('|')).toContain(detect(text).tier)
  })
})

describe('on ordinary questions', () => {
  it('shows a card on at most 1 in 500 phrasings of the corpus', () => {
    const questions = ordinaryQuestions()
    const shown = questions.filter(({ text }) => isUrgent(detect(text).tier))
    expect(shown.length / questions.length).toBeLessThanOrEqual(0.002)
  }, 60_000)
})

// What several hands wrote for each tier without seeing a rule or a test set; rules and hints have learned from them since.
// These floors keep what is found now: of what anybody would see, and of what is hinted at.
describe.each([
  ['en', { plain: { risk: 0.97, emergency: 0.96, danger: 0.965 }, veiled: 0.85 }],
  ['es', { plain: { risk: 0.97, emergency: 0.98, danger: 0.98 }, veiled: 0.9 }],
] as const)('on expressions gathered in %s', (lang, floors) => {
  const lines: Measured[] = readFileSync(`test/questions/danger/${lang}.tsv`, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [tier = '', kind = '', text = ''] = line.split('\t')
      return { text, tier: kind.endsWith('/veiled') && isUrgent(tier) ? 'veiled' : tier, got: detect(text).tier }
    })

  it.each(Object.entries({ ...floors.plain, veiled: floors.veiled }))('finds %s at %f', (tier, floor) => {
    const own = lines.filter((line) => line.tier === tier)
    expect(own.length).toBeGreaterThan(60)
    expect(share(own, ({ got }) => isUrgent(got))).toBeGreaterThanOrEqual(floor)
  })

  it('shows a card on few figures of speech and few mentions', () => {
    expect(
      share(
        lines.filter(({ tier }) => tier === 'none'),
        ({ got }) => isUrgent(got),
      ),
    ).toBeLessThanOrEqual(0.035)
    expect(
      share(
        lines.filter(({ tier }) => tier === 'mention'),
        ({ got }) => isUrgent(got),
      ),
    ).toBeLessThanOrEqual(0.085)
  })
})
