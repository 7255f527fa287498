import { stemmer } from 'stemmer'
import { fold, words } from '../text.ts'

/** Words that are in every question, folded. They are kept, at little weight, because "how long" is not "how much". */
export const STOP: ReadonlySet<string> = new Set(
  `a an the i me my mine we us our you your u ur he him his she her they them their it its this that these those is am are was
were be been being do does did doing have has had having will would shall should can could may might must of in on at by for
with from to into onto as and or but if so than then there here just very really also too any some what which who whom when
where why how not no yes ok okay please hi hello hey um well like get got getting go going about out up down off over again
el la los las un una de del en que y o es me mi te tu se lo le su por para con no si muy mas al como cuando donde cual`.split(
    /\s+/,
  ),
)
/** A stop word tells little; two of them side by side ("how long") tell more. */
const STOP_WEIGHT = 0.3
const PAIR_WEIGHT = 0.5
const STOP_PAIR_WEIGHT = 0.3
/** What follows a question word says what kind of question it is: "how fast" is not "how much". */
const ASKING = new Set('how what when who where why which cuanto cuanta cuantos cuantas'.split(' '))
const ASKING_PAIR_WEIGHT = 0.7

export interface Token {
  word: string
  stem: string
  stop: boolean
}

/** The tokens of a text, visitors' words read as the corpus's own (`bp` → `blood pressure`), longest first. */
export function tokensOf(text: string, synonyms: Synonyms): Token[] {
  return tokensIn(words(fold(text)), synonyms)
}

/** The same of words that are folded and split already. */
export function tokensIn(said: string[], synonyms: Synonyms): Token[] {
  return readAs(said.flatMap(apart), synonyms).map((word) => ({ word, stem: stemOf(word), stop: STOP.has(word) }))
}

/** A number and its unit, written as one word or as two: `400mg` is `400 mg`. */
function apart(word: string): string[] {
  return /^\d+\p{L}{2,}$/u.test(word) ? (word.match(/\d+|\D+/g) ?? []) : [word]
}

/** Words whose stem is another word of this field: fasting is not being fast. */
const WHOLE = new Set(['fasting'])

/** A word's stem (Porter). One number stands for all: "400 mg" asks what "200 mg" asks. */
export function stemOf(word: string): string {
  return WHOLE.has(word) ? word : /\d/.test(word) ? word.replace(/\d+/g, '0') : stemmer(word)
}

/** The terms of a question with their weights: stems, and pairs of neighbouring stems as `first second`. */
export function termsOf(tokens: Token[]): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight)
  tokens.forEach((token, index) => {
    add(token.stem, token.stop ? STOP_WEIGHT : 1)
    const next = tokens[index + 1]
    if (next) add(`${token.stem} ${next.stem}`, pairWeight(token, next))
  })
  return terms
}

function pairWeight(token: Token, next: Token): number {
  if (ASKING.has(token.word)) return ASKING_PAIR_WEIGHT
  return token.stop && next.stop ? STOP_PAIR_WEIGHT : PAIR_WEIGHT
}

/** Visitors' words by their first word, each with what it is read as. */
export type Synonyms = Map<string, { said: string[]; means: string[] }[]>

/** Prepares the pairs of `words.yaml` for `tokensOf`. */
export function synonymsOf(pairs: [string, string][]): Synonyms {
  const synonyms: Synonyms = new Map()
  for (const [said, means] of pairs) {
    const saidWords = words(fold(said))
    const [first] = saidWords
    if (!first) continue
    const list = synonyms.get(first) ?? []
    list.push({ said: saidWords, means: words(fold(means)) })
    synonyms.set(
      first,
      list.sort((a, b) => b.said.length - a.said.length),
    )
  }
  return synonyms
}

function readAs(said: string[], synonyms: Synonyms): string[] {
  const read: string[] = []
  for (let at = 0; at < said.length; ) {
    const match = synonyms
      .get(said[at] ?? '')
      ?.find((one) => one.said.every((word, offset) => said[at + offset] === word))
    read.push(...(match ? match.means : [said[at] ?? '']))
    at += match ? match.said.length : 1
  }
  return read
}
