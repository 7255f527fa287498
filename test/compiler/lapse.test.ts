import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { readFolder, sha256 } from '../../src/cli/folder.ts'
import { type Compiled, type CompileOptions, compile } from '../../src/compiler/compile.ts'
import type { Files } from '../../src/compiler/folder.ts'
import type { DomWindow } from '../../src/compiler/markdown.ts'
import { NO_INDEX } from '../../src/engine/teach.ts'

const window = new JSDOM('').window as unknown as DomWindow
const files = new Map([...readFolder('faq')].filter(([path]) => !path.endsWith('.asked.txt')))
const FILE = 'onset/onset-speed.md'

function built(options: Partial<CompileOptions> = {}, changed: Files = files): Compiled {
  return compile(changed, {
    window,
    hash: sha256,
    today: '2026-11-22',
    require: 'sources',
    languages: ['en'],
    teach: () => NO_INDEX,
    ...options,
  })
}

/** The folder as it is. */
const whole = built()

function ids({ corpus }: Compiled): string[] {
  return corpus.entries.map(({ id }) => id)
}

describe("the project's own folder", () => {
  it('builds 76 entries, each with a source and a signature', () => {
    const { entries } = whole.corpus
    expect(entries).toHaveLength(76)
    expect(entries.filter(({ sources, signature }) => sources.length === 0 || !signature)).toEqual([])
  })

  it('builds the 37 Spanish entries of the five topics beside them', () => {
    const { corpus } = built({ languages: ['en', 'es'] })
    expect(corpus.translations.es?.entries).toHaveLength(37)
  })
})

describe('a word changed after the sign-off', () => {
  const text = files.get(FILE) ?? ''
  const changed = built({}, new Map(files).set(FILE, text.replace('within hours', 'within minutes')))

  it('leaves its entry out, and no other', () => {
    expect(ids(changed)).toEqual(ids(whole).filter((id) => id !== 'onset-speed'))
  })

  it('says who had signed it, and when', () => {
    expect(changed.leftOut).toContainEqual({
      what: 'entry/en/onset-speed',
      why: 'it was changed since clinic-faq editors signed it on 2026-11-22',
    })
  })
})

describe('a sign-off past its date', () => {
  it('leaves out the entries whose sources were to be checked again, and says since when', () => {
    const later = built({ today: '2027-01-02' })
    expect(ids(later)).not.toContain('at-home')
    expect(later.leftOut).toContainEqual({
      what: 'entry/en/at-home',
      why: 'its sign-off was due for review on 2027-01-01',
    })
  })

  it('leaves out every entry two years on', () => {
    expect(ids(built({ today: '2028-11-23' }))).toEqual([])
  })
})

describe('a build that requires a clinician', () => {
  it('holds nothing that no clinician has signed, and lists it', () => {
    const { corpus, leftOut } = built({ require: 'clinician' })
    expect(corpus.entries).toEqual([])
    expect(leftOut).toContainEqual({ what: 'entry/en/onset-speed', why: 'no clinician has signed it' })
  })
})
