import type { Signature, SignatureLevel } from '../corpus.ts'
import type { Problem } from './problem.ts'
import { hasTexts, readList } from './yaml.ts'

/** A line of `sign-offs.yaml`: who signed which text (by its hash), at which level, until when. */
export interface SignOff extends Signature {
  /** `entry/en/onset-speed`, `fixed/en/self-dose`, `cards`, `lexicon`, `crisis-lines`. */
  what: string
  hash: string
}

/** How a signature stands on a given day. */
export type Signed =
  | { kind: 'valid'; signature: Signature }
  | { kind: 'unsigned' }
  | { kind: 'changed'; signature: Signature }
  | { kind: 'lapsed'; signature: Signature }

export const SIGN_OFFS = 'sign-offs.yaml'
const TEXTS = ['what', 'hash', 'level', 'name', 'role', 'date', 'until'] as const

/** Whether a value names a level at which a text may be signed. */
export function isLevel(value: unknown): value is SignatureLevel {
  return value === 'sources' || value === 'clinician'
}

/** Reads `sign-offs.yaml`. Later lines stand over earlier ones for the same text and level. */
export function readSignOffs(text: string, problems: Problem[]): SignOff[] {
  const { items, lineOf } = readList(SIGN_OFFS, text, problems)
  return items.flatMap((item, index): SignOff[] => {
    if (hasTexts(item, TEXTS) && isLevel(item.level)) {
      const { what, hash, level, name, role, date, until } = item
      return [{ what, hash, level, name, role, date, until }]
    }
    problems.push({
      file: SIGN_OFFS,
      line: lineOf([index]),
      severity: 'error',
      rule: 'sign-off',
      what: 'A sign-off cannot be read.',
      why: 'What it signs counts as unsigned.',
      fix: 'The file is written by "npx clinic-faq review"; restore the line, or sign again.',
    })
    return []
  })
}

/** The file's text: one sign-off a line, sorted, so that two people's work merges line by line. */
export function writeSignOffs(signOffs: SignOff[]): string {
  const latest = new Map<string, SignOff>()
  for (const signOff of signOffs) latest.set(`${signOff.what} ${signOff.level}`, signOff)
  const lines = [...latest.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, signOff]) => `- { ${TEXTS.map((key) => `${key}: ${JSON.stringify(signOff[key])}`).join(', ')} }`)
  return `# Written by "clinic-faq review". One sign-off a line; a changed text or a passed date voids its line by itself.\n${lines.join('\n')}\n`
}

/** How a text (by its hash) is signed on a day; a clinician's signature counts before an editor's. */
export function signedOn(signOffs: SignOff[], what: string, hash: string, today: string): Signed {
  const mine = signOffs.filter((signOff) => signOff.what === what)
  const best = (list: SignOff[]) => list.find((signOff) => signOff.level === 'clinician') ?? list[0]
  const same = mine.filter((signOff) => signOff.hash === hash)
  const valid = best(same.filter((signOff) => signOff.until >= today))
  if (valid) return { kind: 'valid', signature: signatureOf(valid) }
  const lapsed = best(same)
  if (lapsed) return { kind: 'lapsed', signature: signatureOf(lapsed) }
  const changed = best(mine)
  return changed ? { kind: 'changed', signature: signatureOf(changed) } : { kind: 'unsigned' }
}

/** The last day of a sign-off: twelve months on, or its sources' earliest `check_again`, whichever is first. */
export function lastDay(date: string, checkAgain: (string | null)[]): string {
  // No year after a leap year has a 29 February.
  const year = `${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}`
  return [year, ...checkAgain.filter((day) => day !== null)].sort()[0] ?? year
}

function signatureOf({ level, name, role, date, until }: SignOff): Signature {
  return { level, name, role, date, until }
}
