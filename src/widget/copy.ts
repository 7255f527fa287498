/** An answer as plain text to take elsewhere, and how it gets onto the clipboard. */

import type { Block, Entry } from '../corpus.ts'
import { withValues } from '../text.ts'
import type { Surroundings } from './context.ts'

type Value = Surroundings['value']

/** Question, answer with numbered marks, sources with addresses, and who stands for it. */
export function citation(entry: Entry, line: string, { library, strings, value }: Surroundings): string {
  const { question, answer, sources } = entry
  return [
    question,
    textOf(answer, value, (key) => ` [${sources.indexOf(key) + 1}]`),
    sources.length > 0 &&
      [`${strings.sources}:`, ...sources.map((key, at) => `[${at + 1}] ${library.reference(key)}`)].join('\n'),
    line,
    strings.consult,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** An answer's words; a paragraph, an item or a row is a line of its own. */
export function textOf(blocks: Block[], value: Value, mark?: (key: string) => string): string {
  return words(blocks, value, mark)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function words(blocks: Block[], value: Value, mark?: (key: string) => string): string {
  return withValues(blocks, value)
    .map((block) => {
      if (typeof block === 'string') return block
      switch (block[0]) {
        case 'cite':
          return mark?.(block[1]) ?? ''
        case 'value':
          return block[2]
        case 'br':
          return '\n'
        case 'a': {
          const [, , ...inner] = block
          return words(inner, value, mark)
        }
        default: {
          const [tag, ...inner] = block
          const text = words(inner, value, mark)
          if (/^(strong|em|thead|tbody)$/.test(tag)) return text
          if (/^t[dh]$/.test(tag)) return `${text.trim()}  `
          return `${tag === 'li' ? '- ' : ''}${text.trim()}${tag === 'li' || tag === 'tr' ? '\n' : '\n\n'}`
        }
      }
    })
    .join('')
}

/** Copies, and says whether it worked: a page served without TLS has no clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
