// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accentFor, type Color, contrast, readColor } from '../../src/widget/accent.ts'

/** The surfaces that an accent stands on as text, from the tokens of widget.css. */
const surfaces = { light: ['#fcfdfc', '#f1f5f3'], dark: ['#131b1d', '#1c2729'] } as const

function color(words: string): Color {
  const found = readColor(words, document.body)
  if (!found) throw new Error(`${words} is no colour`)
  return found
}

/** A fixed row of colours, the same in each run. */
function someColors(count: number): Color[] {
  let seed = 20261122
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  return Array.from({ length: count }, () => [next(), next(), next()])
}

describe("a clinic's colour", () => {
  it.each(['light', 'dark'] as const)('reads on every surface, and text reads on it, in 500 colours: %s', (theme) => {
    for (const wanted of someColors(500)) {
      const { accent, onAccent } = accentFor(wanted, theme)
      for (const surface of surfaces[theme]) expect(contrast(color(accent), color(surface))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(color(accent), color(onAccent))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('stays as it is when it reads already', () => {
    expect(accentFor(color('#17595a'), 'light').accent).toBe('#17595a')
  })

  it('is found in short and long hex', () => {
    expect(color('#fff')).toEqual([1, 1, 1])
    expect(color('#0080ff')[1]).toBeCloseTo(0.502, 3)
  })
})
