import type { DraftEntry } from './entry.ts'
import type { Problem } from './problem.ts'

/** Entries that help hangs on: a corpus without them is not built as vetted. */
export const HELP_ENTRIES = ['suicidal-thoughts', 'when-to-call', 'about-chat', 'privacy']
/** Entries that people in danger may open: each names the crisis line. */
export const NAME_THE_LINE = [
  'suicidal-thoughts',
  'feeling-worse',
  'no-improvement',
  'when-to-call',
  'about-chat',
  'appointment',
]
const CRISIS_LINE = /\b988\b|\b9-8-8\b|\b116 123\b|crisis line|línea de crisis/i
const FIRST_LINES = 200

/** Checks that an entry which people in danger may open names the crisis line. */
export function checkCrisisLine(
  draft: Pick<DraftEntry, 'file' | 'id' | 'markdown' | 'bodyLine'>,
  problems: Problem[],
): void {
  if (!NAME_THE_LINE.includes(draft.id)) return
  const add = (what: string, why: string) =>
    problems.push({
      file: draft.file,
      line: draft.bodyLine,
      severity: 'error',
      rule: 'crisis-line',
      what,
      why,
      fix: 'Write: "in the US, call or text 988, any time, free", or the line of your country.',
    })
  if (!CRISIS_LINE.test(draft.markdown)) add('The entry names no crisis line.', 'People in danger open it.')
  else if (draft.id === 'suicidal-thoughts' && !CRISIS_LINE.test(draft.markdown.trimStart().slice(0, FIRST_LINES)))
    add('The crisis line does not come first.', 'Somebody in danger may read no further.')
}
