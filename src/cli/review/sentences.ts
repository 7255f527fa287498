import type { Fact } from '../../compiler/facts.ts'
import type { Block } from '../../corpus.ts'
import { childrenOf, fold, words } from '../../text.ts'

/** A sentence of an answer, and the sources cited for it. */
export interface Sentence {
  text: string
  cited: string[]
}

/** What a sentence rests on: the notes of its own entry first, then those of others on the same sources, nearest first. */
export interface Ground {
  own: Fact[]
  others: { id: string; fact: Fact }[]
}

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h4'])
/** A citation within a run of text, in characters that no text holds. */
const MARKS = /((?:\uE000[^\uE001]*\uE001)+)/
const LEAST_TELLING = 4
const splitter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of an answer. A citation stands for every sentence since the one before it in the same paragraph. */
export function sentencesOf(blocks: Block[], value: (name: string) => string | null): Sentence[] {
  return runsOf(blocks, value).flatMap((run) => {
    const parts = run.split(MARKS)
    const sentences: Sentence[] = []
    for (let index = 0; index < parts.length; index += 2) {
      const cited = [...(parts[index + 1] ?? '').matchAll(/\uE000([^\uE001]*)\uE001/g)].map((mark) => mark[1] ?? '')
      for (const { segment } of splitter.segment((parts[index] ?? '').trim()))
        if (segment.trim()) sentences.push({ text: segment.trim(), cited })
    }
    return sentences
  })
}

/** The notes that a sentence of an entry rests on, by the sources that both name. */
export function groundOf(sentence: Sentence, id: string, facts: Map<string, Fact[]>): Ground {
  const shares = (fact: Fact) => fact.kind === 'fact' && fact.sources.some((key) => sentence.cited.includes(key))
  const mine = tellingWords(sentence.text)
  const nearness = (fact: Fact) => [...wordsOfFact(fact)].filter((word) => mine.has(word)).length
  const nearestFirst = (a: Fact, b: Fact) => nearness(b) - nearness(a)
  return {
    own: (facts.get(id) ?? []).filter(shares).sort(nearestFirst),
    others: [...facts]
      .flatMap(([other, list]) => (other === id ? [] : list.filter(shares).map((fact) => ({ id: other, fact }))))
      .sort((a, b) => nearestFirst(a.fact, b.fact)),
  }
}

/** A note is compared with many sentences: its words are found once. */
const factWords = new WeakMap<Fact, Set<string>>()

function wordsOfFact(fact: Fact): Set<string> {
  const found = factWords.get(fact) ?? tellingWords(fact.text)
  factWords.set(fact, found)
  return found
}

function tellingWords(text: string): Set<string> {
  return new Set(words(fold(text)).filter((word) => word.length >= LEAST_TELLING || /\d/.test(word)))
}

function runsOf(blocks: Block[], value: (name: string) => string | null): string[] {
  const runs: string[] = []
  let loose = ''
  const flush = () => {
    if (loose.trim()) runs.push(loose)
    loose = ''
  }
  const visit = (block: Block): void => {
    if (typeof block === 'string') loose += block
    else if (block[0] === 'cite') loose += `\uE000${block[1]}\uE001`
    else if (block[0] === 'value') loose += value(block[1]) ?? block[2]
    else if (block[0] === 'br') loose += ' '
    else {
      if (BLOCKS.has(block[0])) flush()
      for (const child of childrenOf(block)) visit(child)
      if (BLOCKS.has(block[0])) flush()
    }
  }
  for (const block of blocks) visit(block)
  flush()
  return runs
}
