import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { JSDOM } from 'jsdom'
import { type Compiled, type CompileOptions, compile } from '../compiler/compile.ts'
import type { Files } from '../compiler/folder.ts'
import type { DomWindow } from '../compiler/markdown.ts'
import type { Index, Lang, SignatureLevel } from '../corpus.ts'
import { buildIndex } from '../engine/teach.ts'

/** The folder into which this package was built. */
export const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** What an `faq/` folder holds, as far as this project reads it. */
export const TEXT_FILE = /\.(md|txt|yaml|tsv)$/

/** Reads every text file of an `faq/` folder. Throws a sentence for the reader if there is no such folder. */
export function readFolder(folder: string): Files {
  if (!existsSync(folder))
    throw new UserError(`There is no folder "${folder}". Name an faq/ folder, or make one with "clinic-faq init".`)
  const files: Files = new Map()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (entry.isFile() && TEXT_FILE.test(entry.name))
      files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export interface BuildInput {
  today: string
  require: SignatureLevel
  languages: Lang[]
}

/** Compiles a folder's files. `dictionary` adds the spelling of phrasings; `teach` leaves the index out where it is `NO_INDEX`. */
export function compileFolder(
  files: Files,
  input: BuildInput,
  { dictionary, teach = teachOnce }: Partial<CompileOptions> = {},
): Compiled {
  return compile(files, {
    ...input,
    window: new JSDOM('').window as unknown as DomWindow,
    hash: sha256,
    dictionary,
    teach,
  })
}

/** A mistake of whoever calls the command: its message is all they need to see. */
export class UserError extends Error {
  override name = 'UserError'
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Teaches an index, and keeps it in the user's cache: teaching takes seconds, and the same lessons give the same index. */
function teachOnce(...lessons: Parameters<typeof buildIndex>): Index {
  // The code that teaches is part of the key: this file is bundled with it.
  const key = sha256(JSON.stringify(lessons) + readFileSync(fileURLToPath(import.meta.url), 'utf8'))
  const path = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'clinic-faq', `${key}.json`)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    const index = buildIndex(...lessons)
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.tmp`, JSON.stringify(index))
      renameSync(`${path}.tmp`, path)
    } catch {
      // A cache that cannot be written only costs the seconds again.
    }
    return index
  }
}
