import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { JSDOM } from 'jsdom'
import { type Compiled, type CompileOptions, compile } from '../compiler/compile.ts'
import type { Files } from '../compiler/folder.ts'
import type { DomWindow } from '../compiler/markdown.ts'
import type { Dictionary } from '../compiler/phrasings.ts'
import type { Lang, SignatureLevel } from '../corpus.ts'

/** The folder into which this package was built. */
export const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** Reads every text file of an `faq/` folder. Throws a sentence for the reader if there is no such folder. */
export function readFolder(folder: string): Files {
  if (!existsSync(folder)) throw new UserError(`There is no folder "${folder}". Name an faq/ folder, or make one with "clinic-faq init".`)
  const files: Files = new Map()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (entry.isFile() && /\.(md|txt|yaml|tsv)$/.test(entry.name)) files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export interface BuildInput {
  today: string
  require: SignatureLevel
  languages: Lang[]
}

/** Compiles a folder's files. The result is kept in the user's cache, because teaching the index takes seconds. */
export function compileFolder(files: Files, input: BuildInput, dictionary?: Dictionary): Compiled {
  const key = sha256(JSON.stringify([...files, input, readFileSync(fileURLToPath(import.meta.url), 'utf8')])).slice(0, 32)
  const kept = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'clinic-faq', `${key}.json`)
  const indexes = readKept(kept)
  const options: CompileOptions = { ...input, window: new JSDOM('').window as unknown as DomWindow, hash: sha256, indexes, dictionary }
  const compiled = compile(files, options)
  if (!indexes) keep(kept, compiled)
  return compiled
}

/** A mistake of whoever calls the command: its message is all they need to see. */
export class UserError extends Error {
  override name = 'UserError'
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function readKept(path: string): CompileOptions['indexes'] {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function keep(path: string, { corpus }: Compiled): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const indexes = { [corpus.lang]: corpus.index, ...Object.fromEntries(Object.entries(corpus.translations).map(([lang, edition]) => [lang, edition.index])) }
    writeFileSync(`${path}.tmp`, JSON.stringify(indexes))
    renameSync(`${path}.tmp`, path)
  } catch {
    // No cache is only slower.
  }
}
