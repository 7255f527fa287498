import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { readFolder, sha256 } from '../../src/cli/folder.ts'
import { signTexts } from '../../src/cli/review/sign.ts'
import { readReview } from '../../src/cli/review/texts.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { DomWindow } from '../../src/compiler/markdown.ts'
import { SIGN_OFFS } from '../../src/compiler/signoffs.ts'
import type { Corpus } from '../../src/corpus.ts'

export const TODAY = '2026-11-22'
export const EDITOR = { name: 'Robin Example', role: 'Editor' }
export const CLINICIAN = { name: 'Dr. Ada Example', role: 'Psychiatrist' }

/** What a small folder holds: reading all entries and replies for every test would take minutes. */
const TOPICS = ['onset', 'clinic']
const ENTRIES = /^(onset-speed|effect-duration|number-of-sessions|appointment|telehealth)\./
const REPLIES = ['self-dose', 'thanks']
const SAFETY = /^(cards|lexicon|hints|crisis-lines)\./

export interface MadeFolder {
  folder: string
  remove(): void
}

/** A copy of the project's own folder in which nobody has signed anything: all of it, or a few entries of two topics. */
export function unsignedFolder(size: 'whole' | 'small' = 'small'): MadeFolder {
  const place = mkdtempSync(join(tmpdir(), 'clinic-faq-'))
  const folder = join(place, 'faq')
  cpSync('faq', folder, {
    recursive: true,
    filter: (path) =>
      !/(sign-offs|remarks)\.yaml$/.test(path) && (size === 'whole' || isOfSmallFolder(path.split(/[\\/]/).slice(1))),
  })
  if (size === 'small') {
    cutRelated(folder)
    cutLists(folder)
  }
  return { folder, remove: () => rmSync(place, { recursive: true }) }
}

/** What an editor's signing writes for a folder of each size: equal folders get equal lines. */
const signOffs = new Map<string, string>()

/** The same, with every text signed by an editor on `TODAY`. */
export function signedFolder(size: 'whole' | 'small' = 'small'): MadeFolder {
  const made = unsignedFolder(size)
  const file = join(made.folder, SIGN_OFFS)
  const known = signOffs.get(size)
  if (known) writeFileSync(file, known)
  else {
    const { texts } = readReview(made.folder, TODAY)
    signTexts(made.folder, { reviewer: EDITOR, level: 'sources', date: TODAY, texts }, true)
    signOffs.set(size, readFileSync(file, 'utf8'))
  }
  return made
}

/** A folder's corpus, without a taught index: nothing is asked of it here. */
export function corpusOf(folder: string): Corpus {
  const window = new JSDOM('').window as unknown as DomWindow
  const index = { terms: '', ids: [], words: [], confidence: [], levels: { answer: 1, choose: 1 } }
  return compile(readFolder(folder), {
    window,
    hash: sha256,
    today: TODAY,
    require: 'sources',
    languages: ['en'],
    teach: () => index,
  }).corpus
}

/** Changes words of a file in a folder. */
export function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${file}.`)
  writeFileSync(path, text.replace(from, to))
}

/** A few phrasings an entry are enough here, and taught in a moment. */
export function fewerPhrasings(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.name.endsWith('.asked.txt') && entry.name !== 'none.txt') continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    writeFileSync(path, `${readFileSync(path, 'utf8').split('\n').slice(0, 25).join('\n')}\n`)
  }
}

function isOfSmallFolder([first, second]: string[]): boolean {
  if (first === undefined || first.includes('.')) return true
  if (second === undefined) return [...TOPICS, 'facts', 'safety'].includes(first)
  if (first === 'facts') return TOPICS.includes(second.replace('.md', ''))
  return first === 'safety' ? SAFETY.test(second) : TOPICS.includes(first) && ENTRIES.test(second)
}

/** Entries lead to entries that a small folder lacks. */
function cutRelated(folder: string): void {
  for (const topic of TOPICS) {
    for (const name of readdirSync(join(folder, topic)).filter((one) => one.endsWith('.md'))) {
      const path = join(folder, topic, name)
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^related: .*$/m, 'related: []'))
    }
  }
}

/** Replies and sources that nothing left in the folder needs. */
function cutLists(folder: string): void {
  const entries = TOPICS.flatMap((topic) =>
    readdirSync(join(folder, topic)).map((name) => readFileSync(join(folder, topic, name), 'utf8')),
  ).join()
  keep(join(folder, 'fixed.yaml'), 'id', (id) => REPLIES.includes(id))
  keep(join(folder, 'sources.yaml'), 'key', (key) => entries.includes(key))
}

/** Keeps those of a YAML file's list whose first value is wanted. */
function keep(path: string, name: string, wanted: (value: string) => boolean): void {
  const parts = readFileSync(path, 'utf8').split(new RegExp(`^(?=- ${name}: )`, 'm'))
  const first = (part: string) => part.split('\n')[0]?.replace(/^- \w+: "?|"$/g, '') ?? ''
  writeFileSync(path, parts.filter((part) => wanted(first(part))).join(''))
}
