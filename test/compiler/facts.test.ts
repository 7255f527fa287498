import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/cli/folder.ts'
import { entryIds, entryPath } from '../../src/compiler/entry-path.ts'
import { factsOf } from '../../src/compiler/facts.ts'
import { readSources } from '../../src/compiler/folder.ts'

const files = readFolder('faq')
const facts = factsOf(files)
const ids = [...entryIds(files)]

describe('the notes that entries rest on', () => {
  it('are read as facts with their strength, their sources and their line', () => {
    const read = factsOf(
      new Map([
        [
          'facts/onset.md',
          '# onset\n\n## onset-speed\n\n- Half felt it *within a day*. *RCT, small.* [a-1] [b-2]\n- Ask: when?\n- Do not say: "at once".\n',
        ],
      ]),
    )
    expect(read.get('onset-speed')).toEqual([
      {
        kind: 'fact',
        text: 'Half felt it *within a day*.',
        strength: 'RCT, small',
        sources: ['a-1', 'b-2'],
        file: 'facts/onset.md',
        line: 5,
      },
      { kind: 'ask', text: 'Ask: when?', strength: '', sources: [], file: 'facts/onset.md', line: 6 },
      { kind: 'avoid', text: 'Do not say: "at once".', strength: '', sources: [], file: 'facts/onset.md', line: 7 },
    ])
  })

  it('stand for every entry', () => {
    expect(ids.filter((id) => !facts.get(id)?.some((fact) => fact.kind === 'fact'))).toEqual([])
    expect(ids.length).toBeGreaterThanOrEqual(76)
  })

  it('name only sources that a reader can look up', () => {
    const sources = readSources(files, [])
    const dangling = [...facts.values()].flat().filter((fact) => fact.sources.some((key) => !sources.has(key)))
    expect(dangling).toEqual([])
  })

  it('name every source that an entry cites for it', () => {
    const noted = new Set([...facts.values()].flat().flatMap((fact) => fact.sources))
    const cited = [...files]
      .filter(([path]) => entryPath(path))
      .flatMap(([, text]) => [...text.matchAll(/\[\^([^\]]+)\]/g)].map((mark) => mark[1] ?? ''))
    expect([...new Set(cited)].filter((key) => !noted.has(key))).toEqual([])
  })

  it('name no dose', () => {
    const lines = [...facts.values()].flat().filter((fact) => /\d\s*(mg|mcg|milligram|ml)\b/i.test(fact.text))
    expect(lines).toEqual([])
  })
})
