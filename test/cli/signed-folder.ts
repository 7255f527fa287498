import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { readFolder, sha256 } from '../../src/cli/folder.ts'
import { signTexts } from '../../src/cli/review/sign.ts'
import { readReview } from '../../src/cli/review/texts.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { DomWindow } from '../../src/compiler/markdown.ts'
import type { Corpus } from '../../src/corpus.ts'

export const TODAY = '2026-11-22'
export const EDITOR = { name: 'Robin Example', role: 'Editor' }
export const CLINICIAN = { name: 'Dr. Ada Example', role: 'Psychiatrist' }

/** The topics of a small folder: reading all of them for every test would take minutes. */
const FEW = ['onset', 'clinic']
const BESIDE = ['facts', 'safety']

export interface MadeFolder {
  folder: string
  remove(): void
}

/** A copy of the project's own folder in which nobody has signed anything: all of it, or the entries of two topics. */
export function unsignedFolder(size: 'whole' | 'small' = 'small'): MadeFolder {
  const place = mkdtempSync(join(tmpdir(), 'clinic-faq-'))
  const folder = join(place, 'faq')
  cpSync('faq', folder, {
    recursive: true,
    filter: (path) =>
      !/(sign-offs|remarks)\.yaml$/.test(path) && (size === 'whole' || isOfSmallFolder(path.split(/[\\/]/).slice(1))),
  })
  if (size === 'small') cutRelated(folder)
  return { folder, remove: () => rmSync(place, { recursive: true }) }
}

/** The same, with every text signed by an editor on `TODAY`. */
export function signedFolder(size: 'whole' | 'small' = 'small'): MadeFolder {
  const made = unsignedFolder(size)
  signTexts(
    made.folder,
    { reviewer: EDITOR, level: 'sources', date: TODAY, texts: readReview(made.folder, TODAY).texts },
    true,
  )
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
  if (first === undefined || first.includes('.') || FEW.includes(first)) return true
  return (
    BESIDE.includes(first) &&
    !(first === 'safety' && second !== undefined && !/^(cards|lexicon|crisis-lines)\./.test(second))
  )
}

/** Entries lead to entries that a small folder lacks. */
function cutRelated(folder: string): void {
  for (const topic of FEW) {
    for (const name of readdirSync(join(folder, topic)).filter((one) => one.endsWith('.md'))) {
      const path = join(folder, topic, name)
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^related: .*$/m, 'related: []'))
    }
  }
}
