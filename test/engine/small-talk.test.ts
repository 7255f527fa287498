import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine/engine.ts'
import { wordsSaid } from '../../src/engine/small-talk.ts'
import { buildIndex } from '../../src/engine/teach.ts'
import { corpusAround } from './corpus-around.ts'

const thanks = ['thank you so much', 'you are a great help', 'cheers mate']
const asked = { cost: ['what is the fee', 'what does it cost', 'price'], driving: ['can I drive after', 'may I drive'] }
const lessons = Object.entries(asked).map(([id, lines]) => ({ id, question: '', asked: lines, answer: [] }))
const around = corpusAround(buildIndex(lessons, []))
const { ask } = createEngine({
  ...around,
  fixed: [
    { id: 'stop-medicine', answer: [], contact: true, signature: null },
    { id: 'thanks', answer: [], contact: false, words: wordsSaid(thanks), signature: null },
  ],
})

describe('small talk', () => {
  it.each(['thank you mate', 'cheers', 'Great help!', 'so much help, thank you'])(
    'is "%s": each of its words is said in the lines of one reply',
    (typed) => {
      expect(ask(typed)).toEqual({ outcome: 'fixed', entries: [], related: [], fixed: 'thanks' })
    },
  )

  it.each(['thank you doctor', 'great price', 'thank you, can I drive'])('is not "%s", which says more', (typed) => {
    expect(ask(typed).fixed).toBeUndefined()
  })

  it.each(['are you so', 'you', 'a', ''])('is not "%s", which says nothing', (typed) => {
    expect(ask(typed).outcome).not.toBe('fixed')
  })
})
