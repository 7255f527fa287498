import type { Context, Corpus, Danger, Entry, Found, Lang, Reply, UrgentTier } from '../corpus.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import { detectorFor, warningSign } from '../safety/base.ts'
import { lethality } from '../safety/detect.ts'
import { onceEach } from '../safety/once.ts'
import { isUrgentTier } from '../safety/urgent.ts'
import { fold } from '../text.ts'

export interface Replier {
  /** What is shown for a message: danger first, then what the corpus has. Never throws. */
  reply(text: string, context?: Context): Reply
  /** Entries whose question, or a part of it from some word on, begins like the draft; none while the draft signals danger. */
  suggest(draft: string, context?: Context): Entry[]
  /** Why the engine finds what it finds. */
  judge: Engine['judge']
  /** Makes the first question quick, in steps of a few milliseconds. A question asked before its end is answered all the same. */
  prepare(context?: Context): Generator<void, void>
}

/** What may stand below a help card. After an emergency nothing that calls symptoms normal; never prices or popular questions. */
const BELOW_CARD: Record<UrgentTier, string[]> = {
  emergency: ['when-to-call'],
  risk: ['suicidal-thoughts', 'when-to-call', 'feeling-worse', 'appointment', 'privacy'],
  danger: ['suicidal-thoughts', 'when-to-call', 'feeling-worse', 'appointment', 'privacy'],
}
/** Where signs of a body in trouble lead before anything else, though they are no emergency by their words. */
const WARNING_SIGN = 'when-to-call'
/** Questions offered while somebody types, at most. */
const SUGGESTIONS = 3

/** How many questions are answered before a visitor's first: what has run a few times runs several times faster. */
const REHEARSALS = 20

/** Returns the replier over a corpus: `detectDanger`, then the engine, then what may stand below a card. */
export function createReplier(corpus: Corpus): Replier {
  const engine = createEngine(corpus)
  const detectDanger = detectorFor(corpus.safety)
  const has = (id: string) => corpus.entries.some((entry) => entry.id === id)
  /** Of each entry its question, a space before each word. */
  const questionsIn = onceEach((lang) => {
    const { entries } = corpus.translations[lang as Lang] ?? corpus
    return entries.map((entry) => ({ entry, words: beginning(entry.question) }))
  })
  /** What the engine finds; nothing where the corpus is damaged: help stands all the same. */
  const found = (text: string, context: Context): Found => {
    try {
      return engine.ask(text, context)
    } catch (error) {
      console.error('[clinic-faq] A question could not be answered. Help and contact are shown instead.', error)
      return { outcome: 'none', entries: [], related: [] }
    }
  }
  const replier: Replier = {
    reply(text, context = {}) {
      const help: Danger = detectDanger(text, context)
      const reply: Reply = { question: text, danger: help.tier, ...found(text, context) }
      if (isUrgentTier(help.tier)) return belowCard(reply, help, help.tier, has)
      if (help.tier !== 'none') reply.help = help
      return warningSign(text) && has(WARNING_SIGN) ? withWarning(reply) : reply
    },
    suggest(draft, context = {}) {
      const start = beginning(draft)
      if (start.length < 3 || isUrgentTier(detectDanger(draft, context).tier)) return []
      return questionsIn(context.lang ?? corpus.lang)
        .filter(({ words }) => words.includes(start))
        .slice(0, SUGGESTIONS)
        .map(({ entry }) => entry)
    },
    judge: engine.judge,
    *prepare(context = {}) {
      try {
        yield* engine.prepare(context)
        for (const { entry } of questionsIn(context.lang ?? corpus.lang).slice(0, REHEARSALS)) {
          yield
          replier.reply(misspelt(entry.question), context)
        }
      } catch {
        // A damaged corpus is told of when somebody asks.
      }
    },
  }
  return replier
}

/** A text as suggestions compare it: folded, a space before each word. */
function beginning(text: string): string {
  return ` ${fold(text).trim().replace(/\s+/g, ' ')}`
}

/** Without the fourth letter of every longer word, so that slips, which take longest, are rehearsed too. */
function misspelt(question: string): string {
  return question.replace(/(\p{L}{3})\p{L}(?=\p{L})/gu, '$1')
}

/** Leaves only what may stand below the card; a question for a deadly amount or way opens no answer at all. */
function belowCard(reply: Reply, help: Danger, tier: UrgentTier, has: (id: string) => boolean): Reply {
  const allowed = lethality(help) ? [] : BELOW_CARD[tier].filter(has)
  const wanted =
    tier === 'emergency'
      ? allowed.map((id) => ({ id, confidence: 1 }))
      : reply.entries.filter(({ id }) => allowed.includes(id))
  const entries = reply.outcome === 'answer' || tier === 'emergency' ? wanted : []
  const { question, danger } = reply
  return { question, danger, outcome: entries.length > 0 ? 'answer' : 'none', entries, related: [], help }
}

/** A body in trouble leads to whom to call first; what else was asked stays reachable as a related question. */
function withWarning(reply: Reply): Reply {
  const others = reply.entries.map(({ id }) => id).filter((id) => id !== WARNING_SIGN)
  const { fixed: _, ...rest } = reply
  return {
    ...rest,
    outcome: 'answer',
    entries: [{ id: WARNING_SIGN, confidence: 1 }],
    related: [...new Set([...others, ...reply.related])].slice(0, 4),
  }
}
