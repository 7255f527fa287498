/** What a section of a clinic's file is checked for, beside what every text is. */
import type { Edition, Found } from '../corpus.ts'
import { CLINIC_OWNED, refusalOf } from './clinic-owned.ts'
import type { DraftEntry } from './entry.ts'
import { checkCrisisLine } from './help-entries.ts'
import { lint, proseOfEntry } from './lint.ts'
import { checkMarks, citedIn, lineOfText } from './marks.ts'
import type { Problem } from './problem.ts'
import type { Section } from './sections.ts'

/** The checks that entries go through, but for sources and signature, which a clinic's own words do not have. */
export function checkSection(draft: DraftEntry, { line }: Section, problems: Problem[]): void {
  const { file } = draft
  const error = (at: number, rule: string, what: string, why: string, fix: string) =>
    problems.push({ file, line: at, severity: 'error', rule, what, why, fix })
  if (!/\p{L}/u.test(draft.question))
    error(line, 'question', `"${draft.id}" has no question.`, 'Visitors see it as the title.', 'Write it before {#…}.')
  for (const key of citedIn(draft.answer)) {
    error(
      lineOfText(draft, `[^${key}]`),
      'citation',
      `The source "${key}" is cited.`,
      "Nobody checked a clinic's own words against it.",
      'Take the mark out, or link to the page that you mean.',
    )
  }
  checkMarks(draft, problems)
  checkCrisisLine(draft, problems)
  problems.push(...lint(file, proseOfEntry(draft, new Set(), 'overlay')))
}

/** The error of a section whose id is not the clinic's to fill. */
export function refusalsOf({ id, line }: Section, base: Edition, file: string): Problem[] {
  const why = refusalOf(
    id,
    base.entries.some((entry) => entry.id === id),
  )
  if (why === null) return []
  const what = `"${id}" cannot be replaced.`
  const fix = `Replace one of: ${CLINIC_OWNED.join(', ')}; or give a question of your own another id.`
  return [{ file, line, severity: 'error', rule: 'not-replaceable', what, why, fix }]
}

/**
 * The ways of asking that are left to a section. Where a checked entry answers one in full, or a fixed reply does, it
 * stays theirs; a section whose very question they answer is an error.
 */
export function withoutAnswered(
  { id, question, file }: DraftEntry,
  { line, asked }: Section,
  ask: (words: string) => Found,
  problems: Problem[],
): string[] {
  const why = "Checked words go before a clinic's own."
  const answeredBy = (words: string): string | null => {
    const { outcome, entries, fixed } = ask(words)
    if (outcome === 'fixed') return `the fixed reply "${fixed}"`
    const checked = outcome === 'answer' ? entries.find((entry) => !CLINIC_OWNED.includes(entry.id)) : undefined
    return checked ? `the checked entry "${checked.id}"` : null
  }
  const instead = CLINIC_OWNED.includes(id) ? null : answeredBy(question)
  if (instead) {
    const what = `"${question}" is answered by ${instead}.`
    const fix = 'Ask what only your clinic knows, or say it more exactly.'
    problems.push({ file, line, severity: 'error', rule: 'answered', what, why, fix })
  }
  return asked
    .filter((each) => {
      const other = answeredBy(each.text)
      if (other) {
        const what = `"${each.text}" is answered by ${other}.`
        const fix = 'Delete the line, or say it more exactly.'
        problems.push({ file, line: each.line, severity: 'warning', rule: 'answered', what, why, fix })
      }
      return !other
    })
    .map(({ text }) => text)
}

/** Warns where a section's own question, word for word, does not lead to it. */
export function checkFound(draft: DraftEntry, { entries }: Found, problems: Problem[]): void {
  if (entries.some(({ id }) => id === draft.id)) return
  const others = entries.map(({ id }) => `"${id}"`).join(', ') || 'no answer'
  problems.push({
    file: draft.file,
    line: draft.lineOf([]),
    severity: 'warning',
    rule: 'unfound',
    what: `Visitors who ask "${draft.question}" are led to ${others}.`,
    why: 'Its words tell too little about what is asked.',
    fix: 'Name the thing itself, and list more ways of asking below "Also asked as".',
  })
}
