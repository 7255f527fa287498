import { isLevel } from '../compiler/signoffs.ts'
import type { Lang, SignatureLevel } from '../corpus.ts'
import type { Flags } from './flags.ts'
import { type BuildInput, UserError } from './folder.ts'

/** What decides a build, from the flags: the day, the signature required, the languages. */
export function buildInput(flags: Flags): BuildInput {
  return { today: dateOf(flags.date), require: levelOf(flags.require), languages: languagesOf(flags.lang) }
}

/** A signature level that the command knows. */
function levelOf(text: string | undefined): SignatureLevel {
  const level = text ?? 'sources'
  if (isLevel(level)) return level
  throw new UserError(`--require "${level}" is unknown. Use --require sources or --require clinician.`)
}

function dateOf(text: string | undefined): string {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (text === undefined && epoch && !/^\d{1,11}$/.test(epoch))
    throw new UserError(`SOURCE_DATE_EPOCH "${epoch}" is no time in seconds. Write digits alone, or leave it out.`)
  const day = text ?? new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10)
  if (!isDay(day)) throw new UserError(`--date "${day}" is not a day. Write it as 2026-01-31.`)
  return day
}

/** Whether a text is a day of the calendar (ISO): 2026-02-31 is none. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function languagesOf(text: string | undefined): Lang[] {
  const languages = (text ?? 'en').split(',').map((name): Lang => {
    const lang = name.trim()
    if (lang === 'en' || lang === 'es') return lang
    throw new UserError(`--lang "${lang}" is unknown. Use en, es, or en,es.`)
  })
  return [...new Set(languages)]
}
