import { existsSync } from 'node:fs'
import type { Tier } from '../../src/corpus.ts'
import type { Labelled } from '../../src/engine/measure.ts'
import { detectDanger, warningSign } from '../../src/safety/base.ts'
import { QUESTIONS, rowsOf } from './project.ts'

const URGENT = ['emergency', 'risk', 'danger']

export interface DangerFigures {
  /** The tier that was meant; of a hand's lines also how it is said: plainly, or only hinted at. */
  tier: string
  messages: number
  /** Of urgent messages, those that are met with help; of mentions, those that are noticed at all; of none, those left alone. */
  found: number
  /** The very tier. */
  exact: number
  /** Met with an urgent card though nobody is in danger. */
  alarms: number
}

interface Message {
  text: string
  /** The tiers that are right, the best first. */
  tiers: string[]
  said: string
}

/** How well danger is found over the labelled messages, by tier; empty where the file is not there. */
export function dangerFigures(): DangerFigures[] {
  const path = `${QUESTIONS}/messages-dev.tsv`
  if (!existsSync(path)) return []
  const rows = rowsOf(path).slice(1)
  return figuresBySaying(rows.map(([text = '', tiers = '']) => ({ text, tiers: tiers.split('|'), said: '' })))
}

/** The same over lines of hands that no rule and no hint has learned from, and none may: these files measure, they do not teach. */
export function heldOutFigures(file: 'held-out' | 'held-out-posts'): DangerFigures[] {
  const rows = rowsOf(`${QUESTIONS}/danger/${file}.tsv`).slice(1)
  return figuresBySaying(
    rows.map(([tier = '', kind = '', text = '']) => ({
      text,
      tiers: [tier],
      said: !URGENT.includes(tier) ? '' : kind.endsWith('/veiled') ? ', hinted' : ', plain',
    })),
  )
}

function figuresBySaying(messages: Message[]): DangerFigures[] {
  const measured = messages.map(({ text, tiers, said }) => ({ tiers, said, tier: detectDanger(text).tier }))
  const kinds = [...new Set(measured.map(({ tiers, said }) => `${tiers[0]}${said}`))]
  return kinds.map((kind) => {
    const own = measured.filter(({ tiers, said }) => `${tiers[0]}${said}` === kind)
    return {
      tier: kind,
      messages: own.length,
      found: own.filter(({ tier, tiers }) => isFound(tiers[0] ?? '', tier)).length / own.length,
      exact: own.filter(({ tier, tiers }) => tiers.includes(tier)).length / own.length,
      alarms: own.filter(({ tier, tiers }) => !tiers.some((one) => URGENT.includes(one)) && URGENT.includes(tier))
        .length,
    }
  })
}

export interface Detours {
  /** Questions that are met with an urgent card, though they are labelled as ordinary. */
  urgent: string[]
  /** Questions led to `when-to-call` as a warning sign, though something else answers them. */
  sign: string[]
}

/** Ordinary questions that danger takes away from their entry. */
export function detours(questions: Labelled[]): Detours {
  const urgent = questions.filter(({ question }) => URGENT.includes(detectDanger(question).tier))
  const sign = questions.filter(
    (one) => !urgent.includes(one) && !one.accepted.includes('when-to-call') && warningSign(one.question),
  )
  const texts = (all: Labelled[]) => all.map(({ question }) => question)
  return { urgent: texts(urgent), sign: texts(sign) }
}

function isFound(kind: string, tier: Tier): boolean {
  if (URGENT.includes(kind)) return URGENT.includes(tier)
  return kind === 'none' ? tier === 'none' : tier !== 'none'
}
