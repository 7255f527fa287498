import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { changes } from '../../src/cli/changes.ts'
import { SAFETY_FILES } from '../../src/cli/folder.ts'
import { readQuestions } from '../../src/cli/questions.ts'
import { test as runQuestions } from '../../src/cli/test.ts'
import { edit, fewerPhrasings, type MadeFolder, signedFolder, TODAY } from './signed-folder.ts'

const FLAGS = { date: TODAY, lang: 'en' }
let made: MadeFolder
let cache: string
let printed: string[]

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'clinic-faq-cache-'))
  vi.stubEnv('XDG_CACHE_HOME', cache)
  made = signedFolder()
  fewerPhrasings(made.folder)
  git('init', '-q')
  git('add', '.')
  commit('As signed')
})
afterAll(() => {
  vi.unstubAllEnvs()
  made.remove()
  rmSync(cache, { recursive: true })
})
beforeEach(() => {
  printed = []
  vi.spyOn(console, 'log').mockImplementation((text: unknown) => void printed.push(String(text)))
})
afterEach(() => {
  vi.restoreAllMocks()
  git('checkout', '-q', '.')
})

describe('clinic-faq test', () => {
  it('passes where every question has its entry, and what nobody answers has none', () => {
    write('how fast does it kick in\tonset-speed\n\n# A comment\nwhat is the capital of France\tOOS\n')
    expect(runQuestions([made.folder], FLAGS)).toBe(0)
    expect(printed).toEqual([expect.stringContaining('2 questions, 2 hold, 0 lost their entry')])
  })

  it('names a question that lost its entry and what is shown instead', () => {
    write('how fast does it kick in\tappointment\n')
    expect(runQuestions([made.folder], FLAGS)).toBe(1)
    expect(printed[0]).toMatch(/"how fast does it kick in" should lead to appointment, and has .*onset-speed/)
  })

  it('names a question that is answered though nothing here may answer it', () => {
    write('how fast does it kick in\tOOS\n')
    expect(runQuestions([made.folder], FLAGS)).toBe(1)
    expect(printed[0]).toContain('should have no answer, and has answer: onset-speed')
  })

  it('takes any of several entries, and a file of one’s own', () => {
    const file = join(made.folder, 'mine.tsv')
    writeFileSync(file, 'how fast does it kick in\tappointment|onset-speed\n')
    expect(runQuestions([file, made.folder], FLAGS)).toBe(0)
    rmSync(file)
  })

  it('says the same as data', () => {
    write('how fast does it kick in\tappointment\n')
    runQuestions([made.folder], { ...FLAGS, json: true })
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      inScope: 1,
      right: 0,
      lost: [{ question: 'how fast does it kick in', accepted: ['appointment'] }],
    })
  })

  it('says what to do where there is no file of questions', () => {
    rmSync(join(made.folder, 'questions.tsv'))
    expect(() => runQuestions([made.folder], FLAGS)).toThrow(
      /There is no file ".*questions.tsv". Write questions into it/,
    )
  })

  it('fails on a line that it cannot read, and on an id that no entry has, by file and line', () => {
    const { questions, problems } = readQuestions(
      'q.tsv',
      'no tab here\nhow fast\tonset-sped\nfine\ta|b\n',
      new Set(['a', 'b']),
    )
    expect(questions).toHaveLength(2)
    expect(problems).toMatchObject([
      { file: 'q.tsv', line: 1, what: 'This line has no question, or no ids after a tab.' },
      { file: 'q.tsv', line: 2, what: 'There is no entry "onset-sped".' },
    ])
  })
})

describe('clinic-faq changes', () => {
  it('says that nothing changed', () => {
    expect(changes([made.folder], FLAGS)).toBe(0)
    expect(printed[0]).toContain('No text changed that is signed.')
    expect(printed[0]).toMatch(/None of \d+ questions is answered differently\./)
  })

  it('shows the words that changed, and that a text without a valid signature is not answered any more', () => {
    write('when will I feel better\tonset-speed\n')
    edit(made.folder, 'onset/onset-speed.md', 'within', 'inside of')
    changes(['HEAD', made.folder], FLAGS)
    expect(printed[0]).toContain('[entry/en/onset-speed]')
    expect(printed[0]).toMatch(/- .*\[within\]/)
    expect(printed[0]).toMatch(/\+ .*\[inside of\]/)
    expect(printed[0]).toMatch(/was the answer of onset-speed\n\s+is {2}/)
  })

  it('names no safety text where the folder leaves those to the package', () => {
    for (const file of SAFETY_FILES) rmSync(join(made.folder, file))
    commit('As clinic-faq init writes it')
    changes([made.folder], FLAGS)
    expect(printed[0]).toContain('No text changed that is signed.')
    git('reset', '-q', '--hard', 'HEAD~1')
  })

  it('reads what was committed, whatever alphabet a file is named in', () => {
    writeFileSync(join(made.folder, 'clinic/größe.txt'), 'Wörter\n')
    git('add', '.')
    commit('A note')
    changes([made.folder], FLAGS)
    expect(printed[0]).toContain('No text changed that is signed.')
    git('reset', '-q', '--hard', 'HEAD~1')
  })

  it('compares with any commit', () => {
    edit(made.folder, 'onset/onset-speed.md', 'within', 'inside of')
    commit('A word')
    changes(['HEAD', made.folder], FLAGS)
    expect(printed[0]).toContain('No text changed')
    changes(['HEAD~1', made.folder], FLAGS)
    expect(printed[1]).toContain('changed: ')
    git('reset', '-q', '--hard', 'HEAD~1')
  })

  it('says the same as data', () => {
    edit(made.folder, 'onset/onset-speed.md', 'within', 'inside of')
    changes([made.folder], { ...FLAGS, json: true })
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      since: 'HEAD',
      texts: [{ what: 'entry/en/onset-speed', kind: 'changed' }],
    })
  })

  it('says to commit a folder first that git does not hold yet', () => {
    const fresh = join(made.folder, 'my-faq')
    mkdirSync(fresh)
    expect(() => changes([fresh], FLAGS)).toThrow(/my-faq is not in git as of "HEAD".* git add .*my-faq, git commit\./)
    rmSync(fresh, { recursive: true })
  })

  it('says what to name where git does not know the reference', () => {
    expect(() => changes(['no-such-tag', made.folder], FLAGS)).toThrow(/git does not know "no-such-tag"/)
  })
})

function write(text: string): void {
  writeFileSync(join(made.folder, 'questions.tsv'), text)
}

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: made.folder, stdio: 'ignore' })
}

function commit(message: string): void {
  git('-c', 'user.name=Robin Example', '-c', 'user.email=robin@clinic.example', 'commit', '-qam', message)
}
