// The types of what the package exports: generated from the source, those alone that an export leads to.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const all = join(root, 'node_modules/.cache/types')
const out = join(root, 'dist/types')
const entries = {
  'clinic-faq': 'embed/script',
  element: 'embed/element-entry',
  engine: 'reply/headless',
}

rmSync(all, { recursive: true, force: true })
rmSync(out, { recursive: true, force: true })
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, '.ci/tsconfig.types.json')],
  {
    stdio: ['ignore', 2, 2],
  },
)
const copied = new Set()
for (const [name, entry] of Object.entries(entries)) {
  copy(join(all, `${entry}.d.ts`))
  writeFileSync(join(root, `dist/${name}.d.ts`), `export * from './types/${entry}.js'\n`)
}

/** Copies a file and what it imports; source files are named as what they become. */
function copy(file) {
  if (copied.has(file)) return
  copied.add(file)
  const text = readFileSync(file, 'utf8')
  const target = join(out, relative(all, file))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text.replace(/((?:from |import\()["']\.[^"']*)\.tsx?(["'])/g, '$1.js$2'))
  for (const [, path] of text.matchAll(/(?:from |import\()["'](\.[^"']*)\.tsx?["']/g))
    copy(join(dirname(file), `${path}.d.ts`))
}
