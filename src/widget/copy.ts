/** An answer as plain text to take elsewhere, and how it gets onto the clipboard. */

import type { Block, Entry } from '../corpus.ts'
import type { Library } from './library.ts'
import type { Strings } from './strings.ts'

/** Question, answer with numbered marks, sources with addresses, and who stands for it. */
export function citation(
  entry: Entry,
  library: Library,
  strings: Strings,
  line: string,
  value: (name: string) => string | null,
): string {
  const sources = entry.sources.map((key, index) => {
    const source = library.source(key)
    const words = source ? [source.title, source.publisher, source.year, source.url].filter(Boolean).join(', ') : key
    return `[${index + 1}] ${words}`
  })
  const text = textOf(entry.answer, { value, mark: (key) => ` [${entry.sources.indexOf(key) + 1}]` })
  return [
    entry.question,
    text,
    sources.length > 0 ? `${strings.sources}:\n${sources.join('\n')}` : '',
    line,
    strings.consult,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** An answer's words; a paragraph, an item or a row is a line of its own. */
export function textOf(
  blocks: Block[],
  show: { value: (name: string) => string | null; mark?: (key: string) => string },
): string {
  return blocks
    .map((block) => words(block, show))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function words(block: Block, show: Parameters<typeof textOf>[1]): string {
  if (typeof block === 'string') return block
  switch (block[0]) {
    case 'cite':
      return show.mark?.(block[1]) ?? ''
    case 'value':
      return show.value(block[1]) ?? block[2]
    case 'a': {
      const [, , ...inner] = block
      return inner.map((child) => words(child, show)).join('')
    }
    case 'br':
      return '\n'
    default: {
      const [tag, ...inner] = block
      const text = inner.map((child) => words(child, show)).join('')
      switch (tag) {
        case 'li':
          return `- ${text.trim()}\n`
        case 'tr':
          return `${text.trim()}\n`
        case 'td':
        case 'th':
          return `${text.trim()}  `
        case 'strong':
        case 'em':
        case 'thead':
        case 'tbody':
          return text
        default:
          return `${text.trim()}\n\n`
      }
    }
  }
}

/** Copies, and says whether it worked. Pages served without TLS have no clipboard API: a selection does it there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', write, { capture: true, once: true })
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', write, { capture: true })
  }
}
