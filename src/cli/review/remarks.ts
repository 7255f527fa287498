import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../compiler/problem.ts'
import { hasTexts, readList } from '../../compiler/yaml.ts'
import { UserError } from '../folder.ts'
import { checkedReviewer, oneLine, type Reviewer, writeWhole } from './sign.ts'

/** What a reviewer wrote about a text (`what`, and the hash of the text they read). */
export interface Remark extends Reviewer {
  what: string
  hash: string
  date: string
  remark: string
}

const REMARKS = 'remarks.yaml'
const KEYS = ['what', 'hash', 'name', 'role', 'date', 'remark'] as const
const HEAD = '# Remarks left in "clinic-faq review", one a line. Delete a line when it is dealt with.\n'
const LONGEST = 4000

/** The remarks of a folder, oldest first. */
export function readRemarks(folder: string): Remark[] {
  return readAll(folder).remarks
}

/** Adds a remark; the file is written whole or not at all. */
export function addRemark(
  folder: string,
  { reviewer, what, hash, date, remark }: { reviewer: Reviewer } & Pick<Remark, 'what' | 'hash' | 'date' | 'remark'>,
): void {
  const text = oneLine(remark, LONGEST)
  if (!text) throw new UserError('The remark is empty.')
  const { text: before, problems } = readAll(folder)
  if (problems.length > 0)
    throw new UserError(`${join(folder, REMARKS)} cannot be read, so nothing was added to it. Mend it, and try again.`)
  const line: Remark = { what, hash, ...checkedReviewer(reviewer), date, remark: text }
  const kept = before === '' ? HEAD : before.replace(/\n?$/, '\n')
  writeWhole(
    join(folder, REMARKS),
    `${kept}- { ${KEYS.map((key) => `${key}: ${JSON.stringify(line[key])}`).join(', ')} }\n`,
  )
}

function readAll(folder: string): { text: string; remarks: Remark[]; problems: Problem[] } {
  const path = join(folder, REMARKS)
  const problems: Problem[] = []
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const { items } = readList(REMARKS, text, problems)
  const remarks = items.flatMap((item): Remark[] => {
    if (!hasTexts(item, KEYS)) return []
    const { what, hash, name, role, date, remark } = item
    return [{ what, hash, name, role, date, remark }]
  })
  return { text, remarks, problems }
}
