import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../src/corpus.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { extendIndex } from '../../src/engine/extend.ts'
import { buildIndex, type Lesson } from '../../src/engine/teach.ts'
import { pack, unpack } from '../../src/linear/packing.ts'

const lesson = (id: string, question: string, ...asked: string[]): Lesson => ({ id, question, asked, answer: [] })

const vetted = [
  lesson(
    'onset-speed',
    'How fast does it work?',
    'how soon does it work',
    'how quickly will i feel better',
    'how long until it works',
    'when does it start to work',
    'how fast will it help',
    'does it work quickly',
  ),
  lesson(
    'ride-home',
    'Who takes me home?',
    'can i drive my car home',
    'do i need a ride home',
    'may i drive after',
    'who drives me home',
    'can i take a taxi home',
    'driving my car after a session',
  ),
  lesson(
    'none',
    '',
    'what is the weather',
    'who won the game',
    'write me a poem',
    'weather today',
    'the game last night',
  ),
]
const index = buildIndex(vetted, [])
const own = [
  lesson('parking', 'Where can I park?', 'is there parking', 'where do i leave the car', 'parking lot'),
  lesson('interpreter', 'Do you have an interpreter?', 'does anyone speak spanish'),
]
const extended = extendIndex(index, own, vetted.slice(0, 2))

const engineOver = (index: Corpus['index']) =>
  createEngine({ lang: 'en', entries: [], fixed: [], topics: [], index, translations: {} } as unknown as Corpus)
const first = (question: string, of = extended) => engineOver(of).judge(question)[0]?.close[0]?.id

describe('an index that is taught further', () => {
  it.each([
    ['parking', 'where can i park'],
    ['parking', 'parking'],
    ['parking', 'is there a parking lot near you'],
    ['interpreter', 'i need a spanish interpreter'],
    ['interpreter', 'interpretr'],
  ])('finds %s for "%s"', (id, question) => {
    expect(first(question)).toBe(id)
  })

  it.each(vetted.slice(0, 2).flatMap(({ id, question, asked }) => [question, ...asked].map((text) => [id, text])))(
    'leaves to %s what it was taught: "%s"',
    (id, question) => {
      expect(first(question)).toBe(id)
    },
  )

  it('changes no weight that was there', () => {
    const [before, after] = [unpack(index), unpack(extended)]
    for (const [term, row] of before.rows) {
      for (const [at, entry] of row.entries.entries()) {
        const now = after.rows.get(term)
        expect(now?.weights[now.entries.indexOf(entry)], `${term} of ${before.ids[entry]}`).toBe(row.weights[at])
      }
    }
  })

  it('adds to an entry that it knows what that entry did not know', () => {
    const more = extendIndex(
      index,
      [lesson('ride-home', 'Who takes me home?', 'is there a shuttle bus')],
      vetted.slice(0, 2),
    )
    expect(first('shuttle bus', index)).not.toBe('ride-home')
    expect(first('shuttle bus', more)).toBe('ride-home')
    expect(more.ids).toEqual(index.ids)
  })

  it('is the same each time', () => {
    expect(extendIndex(index, own, vetted.slice(0, 2))).toEqual(extended)
  })

  it('of nothing is the index itself', () => {
    expect(extendIndex(index, [], vetted)).toEqual({ ...index, ...pack(unpack(index)) })
  })
})
