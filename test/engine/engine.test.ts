import { beforeAll, describe, expect, it } from 'vitest'
import type { Corpus, Found } from '../../src/corpus.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { corpusOf, lessons, shown, visitor } from './taught.ts'

let corpus: Corpus
let ask: (question: string) => Found
beforeAll(() => {
  corpus = corpusOf(lessons(), [['the damage', 'the cost']])
  ask = visitor(corpus)
})

describe('a question', () => {
  it('is answered in words that nobody wrote before', () => {
    expect(ask('what would two infusions cost me')).toMatchObject({ outcome: 'answer', entries: [{ id: 'cost' }] })
    expect(ask('nausea, is it common?')).toMatchObject({ outcome: 'answer', entries: [{ id: 'nausea' }] })
  })

  it('comes with what the entry leads to', () => {
    expect(ask('how much is one infusion').related).toEqual(['insurance'])
  })

  it('in a word that one person used once is understood, where few lines teach', () => {
    expect(shown(ask('motorcycle'))[0]).toBe('driving')
  })

  it('about how long is not one about how much', () => {
    expect(shown(ask('how long'))).toEqual(['duration'])
    expect(shown(ask('how much'))).toEqual(['cost'])
  })

  it('in capitals, with curly quotes or without marks is the same question', () => {
    const plain = ask("what's the price of a session")
    for (const other of [
      'WHAT’S THE PRICE OF A SESSION???',
      'whats the price of a session',
      '  what’s the   price of a session ',
    ])
      expect(ask(other).entries[0]?.id).toEqual(plain.entries[0]?.id)
  })

  it('is understood in visitors’ words for the corpus’s own', () => {
    expect(shown(ask('what is the damage'))[0]).toBe('cost')
  })
})

describe('a typing error', () => {
  it.each([
    ['two letters swapped', 'nasuea', 'nausea'],
    ['a letter doubled', 'vomitting', 'nausea'],
    ['a letter dropped', 'insurnce', 'insurance'],
    ['the key beside it', 'nauswa', 'nausea'],
  ])('%s: "%s" is about %s', (_, typed, id) => {
    expect(shown(ask(typed))[0]).toBe(id)
  })

  it('is named among the reasons', () => {
    expect(createEngine(corpus).judge('nasuea')[0]?.corrections).toEqual([
      { word: 'nasuea', as: expect.stringMatching(/^nausea/) },
    ])
  })
})

describe('a message', () => {
  it('with two questions gets both answers, in its order', () => {
    expect(shown(ask('how much is it and can I drive after?'))).toEqual(['cost', 'driving'])
    expect(shown(ask('can I drive after, and how much is it?'))).toEqual(['driving', 'cost'])
    expect(shown(ask('How much is one infusion? When may I drive again?'))).toEqual(['cost', 'driving'])
  })

  it.each(['¿how much is it y qué risks?', 'cost of it y que risks'])('in Spanish too: "%s"', (message) => {
    expect(shown(ask(message))).toEqual(['cost', 'safety'])
  })

  it('that asks one thing twice gets one answer', () => {
    expect(shown(ask('How much is it? What does it cost?'))).toEqual(['cost'])
  })

  it('of which one question is never answered gets that reply, and the rest as what leads on', () => {
    const found = ask('How much is one infusion? Can I just quit my pills? When may I drive again?')
    expect(found).toMatchObject({ outcome: 'fixed', fixed: 'stop-medicine', related: ['cost', 'driving'] })
  })

  it('that tells a story is answered on the question at its end', () => {
    const story =
      'I lost my job in spring and my sister told me about you. We talked all night. How much is one infusion?'
    expect(shown(ask(story))[0]).toBe('cost')
  })

  it('of many thousand words is answered all the same', () => {
    expect(shown(ask(`${'we walked along the river and talked '.repeat(2000)}. How much is one infusion?`))[0]).toBe(
      'cost',
    )
  })
})

describe('a follow-up', () => {
  it('of stop words alone is read in the light of the answer before', () => {
    for (const previous of ['cost', 'driving'])
      expect(shown(visitor(corpus, { previous })('and then?'))[0]).toBe(previous)
  })

  it('that asks something clear is not bent towards the answer before', () => {
    const found = visitor(corpus, { previous: 'cost' })('when may I drive again')
    expect(shown(found)).toEqual(['driving'])
  })

  it('after an entry that the corpus does not have is an ordinary question', () => {
    expect(visitor(corpus, { previous: 'gone' })('how much is it')).toEqual(ask('how much is it'))
  })
})

describe('nothing is answered', () => {
  it.each([
    ['to stop words alone', 'is it the and'],
    ['to gibberish', 'asdf qwer zxcv'],
    ['to nothing', ''],
    ['to white space', ' \n\t '],
    ['to marks', '?!... :)'],
    ['to another script', 'сколько это стоит'],
    ['to an emoji', '🙃'],
  ])('%s', (_, typed) => {
    expect(ask(typed)).toEqual({ outcome: 'none', entries: [], related: [] })
  })

  it('to what nobody here answers', () => {
    expect(ask('what is the weather').outcome).not.toBe('answer')
    expect(ask('who won the game last night').outcome).not.toBe('answer')
  })

  it('under the names of what objects inherit', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(ask(word).outcome).not.toBe('answer')
  })
})

describe('a fixed reply', () => {
  it.each(['can I just quit my Lexapro', 'I want to stop my Zoloft', 'how do I quit Prozac by myself'])(
    'is what "%s" gets',
    (typed) => {
      expect(ask(typed)).toEqual({ outcome: 'fixed', entries: [], related: [], fixed: 'stop-medicine' })
    },
  )

  it.each(['do I skip my Adderall that morning', 'should I take Xanax before the session'])(
    'is not what "%s" gets',
    (typed) => {
      expect(shown(ask(typed))[0]).toBe('interactions')
    },
  )
})

describe('confidence', () => {
  it('lies between 0 and 1, the first entry’s highest', () => {
    for (const typed of ['how much', 'is it far', 'pill for the car', 'risk of cost']) {
      const confidences = ask(typed).entries.map(({ confidence }) => confidence)
      for (const confidence of confidences) expect(confidence).toBeGreaterThanOrEqual(0)
      for (const confidence of confidences) expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  it('of what is offered falls from the first on', () => {
    const { outcome, entries } = ask('how long is the drive home')
    expect(outcome).toBe('choose')
    expect(entries.length).toBeGreaterThanOrEqual(2)
    expect(entries.length).toBeLessThanOrEqual(4)
    expect(entries.map(({ confidence }) => confidence)).toEqual(
      entries.map(({ confidence }) => confidence).sort((a, b) => b - a),
    )
  })
})

describe('the same question', () => {
  const questions = ['how much is it and can I drive after?', 'nasuea', 'covered?', 'what is the weather']

  it('gets the same reply again, whatever was asked in between', () => {
    const first = questions.map((question) => ask(question))
    for (const other of ['vomitting', 'drivign', 'zzz']) ask(other)
    expect(questions.map((question) => ask(question))).toEqual(first)
  })

  it('gets the same reply from a corpus taught again', () => {
    expect(corpusOf(lessons(), [['the damage', 'the cost']]).index).toEqual(corpus.index)
  })

  it('gets the same reply from a corpus that traveled as JSON', () => {
    const traveled = visitor(JSON.parse(JSON.stringify(corpus)))
    expect(questions.map(traveled)).toEqual(questions.map((question) => ask(question)))
  })
})

describe('a small corpus', () => {
  it('without entries answers nothing and does not fail', () => {
    const empty = visitor(corpusOf([]))
    for (const typed of ['how much is it', '', 'and?'])
      expect(empty(typed)).toEqual({ outcome: 'none', entries: [], related: [] })
  })

  it('of one entry knows its question from gibberish', () => {
    const one = visitor(
      corpusOf(lessons({ cost: ['how much is it', 'how much is a session', 'price of a session', 'the price'] })),
    )
    expect(shown(one('what is the price'))[0]).toBe('cost')
    expect(one('asdf qwer zxcv').outcome).toBe('none')
  })
})

describe('making ready', () => {
  it('changes no reply, finished or broken off', () => {
    const question = 'how mcuh is one infusion'
    const expected = ask(question)
    for (const steps of [0, 1, 3, Number.POSITIVE_INFINITY]) {
      const engine = createEngine(corpus)
      const preparation = engine.prepare()
      for (let step = 0; step < steps && !preparation.next().done; step++);
      expect(engine.ask(question)).toEqual(expected)
    }
  })

  it('goes step by step, so that a page gets its turn in between', () => {
    expect([...createEngine(corpus).prepare()].length).toBeGreaterThan(2)
  })

  it('is over at once where it was done before', () => {
    const engine = createEngine(corpus)
    engine.ask('how much')
    expect([...engine.prepare()]).toEqual([])
  })
})

describe('a slip', () => {
  it.each([
    ['in a word with an ending', 'sesions', 'session'],
    ['in the word that asks', 'hwo mcuh', 'much'],
    ['that leaves two letters of a word', 'ho much is one infusion', 'how'],
    ['in the first letter of a short word', 'xost', 'cost'],
  ])('%s: "%s" is read', (_, typed, as) => {
    const why = createEngine(corpus).judge(typed)
    expect(why.flatMap(({ corrections }) => corrections.map((correction) => correction.as)).join(' ')).toContain(as)
  })

  it('is not seen in a word that is merely another', () => {
    expect(createEngine(corpus).judge('what is the weather')[0]?.corrections).toEqual([])
  })
})
