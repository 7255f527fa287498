/** Answers as HTML text, for pages that no visitor's script renders: every word is escaped, only our own tags stand. */
import type { Block, Tag } from '../corpus.ts'
import { valueHref } from '../links.ts'
import { followsCitation, withValues } from '../text.ts'

export interface HtmlOptions {
  /** A value by its name, or null: then its fallback words stand. */
  value(name: string): string | null
  /** What stands for a citation, as HTML. */
  cite(key: string): string
  /** The level of a heading that an answer holds. */
  heading: 2 | 3 | 4 | 5
}

const ELEMENTS: Record<Exclude<Tag, 'br' | 'h4'>, string> = {
  p: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  strong: 'strong',
  em: 'em',
  blockquote: 'blockquote',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
}

/** A text as it stands in HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}

/** An answer's tree as HTML. An unknown node shows only its words. */
export function blocksHtml(blocks: Block[], options: HtmlOptions): string {
  return withValues(blocks, options.value)
    .map((block, at) => (followsCitation(blocks, at) ? '<sup>,&#160;</sup>' : '') + nodeHtml(block, options))
    .join('')
}

/** A link, or its words alone where the address is none that a page may hold. */
export function linkHtml(href: string, inner: string): string {
  if (/^(mailto|tel|sms):/i.test(href)) return `<a href="${escapeHtml(href)}">${inner}</a>`
  if (/^https:\/\//i.test(href)) return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${inner}</a>`
  return inner
}

function nodeHtml(block: Block, options: HtmlOptions): string {
  if (typeof block === 'string') return escapeHtml(block)
  switch (block[0]) {
    case 'cite':
      return options.cite(block[1])
    case 'value':
      return linkHtml(valueHref(block[1], block[2]), escapeHtml(block[2]))
    case 'a': {
      const [, href, ...inner] = block
      return linkHtml(href, blocksHtml(inner, options))
    }
    case 'br':
      return '<br>'
    default: {
      const [tag, ...inner] = block
      const html = blocksHtml(inner, options)
      if (tag === 'h4') return `<h${options.heading}>${html}</h${options.heading}>`
      if (tag === 'th') return `<th scope="col">${html}</th>`
      const element = ELEMENTS[tag]
      return element ? `<${element}>${html}</${element}>` : html
    }
  }
}
