import { escapeHtml } from '../compiler/html.ts'
import { crisisSentence, staticWords } from '../compiler/static-words.ts'
import type { Corpus } from '../corpus.ts'
import { safety } from '../safety/base.ts'
import { regionFor, regionIn } from '../safety/lines.ts'

export interface SnippetInput {
  /** Where the files will stand; an example's address where nobody said. */
  baseUrl: string | undefined
  hash: string
  integrity: string
  corpus: Corpus
  /** Whose crisis lines stand in `<noscript>`: ISO 3166 code. */
  region: string
}

/** The two tags to paste: one that follows the editors' changes, one pinned to these very bytes. */
export function snippets({
  baseUrl = 'https://your-clinic.example/faq',
  hash,
  integrity,
  corpus: { clinic, lang },
  region,
}: SnippetInput): Record<string, string> {
  const base = escapeHtml(baseUrl.replace(/\/+$/, ''))
  // A value that nobody gave is left out: an example's number would be called by somebody in need.
  const own = Object.entries({ clinic: clinic.name, phone: clinic.phone })
    .flatMap(([name, value]) => (value === undefined ? [] : [` data-${name}="${escapeHtml(value)}"`]))
    .join('')
  const words = staticWords(lang)
  const crisis = crisisSentence(regionIn(regionFor(safety(), region), lang), words)
    .map(([text, href]) => (href ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : escapeHtml(text)))
    .join('')
  const noscript = `<noscript>${crisis} <a href="${base}/faq.html">${escapeHtml(words.title)}</a></noscript>\n`
  return {
    'snippet.html': `<script async src="${base}/clinic-faq.js"${own}></script>\n${noscript}`,
    'snippet.pinned.html': `<script async src="${base}/clinic-faq.${hash}.js" integrity="${integrity}" crossorigin="anonymous"${own}></script>\n${noscript}`,
  }
}
