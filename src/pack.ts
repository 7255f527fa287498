/**
 * The corpus as it travels inside the script: an answer is one string of markup instead of nested lists, a citation a
 * number into the list of sources, and of a source only what a visitor sees stays. `corpus.json` keeps the readable form.
 */
import type { Block, Corpus, Edition, Entry, FixedReply, Lang, Source, Tag } from './corpus.ts'

/** Key, title, year and address. */
type PackedSource = [string, string, number | null, string]
type PackedEntry = Omit<Entry, 'answer' | 'sources'> & { answer: string }
type PackedEdition = Omit<Edition, 'entries' | 'fixed'> & {
  entries: PackedEntry[]
  fixed: (Omit<FixedReply, 'answer'> & { answer: string })[]
}

export type Packed = Omit<Corpus, keyof Edition | 'sources' | 'translations'> &
  PackedEdition & { sources: PackedSource[]; translations: Partial<Record<Lang, PackedEdition>> }

/** The corpus without what a script can do without; `unpack` makes the same corpus of it, but for authors and publishers. */
export function pack(corpus: Corpus): Packed {
  const keys = Object.keys(corpus.sources)
  const edition = ({ lang, topics, entries, fixed, index }: Edition): PackedEdition => ({
    lang,
    topics,
    entries: entries.map(({ sources, ...entry }) => ({ ...entry, answer: packBlocks(entry.answer, keys) })),
    fixed: fixed.map((reply) => ({ ...reply, answer: packBlocks(reply.answer, keys) })),
    index,
  })
  return {
    ...corpus,
    ...edition(corpus),
    sources: Object.entries(corpus.sources).map(([key, { title, year, url }]) => [key, title, year, url]),
    translations: editions(corpus.translations, edition),
  }
}

/** The corpus of a script. */
export function unpack(packed: Packed): Corpus {
  const keys = packed.sources.map(([key]) => key)
  const edition = ({ lang, topics, entries, fixed, index }: PackedEdition): Edition => ({
    lang,
    topics,
    entries: entries.map((entry) => {
      const cited = new Set<string>()
      return { ...entry, answer: unpackBlocks(entry.answer, keys, cited), sources: [...cited] }
    }),
    fixed: fixed.map((reply) => ({ ...reply, answer: unpackBlocks(reply.answer, keys, new Set()) })),
    index,
  })
  return {
    ...packed,
    ...edition(packed),
    sources: Object.fromEntries(
      packed.sources.map(([key, title, year, url]): [string, Source] => [key, { title, year, url }]),
    ),
    translations: editions(packed.translations, edition),
  }
}

function editions<From, To>(
  all: Partial<Record<Lang, From>>,
  change: (edition: From) => To,
): Partial<Record<Lang, To>> {
  return Object.fromEntries(Object.entries(all).map(([lang, edition]) => [lang, change(edition)]))
}

/** Each tag by one letter: `{p…}`. Besides, `{a href …}`, `{v name fallback}` and `{7}`, a citation of source 7. */
export const TAGS: Record<string, Tag> = {
  p: 'p',
  u: 'ul',
  o: 'ol',
  l: 'li',
  s: 'strong',
  e: 'em',
  b: 'br',
  h: 'h4',
  q: 'blockquote',
  T: 'table',
  H: 'thead',
  B: 'tbody',
  r: 'tr',
  t: 'th',
  d: 'td',
}

function packBlocks(blocks: Block[], keys: string[]): string {
  const escaped = (text: string) => text.replace(/[{}\\]/g, '\\$&')
  const word = (text: string) => escaped(text).replace(/ /g, '\\ ')
  return blocks
    .map((block) => {
      if (typeof block === 'string') return escaped(block)
      switch (block[0]) {
        case 'cite': {
          const number = keys.indexOf(block[1])
          if (number < 0)
            throw new Error(`The source "${block[1]}" is cited and not there. Add it to the corpus's sources.`)
          return `{${number}}`
        }
        case 'value':
          return `{v${word(block[1])} ${escaped(block[2])}}`
        case 'a': {
          const [, href, ...inner] = block
          return `{a${word(href)} ${packBlocks(inner, keys)}}`
        }
        default: {
          const [tag, ...inner] = block
          return `{${Object.keys(TAGS).find((letter) => TAGS[letter] === tag)}${packBlocks(inner, keys)}}`
        }
      }
    })
    .join('')
}

function unpackBlocks(markup: string, keys: string[], cited: Set<string>): Block[] {
  let at = 0
  /** Text until one of these signs, which is left behind. */
  const until = (signs: string) => {
    let text = ''
    for (; at < markup.length && !signs.includes(markup.charAt(at)); at++) {
      if (markup[at] === '\\') at++
      text += markup.charAt(at)
    }
    return text
  }
  const inside = (): Block[] => {
    const blocks: Block[] = []
    while (at < markup.length && markup[at] !== '}') {
      if (markup[at] === '{') {
        at++
        blocks.push(node())
        at++
      } else blocks.push(until('{}'))
    }
    return blocks
  }
  const node = (): Block => {
    const number = /^\d+/.exec(markup.slice(at, at + 6))?.[0]
    if (number) {
      at += number.length
      const key = keys[Number(number)] ?? ''
      cited.add(key)
      return ['cite', key]
    }
    const letter = markup.charAt(at++)
    if (letter !== 'a' && letter !== 'v') return [TAGS[letter] ?? 'p', ...inside()]
    const first = until(' ')
    at++
    return letter === 'a' ? ['a', first, ...inside()] : ['value', first, until('}')]
  }
  return inside()
}
