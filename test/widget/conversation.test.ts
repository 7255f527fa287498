import { describe, expect, it } from 'vitest'
import type { Danger, Reply } from '../../src/corpus.ts'
import { type Action, reduce, type State, start } from '../../src/widget/conversation.ts'

const none: Danger = { tier: 'none', kind: '', subject: 'self', also: [], rules: [] }
const plain: Reply = { question: 'q', danger: 'none', outcome: 'none', entries: [], related: [] }

function stateAfter(...actions: Action[]): State {
  return actions.reduce(reduce, start)
}

function urgent(help: Partial<Danger>): Action[] {
  const danger = { ...none, tier: 'risk' as const, ...help }
  return [
    { kind: 'ask', text: 'q' },
    { kind: 'reply', reply: { ...plain, danger: danger.tier, help: danger } },
  ]
}

const ordinary: Action[] = [
  { kind: 'ask', text: 'q' },
  { kind: 'reply', reply: plain },
]

describe('a conversation', () => {
  it('waits between a question and its reply', () => {
    expect(stateAfter({ kind: 'ask', text: 'q' }).waiting).toBe(true)
    expect(stateAfter(...ordinary).waiting).toBe(false)
  })

  it('keeps messages in their order, each with a key of its own', () => {
    const { messages } = stateAfter(...ordinary, ...ordinary)
    expect(messages.map((message) => message.kind)).toEqual(['question', 'reply', 'question', 'reply'])
    expect(new Set(messages.map((message) => message.key)).size).toBe(4)
  })

  it('keeps its last thirty exchanges, the newest at the end', () => {
    const { messages } = stateAfter(...Array.from({ length: 500 }, () => ordinary).flat())
    expect(messages).toHaveLength(62)
    expect(messages.map(({ key }) => key)).toEqual(Array.from({ length: 62 }, (_, at) => 939 + at))
  })

  it('stays where it was when it is closed and opened again', () => {
    const state = stateAfter(...ordinary, { kind: 'close' }, { kind: 'open', quiet: false })
    expect(state.messages).toHaveLength(2)
    expect(state.opened).toBe(true)
  })

  it('never changes the state that it was given', () => {
    const before = stateAfter(...ordinary)
    const copy = structuredClone(before)
    reduce(before, { kind: 'clear' })
    reduce(before, { kind: 'judge', key: before.messages[1]?.key ?? 0, helpful: true })
    expect(before).toEqual(copy)
  })
})

describe('help', () => {
  it('stands under an urgent message at once', () => {
    expect(stateAfter(...urgent({})).help?.shown).toBe('inline')
  })

  it('holds the answer back until it is asked for', () => {
    const state = stateAfter(...urgent({}))
    const reply = state.messages.at(-1)
    expect(reply?.kind === 'reply' && reply.revealed).toBe(false)
    const shown = reduce(state, { kind: 'reveal', key: reply?.key ?? 0 }).messages.at(-1)
    expect(shown?.kind === 'reply' && shown.revealed).toBe(true)
  })

  it('does not hold the answer back when only the detector failed', () => {
    const state = stateAfter({ kind: 'ask', text: 'q' }, { kind: 'reply', reply: { ...plain, danger: 'unknown' } })
    const reply = state.messages.at(-1)
    expect(reply?.kind === 'reply' && reply.revealed).toBe(true)
    expect(state.help?.shown).toBe('inline')
    expect(state.alert).toBe(false)
  })

  it('folds into a bar after the next message, and stays', () => {
    const state = stateAfter(...urgent({}), ...ordinary, ...ordinary)
    expect(state.help?.shown).toBe('folded')
    expect(state.alert).toBe(true)
  })

  it('is not made anew with each question once it is folded: the log below it would be rendered again', () => {
    const once = stateAfter(...urgent({}), ...ordinary)
    expect(ordinary.reduce(reduce, once).help).toBe(once.help)
  })

  it('opens again for a new urgent message, and keeps what came before within reach', () => {
    const state = stateAfter(...urgent({ tier: 'risk' }), ...ordinary, ...urgent({ tier: 'emergency' }))
    expect(state.help).toMatchObject({ shown: 'inline', danger: { tier: 'emergency', also: ['risk'] } })
  })

  it('does not repeat a tier that came before', () => {
    expect(stateAfter(...urgent({}), ...urgent({})).help?.danger.also).toEqual([])
  })

  it('is not put away by a mention', () => {
    const mention: Action[] = [
      { kind: 'ask', text: 'q' },
      { kind: 'reply', reply: { ...plain, danger: 'mention' } },
    ]
    expect(stateAfter(...urgent({}), ...mention).help?.shown).toBe('folded')
    expect(stateAfter(...mention).help).toBeNull()
  })
})

describe('clearing the chat', () => {
  it('takes away messages, the list, and what was typed', () => {
    const state = stateAfter(...ordinary, { kind: 'collect', item: { kind: 'question', text: 'q' } }, { kind: 'clear' })
    expect(state.messages).toEqual([])
    expect(state.items).toEqual([])
    expect(state.round).toBe(1)
  })

  it('keeps help for somebody at risk', () => {
    expect(stateAfter(...urgent({ tier: 'risk' }), { kind: 'clear' }).help?.shown).toBe('folded')
  })

  it('leaves no trace that violence was spoken of', () => {
    expect(stateAfter(...urgent({ tier: 'danger' }), { kind: 'clear' }).help).toBeNull()
  })

  it('leaves no trace of violence beside a risk either, and keeps the help for the risk', () => {
    const state = stateAfter(...urgent({ tier: 'danger' }), ...urgent({ tier: 'risk' }), { kind: 'clear' })
    expect(state.help?.danger).toMatchObject({ tier: 'risk', also: [] })
    const other = stateAfter(...urgent({ tier: 'danger', kind: 'assault', also: ['risk'] }), { kind: 'clear' })
    expect(other.help?.danger).toMatchObject({ tier: 'risk', kind: '', also: [] })
  })

  it('still takes vague lines seriously afterwards', () => {
    expect(stateAfter(...urgent({}), { kind: 'clear' }).alert).toBe(true)
  })
})

describe('the list for the appointment', () => {
  it('takes a thing once, and gives it back when it is chosen again', () => {
    const item = { kind: 'entry', id: 'ride-home' } as const
    expect(stateAfter({ kind: 'collect', item }).items).toEqual([item])
    expect(stateAfter({ kind: 'collect', item }, { kind: 'collect', item: { ...item } }).items).toEqual([])
  })
})
