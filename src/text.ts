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

/**
 * Edits between what was typed and what may have been meant, neighbours swapped being one (optimal string alignment); a
 * `*` that was typed stands for any letter. What is above `most` is not counted further.
 */
export function editDistance(typed: string, meant: string, most: number): number {
  return editsToBeginnings(typed, meant, most)[meant.length] ?? most + 1
}

/** The same between what was typed and each beginning of `meant`, the empty one first; nothing where all are above `most`. */
export function editsToBeginnings(typed: string, meant: string, most: number): number[] {
  let before: number[] = []
  let row: number[] = []
  for (let j = 0; j <= meant.length; j++) row.push(j)
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed[i - 1]
    const next = [i]
    let least = i
    for (let j = 1; j <= meant.length; j++) {
      let edits = row[j - 1]! + (letter === meant[j - 1] || letter === '*' ? 0 : 1)
      if (row[j]! + 1 < edits) edits = row[j]! + 1
      if (next[j - 1]! + 1 < edits) edits = next[j - 1]! + 1
      if (i > 1 && j > 1 && letter === meant[j - 2] && typed[i - 2] === meant[j - 1] && before[j - 2]! + 1 < edits)
        edits = before[j - 2]! + 1
      next.push(edits)
      if (edits < least) least = edits
    }
    if (least > most) return []
    before = row
    row = next
  }
  return row
}

/** What stands inside a node of an answer: nothing in words, a citation or a value. */
export function childrenOf(block: Block): Block[] {
  if (typeof block === 'string' || block[0] === 'cite' || block[0] === 'value') return []
  if (block[0] === 'a') {
    const [, , ...words] = block
    return words
  }
  const [, ...inner] = block
  return inner
}

/** Whether a citation stands right behind another: without a comma, 1 and 2 read as twelve. */
export function followsCitation(blocks: Block[], at: number): boolean {
  const isCitation = (block: Block | undefined) => Array.isArray(block) && block[0] === 'cite'
  return isCitation(blocks[at]) && isCitation(blocks[at - 1])
}

const BLOCK_TAGS = new Set(['p', 'ul', 'ol', 'li', 'h4', 'blockquote', 'table', 'tr'])

/**
 * The nodes of one level with values in their places; what a value ends or begins with, a period or a bracket, does not
 * stand there twice.
 */
export function withValues(blocks: Block[], value: (name: string) => string | null | undefined): Block[] {
  const nodes = [...blocks]
  blocks.forEach((node, at) => {
    if (typeof node === 'string' || node[0] !== 'value') return
    const [kind, name] = node
    const filled = value(name)
    if (!filled) return
    nodes[at] = [kind, name, filled]
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
    else if (block[0] === 'br') text += '\n'
    else {
      const inner = plainText(childrenOf(block), values)
      text += BLOCK_TAGS.has(block[0]) ? `${text === '' || text.endsWith('\n') ? '' : '\n'}${inner.trim()}\n` : inner
    }
  }
  return text
}
