import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { compileFolder, readFolder } from '../../src/cli/folder.ts'
import { init } from '../../src/cli/init.ts'
import { NO_INDEX } from '../../src/engine/teach.ts'
import { TODAY } from './signed-folder.ts'

let place: string
let folder: string
let printed: string[]

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'clinic-faq-init-'))
  folder = join(place, 'my-faq')
  printed = []
  vi.spyOn(console, 'log').mockImplementation((text: unknown) => void printed.push(String(text)))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(place, { recursive: true })
})

describe('clinic-faq init', () => {
  it('writes a folder that has every entry of the base corpus, each still signed, and no error', () => {
    expect(init(folder)).toBe(0)
    const base = compiled('faq')
    const own = compiled(folder)
    expect(own.corpus.entries.map(({ id, signature }) => [id, signature])).toEqual(
      base.corpus.entries.map(({ id, signature }) => [id, signature]),
    )
    expect(own.corpus.entries.length).toBeGreaterThanOrEqual(76)
    expect(own.leftOut).toEqual([])
    expect(check(folder, { date: TODAY })).toBe(0)
  })

  it('leaves the clinic’s own values to be filled in', () => {
    init(folder)
    expect(readFileSync(join(folder, 'clinic.yaml'), 'utf8')).toMatch(/^phone: ""/m)
  })

  it('says what comes next, each step with this folder', () => {
    init(folder)
    for (const step of ['preview', 'review', 'build']) expect(printed.join()).toContain(`clinic-faq ${step} ${folder}`)
    expect(printed.join()).toContain('by no clinician')
  })

  it('never touches a folder that holds something', () => {
    init(folder)
    const file = join(folder, 'clinic.yaml')
    writeFileSync(file, 'name: "Ours"\n')
    expect(() => init(folder)).toThrow(/is there already, and nothing in it was touched/)
    expect(readFileSync(file, 'utf8')).toBe('name: "Ours"\n')
  })

  it('takes an empty folder', () => {
    expect(init(place)).toBe(0)
    expect(existsSync(join(place, 'clinic.yaml'))).toBe(true)
  })
})

describe('what people in danger are told', () => {
  it('is not copied, because the script takes it from the package', () => {
    init(folder)
    expect(existsSync(join(folder, 'safety/lexicon.yaml'))).toBe(false)
    expect(existsSync(join(folder, 'safety/is-it-safe.md'))).toBe(true)
  })

  it('is still listed for the clinician to sign', () => {
    init(folder)
    expect(compiled(folder).unsigned.map(({ what }) => what)).toEqual(['cards', 'crisis-lines', 'lexicon', 'hints'])
  })

  it('is not changed in vain: a copy that differs is warned of', () => {
    init(folder)
    const base = readFileSync('faq/safety/crisis-lines.yaml', 'utf8')
    writeFileSync(join(folder, 'safety/crisis-lines.yaml'), base)
    expect(warnings()).toEqual([])
    writeFileSync(join(folder, 'safety/crisis-lines.yaml'), base.replace('988', '989'))
    expect(warnings()).toEqual(['safety/crisis-lines.yaml'])
  })
})

/** Phrasings are not looked at here, and checking thousands of them takes seconds. */
function compiled(of: string) {
  return compileFolder(
    new Map([...readFolder(of)].filter(([path]) => !path.endsWith('.asked.txt'))),
    { today: TODAY, require: 'sources', languages: ['en'] },
    { teach: () => NO_INDEX },
  )
}

function warnings(): string[] {
  return compiled(folder)
    .problems.filter(({ rule }) => rule === 'safety')
    .map(({ file }) => file)
}
