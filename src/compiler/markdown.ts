import createDOMPurify, { type Config } from 'dompurify'
import { Marked, type Token } from 'marked'
import type { Block, Lang, Tag } from '../corpus.ts'

/** What the compiler needs of a DOM: jsdom's window in Node, the page's own in a browser. Never happy-dom: see the tests. */
export type DomWindow = Parameters<typeof createDOMPurify>[0] & Window

/** What lets DOMPurify read HTML on a page with Trusted Types. */
export type HtmlPolicy = NonNullable<Config['TRUSTED_TYPES_POLICY']>

export interface MarkdownResult {
  blocks: Block[]
  /** HTML and images that were found and left out, with the line (from 1) on which each stands. */
  refused: { line: number; text: string; kind: 'html' | 'image' }[]
  /** Links, with their line. */
  links: { line: number; href: string }[]
}

const TAGS: Record<string, Tag> = {
  P: 'p',
  UL: 'ul',
  OL: 'ol',
  LI: 'li',
  STRONG: 'strong',
  B: 'strong',
  EM: 'em',
  I: 'em',
  BR: 'br',
  H1: 'h4',
  H2: 'h4',
  H3: 'h4',
  H4: 'h4',
  H5: 'h4',
  H6: 'h4',
  BLOCKQUOTE: 'blockquote',
  TABLE: 'table',
  THEAD: 'thead',
  TBODY: 'tbody',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
}

/** What stands for a clinic's value that is empty, where the answer brings no words of its own. */
export const EMPTY_VALUE: Record<Lang, string> = { en: 'ask the clinic', es: 'pregunte a la clínica' }

/** The schemes that a link of an answer may have. */
export const LINK = /^(https:|mailto:|tel:|sms:)/i

/** `[^key]`, and `{clinic.name|words to use while it is empty}`. */
const MARK = /\[\^([\w.-]+)\]|\{(?:clinic|chat)\.([a-z_0-9]+)(?:\|([^{}]*))?\}/g

/**
 * Returns a function from Markdown to a tree of allowed nodes: marked makes HTML, DOMPurify cleans it, and only the tags
 * above are carried over, so that what reaches the page holds no HTML at all.
 */
export function createMarkdown(
  window: DomWindow,
  emptyValue: string,
  policy?: HtmlPolicy,
): (markdown: string, firstLine?: number) => MarkdownResult {
  // What is refused goes no further: only to parse it would break the policy of a strict page, in its console.
  const marked = new Marked({ gfm: true, renderer: { html: () => '', image: () => '' } })
  const purify = createDOMPurify(window)
  return (markdown, firstLine = 1) => {
    const source = markdown.replace(/\r\n?/g, '\n')
    const refused: MarkdownResult['refused'] = []
    const links: MarkdownResult['links'] = []
    let from = 0
    const lineOf = (raw: string): number => {
      const at = source.indexOf(raw.trimEnd(), from)
      return firstLine + source.slice(0, at < 0 ? from : at).split('\n').length - 1
    }
    const visit = (tokens: Token[]): void => {
      for (const token of tokens) {
        if (token.type === 'html') refused.push({ line: lineOf(token.raw), text: token.raw.trim(), kind: 'html' })
        if (token.type === 'image') refused.push({ line: lineOf(token.raw), text: token.raw, kind: 'image' })
        if (token.type === 'link') links.push({ line: lineOf(token.raw), href: String(token.href) })
        if ('tokens' in token && token.tokens) visit(token.tokens)
        if (token.type === 'list') for (const item of token.items) visit(item.tokens)
        if (token.type === 'table') for (const cell of [token.header, ...token.rows].flat()) visit(cell.tokens)
      }
    }
    for (const token of marked.lexer(source)) {
      visit([token])
      from += token.raw.length
    }
    // Null where the HTML takes the body's place, as a frameset does, whatever the type says.
    const fragment: DocumentFragment | null = purify.sanitize(marked.parse(source, { async: false }), {
      ALLOWED_TAGS: [...Object.keys(TAGS).map((tag) => tag.toLowerCase()), 'a'],
      ALLOWED_ATTR: ['href'],
      ALLOWED_URI_REGEXP: LINK,
      TRUSTED_TYPES_POLICY: policy,
      RETURN_DOM_FRAGMENT: true,
    })
    return { blocks: fragment ? blocksOf(fragment, emptyValue) : [], refused, links }
  }
}

function blocksOf(parent: Node, emptyValue: string): Block[] {
  const blocks: Block[] = []
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) {
      const inBlock = /^(P|LI|TD|TH|STRONG|EM|B|I|A|H\d)$/.test((parent as Element).nodeName)
      if (inBlock || node.textContent?.trim()) blocks.push(...textBlocks(node.textContent ?? '', emptyValue))
    } else if (node.nodeType === 1) {
      const element = node as Element
      const children = blocksOf(element, emptyValue)
      const tag = TAGS[element.nodeName]
      const href = element.getAttribute('href')
      if (tag) blocks.push([tag, ...children])
      else if (element.nodeName === 'A' && href && LINK.test(href)) blocks.push(['a', href, ...children])
      else blocks.push(...children)
    }
  }
  return blocks
}

function textBlocks(text: string, emptyValue: string): Block[] {
  const blocks: Block[] = []
  let end = 0
  for (const mark of text.matchAll(MARK)) {
    const before = text.slice(end, mark.index)
    // A citation stands after a space in Markdown ("… others need more. [^key]"); the number is set without it.
    const words = mark[1] ? before.replace(/\s+$/, '') : before
    if (words) blocks.push(words.replace(/\s+/g, ' '))
    if (mark[1]) blocks.push(['cite', mark[1]])
    else if (mark[2]) blocks.push(['value', mark[2], mark[3]?.trim() || emptyValue])
    end = mark.index + mark[0].length
  }
  const rest = text.slice(end).replace(/\s+/g, ' ')
  if (rest) blocks.push(rest)
  return blocks
}
