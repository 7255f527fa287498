import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleCorpus } from '../demo/sample.ts'
import type { Block, Corpus, Tag } from '../src/corpus.ts'
import { pack, unpack } from '../src/pack.ts'

const keys = ['trial', 'label', 'survey 2019']
const tags: Tag[] = [
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'br',
  'h4',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]

const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('{', '}', '\\', '{7}', 'a {b} c', '\\}', ' '),
)

/** No two texts stand side by side in a tree: they would be one. */
const apart = (blocks: Block[]) =>
  blocks.filter((block, at) => typeof block !== 'string' || typeof blocks[at - 1] !== 'string')

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 5 }).map(apart),
  block: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom(...keys).map((key): Block => ['cite', key]),
    fc.tuple(text, fc.string()).map(([name, fallback]): Block => ['value', name, fallback]),
    fc.tuple(text, tie('blocks')).map(([href, inner]): Block => ['a', href, ...inner]),
    fc.tuple(fc.constantFrom(...tags), tie('blocks')).map(([tag, inner]): Block => [tag, ...inner]),
  ),
}))

function cited(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (typeof block === 'string' || block[0] === 'value') return []
    if (block[0] === 'cite') return [block[1]]
    return cited(block.slice(block[0] === 'a' ? 2 : 1) as Block[])
  })
}

function corpusWith(answers: Block[][]): Corpus {
  const entries = answers.map((answer, at) => ({
    id: `entry-${at}`,
    topic: 'onset',
    question: 'How soon?',
    answer,
    sources: [...new Set(cited(answer))],
    related: [],
    signature: null,
  }))
  const sources = Object.fromEntries(keys.map((key) => [key, { title: key, year: 2019, url: 'https://example.org' }]))
  const fixed = answers.map((answer, at) => ({ id: `fixed-${at}`, answer, contact: true, signature: null }))
  const { lang, topics, index } = sampleCorpus
  return { ...sampleCorpus, entries, fixed, sources, translations: { es: { lang, topics, entries, fixed, index } } }
}

describe('a packed corpus', () => {
  it('comes out of the script as it went in, whatever an answer holds', () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 3 }), (answers) => {
        const corpus = corpusWith(answers)
        expect(unpack(JSON.parse(JSON.stringify(pack(corpus))))).toEqual(corpus)
      }),
    )
  })

  it('loses the authors and the publisher of a source, and nothing else', () => {
    const corpus = corpusWith([[['cite', 'trial']]])
    const whole = { ...corpus.sources.trial!, authors: 'A. Author', publisher: 'A press' }
    expect(unpack(pack({ ...corpus, sources: { ...corpus.sources, trial: whole } }))).toEqual(corpus)
  })

  it('says which source is missing', () => {
    const corpus = corpusWith([[['cite', 'trial']]])
    expect(() => pack({ ...corpus, sources: {} })).toThrow('"trial" is cited and not there')
  })
})
