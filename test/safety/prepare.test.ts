import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/safety/detect.ts'
import { prepareMatcher } from '../../src/safety/matcher.ts'
import { compiled } from './base-safety.ts'

/** A lexicon that no matcher has been made for. */
const fresh = () => ({ ...compiled.safety.lexicon })

describe('the detector, made ready in slices', () => {
  it('is made in hundreds of steps, so that a page can take a breath between any two', () => {
    const lexicon = fresh()
    let steps = 1
    while (!prepareMatcher(lexicon, 0)) steps++
    expect(steps).toBeGreaterThan(500)
    expect(createDetector(lexicon)('I want to die').tier).toBe('risk')
  })

  it('finds danger in a message that comes before it is ready', () => {
    const lexicon = fresh()
    expect(prepareMatcher(lexicon, 0)).toBe(false)
    expect(createDetector(lexicon)('I want to die').tier).toBe('risk')
    expect(prepareMatcher(lexicon, 0)).toBe(true)
  })

  it('says unknown, which is shown as help, where making it ready failed', () => {
    const lexicon = { ...fresh(), rules: [['x', 'risk', 'x', '(((', '', '']] } as typeof compiled.safety.lexicon
    expect(() => {
      while (!prepareMatcher(lexicon, 1));
    }).toThrow()
    expect(createDetector(lexicon)('I want to die').tier).toBe('unknown')
  })
})
