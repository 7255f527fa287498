/** The state of one visit: unions of messages and views, and the one pure function that changes them. */

import type { Danger, Reply } from '../corpus.ts'
import { isUrgentTier } from '../safety/urgent.ts'

export interface ReplyMessage {
  kind: 'reply'
  key: number
  reply: Reply
  revealed: boolean
  helpful: boolean | null
}

export type Message = { kind: 'question'; key: number; text: string } | ReplyMessage

export type View =
  | { kind: 'conversation' }
  | { kind: 'topics'; topic: string | null }
  | { kind: 'entry'; id: string }
  | { kind: 'appointment' }

/** What a visitor takes to the appointment: an answer, or a question that found none. */
export type Item = { kind: 'entry'; id: string } | { kind: 'question'; text: string }

/** Help after an urgent message: `inline` under its message, then a bar at the top, opened again by a tap. */
export interface Help {
  danger: Danger
  at: number
  shown: 'inline' | 'folded' | 'open'
}

/** What the live regions say next. */
export type Said =
  | { kind: 'reply'; key: number }
  | { kind: 'entry'; id: string }
  | { kind: 'copied'; done: boolean }
  | { kind: 'collected'; added: boolean }
  | { kind: 'offered'; count: number }
  | { kind: 'cleared' }

export interface State {
  open: boolean
  /** Opened once: the panel stays in the tree, so that closing loses neither place nor draft. */
  opened: boolean
  /** Whether the panel may take the focus when it opens. */
  quiet: boolean
  view: View
  messages: Message[]
  waiting: boolean
  help: Help | null
  /** An urgent message came earlier in this visit: vague lines count. */
  alert: boolean
  /** Questions to offer at the start, as the page asked; empty for the usual ones. */
  suggested: string[]
  items: Item[]
  said: Said | null
  /** Grows by one when the chat is cleared: nothing typed before may stay. */
  round: number
  /** Grows by one with each action, so that equal announcements differ. */
  turn: number
}

export type Action =
  | { kind: 'open'; quiet: boolean }
  | { kind: 'close' }
  | { kind: 'ask'; text: string }
  | { kind: 'reply'; reply: Reply }
  | { kind: 'follow'; question: string; reply: Reply }
  | { kind: 'view'; view: View }
  | { kind: 'judge'; key: number; helpful: boolean }
  | { kind: 'reveal'; key: number }
  | { kind: 'collect'; item: Item }
  | { kind: 'suggest'; ids: string[] }
  | { kind: 'help'; shown: 'folded' | 'open' }
  | { kind: 'say'; said: Said }
  | { kind: 'clear' }

export const start: State = {
  open: false,
  opened: false,
  quiet: false,
  view: { kind: 'conversation' },
  messages: [],
  waiting: false,
  help: null,
  alert: false,
  suggested: [],
  items: [],
  said: null,
  round: 0,
  turn: 0,
}

/** The state after an action. */
export function reduce(before: State, action: Action): State {
  const state = { ...before, turn: before.turn + 1 }
  switch (action.kind) {
    case 'open':
      return { ...state, open: true, opened: true, quiet: action.quiet }
    case 'close':
      return { ...state, open: false }
    case 'ask':
      return { ...asked(state, state.turn, action.text), waiting: true }
    case 'reply':
      return answered({ ...state, waiting: false }, action.reply)
    case 'follow':
      return answered(asked(state, -state.turn, action.question), action.reply)
    case 'view':
      return {
        ...state,
        view: action.view,
        help: folded(state.help),
        said: action.view.kind === 'entry' ? { kind: 'entry', id: action.view.id } : state.said,
      }
    case 'judge':
      return changed(state, action.key, () => ({ helpful: action.helpful }))
    case 'reveal':
      return changed(state, action.key, (message) => ({ revealed: !message.revealed }))
    case 'collect':
      return collected(state, action.item)
    case 'suggest':
      return { ...state, suggested: action.ids }
    case 'help':
      return { ...state, help: state.help && { ...state.help, shown: action.shown } }
    case 'say':
      return { ...state, said: action.said }
    case 'clear':
      return {
        ...state,
        view: { kind: 'conversation' },
        messages: [],
        waiting: false,
        items: [],
        round: state.round + 1,
        help: withoutTraces(folded(state.help)),
        said: { kind: 'cleared' },
      }
  }
}

/** Whether this reply puts help before everything else. */
export function isUrgent(reply: Reply): boolean {
  return reply.danger !== 'none' && reply.danger !== 'mention'
}

/** Whether two things to take along are the same thing. */
export function sameItem(one: Item, other: Item): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Messages kept when another one is asked: nobody reads further back, and a page that is up for weeks stays quick. */
const longestLog = 60

function asked(state: State, key: number, text: string): State {
  return {
    ...state,
    view: { kind: 'conversation' },
    messages: [...state.messages.slice(-longestLog), { kind: 'question', key, text }],
    help: folded(state.help),
  }
}

function answered(state: State, reply: Reply): State {
  const key = state.turn
  const urgent = isUrgent(reply)
  const danger = reply.help ?? { tier: reply.danger, kind: '', subject: 'self', also: [], rules: [] }
  return {
    ...state,
    // When the detector failed the answer stands below the card at once; otherwise the visitor asks for it.
    messages: [
      ...state.messages,
      { kind: 'reply', key, reply, revealed: !urgent || reply.danger === 'unknown', helpful: null },
    ],
    help: urgent ? { danger: joined(state.help?.danger, danger), at: key, shown: 'inline' } : folded(state.help),
    alert: state.alert || (urgent && reply.danger !== 'unknown'),
    said: { kind: 'reply', key },
  }
}

/** The same object where it is folded already: another one would have the whole log rendered again. */
function folded(help: Help | null): Help | null {
  return help && help.shown !== 'folded' ? { ...help, shown: 'folded' } : help
}

/** The new danger first; what came before it in this visit stays within reach. */
function joined(before: Danger | undefined, now: Danger): Danger {
  if (!before) return now
  const also = [...now.also, before.tier, ...before.also].filter(isUrgentTier).filter((tier) => tier !== now.tier)
  return { ...now, also: [...new Set(also)] }
}

/** After "Clear this chat" nothing may show to somebody who checks the device that violence was spoken of. */
function withoutTraces(help: Help | null): Help | null {
  if (!help) return null
  const tiers = [help.danger.tier, ...help.danger.also]
  if (!tiers.includes('danger')) return help
  const [tier, ...also] = tiers.filter(isUrgentTier).filter((left) => left !== 'danger')
  if (!tier) return null
  const kind = tier === help.danger.tier ? help.danger.kind : ''
  return { ...help, danger: { ...help.danger, tier, kind, also } }
}

function changed(state: State, key: number, change: (message: ReplyMessage) => Partial<ReplyMessage>): State {
  const messages = state.messages.map((message) =>
    message.kind === 'reply' && message.key === key ? { ...message, ...change(message) } : message,
  )
  return { ...state, messages }
}

function collected(state: State, item: Item): State {
  const there = state.items.some((each) => sameItem(each, item))
  return {
    ...state,
    items: there ? state.items.filter((each) => !sameItem(each, item)) : [...state.items, item],
    said: { kind: 'collected', added: !there },
  }
}
