/** The one way this project folds and splits text (floor 0). */
import type { Block } from './corpus.ts'

const CONTRACTIONS: [RegExp, string][] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/\bshan't\b/g, 'shall not'],
  [/\bain't\b/g, 'is not'],
  [/\blet's\b/g, 'let us'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/'m\b/g, ' am'],
  [/'s\b/g, ' '],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)nt\b/g, '$1 not'],
  [/\b(wo|ca)nt\b/g, 'can not'],
  [/\bim\b/g, 'i am'],
  [/\bive\b/g, 'i have'],
  [/\bwanna\b/g, 'want to'],
  [/\bgonna\b/g, 'going to'],
  [/\bgotta\b/g, 'have to'],
]

/** Lower case, without marks, invisible characters and curly quotes, widths unified: `Café’s` → `cafe's`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu, '')
    .replace(/[\u2018\u2019\u201B\u0060\u00B4\u02BC\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .toLowerCase()
}

/** The words of folded text, contractions opened: `don't` → `do`, `not`. Letters and digits of any script. */
export function words(folded: string): string[] {
  let text = folded
  for (const [pattern, opened] of CONTRACTIONS) text = text.replace(pattern, opened)
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

const BLOCK_TAGS = new Set(['p', 'ul', 'ol', 'li', 'h4', 'blockquote', 'table', 'tr'])

/**
 * The nodes of one level with values in their places; what a value ends or begins with, a period or a bracket, does not
 * stand there twice.
 */
export function withValues(blocks: Block[], value: (name: string) => string | null | undefined): Block[] {
  const nodes = [...blocks]
  blocks.forEach((node, at) => {
    const filled = node[0] === 'value' && typeof node !== 'string' ? value(String(node[1])) : null
    if (!filled) return
    nodes[at] = ['value', String(node[1]), filled]
    const [before, after] = [nodes[at - 1], nodes[at + 1]]
    if (typeof after !== 'string') return
    if (/[.!?]$/.test(filled) && /^\.(?!\.)/.test(after)) nodes[at + 1] = after.slice(1)
    if (typeof before === 'string' && before.endsWith('(') && filled.startsWith('(') && after.startsWith(')')) {
      nodes[at - 1] = before.slice(0, -1)
      nodes[at + 1] = after.slice(1)
    }
  })
  return nodes
}

/** The text of an answer without marks: citations left out, a clinic's value (or its fallback) put in, a line a block. */
export function plainText(blocks: Block[], values: Record<string, string> = {}): string {
  let text = ''
  for (const block of withValues(blocks, (name) => values[name])) {
    if (typeof block === 'string') text += block
    else if (block[0] === 'value') text += block[2]
    else if (block[0] === 'a') text += plainText(block.slice(2) as Block[], values)
    else if (block[0] === 'br') text += '\n'
    else if (block[0] !== 'cite') {
      const inner = plainText(block.slice(1) as Block[], values)
      text += BLOCK_TAGS.has(block[0]) ? `${text === '' || text.endsWith('\n') ? '' : '\n'}${inner.trim()}\n` : inner
    }
  }
  return text
}
