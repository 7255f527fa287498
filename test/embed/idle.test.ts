// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenIdle } from '../../src/embed/idle.ts'

describe('work for idle moments', () => {
  const waiting: (() => void)[] = []
  let now = 0
  beforeEach(() => {
    waiting.length = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.push(run))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  /** Steps of so many milliseconds each, and how many of them were taken. */
  function steps(count: number, milliseconds: number): { iterator: Iterator<void>; taken: () => number } {
    let taken = 0
    const iterator = (function* (): Generator<void, void> {
      for (; taken < count; taken++) {
        yield
        now += milliseconds
      }
    })()
    return { iterator, taken: () => taken }
  }
  /** Idle moments until nothing is wanted any more. */
  function moments(): number {
    let count = 0
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      run()
      count++
    }
    return count
  }

  it('takes as many short steps in one as leave the page its frame: three hundred are done in a few moments', () => {
    const { iterator, taken } = steps(300, 0.2)
    whenIdle(iterator)
    expect(moments()).toBeLessThan(12)
    expect(taken()).toBe(300)
  })

  it('takes one long step in one, then the page gets its turn', () => {
    const { iterator } = steps(5, 20)
    whenIdle(iterator)
    expect(moments()).toBeGreaterThanOrEqual(5)
  })

  it('takes none any more once it is called off', () => {
    const { iterator, taken } = steps(5, 20)
    const callOff = whenIdle(iterator)
    waiting.shift()?.()
    callOff()
    const before = taken()
    moments()
    expect(taken()).toBe(before)
  })
})
