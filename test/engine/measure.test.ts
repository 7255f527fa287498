import { describe, expect, it } from 'vitest'
import { type Asked, calibrationOf, figuresOf, pointsOf } from '../../src/engine/measure.ts'

function asked(accepted: string, outcome: Asked['found']['outcome'], ...ids: string[]): Asked {
  const entries = ids.map((id) => ({ id, confidence: 0.5 }))
  return {
    labelled: { question: '', accepted: accepted ? accepted.split('|') : [], style: '' },
    found: { outcome, entries },
  }
}

describe('an answer', () => {
  it('is right where every entry shown in full is accepted', () => {
    expect(figuresOf([asked('a|b', 'answer', 'b'), asked('a|b', 'answer', 'a', 'b')]).right).toBe(1)
    expect(figuresOf([asked('a', 'answer', 'a', 'c')]).right).toBe(0)
  })

  it('that is offered helps, and is not right', () => {
    expect(figuresOf([asked('a', 'choose', 'b', 'a')])).toMatchObject({ right: 0, helped: 1, trust: null })
  })

  it('is trusted less for each full answer to what nobody answers', () => {
    expect(figuresOf([asked('a', 'answer', 'a'), asked('', 'answer', 'a')])).toMatchObject({ trust: 0.5, silent: 0 })
  })

  it('is silent where something is merely offered', () => {
    expect(figuresOf([asked('', 'choose', 'a', 'b'), asked('', 'none')]).silent).toBe(1)
  })

  it('may be a fixed reply', () => {
    const fixed: Asked = {
      labelled: { question: '', accepted: ['fixed:dose'], style: '' },
      found: { outcome: 'fixed', entries: [], fixed: 'dose' },
    }
    expect(figuresOf([fixed])).toMatchObject({ right: 1, trust: null })
    expect(figuresOf([{ ...fixed, labelled: { ...fixed.labelled, accepted: ['a'] } }]).right).toBe(0)
  })
})

describe('calibration', () => {
  const points = (confidence: number, count: number, right: number) =>
    Array.from({ length: count }, (_, at) => ({ confidence, accepted: at < right }))

  it('has no error where confidence is the share that is right', () => {
    expect(calibrationOf([...points(0.25, 80, 20), ...points(0.75, 80, 60)], 60, 50).error).toBeCloseTo(0)
  })

  it('has the error that confidence is off by', () => {
    expect(calibrationOf(points(0.9, 120, 60), 60, 50).error).toBeCloseTo(0.4)
  })

  it('fills every bin with at least as many points as asked for', () => {
    const { bins } = calibrationOf(points(0.5, 179, 90), 60, 10)
    expect(bins.map(({ count }) => count)).toEqual([89, 90])
  })

  it('gives the same interval each time, around the error', () => {
    const some = [...points(0.3, 70, 30), ...points(0.8, 70, 50)]
    const first = calibrationOf(some, 60, 200)
    expect(calibrationOf(some, 60, 200)).toEqual(first)
    expect(first.low).toBeLessThanOrEqual(first.error)
    expect(first.high).toBeGreaterThanOrEqual(first.error)
  })

  it('looks at entries shown in full, and at the first of those offered', () => {
    const all = [asked('a', 'answer', 'a', 'b'), asked('a', 'choose', 'b', 'a'), asked('a', 'none')]
    expect(pointsOf(all).map(({ accepted }) => accepted)).toEqual([true, false, false])
  })
})
