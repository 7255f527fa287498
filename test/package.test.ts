import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../package.json'
import { fewerPhrasings, signedFolder } from './cli/signed-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name: string) => join(root, 'node_modules', ...name.split('/'))
let place: string
let packed: string[]
let tarball: string
/** An empty project into which the package was installed. */
let site: string

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'clinic-faq-package-'))
  // Without scripts: what was built is packed. Publishing builds first (`prepack`).
  const [pack] = JSON.parse(run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', place))
  packed = pack.files.map(({ path }: { path: string }) => path)
  tarball = join(place, pack.filename)
  site = join(place, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'package.json'), '{ "name": "site", "private": true, "type": "module" }')
  run(site, 'npm', 'install', '--offline', '--no-audit', '--no-fund', tarball)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('the npm package', () => {
  it('brings no other package along', () => {
    expect(manifest).not.toHaveProperty('dependencies')
    expect(readdirSync(join(site, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['clinic-faq'])
  })

  it('holds what is built and the base corpus, and nothing that is only for us', () => {
    for (const file of [
      'README.md',
      'LICENSE',
      'dist/clinic-faq.js',
      'dist/clinic-faq-overlay.js',
      'dist/element.js',
      'dist/element.d.ts',
      'dist/engine.js',
      'dist/engine.d.ts',
      'dist/corpus.json',
      'dist/licenses.md',
      'dist/cli/main.js',
      'dist/cli/licenses.md',
      'faq/clinic.yaml',
      'faq/onset/onset-speed.md',
      'faq/safety/crisis-lines.yaml',
    ])
      expect(packed).toContain(file)
    const places = new Set(packed.map((file) => file.replace(/\/.*/, '')))
    expect(places).toEqual(new Set(['LICENSE', 'README.md', 'dist', 'faq', 'package.json', 'src']))
    expect(packed.filter((file) => file.startsWith('src/'))).toEqual(['src/cli/bin.mjs'])
    expect(packed.filter((file) => /clinic-faq\.[0-9a-f]{12}\.js|gallery|remarks\.yaml|\.map$/.test(file))).toEqual([])
  })

  it('names the licenses of what is bundled', () => {
    expect(readFileSync(join(root, 'dist/licenses.md'), 'utf8')).toMatch(/## fuse\.js[\s\S]*## preact/)
    const overlay = readFileSync(join(root, 'dist/clinic-faq-overlay.licenses.md'), 'utf8')
    expect(overlay).toMatch(/## dompurify[\s\S]*## marked/)
    expect(readFileSync(join(root, 'dist/cli/licenses.md'), 'utf8')).toMatch(/## jsdom/)
  })

  it('has nothing that publint finds', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: false })
    expect(messages).toEqual([])
  })

  it('has types that are right for whoever imports it, by are-the-types-wrong', () => {
    const attw = bin('@arethetypeswrong/cli/dist/index.js')
    expect(run(root, process.execPath, attw, tarball, '--profile', 'esm-only', '--quiet')).toBe('')
  })

  it('has types that hold under the strictest settings', () => {
    writeFileSync(
      join(site, 'page.ts'),
      `import { ClinicFaqElement, type Settings } from 'clinic-faq'
import { createReplier, type Corpus, type Reply } from 'clinic-faq/engine'
import type { ClinicFaqApi } from 'clinic-faq/script'
declare const corpus: Corpus
export const reply: Reply = createReplier(corpus).reply('how fast does it work', { lang: 'en' })
export const element: ClinicFaqElement = document.createElement('clinic-faq')
element.update({ lang: 'es' })
export const theme: Settings['theme'] = element.settings.theme
export const api: ClinicFaqApi | undefined = window.ClinicFaq
// @ts-expect-error There is no such outcome.
export const wrong = reply.outcome === 'guess'
`,
    )
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'false']
    expect(run(site, process.execPath, bin('typescript/bin/tsc'), ...options, '--types', '', 'page.ts')).toBe('')
  })
})

describe('imported on a server', () => {
  it('the element does nothing, and breaks nothing', () => {
    const code = `const { ClinicFaqElement } = await import('clinic-faq'); console.log(typeof ClinicFaqElement)`
    expect(run(site, process.execPath, '--input-type=module', '-e', code)).toBe('function\n')
  })

  it('the engine answers', () => {
    const code = `import { createReplier } from 'clinic-faq/engine'
import corpus from 'clinic-faq/corpus.json' with { type: 'json' }
console.log(createReplier(corpus).reply('how fast does it work').entries[0].id)`
    expect(run(site, process.execPath, '--no-warnings', '--input-type=module', '-e', code)).toBe('onset-speed\n')
  })
})

describe('the command from the package alone', () => {
  const command = (...args: string[]) => run(site, 'npx', '--offline', 'clinic-faq', ...args)

  it('begins a folder, checks it, and builds it where it is run', { timeout: 240_000 }, () => {
    expect(command('init', 'my-faq')).toContain('Wrote my-faq')
    expect(command('check', 'my-faq')).toMatch(/76 entries, 0 errors/)
    const before = readFileSync(join(site, 'node_modules/clinic-faq/dist/clinic-faq.js'), 'utf8')
    expect(command('build', 'my-faq', '--base-url', 'https://our-clinic.example/faq')).toMatch(/^dist: 76 entries/m)
    expect(readFileSync(join(site, 'dist/snippet.html'), 'utf8')).toContain(
      'https://our-clinic.example/faq/clinic-faq.js',
    )
    expect(readFileSync(join(site, 'node_modules/clinic-faq/dist/clinic-faq.js'), 'utf8')).toBe(before)
    for (const file of ['clinic-faq.js', 'element.js', 'element.d.ts', 'types/corpus.d.ts', 'faq.html', 'licenses.md'])
      expect(existsSync(join(site, 'dist', file)), file).toBe(true)
  })

  it('begins an entry, asks, tests, and hands out for review', () => {
    const { folder, remove } = signedFolder()
    fewerPhrasings(folder)
    writeFileSync(join(site, 'mine.tsv'), 'how fast does it kick in\tonset-speed\n')
    expect(command('ask', 'how fast does it kick in', folder)).toContain('onset-speed')
    expect(command('test', 'mine.tsv', folder)).toContain('0 lost their entry')
    expect(command('review', folder, '--export', 'review.html')).toContain('Wrote review.html')
    expect(command('new', 'onset/our-question', folder)).toContain('our-question.md')
    remove()
  })
})

/** Runs a command in a folder; what it prints, or an error with all that it said. */
function run(folder: string, command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
  }
}
