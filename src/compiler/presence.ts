import type { DraftEntry } from './entry.ts'
import { entryIds, entryPath } from './entry-path.ts'
import { type Files, readTopics, TOPICS_FILE } from './folder.ts'
import { checkCrisisLine, HELP_ENTRIES } from './help-entries.ts'
import type { Problem } from './problem.ts'
import { compileSafety } from './safety.ts'
import { isRecord, readYaml } from './yaml.ts'

/** The topics of the product: each must exist and hold an entry. */
const TOPICS = ['onset', 'dissociation', 'cost', 'contraindications', 'aftercare']

/** Checks that what must be there is there: topics, the entries that help hangs on, and the crisis line in them. */
export function checkPresence(drafts: DraftEntry[], files: Files, today: string, problems: Problem[]): void {
  const add = (
    file: string,
    line: number,
    severity: Problem['severity'],
    rule: string,
    what: string,
    why: string,
    fix: string,
  ) => problems.push({ file, line, severity, rule, what, why, fix })
  const listed = readTopics(files, 'en', []).map((topic) => topic.id)
  const { data, lineOf } = readYaml(TOPICS_FILE, files.get(TOPICS_FILE) ?? '', [])
  const items = Array.isArray(data) ? data : []
  for (const topic of TOPICS) {
    if (!listed.includes(topic))
      add(
        TOPICS_FILE,
        1,
        'error',
        'missing-topic',
        `The topic "${topic}" is missing.`,
        'It is one of the five that visitors come for.',
        'Restore it from the base corpus.',
      )
  }
  const places = [...files.keys()].flatMap((path) => entryPath(path) ?? [])
  const filled = new Set(places.filter(({ lang }) => lang === 'en').map(({ topic }) => topic))
  for (const topic of listed) {
    if (filled.has(topic)) continue
    add(
      TOPICS_FILE,
      lineOf([items.findIndex((item) => isRecord(item) && item.id === topic)]),
      TOPICS.includes(topic) ? 'error' : 'warning',
      'empty-topic',
      `The topic "${topic}" has no entry.`,
      'It would be shown and lead nowhere.',
      'Write an entry for it, or take it off the list.',
    )
  }
  for (const draft of drafts) {
    if (!listed.includes(draft.topic))
      add(
        draft.file,
        1,
        'error',
        'unknown-topic',
        `The topic "${draft.topic}" is not listed.`,
        'The entry would stand under no heading.',
        "Move the file into a topic's folder, or list the topic in topics.yaml.",
      )
    checkCrisisLine(draft, problems)
  }
  const ids = entryIds(files)
  for (const id of HELP_ENTRIES) {
    if (!ids.has(id))
      add(
        TOPICS_FILE,
        1,
        'error',
        'missing-entry',
        `The entry "${id}" is missing.`,
        'People in need are led to it.',
        'Restore it from the base corpus.',
      )
  }
  // A clinic's folder may leave the safety texts to the base, whose own are inside the code; what it has must be whole.
  if ([...files.keys()].some((path) => path.startsWith('safety/')))
    problems.push(...compileSafety(files, today).problems)
}
