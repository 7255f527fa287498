import type { DraftEntry } from './entry.ts'
import { entryIds } from './entry-path.ts'
import { factsOf } from './facts.ts'
import type { Files, ListedSource } from './folder.ts'
import { checkMarks, citedIn, lineOfText } from './marks.ts'
import type { Problem } from './problem.ts'

/** Checks ids, citations, links between entries and placeholders across all entries. */
export function checkStructure(
  drafts: DraftEntry[],
  files: Files,
  sources: Map<string, ListedSource>,
  today: string,
  problems: Problem[],
): void {
  const seen = new Map<string, DraftEntry>()
  // An entry that cannot be read is there all the same: its own file says what is wrong.
  const ids = entryIds(files)
  const originals = entryIds(files, 'en')
  const used = new Set<string>()
  for (const draft of drafts) {
    const add = (line: number, severity: Problem['severity'], rule: string, what: string, why: string, fix: string) =>
      problems.push({ file: draft.file, line, severity, rule, what, why, fix })
    const name = `${draft.lang}/${draft.id}`
    const twin = seen.get(name)
    if (twin)
      add(
        1,
        'error',
        'duplicate-id',
        `The id "${draft.id}" is taken by ${twin.file}.`,
        'Links and questions could not tell the two apart.',
        'Rename one of the files.',
      )
    seen.set(name, draft)
    if (!originals.has(draft.id))
      add(
        1,
        'error',
        'translation',
        `There is no English entry "${draft.id}".`,
        'A translation follows its original.',
        'Name the file as the original is named.',
      )

    const cited = citedIn(draft.answer)
    for (const key of cited) {
      used.add(key)
      const line = lineOfText(draft, `[^${key}]`)
      if (!sources.has(key))
        add(
          line,
          'error',
          'unknown-source',
          `The source "${key}" is unknown.`,
          'A reader could not look it up.',
          'Add it to sources.yaml, or correct the key.',
        )
      if (!draft.sources.includes(key))
        add(
          line,
          'error',
          'undeclared-source',
          `The source "${key}" is cited but not listed.`,
          'The list is what a reviewer signs.',
          `Add ${key} to sources: of this entry.`,
        )
      const again = sources.get(key)?.checkAgain
      if (again && again < today)
        add(
          line,
          'warning',
          'source-due',
          `The source "${key}" was to be checked again by ${again}.`,
          'What it says may have changed.',
          'Read it anew, mend the entry, and set its check_again in sources.yaml.',
        )
    }
    draft.sources.forEach((key, index) => {
      if (!cited.has(key))
        add(
          draft.lineOf(['sources', index]),
          'error',
          'uncited-source',
          `The source "${key}" is listed but not cited.`,
          'A reader could not tell what rests on it.',
          'Cite it as [^key] after the sentence that rests on it, or take it off the list.',
        )
    })
    if (draft.sources.length === 0)
      add(
        draft.lineOf(['sources']),
        'error',
        'no-source',
        'The entry names no source.',
        'No medical statement stands without one.',
        'Add sources: [key] and cite it in the text.',
      )
    draft.related.forEach((id, index) => {
      if (!ids.has(id))
        add(
          draft.lineOf(['related', index]),
          'error',
          'dead-related',
          `The related entry "${id}" does not exist.`,
          'The link leads nowhere, and is left out.',
          'Correct the id, or take it off the list.',
        )
    })
    checkMarks(draft, problems)
  }
  for (const fact of [...factsOf(files).values()].flat()) {
    for (const key of fact.sources) {
      used.add(key)
      if (!sources.has(key))
        problems.push({
          file: fact.file,
          line: fact.line,
          severity: 'error',
          rule: 'unknown-source',
          what: `The source "${key}" is unknown.`,
          why: 'A reviewer could not look it up.',
          fix: 'Add it to sources.yaml, or correct the key.',
        })
    }
  }
  for (const [key, source] of sources) {
    if (!used.has(key))
      problems.push({
        file: 'sources.yaml',
        line: source.line,
        severity: 'warning',
        rule: 'unused-source',
        what: `No entry and no note cites the source "${key}".`,
        why: 'A list that only grows hides what matters.',
        fix: 'Cite it, or delete it.',
      })
  }
}
