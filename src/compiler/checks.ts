import type { Block } from '../corpus.ts'
import { withoutAccepted } from './accepted.ts'
import type { DraftEntry } from './entry.ts'
import { type DraftReply, FIXED } from './fixed.ts'
import { type Files, type ListedSource, readClinic, readClinicValues } from './folder.ts'
import { lint, proseOfEntry, proseOfReply, proseOfValue } from './lint.ts'
import { valuesIn } from './marks.ts'
import { checkPhrasings, type Dictionary } from './phrasings.ts'
import { checkPresence } from './presence.ts'
import type { Problem } from './problem.ts'
import { checkStructure } from './structure.ts'
import { isRecord } from './yaml.ts'

/** What the checks across entries know beside the entries themselves. */
export interface CheckContext {
  files: Files
  sources: Map<string, ListedSource>
  /** The fixed replies of every language. */
  fixed: DraftReply[]
  today: string
  /** The dictionary of the editor's machine; without one, spelling is not checked. */
  dictionary?: Dictionary
}

/** Every check that needs more than one entry's own text; warnings that an entry accepts with a reason are left out. */
export function checkEntries(drafts: DraftEntry[], context: CheckContext, problems: Problem[]): void {
  const { files, fixed, sources, today, dictionary } = context
  const found: Problem[] = [...problems]
  checkStructure(drafts, files, sources, today, found)
  checkPresence(drafts, files, today, found)
  checkPhrasings(drafts, fixed, files, dictionary, found)
  const recalled = new Set([...sources].filter(([, source]) => source.checked === 'recalled').map(([key]) => key))
  for (const draft of drafts) found.push(...lint(draft.file, proseOfEntry(draft, recalled)))
  for (const reply of fixed) found.push(...lint(FIXED, proseOfReply(reply, recalled)))
  found.push(...lintClinic(files), ...unshownValues(files, [...drafts, ...fixed]))
  problems.splice(0, problems.length, ...withoutAccepted(found, drafts))
}

/** The clinic's own values stand inside answers, so they are read by the same rules. */
function lintClinic(files: Files): Problem[] {
  const { data, lineOf } = readClinicValues(files, [])
  return Object.entries(isRecord(data) ? data : {}).flatMap(([name, value]) => {
    const prose = typeof value === 'string' && value ? proseOfValue(name, value, lineOf([name])) : null
    return prose ? lint('clinic.yaml', prose) : []
  })
}

/** Values that the widget itself uses, beside those that answers name. */
const USED = ['name', 'phone', 'email', 'hours', 'booking_url', 'region', 'leave_url']

/** Names the values that a clinic filled in and no answer shows. */
function unshownValues(files: Files, texts: { answer: Block[] }[]): Problem[] {
  const shown = new Set([...USED, ...texts.flatMap(({ answer }) => valuesIn(answer))])
  const { lineOf } = readClinicValues(files, [])
  return Object.keys(readClinic(files, []))
    .filter((name) => !shown.has(name))
    .map((name) => ({
      file: 'clinic.yaml',
      line: lineOf([name]),
      severity: 'warning',
      rule: 'unshown',
      what: `No answer shows the value "${name}".`,
      why: 'Visitors never get it.',
      fix: `Write {clinic.${name}} into the answer that it belongs to, or empty it here.`,
    }))
}
