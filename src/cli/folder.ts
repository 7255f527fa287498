import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Compiled, type CompileOptions, compile } from '../compiler/compile.ts'
import type { Files } from '../compiler/folder.ts'
import type { Problem } from '../compiler/problem.ts'
import { SAFETY_TEXTS } from '../compiler/signed-safety.ts'
import type { Index, Lang, SignatureLevel } from '../corpus.ts'
import { buildIndex } from '../engine/teach.ts'
import { domWindow } from './dom-window.ts'

/** The folder of this package, however deep the file is that this was built into. */
export const PACKAGE = packageOf(dirname(fileURLToPath(import.meta.url)))

function packageOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(dirname(folder))
}

/** What an `faq/` folder holds, as far as this project reads it. */
export const TEXT_FILE = /\.(md|txt|yaml|tsv)$/

/** What people in danger are told is compiled into the code: these files of the package are the ones that count. */
export const SAFETY_FILES = SAFETY_TEXTS.map(({ file }) => file)

/** Reads every text file of an `faq/` folder. Throws a sentence for the reader if there is no such folder. */
export function readFolder(folder: string): Files {
  if (!existsSync(folder))
    throw new UserError(
      `There is no folder "${folder}". Name an faq/ folder, or make one with "npx clinic-faq init ${folder}".`,
    )
  if (!statSync(folder).isDirectory())
    throw new UserError(`"${folder}" is a file. Name the faq/ folder that it stands in.`)
  const files: Files = new Map()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (entry.isFile() && TEXT_FILE.test(entry.name))
      files.set(relative(folder, path).split(sep).join('/'), readText(path))
  }
  return withSafetyTexts(files)
}

/**
 * A folder's files by path, in order, with the package's own safety texts where the folder holds none, so that they are
 * read and signed with the rest.
 */
export function withSafetyTexts(files: Files): Files {
  const base = SAFETY_FILES.map((file): [string, string] => [file, baseText(file)])
  return new Map([...new Map([...base, ...files])].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function baseText(file: string): string {
  return readFileSync(join(PACKAGE, 'faq', file), 'utf8')
}

/** A file's text, without the mark that Windows editors put in front of it (BOM). */
export function readText(path: string): string {
  return new TextDecoder().decode(readFileSync(path))
}

/** Safety texts of the folder that are not the package's: whoever changed them would believe in vain that it counts. */
function changedSafety(files: Files): Problem[] {
  return SAFETY_FILES.filter((file) => files.get(file) !== baseText(file)).map((file) => ({
    file,
    line: 1,
    severity: 'warning',
    rule: 'safety',
    what: 'This is not the text that the script holds.',
    why: 'Visitors are shown the one that came with clinic-faq, whatever stands here.',
    fix: 'Delete this file, and install the version of clinic-faq whose text you want.',
  }))
}

/** What decides a build beside the folder: the day (ISO), the signature required, the languages, the first one first. */
export interface BuildInput {
  today: string
  require: SignatureLevel
  languages: Lang[]
}

/** Compiles a folder's files. `dictionary` adds the spelling of phrasings; `teach` leaves the index out where it is `NO_INDEX`. */
export function compileFolder(
  files: Files,
  input: BuildInput,
  { dictionary, drafts, teach = teachOnce }: Partial<CompileOptions> = {},
): Compiled {
  const compiled = compile(files, {
    ...input,
    drafts,
    window: domWindow(),
    hash: sha256,
    dictionary,
    teach,
  })
  return { ...compiled, problems: [...changedSafety(files), ...compiled.problems] }
}

/** A mistake of whoever calls the command: its message is all they need to see. */
export class UserError extends Error {
  override name = 'UserError'
}

/** A text's SHA-256, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Teaches an index, and keeps it in the user's cache: teaching takes seconds, and the same lessons give the same index. */
export function teachOnce(...lessons: Parameters<typeof buildIndex>): Index {
  const key = sha256(JSON.stringify(lessons) + teachingCode())
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

/** The text of the code that teaches: this file, which is bundled with it, or where it is not, the files that do. */
function teachingCode(): string {
  const own = fileURLToPath(import.meta.url)
  const isBundled = !own.endsWith('.ts')
  const source = join(dirname(own), '..')
  const filesIn = (room: string) => readdirSync(join(source, room)).map((file) => join(source, room, file))
  const files = isBundled ? [own] : [...filesIn('engine'), ...filesIn('linear'), join(source, 'text.ts')]
  return files.map((file) => readFileSync(file, 'utf8')).join('')
}
