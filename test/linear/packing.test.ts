import { describe, expect, it } from 'vitest'
import { type Model, PAIR_IDF } from '../../src/linear/model.ts'
import { pack, unpack } from '../../src/linear/packing.ts'
import { corpusOf } from '../engine/taught.ts'

/** A model with as many terms, entries and gaps as make every kind of digit needed. */
function model(entries: number): Model {
  const rows: Model['rows'] = new Map()
  for (let at = 0; at < 400; at++) {
    const own = Array.from({ length: entries }, (_, entry) => entry).filter((entry) => (entry * 7 + at) % 5 === 0)
    rows.set(`stem${at.toString(36)}`, {
      idf: 4,
      entries: Int32Array.from(own),
      weights: Float32Array.from(own, (entry) => ((entry + at) % 9) - 4),
    })
  }
  rows.set('stem1 stem2', { idf: PAIR_IDF, entries: Int32Array.of(0), weights: Float32Array.of(3) })
  return {
    ids: Array.from({ length: entries }, (_, entry) => `entry-${entry}`),
    bias: new Float32Array(entries).fill(0.3),
    rows,
  }
}

describe('an index', () => {
  it.each([1, 2, 150])('of %i entries comes out of its packing as it went in, to the step', (entries) => {
    const before = model(entries)
    const after = unpack(pack(before))
    expect(after.ids).toEqual(before.ids)
    expect([...after.rows.keys()].sort()).toEqual([...before.rows.keys()].sort())
    for (const [term, row] of before.rows) {
      const found = after.rows.get(term)
      expect([...(found?.entries ?? [])]).toEqual([...row.entries])
      expect(found?.idf).toBeCloseTo(row.idf, 0)
      row.weights.forEach((weight, at) => {
        expect(Math.abs((found?.weights[at] ?? 99) - weight)).toBeLessThanOrEqual(0.16)
      })
    }
  })

  it('that was taught is the same after unpacking and packing it again', () => {
    const { index } = corpusOf()
    expect(pack(unpack(index))).toEqual({ ids: index.ids, terms: index.terms })
  })

  it('that was cut short or changed on its way is refused, and soon', () => {
    const { ids, terms } = pack(model(150))
    expect(() => unpack({ ids, terms: terms.slice(0, 400) })).toThrow('damaged')
    for (let at = 8; at < 400; at += 8) {
      const changed = `${terms.slice(0, at)}////${terms.slice(at + 4)}`
      try {
        unpack({ ids, terms: changed })
      } catch (error) {
        expect(error).toMatchObject({ message: expect.stringContaining('damaged') })
      }
    }
  })

  it('is text that JSON need not escape', () => {
    const { terms } = pack(model(150))
    expect(JSON.stringify(terms)).toBe(`"${terms}"`)
  })
})
