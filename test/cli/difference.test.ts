import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../src/cli/review/difference.ts'

describe('what changed in a text', () => {
  it('is told by words', () => {
    expect(differenceOf('Some people feel better.', 'Some people may feel better.')).toEqual([
      { kind: 'same', text: 'Some people ' },
      { kind: 'new', text: 'may ' },
      { kind: 'same', text: 'feel better.' },
    ])
  })

  it('is told whole of a list of thousands of lines that all changed, without a table of every pair', () => {
    const list = (what: string) => Array.from({ length: 60_000 }, (_, line) => `${what} ${line}\n`).join('')
    // A table of every pair would take 14 gigabytes.
    const runs = differenceOf(`head\n${list('old')}`, `head\n${list('new')}`)
    expect(runs.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new'])
    expect(runs[2]?.text).toBe(list('new'))
  })
})
