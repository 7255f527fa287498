import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { lastDay, SIGN_OFFS, type SignOff, writeSignOffs } from '../../compiler/signoffs.ts'
import type { SignatureLevel } from '../../corpus.ts'
import { UserError } from '../folder.ts'
import { type ReviewFolder, type ReviewText, readReview } from './texts.ts'

export interface Reviewer {
  name: string
  role: string
}

export interface SignRequest {
  reviewer: Reviewer
  level: SignatureLevel
  /** The day on which it is signed (ISO). */
  date: string
  /** What is signed: the name of each text, and the hash of the text that the reviewer had before them. */
  texts: { what: string; hash: string }[]
}

export interface SignResult {
  signed: SignOff[]
  refused: { what: string; why: string }[]
}

/**
 * Signs texts of a folder. A text that is not what the reviewer read is refused. With `partly`, the others are signed
 * all the same; else one refusal keeps everything unsigned. The file is written whole or not at all.
 */
export function signTexts(folder: string, request: SignRequest, partly = false): SignResult {
  const reviewer = checkedReviewer(request.reviewer)
  const review = readReview(folder, request.date)
  if (!review.readable)
    throw new UserError(
      `${join(folder, SIGN_OFFS)} cannot be read whole, so nothing was written over it. Run "npx clinic-faq check", mend the line it names, and sign again.`,
    )
  const result: SignResult = { signed: [], refused: [] }
  for (const { what, hash } of request.texts) {
    const text = review.texts.find((one) => one.what === what)
    const why = text ? refusal(review, text, hash, request.date) : 'There is no such text any more.'
    if (!text || why) result.refused.push({ what, why: why ?? '' })
    else
      result.signed.push({
        what,
        hash,
        level: request.level,
        ...reviewer,
        date: request.date,
        until: untilOf(review, text, request.date),
      })
  }
  if (result.refused.length > 0 && !partly) return { ...result, signed: [] }
  if (result.signed.length > 0)
    writeWhole(join(folder, SIGN_OFFS), writeSignOffs([...review.signOffs, ...result.signed]))
  return result
}

/** The last day of a sign-off given on a day. */
function untilOf(review: ReviewFolder, { content }: ReviewText, date: string): string {
  return lastDay(
    date,
    content.kind === 'entry' ? content.draft.sources.map((key) => review.sources.get(key)?.checkAgain ?? null) : [],
  )
}

/** What people type into a field that they mean to fill in later. */
const FILLER =
  /^(?:n\.?\/?a\.?|none|nobody|null|undefined|unknown|test(?:er|ing)?|to ?do|tbd|(?:your )?(?:name|role|title)|example|sample|placeholder|x+|asdf\w*|foo|bar)$/i

/** Name and role as they will be shown. Throws a sentence for the reader if one is missing, or stands for nothing. */
export function checkedReviewer({ name, role }: Reviewer): Reviewer {
  const checked = { name: oneLine(name), role: oneLine(role) }
  if (!checked.name || !checked.role)
    throw new UserError('Give your name and your role first: visitors read who stands for an answer.')
  for (const [what, text] of Object.entries(checked)) {
    if (FILLER.test(text) || !/\p{L}.*\p{L}/u.test(text))
      throw new UserError(
        `"${text}" is no ${what}. Write your ${what} as visitors are to read it, such as ${what === 'role' ? '"Psychiatrist" or "Nurse practitioner"' : '"Dr. Ada Example"'}.`,
      )
  }
  return checked
}

/** Text on one line, without control characters. */
export function oneLine(text: string, longest = 120): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
}

/** Writes a file beside its place and moves it there, so that a reader finds the old one or the new one, never half. */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`
  const file = openSync(beside, 'w')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

function refusal(review: ReviewFolder, text: ReviewText, hash: string, date: string): string | null {
  if (text.hash !== hash) return 'Its text has changed since you read it. Read it again.'
  if (text.errors.length > 0) return `It has errors: ${text.errors[0]}`
  const until = untilOf(review, text, date)
  return until < date
    ? `One of its sources was to be checked again by ${until}. Read that source anew and set its check_again in sources.yaml.`
    : null
}
