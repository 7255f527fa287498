import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ask } from '../../src/cli/ask.ts'
import { changes } from '../../src/cli/changes.ts'
import { check } from '../../src/cli/check.ts'
import { readFolder } from '../../src/cli/folder.ts'
import { newEntry } from '../../src/cli/new.ts'
import { review } from '../../src/cli/review.ts'
import { edit, fewerPhrasings, type MadeFolder, signedFolder, TODAY } from './signed-folder.ts'

// Teaching takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const FLAGS = { date: TODAY }
let place: string
let made: MadeFolder
/** What went to standard output, and to standard error. */
let out: string
let aside: string

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'clinic-faq-command-'))
  vi.stubEnv('XDG_CACHE_HOME', join(place, 'cache'))
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(place, { recursive: true })
})
beforeEach(() => {
  made = signedFolder()
  fewerPhrasings(made.folder)
  out = ''
  aside = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(console, 'log').mockImplementation((text: unknown) => {
    out += `${text}\n`
  })
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => {
    aside += `${text}\n`
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  made.remove()
})

describe('clinic-faq ask', () => {
  it('says aside, in one line, which texts are left out', () => {
    edit(made.folder, 'onset/onset-speed.md', 'Some people do not respond.', 'A few people do not respond.')
    ask(['how fast does it work', made.folder], { ...FLAGS, json: true })
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toMatchObject({ question: 'how fast does it work' })
    expect(aside).toMatch(
      /^Left out, as in the build: entry\/en\/onset-speed \(it was changed since Robin Example signed it on .*\)\. "npx clinic-faq check .+" names the lines; .*\n$/,
    )
  })

  it('says that nothing is left to answer from where nobody has signed a translation', () => {
    newEntry(['es/onset/onset-speed', made.folder])
    ask(['cuánto tarda', made.folder], { ...FLAGS, json: true, lang: 'es' })
    expect(aside).toMatch(/^No entry is left to answer from\. /)
    expect(aside).toContain('Left out, as in the build: entry/es/onset-speed (nobody has signed it). ')
    expect(aside).toContain(`"npx clinic-faq check ${made.folder} --lang es"`)
  })

  it('says nothing aside where everything is signed', () => {
    ask(['how fast does it work', made.folder], FLAGS)
    expect(out).toContain('onset-speed')
    expect(aside).toBe('')
  })

  it('reads a file of questions as Windows saves it', () => {
    const file = join(place, 'questions.txt')
    writeFileSync(file, '\uFEFFhow fast does it work\r\n\r\nhello\r\n')
    ask([made.folder], { ...FLAGS, json: true, file })
    const questions = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).question)
    expect(questions).toEqual(['how fast does it work', '', 'hello'])
  })

  it('asks for a question, in quotes', () => {
    expect(() => ask([], FLAGS)).toThrow('Say what to ask')
    expect(() => ask(['how', 'fast', 'is', 'it'], FLAGS)).toThrow(
      'Put the whole question into quotes: npx clinic-faq ask "how fast is it"',
    )
  })
})

describe('clinic-faq check', () => {
  it('counts as unsigned what lacks its signature, not what has errors', () => {
    edit(made.folder, 'onset/onset-speed.md', 'question:', 'qestion:')
    expect(check(made.folder, { ...FLAGS, require: 'sources' })).toBe(1)
    expect(out).not.toContain('texts without the signature')
    edit(made.folder, 'onset/effect-duration.md', 'question: ', 'question: And ')
    expect(check(made.folder, { ...FLAGS, require: 'sources' })).toBe(1)
    expect(out).toContain(', 1 text without the signature "sources"')
  })
})

describe('clinic-faq new', () => {
  const files = () => [...readFolder(made.folder).keys()]

  it('writes an entry and its file of phrasings into the topic', () => {
    newEntry(['clinic/parking', made.folder])
    expect(files()).toEqual(expect.arrayContaining(['clinic/parking.md', 'clinic/parking.asked.txt']))
  })

  it.each(['parking', 'nowhere/parking', 'clinic/My Parking', 'clinic/'])(
    'says what to write instead of "%s"',
    (name) => {
      const before = files()
      expect(() => newEntry([name, made.folder])).toThrow(/clinic-faq new onset\/my-question. Topics: onset, /)
      expect(files()).toEqual(before)
    },
  )

  it('keeps phrasings that were there before their entry', () => {
    const asked = join(made.folder, 'clinic/parking.asked.txt')
    writeFileSync(asked, 'where can I park\n')
    newEntry(['clinic/parking', made.folder])
    expect(readFileSync(asked, 'utf8')).toBe('where can I park\n')
  })

  it('refuses an id that another topic has', () => {
    expect(() => newEntry(['clinic/onset-speed', made.folder])).toThrow(/onset-speed\.md is there already/)
  })

  it('begins a translation with the original’s text', () => {
    newEntry(['es/clinic/telehealth', made.folder])
    const text = (path: string) => readFileSync(join(made.folder, path), 'utf8')
    expect(text('es/clinic/telehealth.md')).toBe(text('clinic/telehealth.md'))
    expect(() => newEntry(['es/clinic/nowhere', made.folder])).toThrow('There is no English entry clinic/nowhere')
  })
})

describe('a folder', () => {
  it('that is not there, or is a file, is named', async () => {
    await expect(review(join(place, 'nowhere'), FLAGS)).rejects.toThrow(/^There is no folder ".*nowhere"/)
    expect(() => check(join(made.folder, 'clinic.yaml'), FLAGS)).toThrow(/clinic\.yaml" is a file/)
  })

  it('that is not kept in git has no changes to show', () => {
    const folder = join(place, 'faq')
    mkdirSync(folder)
    expect(() => changes([folder], FLAGS)).toThrow(/faq is not kept in git.*git init/)
  })

  it('may hold files with the mark that Windows puts in front', () => {
    const file = join(made.folder, 'onset/onset-speed.md')
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replace(/\n/g, '\r\n')}`)
    check(made.folder, FLAGS)
    expect(out).not.toContain('onset-speed.md')
  })
})
