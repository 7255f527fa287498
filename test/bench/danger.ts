import { existsSync } from 'node:fs'
import type { Tier } from '../../src/corpus.ts'
import type { Labelled } from '../../src/engine/measure.ts'
import { detectDanger, warningSign } from '../../src/safety/base.ts'
import { QUESTIONS, rowsOf } from './project.ts'

const URGENT = ['emergency', 'risk', 'danger']

export interface DangerFigures {
  tier: string
  messages: number
  /** Of urgent messages, those that are met with help; of mentions, those that are noticed at all; of none, those left alone. */
  found: number
  /** The very tier. */
  exact: number
  /** Met with an urgent card though nobody is in danger. */
  alarms: number
}

/** How well danger is found over the labelled messages, by tier; empty where the file is not there. */
export function dangerFigures(): DangerFigures[] {
  const path = `${QUESTIONS}/messages-dev.tsv`
  if (!existsSync(path)) return []
  const messages = rowsOf(path)
    .slice(1)
    .map(([text = '', tiers = '']) => ({ tiers: tiers.split('|'), tier: detectDanger(text).tier }))
  const kinds = [...new Set(messages.map(({ tiers }) => tiers[0] ?? ''))]
  return kinds.map((kind) => {
    const own = messages.filter(({ tiers }) => tiers[0] === kind)
    return {
      tier: kind,
      messages: own.length,
      found: own.filter(({ tier }) => isFound(kind, tier)).length / own.length,
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
