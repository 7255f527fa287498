import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tier } from '../../src/corpus.ts'
import { detectDanger as detect } from '../../src/safety/base.ts'
import { ordinaryQuestions, readLines } from './base-safety.ts'

const RANK: Record<Tier, number> = { none: 0, mention: 1, danger: 2, risk: 3, emergency: 4, unknown: 5 }

const urgent = readLines('test/questions/messages-dev.tsv')
  .map(({ text }) => text)
  .filter((text) => RANK[detect(text).tier] >= RANK.danger)
const ordinary = ordinaryQuestions().map(({ text }) => text)

describe('a danger and an ordinary question in one message', () => {
  it('is never less urgent than the danger alone, in either order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...urgent), fc.constantFrom(...ordinary), fc.boolean(), (danger, question, first) => {
        const alone = RANK[detect(danger).tier]
        const together = first ? `${danger}. ${question}` : `${question}. ${danger}`
        return RANK[detect(together).tier] >= alone
      }),
      { numRuns: 3000, seed: 20261122 },
    )
  }, 60_000)

  it('names every danger that it holds', () => {
    const both = detect('I took all my pills and I want to die')
    expect([both.tier, both.also]).toEqual(['emergency', ['risk']])
  })
})

describe('any text at all', () => {
  it('never makes the detector throw or fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => detect(text).tier !== 'unknown'),
      { numRuns: 2000, seed: 1 },
    )
  }, 60_000)

  it('is read in time that grows with its length, not faster', () => {
    const pieces = [
      'i want ',
      'not to ',
      'k i l l ',
      'aaaa',
      'take my ',
      'he hit me and ',
      '💊',
      '. ',
      "can't ",
      'su1c1d3 ',
      'x'.repeat(50),
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), (parts) => {
        const unit = parts.join('')
        const inTime = (): boolean => {
          const small = fastest(unit.repeat(Math.ceil(2_000 / unit.length)))
          const large = fastest(unit.repeat(Math.ceil(20_000 / unit.length)))
          // Ten times the text; four times as much again for a machine that is busy with something else.
          return large <= 40 * Math.max(small, 0.25)
        }
        return inTime() || inTime() || inTime()
      }),
      { numRuns: 40, seed: 7 },
    )
  }, 60_000)
})

describe('the time of an ordinary message', () => {
  const message =
    'I was wondering what the infusion costs and whether my insurance pays for any part of it, since my doctor said it might. '

  it('is under 5 ms for 500 characters and under 50 ms for 20,000', () => {
    expect(fastest(message.repeat(5).slice(0, 500))).toBeLessThan(5)
    expect(fastest(message.repeat(200).slice(0, 20_000))).toBeLessThan(50)
  })
})

/** The fastest of some runs: what the code needs, without what the machine does beside it. */
function fastest(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 7; run++) {
    const start = performance.now()
    detect(text)
    best = Math.min(best, performance.now() - start)
  }
  return best
}
