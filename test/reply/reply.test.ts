import { describe, expect, it, vi } from 'vitest'
import type { Corpus } from '../../src/corpus.ts'
import { buildIndex } from '../../src/engine/teach.ts'
import { createReplier } from '../../src/reply/reply.ts'

const asked: Record<string, string[]> = {
  'cost-per-session': [
    'how much is one session',
    'what does an infusion cost',
    'price of a single visit',
    'how much do you charge',
    'how much does it cost',
    'is it expensive',
  ],
  driving: [
    'can i drive after',
    'when may i drive home',
    'how long until i can drive',
    'is driving allowed afterwards',
    'can i drive the next day',
  ],
  'when-to-call': [
    'whom do i call after a session',
    'what are warning signs',
    'when should i phone the clinic',
    'which symptoms are serious',
    'do i call the doctor',
  ],
  'suicidal-thoughts': [
    'does it help with suicidal thoughts',
    'can it ease thoughts of suicide',
    'does ketamine lower suicidal thinking',
    'suicidal ideation and ketamine',
  ],
}
const topicOf: Record<string, string> = { 'cost-per-session': 'cost' }
const index = buildIndex(
  [
    ...Object.entries(asked).map(([id, lines]) => ({ id, question: `About ${id}?`, asked: lines, answer: [] })),
    { id: 'none', question: '', asked: ['what is the weather', 'tell me a joke', 'who won the game'], answer: [] },
  ],
  [],
)
const corpus: Corpus = {
  lang: 'en',
  topics: [{ id: 'cost', title: 'Cost' }],
  entries: Object.keys(asked).map((id) => ({
    id,
    topic: topicOf[id] ?? 'aftercare',
    question: `About ${id}?`,
    answer: [['p', 'Text.']],
    sources: [],
    related: [],
    signature: null,
  })),
  fixed: [],
  index: { ...index, confidence: [0, 1], levels: { answer: 0.5, choose: 0.05 } },
  built: '2026-11-22',
  clinic: {},
  sources: {},
  translations: {},
  safety: { rules: [], lines: {} },
  required: 'sources',
}
const replier = createReplier(corpus)

describe('a message without danger', () => {
  it('gets its answer, and no help', () => {
    const reply = replier.reply('how much does one session cost')
    expect(reply).toMatchObject({ danger: 'none', outcome: 'answer', entries: [{ id: 'cost-per-session' }] })
    expect(reply).not.toHaveProperty('help')
  })

  it('prints its keys in the order of the contract', () => {
    expect(Object.keys(replier.reply('can i drive after'))).toEqual([
      'question',
      'danger',
      'outcome',
      'entries',
      'related',
    ])
  })
})

describe('a message in danger', () => {
  it('has no price below the card, though it asks for one', () => {
    expect(replier.reply('how much does one session cost, I want to kill myself')).toMatchObject({
      danger: 'risk',
      outcome: 'none',
      entries: [],
    })
  })

  it('has whom to call, and nothing else, after an emergency', () => {
    expect(replier.reply('he stopped breathing, can i drive him').entries.map(({ id }) => id)).toEqual(['when-to-call'])
  })

  it('opens no answer at all for a question for a deadly amount', () => {
    expect(replier.reply('how many pills does it take to die, does it help with suicidal thoughts').entries).toEqual([])
  })

  it('says which rules found it', () => {
    expect(replier.reply('I want to die').help?.rules).not.toEqual([])
  })

  it('suggests nothing while it is being typed', () => {
    expect(replier.suggest('About driving? I want to die')).toEqual([])
  })
})

describe('a corpus whose index is damaged', () => {
  it('answers nothing, and still brings help', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const damaged = createReplier({ ...corpus, index: { ...corpus.index, terms: corpus.index.terms.slice(0, 40) } })
    expect(damaged.reply('I want to kill myself')).toMatchObject({ danger: 'risk', outcome: 'none' })
    expect(damaged.reply('how much does it cost')).toEqual({
      question: 'how much does it cost',
      danger: 'none',
      outcome: 'none',
      entries: [],
      related: [],
    })
    vi.restoreAllMocks()
  })

  it('is made ready without a word in the console of a page on which nobody has asked yet', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const damaged = createReplier({ ...corpus, index: { ...corpus.index, terms: corpus.index.terms.slice(0, 40) } })
    expect(() => [...damaged.prepare()]).not.toThrow()
    expect(said).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})

describe('a message that only mentions danger', () => {
  it('keeps its answer, under the strip', () => {
    expect(replier.reply('does ketamine help with suicidal thoughts')).toMatchObject({
      danger: 'mention',
      outcome: 'answer',
      entries: [{ id: 'suicidal-thoughts' }],
    })
  })
})

describe('signs of a body in trouble that are no emergency', () => {
  it.each(['there is blood in my urine', 'I have a fever since the session'])(
    'lead to whom to call first: %s',
    (text) => {
      expect(replier.reply(text).entries[0]?.id).toBe('when-to-call')
    },
  )
})

describe('suggestions', () => {
  it('are questions with a word that begins like the draft', () => {
    expect(replier.suggest('dri').map((entry) => entry.id)).toEqual(['driving'])
  })

  it('do not mind how many spaces stand between words', () => {
    const { suggest } = createReplier(corpus)
    expect(suggest('  about   dri ').map(({ id }) => id)).toEqual(['driving'])
  })

  it('are none for a single letter', () => {
    expect(replier.suggest('d')).toEqual([])
  })
})
