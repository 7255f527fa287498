import { ENTRY_PATH } from './entry.ts'
import type { Files } from './folder.ts'
import type { Problem } from './problem.ts'

/** Markdown that is no entry: the cards' words, the facts that entries rest on, and what explains the folder. */
const NOT_ENTRIES = /^(safety\/cards|facts\/.*|README)\.md$/

/** Whether a path of the folder is an entry's. */
export function isEntryFile(path: string): boolean {
  return ENTRY_PATH.test(path) && !NOT_ENTRIES.test(path)
}

/** The ids of all entries of a folder, readable or not, in any language. */
export function entryIds(files: Files): Set<string> {
  return new Set([...files.keys()].filter(isEntryFile).map((path) => ENTRY_PATH.exec(path)?.[3] ?? ''))
}

/** Files that look like an entry or its phrasings, and stand where nothing reads them: nobody's work is lost in silence. */
export function checkUnread(files: Files, problems: Problem[]): void {
  for (const file of files.keys()) {
    const isEntryLike = file.endsWith('.md') && !NOT_ENTRIES.test(file) && !isEntryFile(file)
    const isOrphan = file.endsWith('.asked.txt') && !files.has(file.replace(/\.asked\.txt$/, '.md'))
    if (!isEntryLike && !isOrphan) continue
    problems.push({
      file,
      line: 1,
      severity: 'warning',
      rule: 'unread',
      what: isOrphan ? 'These phrasings belong to no entry.' : 'This file is not read as an entry.',
      why: 'Visitors never get what stands in it.',
      fix: isOrphan
        ? `Name it as its entry is named, or write "${file.replace(/\.asked\.txt$/, '.md')}".`
        : 'Put it into the folder of its topic, under a name of small letters, digits and hyphens: "cost/parking.md".',
    })
  }
}
