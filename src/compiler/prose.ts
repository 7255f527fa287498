import type { Block, Lang } from '../corpus.ts'
import { childrenOf } from '../text.ts'

/** Where a text stands: an entry, a fixed reply, one of the clinic's own values, or a section of its overlay. */
export type Place = 'entry' | 'fixed' | 'value' | 'overlay'

/** A sentence without its marks, with the sources cited after it and the line on which it begins. */
export interface Sentence {
  text: string
  cites: string[]
  line: number
  /** The words ending in a colon that lead into the list in which it stands: "Be careful with:". */
  lead: string
}

/** A stretch of text on its own: the question, a paragraph, a list item, a cell. */
export interface Passage {
  kind: 'question' | 'text' | 'item'
  sentences: Sentence[]
}

/** A text as the rules read it. */
export interface Prose {
  place: Place
  /** The entry's or the reply's id, or the name of the clinic's value. */
  name: string
  lang: Lang
  passages: Passage[]
  /** Sources that nobody read for this project: they carry no figure on their own. */
  recalled: Set<string>
}

const PASSAGES = new Set(['p', 'li', 'td', 'th', 'h4', 'blockquote', 'ul', 'ol', 'table', 'tr'])
const END = /(?<=[.?!…]["”’')\]]*)\s+(?=["“‘'([]*[\p{Lu}\p{N}¿¡])/u
const ABBREVIATION = /\b(?:Dr|Mr|Mrs|Ms|St|vs|v|e\.g|i\.e|U\.S|approx)\.$/

/**
 * Splits an answer into passages and sentences. `markdown` is what it was made from, so that a sentence can be found in
 * it again: its words stand there in the same order, whatever marks stand between them.
 */
export function passagesOf(blocks: Block[], markdown: string, firstLine: number): Passage[] {
  const passages: Passage[] = []
  const finder = wordFinder(markdown, firstLine)
  let lead = ''
  const flush = (run: Block[], kind: Passage['kind']): void => {
    const sentences = sentencesOf(run, kind === 'item' ? lead : '').map((one) => ({ ...one, line: finder(one.text) }))
    if (sentences.length === 0) return
    passages.push({ kind, sentences })
    const last = sentences.at(-1)?.text ?? ''
    if (kind !== 'item') lead = last.endsWith(':') ? last : sentences.length === 1 && last.length < 40 ? last : ''
  }
  const visit = (children: Block[], kind: Passage['kind']): void => {
    let run: Block[] = []
    for (const child of children) {
      if (typeof child !== 'string' && PASSAGES.has(child[0])) {
        flush(run, kind)
        run = []
        visit(childrenOf(child), child[0] === 'li' || kind === 'item' ? 'item' : 'text')
      } else run.push(child)
    }
    flush(run, kind)
  }
  visit(blocks, 'text')
  return passages
}

/** Splits one line of plain words, such as a question or a clinic's value. */
export function passageOf(kind: Passage['kind'], text: string, line: number): Passage {
  return { kind, sentences: sentencesOf([text], '').map((one) => ({ ...one, line })) }
}

/** Every sentence of a text, in order. */
export function sentences(prose: Prose): Sentence[] {
  return prose.passages.flatMap((passage) => passage.sentences)
}

/** The running text below the question, as one string. */
export function bodyOf(prose: Prose): string {
  const body = prose.passages.filter((passage) => passage.kind !== 'question')
  return body.flatMap((passage) => passage.sentences.map((sentence) => sentence.text)).join(' ')
}

function sentencesOf(run: Block[], lead: string): Omit<Sentence, 'line'>[] {
  let text = ''
  const cites: { at: number; key: string }[] = []
  const visit = (blocks: Block[]): void => {
    for (const block of blocks) {
      if (typeof block === 'string') text += block
      else if (block[0] === 'cite') cites.push({ at: text.trimEnd().length, key: block[1] })
      else if (block[0] === 'value') text += block[2]
      else if (block[0] === 'br') text += ' '
      else visit(childrenOf(block))
    }
  }
  visit(run)
  const found: Omit<Sentence, 'line'>[] = []
  let from = 0
  for (const piece of split(text)) {
    const start = text.indexOf(piece, from)
    const end = start + piece.length
    const mine = cites.filter(({ at }) => at > from && at <= end).map(({ key }) => key)
    const words = piece.replace(/\s+/g, ' ').trim()
    // A list item may hold its citation alone ("**Helpful to gather:** [^key]"): it belongs to the words before it.
    if (/[\p{L}\p{N}]/u.test(words)) found.push({ text: words, cites: mine, lead })
    from = end
  }
  return found
}

function split(text: string): string[] {
  const pieces: string[] = []
  for (const piece of text.split(END)) {
    const before = pieces.at(-1)
    if (before !== undefined && ABBREVIATION.test(before)) pieces[pieces.length - 1] = `${before} ${piece}`
    else pieces.push(piece)
  }
  return pieces
}

/** Finds text after text in Markdown, going forward only; returns the line on which each begins. */
function wordFinder(markdown: string, firstLine: number): (text: string) => number {
  let from = 0
  return (text) => {
    let start = -1
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const at = markdown.indexOf(word, from)
      if (at < 0) continue
      if (start < 0) start = at
      from = at + word.length
    }
    return firstLine + markdown.slice(0, Math.max(0, start)).split('\n').length - 1
  }
}
