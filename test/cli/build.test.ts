import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { build } from '../../src/cli/build.ts'
import { edit, fewerPhrasings, type MadeFolder, signedFolder, TODAY } from './signed-folder.ts'

let place: string
let made: MadeFolder
let first: Built

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'clinic-faq-build-'))
  vi.stubEnv('XDG_CACHE_HOME', join(place, 'cache'))
  made = signedFolder()
  fewerPhrasings(made.folder)
  vi.spyOn(console, 'log').mockImplementation(() => {})
  first = builtFrom(made.folder, 'first')
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  made.remove()
  rmSync(place, { recursive: true })
})

describe('clinic-faq build', () => {
  it('gives the same bytes for the same folder, wherever it stands and whatever was taught before', () => {
    const copy = join(place, 'elsewhere/faq')
    cpSync(made.folder, copy, { recursive: true })
    vi.stubEnv('XDG_CACHE_HOME', join(place, 'another-cache'))
    const second = builtFrom(copy, 'second')
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['clinic-faq.js', 'element.js', 'report.json', 'faq.html']),
    )
    expect(Object.keys(second)).toEqual(Object.keys(first))
    for (const [name, bytes] of Object.entries(first)) expect(second[name]?.equals(bytes), name).toBe(true)
  })

  it('names the pinned file by what is in it, and never takes away what an older tag is pinned to', () => {
    const [old = ''] = pinnedIn(first)
    expect(first[old]?.equals(first['clinic-faq.js'] ?? Buffer.of())).toBe(true)
    const later = builtFrom(made.folder, 'first', '2026-11-23')
    const [fresh = ''] = pinnedIn(later).filter((name) => name !== old)
    expect(later[fresh]?.equals(later['clinic-faq.js'] ?? Buffer.of())).toBe(true)
    expect(later[old]?.equals(first[old] ?? Buffer.of())).toBe(true)
  })
})

describe('what is built without its signature', () => {
  it('is named, with the command that signs it', () => {
    build(made.folder, { out: join(place, 'unsigned'), date: TODAY, require: 'clinician' })
    const said = vi.mocked(console.log).mock.calls.flat()
    expect(said).toContainEqual(expect.stringMatching(/^built without a valid signature: lexicon: /))
    expect(said).toContain(
      `People in danger are answered by these. Read and sign them: npx clinic-faq review ${made.folder}`,
    )
  })
})

describe('the engine of a build', () => {
  const importing = (folder: string) =>
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', "console.log(typeof (await import('./engine.js')).createReplier)"],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )

  it('can be imported in a project whose scripts are CommonJS', () => {
    const site = join(place, 'site')
    mkdirSync(site)
    writeFileSync(join(site, 'package.json'), '{ "type": "commonjs" }')
    builtFrom(made.folder, 'site/public')
    expect(importing(join(site, 'public'))).toBe('function\n')
  })

  it('leaves a package.json that is there as it is', () => {
    builtFrom(made.folder, 'site')
    expect(readFileSync(join(place, 'site/package.json'), 'utf8')).toBe('{ "type": "commonjs" }')
  })
})

describe('the tags to paste', () => {
  it('name the address that was given, and the clinic', () => {
    edit(made.folder, 'clinic.yaml', 'name: ""', `name: 'Ann & "Co"'`)
    const files = builtFrom(made.folder, 'tags', TODAY, 'https://ann.example/files/')
    expect(text(files, 'snippet.html')).toContain('src="https://ann.example/files/clinic-faq.js"')
    expect(text(files, 'snippet.html')).toContain('data-clinic="Ann &amp; &quot;Co&quot;"')
    expect(text(files, 'snippet.html')).not.toContain('integrity')
    expect(text(files, 'snippet.pinned.html')).toMatch(
      /src="https:\/\/ann\.example\/files\/clinic-faq\.[0-9a-f]{12}\.js" integrity="sha384-[^"]+" crossorigin="anonymous"/,
    )
  })

  it('never name an example’s phone: what the clinic did not fill in is left out', () => {
    expect(text(first, 'snippet.html')).toMatch(/^<script async src="[^"]+"><\/script>/)
    expect(vi.mocked(console.log).mock.calls.flat()).toContainEqual(
      expect.stringContaining('clinic.yaml: name and phone empty'),
    )
  })

  it('show the crisis lines of the clinic’s own region where no script runs', () => {
    expect(text(first, 'snippet.html')).toMatch(/<noscript>In crisis\?.*988.*911/)
    edit(made.folder, 'clinic.yaml', 'region: ""', 'region: GB')
    const british = text(builtFrom(made.folder, 'gb'), 'snippet.html')
    expect(british).toMatch(/<noscript>In crisis\?.*116 ?123.*999/)
    expect(british).not.toContain('988')
  })
})

describe('the code that the corpus is put into', () => {
  it('is the same bytes when it is built in another folder', () => {
    const clone = join(place, 'clone')
    for (const name of ['src', 'faq/safety', 'package.json', 'tsconfig.json', 'vite.config.ts'])
      cpSync(name, join(clone, name), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(clone, 'node_modules'))
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '-m', 'script', '--logLevel', 'error'], {
      cwd: clone,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
    })
    const path = 'dist/unfilled/clinic-faq.js'
    expect(readFileSync(join(clone, path)).equals(readFileSync(path))).toBe(true)
  })
})

type Built = Record<string, Buffer>

function builtFrom(folder: string, name: string, date = TODAY, baseUrl = 'https://your-clinic.example/faq'): Built {
  const out = join(place, name)
  build(folder, { out, date, 'base-url': baseUrl })
  const files = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map((entry) => [entry.name, readFileSync(join(out, entry.name))]))
}

function pinnedIn(files: Built): string[] {
  return Object.keys(files).filter((name) => /^clinic-faq\.[0-9a-f]{12}\.js$/.test(name))
}

function text(files: Built, name: string): string {
  return files[name]?.toString('utf8') ?? ''
}
