import { existsSync, writeFileSync } from 'node:fs'
import { isLevel } from '../../compiler/signoffs.ts'
import { hasTexts, isRecord } from '../../compiler/yaml.ts'
import { counted } from '../counted.ts'
import { readText, UserError } from '../folder.ts'
import { isDay } from '../input.ts'
import { createHistory } from './history.ts'
import { reviewPage } from './page.ts'
import { addRemark, readRemarks } from './remarks.ts'
import { signTexts } from './sign.ts'
import { readReview } from './texts.ts'

/** Writes the review page as one file that needs no server and sends nothing. */
export function exportReview(folder: string, file: string, today: string): number {
  const review = readReview(folder, today)
  writeFileSync(
    file,
    reviewPage({
      review,
      remarks: readRemarks(folder),
      before: createHistory(folder),
      mode: 'offline',
      reviewer: null,
      today,
    }),
  )
  console.log(
    `Wrote ${file}. Send it to the reviewer; what they send back goes in with "npx clinic-faq review ${folder} --import result.json".`,
  )
  return 0
}

/** Takes in the result of an offline review: texts that are still what the reviewer read are signed, the others named. */
export function importReview(folder: string, file: string, today: string): number {
  const { reviewer, level, signed, remarks } = readResult(file)
  const days = [...new Set(signed.map(({ date }) => date))]
  const late = [...signed, ...remarks].find(({ date }) => !isDay(date) || date > today)
  if (late)
    throw new UserError(
      `${file} names the day "${late.date}", which is no day up to today (${today}). Nothing was signed.`,
    )
  let count = 0
  let refusals = 0
  for (const date of days) {
    const result = signTexts(
      folder,
      { reviewer, level, date, texts: signed.filter((text) => text.date === date) },
      true,
    )
    count += result.signed.length
    refusals += result.refused.length
    for (const { what, why } of result.refused) console.log(`not signed: ${what}: ${why}`)
  }
  for (const remark of remarks) addRemark(folder, { reviewer, ...remark })
  console.log(
    `${counted(count, 'text')} signed by ${reviewer.name} (${reviewer.role}), ${level === 'clinician' ? 'as a clinician' : 'as an editor'}; ${counted(remarks.length, 'remark')} taken in, ${refusals} not signed.`,
  )
  return refusals > 0 ? 1 : 0
}

function readResult(file: string) {
  const no = (why: string) => new UserError(`${file} ${why}. Nothing was signed.`)
  if (!existsSync(file)) throw no('does not exist')
  const data = parse(readText(file))
  if (!isRecord(data) || data.format !== 'clinic-faq-review' || data.version !== 1) throw no('is no result of a review')
  const { reviewer, level } = data
  if (!isRecord(reviewer) || !isLevel(level)) throw no('does not say who signed, or how')
  const texts = (list: unknown) =>
    (Array.isArray(list) ? list : []).map((item) => {
      if (!hasTexts(item, ['what', 'hash', 'date'])) throw no('holds a line without a text, its hash and its day')
      const { what, hash, date } = item
      return { what, hash, date, remark: 'remark' in item ? String(item.remark) : '' }
    })
  const remarks = texts(data.remarks)
  if (remarks.some(({ remark }) => remark.trim() === '')) throw no('holds a remark without words')
  return {
    reviewer: { name: String(reviewer.name ?? ''), role: String(reviewer.role ?? '') },
    level,
    signed: texts(data.signed),
    remarks,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
