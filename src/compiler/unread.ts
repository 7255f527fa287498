import { askedFile, entryPath, isReadOtherwise } from './entry-path.ts'
import type { Files } from './folder.ts'
import type { Problem } from './problem.ts'

/** Files that look like an entry or its phrasings, and stand where nothing reads them: nobody's work is lost in silence. */
export function checkUnread(files: Files, problems: Problem[]): void {
  const asked = new Set([...files.keys()].filter((file) => file.endsWith('.md')).map(askedFile))
  for (const file of files.keys()) {
    const isEntryLike = file.endsWith('.md') && !isReadOtherwise(file) && !entryPath(file)
    const isOrphan = file.endsWith('.asked.txt') && !asked.has(file)
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
