/** Reads `crisis-lines.yaml`: contacts by country. */
import type { CrisisLine, LineKind, Region } from '../corpus.ts'
import type { Problem } from './problem.ts'
import { isRecord, readYaml } from './yaml.ts'

/** What a line is for, as `crisis-lines.yaml` and `cards.md` name it. */
export const LINE_KINDS: LineKind[] = [
  'suicide',
  'text',
  'abuse',
  'sexual-assault',
  'poison',
  'child',
  'maternal',
  'urgent-mental-health',
]
const WARN_AFTER_DAYS = 150
const FAIL_AFTER_DAYS = 180
const WHY = 'A wrong number is worse than none.'

/** Regions by code. Lines that nobody saw in a source are left out until somebody has verified the file. */
export function readContacts(file: string, text: string, today: string, problems: Problem[]): Record<string, Region> {
  const { data, lineOf } = readYaml(file, text, problems)
  const regions: Record<string, Region> = {}
  if (!isRecord(data)) return regions
  const say = (path: (string | number)[], severity: Problem['severity'], what: string, fix: string): void => {
    problems.push({ file, line: lineOf(path), severity, rule: 'contacts', what, why: WHY, fix })
  }
  const verified = typeof data.verified_on === 'string' ? data.verified_on : null
  checkAge(verified, today, (severity, what, fix) => say(['verified_on'], severity, what, fix))
  const leftOut: string[] = []
  const readRegion = (code: string, value: unknown, path: (string | number)[]): void => {
    const emergency = isRecord(value) && isRecord(value.emergency) ? value.emergency : undefined
    const number = emergency?.number ?? emergency?.words
    if (!isRecord(value) || typeof number !== 'string') {
      say(path, 'error', `"${code}" has no emergency number.`, 'Give "emergency: { number, tel, checked }".')
      return
    }
    const lines: CrisisLine[] = []
    for (const [index, entry] of (Array.isArray(value.lines) ? value.lines : []).entries()) {
      const line = readLine(entry)
      const here = [...path, 'lines', index]
      if (typeof line === 'string') say(here, 'error', `A line of "${code}" ${line}.`, 'Complete it, or remove it.')
      else if (isRecord(entry) && entry.checked !== 'read' && verified === null) leftOut.push(`${line.name} (${code})`)
      else lines.push(line)
    }
    regions[code] = {
      code,
      emergency: { number, tel: typeof emergency?.tel === 'string' ? emergency.tel : null },
      lines,
    }
  }
  for (const [code, value] of Object.entries(isRecord(data.countries) ? data.countries : {}))
    readRegion(code, value, ['countries', code])
  readRegion('international', data.international, ['international'])
  if (leftOut.length > 0) {
    say(
      ['verified_on'],
      'warning',
      `Left out, because nobody has verified them yet: ${leftOut.join(', ')}.`,
      'Dial or open every entry, then set "verified_on".',
    )
  }
  return regions
}

/** A line of contacts, or what is wrong with it. */
function readLine(value: unknown): CrisisLine | string {
  if (!isRecord(value) || typeof value.name !== 'string') return 'has no name'
  const kind = LINE_KINDS.find((one) => one === value.kind)
  if (!kind) return `("${value.name}") has no kind that is known (${LINE_KINDS.join(', ')})`
  if (typeof value.for !== 'string') return `("${value.name}") does not say whom it is for`
  const line: CrisisLine = { name: value.name, kind, for: value.for }
  for (const key of ['call', 'tel', 'text', 'sms', 'keyword', 'chat', 'url'] as const) {
    const given = value[key]
    if (typeof given === 'string') line[key] = given
    else if (given !== undefined && given !== null)
      return `("${value.name}") has a ${key} that is no text: put it in quotes`
  }
  for (const key of ['tel', 'sms'] as const) {
    if (line[key] && !/^\+?\d+$/.test(line[key]))
      return `("${value.name}") has a ${key} with more than digits and a leading +`
  }
  for (const key of ['chat', 'url'] as const) {
    if (line[key] && !line[key].startsWith('https://'))
      return `("${value.name}") has a ${key} that does not begin with https://`
  }
  if (isRecord(value.es)) {
    line.es = {}
    for (const key of ['for', 'keyword', 'option'] as const) {
      const given = value.es[key]
      if (typeof given === 'string') line.es[key] = given
      else if (given !== undefined) return `("${value.name}") has a Spanish "${key}" that is no text: put it in quotes`
    }
  }
  if (!line.tel && !line.sms && !line.chat && !line.url) return `("${value.name}") has no way to reach it`
  return line
}

function checkAge(
  verified: string | null,
  today: string,
  say: (severity: Problem['severity'], what: string, fix: string) => void,
): void {
  const fix = 'Dial or open every entry that the build uses, then set "verified_on" to that day.'
  if (verified === null) say('warning', 'Nobody has verified the contacts yet.', fix)
  if (verified === null || today === '') return
  const days = (Date.parse(today) - Date.parse(verified)) / 86_400_000
  if (Number.isNaN(days)) say('error', `"${verified}" is no date.`, 'Write it as 2026-11-22.')
  else if (days > FAIL_AFTER_DAYS) say('error', `The contacts were verified ${Math.floor(days)} days ago.`, fix)
  else if (days > WARN_AFTER_DAYS) say('warning', `The contacts were verified ${Math.floor(days)} days ago.`, fix)
}
