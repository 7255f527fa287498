import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

/**
 * The house: a room may import itself and the floors below it, but for the rooms it names in `never`, and of packages
 * only those it names. Rooms of one floor do not know each other.
 */
interface Room {
  floor: number
  packages?: string[]
  never?: string[]
}
const rooms: Record<string, Room> = {
  'package.json': { floor: 0 },
  'src/text.ts': { floor: 0 },
  'src/corpus.ts': { floor: 0 },
  'src/links.ts': { floor: 0 },
  'src/pack.ts': { floor: 0 },
  'src/placeholders.ts': { floor: 0 },
  'src/linear/': { floor: 0 },
  'src/safety/': { floor: 1, packages: ['clinic-faq:safety', 'stemmer'] },
  'src/engine/': { floor: 1, packages: ['fuse.js', 'stemmer'] },
  'src/reply/': { floor: 2 },
  'src/compiler/': { floor: 2, packages: ['marked', 'dompurify', 'yaml', 'flesch-kincaid', 'syllable'] },
  'src/overlay/': { floor: 3 },
  'src/widget/': { floor: 3, packages: ['preact'], never: ['src/compiler/'] },
  'src/embed/': { floor: 4, packages: ['preact'], never: ['src/compiler/'] },
  'src/cli/': { floor: 4, packages: ['node:', 'jsdom', 'nspell', 'dictionary-en'] },
}

describe('the floors of the house', () => {
  it('hold in every file of src', () => {
    expect(breaches(filesOf('src'))).toEqual([])
  })

  it('are not empty rooms in a table: each has a file', () => {
    const homes = new Set([...filesOf('src').keys(), 'package.json'].map(roomOf))
    expect(Object.keys(rooms).filter((room) => !homes.has(room))).toEqual([])
  })
})

describe('a breach is found', () => {
  const cases: [what: string, file: string, code: string, said: string][] = [
    [
      'an upward import',
      'src/engine/engine.ts',
      `import { Widget } from '../widget/Widget.tsx'`,
      'src/engine/engine.ts imports src/widget/Widget.tsx: src/engine/ may not know src/widget/',
    ],
    [
      'an upward import of a type alone',
      'src/text.ts',
      `import type { State } from './widget/conversation.ts'`,
      'src/text.ts imports src/widget/conversation.ts: src/text.ts may not know src/widget/',
    ],
    [
      'a type named in passing',
      'src/corpus.ts',
      `export type Rule = import('./safety/pattern.ts').Rule`,
      'src/corpus.ts imports src/safety/pattern.ts: src/corpus.ts may not know src/safety/',
    ],
    [
      'an upward import when needed',
      'src/reply/reply.ts',
      `export const later = () => import('../embed/script.ts')`,
      'src/reply/reply.ts imports src/embed/script.ts: src/reply/ may not know src/embed/',
    ],
    [
      'a name passed on',
      'src/reply/reply.ts',
      `export { compile } from '../compiler/compile.ts'`,
      'src/reply/reply.ts imports src/compiler/compile.ts: src/reply/ may not know src/compiler/',
    ],
    [
      'a room of the same floor',
      'src/safety/detect.ts',
      `import { terms } from '../engine/terms.ts'`,
      'src/safety/detect.ts imports src/engine/terms.ts: src/safety/ may not know src/engine/',
    ],
    [
      'the compiler in the visitor’s page',
      'src/widget/Answer.tsx',
      `import { toBlocks } from '../compiler/markdown.ts'`,
      'src/widget/Answer.tsx imports src/compiler/markdown.ts: src/widget/ may not know src/compiler/',
    ],
    [
      'a package in a room where it does not belong',
      'src/widget/Answer.tsx',
      `import DOMPurify from 'dompurify'`,
      'src/widget/Answer.tsx imports dompurify: no package of src/widget/',
    ],
    [
      'Node in what a visitor’s browser runs',
      'src/reply/reply.ts',
      `import { readFileSync } from 'node:fs'`,
      'src/reply/reply.ts imports node:fs: no package of src/reply/',
    ],
    ['a file outside of every room', 'src/helpers.ts', '', 'src/helpers.ts is in no room of the house'],
  ]
  it.each(cases)('%s', (_, file, code, said) => {
    expect(breaches(new Map([[file, code]]))).toEqual([said])
  })

  it('and an import that the floors allow is not one', () => {
    const code = `import { h } from 'preact/hooks'\nimport { fold } from '../text.ts'\nimport css from './widget.css?inline'`
    expect(breaches(new Map([['src/widget/Answer.tsx', code]]))).toEqual([])
  })
})

/** Every import, in files by path, that the table does not allow. */
function breaches(files: Map<string, string>): string[] {
  return [...files].flatMap(([file, code]) => {
    const home = roomOf(file)
    if (!home) return [`${file} is in no room of the house`]
    return importsOf(file, code).flatMap((name) => {
      if (!name.startsWith('.')) {
        return belongs(name, home) ? [] : [`${file} imports ${name}: no package of ${home}`]
      }
      const target = posix.join(posix.dirname(file), name)
      const room = roomOf(target)
      return room && mayKnow(home, room) ? [] : [`${file} imports ${target}: ${home} may not know ${room ?? 'it'}`]
    })
  })
}

function mayKnow(home: string, room: string): boolean {
  if (home === room) return true
  const from = rooms[home]
  const to = rooms[room]
  if (!from || !to || from.never?.includes(room)) return false
  // The types that travel are known in every room, its neighbors on the ground floor included; it imports nothing.
  return to.floor < from.floor || room === 'src/corpus.ts'
}

function belongs(name: string, home: string): boolean {
  const allowed = rooms[home]?.packages ?? []
  return allowed.some((each) => name === each || name.startsWith(each.endsWith(':') ? each : `${each}/`))
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms).find((room) => (room.endsWith('/') ? file.startsWith(room) : file === room))
}

function importsOf(file: string, code: string): string[] {
  const { module, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  const fixed = module.staticImports.map((each) => each.moduleRequest.value)
  const passedOn = module.staticExports.flatMap((each) =>
    each.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  )
  // `import('…')`, as code and as a type; the parser lists the first kind alone.
  const later = [...code.matchAll(/\bimport\(\s*['"`]([^'"`]+)/g)].flatMap((match) => match[1] ?? [])
  return [...new Set([...fixed, ...passedOn, ...later])].map((name) => name.replace(/\?.*$/, ''))
}

function filesOf(folder: string): Map<string, string> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const sources = paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  return new Map(sources.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]))
}
