/** Which contacts and cards answer a danger. */
import type { CrisisLine, Danger, Lang, LineKind, Region, UrgentTier } from '../corpus.ts'
import type { Safety } from './safety.ts'

const ALIASES: Record<string, string> = { UK: 'GB' }

/** The contacts of a region by its ISO code, in any case; the international list for one that is not known. */
export function regionFor(safety: Safety, code: string): Region {
  const wanted = code.trim().toUpperCase()
  return safety.regions[ALIASES[wanted] ?? wanted] ?? safety.regions.international!
}

/** The region for a reader of a language: some lines are reached otherwise in Spanish. */
export function regionIn(region: Region, lang: Lang): Region {
  if (lang !== 'es') return region
  return { ...region, lines: region.lines.map((line) => ({ ...line, ...line.es })) }
}

/** What stands in for a kind of line that a region lacks; poison and maternal help have no stand-in. */
const INSTEAD: Partial<Record<LineKind, LineKind>> = {
  child: 'abuse',
  'sexual-assault': 'abuse',
  abuse: 'suicide',
  text: 'suicide',
  'urgent-mental-health': 'suicide',
}

/** The line of a region that a card's `[line: KIND]` shows, or the nearest kind that the region has. */
export function lineFor(region: Region, kind: LineKind): CrisisLine | undefined {
  const own = region.lines.find((line) => line.kind === kind)
  const instead = INSTEAD[kind]
  return own ?? (instead ? lineFor(region, instead) : undefined)
}

/** The ids of the cards that a danger shows, first to last; `mention` is the strip above the answer. */
export function cardsFor(danger: Danger): string[] {
  switch (danger.tier) {
    case 'none':
      return []
    case 'mention':
      return ['mention']
    case 'unknown':
      return ['general']
    default:
      return [...new Set([danger.tier, ...danger.also].flatMap((tier) => cardsOf(tier, danger)))]
  }
}

/** The language that help is given in: Spanish where rules for Spanish alone found the danger, whatever the page's. */
export function langFor({ rules }: Danger, usual: Lang): Lang {
  return rules.length > 0 && rules.every((id) => id.endsWith('-es')) ? 'es' : usual
}

/** What `{emergency}` and `{suicide}` in a card's words stand for in a region. */
export function regionValues(safety: Safety, region: Region, lang: Lang): { emergency: string; suicide: string } {
  const line = region.lines.find(({ kind }) => kind === 'suicide')
  return {
    emergency: region.emergency.tel ? region.emergency.number : (safety.words[lang]['emergency-unknown'] ?? ''),
    suicide: line?.call ?? line?.text ?? line?.url?.replace(/^https:\/\//, '') ?? '',
  }
}

/** The one sentence that the alert region speaks, short numbers digit by digit. */
export function spokenHelp(safety: Safety, region: Region, lang: Lang): string {
  const values = regionValues(safety, region, lang)
  const line = region.lines.find(({ kind }) => kind === 'suicide')
  const words = safety.words[lang]
  const sentence = line?.sms ? words.spoken : line?.tel ? words['spoken-call'] : words['spoken-link']
  return (sentence ?? '')
    .replace('{emergency}', digits(values.emergency, words))
    .replace('{suicide}', digits(values.suicide, words))
}

function cardsOf(tier: UrgentTier, { tier: first, kind, subject }: Danger): string[] {
  const own = tier === first ? kind : ''
  switch (tier) {
    case 'risk':
      return [subject === 'other' ? 'risk-other' : 'risk-self']
    case 'emergency':
      if (own === 'mania' || own === 'psychosis') return ['mind']
      return own === 'overdose' || own === 'ingestion' ? ['emergency', 'poison'] : ['emergency']
    case 'danger':
      return [own === 'assault' || own === 'child' || own === 'to-other' ? own : 'danger']
  }
}

/** `988` → `nine eight eight`: screen readers would say nine hundred and eighty-eight. */
function digits(number: string, words: Record<string, string>): string {
  const names = (words.digits ?? '').split(' ')
  return /^\d{1,4}$/.test(number) ? [...number].map((digit) => names[Number(digit)] ?? digit).join(' ') : number
}
