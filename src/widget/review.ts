/** The line under an answer that says who stands for it. */

import type { Signature } from '../corpus.ts'
import type { Strings } from './strings.ts'
import { dateWords, fill } from './wording.ts'

/** Whether a signature has lapsed on this day (ISO date). */
export function isOverdue(signature: Signature | null, today: string): boolean {
  return signature !== null && signature.until < today
}

/** In words: checked, reviewed, overdue, or the clinic's own. */
export function reviewLine(signature: Signature | null, today: string, strings: Strings): string {
  if (!signature) return strings.ownWords
  const { level, name, role, date, until } = signature
  if (until < today) return fill(strings.overdue, { date: dateWords(strings, until) })
  const phrase = level === 'clinician' ? strings.reviewed : strings.checked
  return fill(phrase, { name, role, date: dateWords(strings, date) })
}
