import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import manifest from '../package.json'

const script = fileURLToPath(new URL('../.ci/install.mjs', import.meta.url))
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const wanted = {
  '': {},
  'node_modules/one': { version: '1.0.0' },
  'node_modules/of-a-mac': { version: '2.0.0', optional: true },
}

describe('what a command needs is installed first', () => {
  it.each(['start', 'test', 'test:engines', 'build', 'check', 'bench', 'bench:peers', 'faq'] as const)(
    'by npm run %s',
    (name) => {
      const scripts: Record<string, string> = manifest.scripts
      const steps = [scripts[`pre${name}`], scripts[name], name === 'build' && scripts['build:code']].join(' ')
      expect(steps).toMatch(/node \.ci\/(install|test|engines)\.mjs/)
    },
  )

  it('in a fresh clone', () => {
    const clone = cloneWith(null)
    expect(run(clone).status).toBe(0)
    expect(clone.asked()).toContain('ci --include=dev')
  })

  it('when a package is missing, or is of another version', () => {
    const [missing, older] = [cloneWith({}), cloneWith({ 'node_modules/one': { version: '0.9.0' } })]
    for (const clone of [missing, older]) {
      run(clone)
      expect(clone.asked()).toContain('ci')
    }
  })

  it('and not again: a second run does nothing and says nothing', () => {
    const clone = cloneWith({ 'node_modules/one': { version: '1.0.0' } })
    expect(run(clone)).toEqual({ status: 0, said: '', printed: '' })
    expect(clone.asked()).toBe('')
  })

  it('and nothing of it goes to standard output, which belongs to the command', () => {
    const { said, printed } = run(cloneWith(null))
    expect(printed).toBe('')
    expect(said).toContain('Installing packages')
  })

  it('or the command stops and says what to do', () => {
    const { status, said } = run(cloneWith(null, 1))
    expect(status).toBe(1)
    expect(said).toContain('Check the network, then run the command again.')
  })
})

interface Clone {
  folder: string
  path: string
  /** What npm was asked for. */
  asked: () => string
}

/** A clone whose node_modules holds these packages (null: there is none), and an npm that only notes what it is asked. */
function cloneWith(present: Record<string, { version: string }> | null, status = 0): Clone {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-faq-install-'))
  folders.push(folder)
  for (const name of ['.ci', 'bin']) mkdirSync(join(folder, name))
  copyFileSync(script, join(folder, '.ci/install.mjs'))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (present) {
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }))
  }
  const notes = join(folder, 'asked')
  const npm = join(folder, 'bin/npm')
  writeFileSync(npm, `#!/bin/sh\necho "$@" >> "${notes}"\necho added 1 package\nexit ${status}\n`)
  chmodSync(npm, 0o755)
  const asked = () => (existsSync(notes) ? readFileSync(notes, 'utf8') : '')
  return { folder, path: join(folder, 'bin'), asked }
}

function run({ folder, path }: Clone): { status: number | null; said: string; printed: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(folder, '.ci/install.mjs')], {
    env: { ...process.env, PATH: `${path}${delimiter}${process.env.PATH}` },
    encoding: 'utf8',
  })
  return { status, said: stderr, printed: stdout }
}
