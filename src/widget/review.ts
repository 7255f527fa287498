/** The line under an answer that says who stands for it. */

import type { Signature } from '../corpus.ts'
import type { Strings } from './strings.ts'

/** Whether a signature has lapsed on this day (ISO date). */
export function isOverdue(signature: Signature | null, today: string): boolean {
  return signature !== null && signature.until < today
}

/** In words: checked, reviewed, overdue, or the clinic's own. */
export function reviewLine(signature: Signature | null, today: string, strings: Strings): string {
  if (!signature) return strings.ownWords
  if (isOverdue(signature, today)) return strings.overdue(strings.date(signature.until))
  switch (signature.level) {
    case 'sources':
      return strings.checked(strings.date(signature.date))
    case 'clinician':
      return strings.reviewed(signature.name, signature.role, strings.date(signature.date))
  }
}
