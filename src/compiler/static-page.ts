import type { Block, Corpus, Entry, Region, Source } from '../corpus.ts'
import { regionFor, regionIn } from '../safety/lines.ts'
import type { Safety } from '../safety/safety.ts'
import { plainText } from '../text.ts'
import base from './base.css?raw'
import { blocksHtml, escapeHtml, linkHtml } from './html.ts'
import css from './static-page.css?raw'
import { crisisSentence, dateWords, type StaticWords, signatureLine, staticWords } from './static-words.ts'

export interface StaticPageOptions {
  /** Whose crisis lines: ISO 3166 code. */
  region: string
  /** The day on which the page is made (ISO). */
  today: string
}

interface Page {
  corpus: Corpus
  region: Region
  words: StaticWords
  today: string
}

/** The corpus as one page that needs no script: every entry by topic, the crisis lines first and last. */
export function staticPage(corpus: Corpus, safety: Safety, options: StaticPageOptions): string {
  const page: Page = {
    corpus,
    region: regionIn(regionFor(safety, options.region), corpus.lang),
    words: staticWords(corpus.lang),
    today: options.today,
  }
  const { words } = page
  const topics = topicsOf(corpus)
  const title = [words.title, corpus.clinic.name].filter(Boolean).join(' · ')
  return `<!doctype html>
<html lang="${corpus.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(words.introduction)}">
<style>
${(base + css).trim()}
</style>
<script type="application/ld+json">${structuredData(page)}</script>
</head>
<body>
<a class="skip" href="#questions">${escapeHtml(words.skip)}</a>
<header>
<section class="help" aria-label="${escapeHtml(words.helpNow)}">
${crisisParagraph(page)}
</section>
<h1>${escapeHtml(words.title)}</h1>
${corpus.clinic.name ? `<p class="clinic">${escapeHtml(corpus.clinic.name)}</p>\n` : ''}<p>${escapeHtml(words.introduction)} ${escapeHtml(words.consult)}</p>
</header>
${topics.length > 0 ? contents(page, topics) : ''}
<main id="questions" tabindex="-1">
${topics.length > 0 ? topics.map((topic) => topicHtml(page, topic)).join('\n') : `<p>${escapeHtml(words.empty)}</p>`}
<p class="built">${escapeHtml(words.built(dateWords(corpus.lang, options.today)))}</p>
</main>
<footer>
${crisisParagraph(page)}
<p class="consult">${escapeHtml(words.consult)}</p>
</footer>
</body>
</html>
`
}

interface Filled {
  id: string
  title: string
  entries: Entry[]
}

function topicsOf({ topics, entries }: Corpus): Filled[] {
  const known = new Set(topics.map(({ id }) => id))
  const others = [...new Set(entries.map(({ topic }) => topic))]
    .filter((id) => !known.has(id))
    .map((id) => ({ id, title: id }))
  return [...topics, ...others]
    .map(({ id, title }) => ({ id, title, entries: entries.filter(({ topic }) => topic === id) }))
    .filter((topic) => topic.entries.length > 0)
}

function contents({ words }: Page, topics: Filled[]): string {
  const questions = (topic: Filled) =>
    topic.entries
      .map(({ id, question }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(question)}</a></li>`)
      .join('\n')
  return `<nav id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${escapeHtml(words.contents)}</h2>
<ul>
${topics.map((topic) => `<li><a class="topic" href="#topic-${escapeHtml(topic.id)}">${escapeHtml(topic.title)}</a>\n<ul>\n${questions(topic)}\n</ul></li>`).join('\n')}
</ul>
</nav>`
}

function topicHtml(page: Page, { id, title, entries }: Filled): string {
  return `<section aria-labelledby="topic-${escapeHtml(id)}">
<h2 id="topic-${escapeHtml(id)}">${escapeHtml(title)}</h2>
${entries.map((entry) => entryHtml(page, entry)).join('\n')}
<p class="back"><a href="#contents">${escapeHtml(page.words.backToContents)}</a></p>
</section>`
}

function entryHtml(page: Page, entry: Entry): string {
  const { corpus, words, today } = page
  const overdue = entry.signature !== null && entry.signature.until < today
  const line = signatureLine(entry.signature, today, corpus.lang)
  const due = entry.signature && !overdue ? ` ${words.due(dateWords(corpus.lang, entry.signature.until))}` : ''
  const answer = blocksHtml(entry.answer, {
    heading: 4,
    value: (name) => clinicValue(page, name),
    cite: (key) => {
      const number = entry.sources.indexOf(key) + 1
      return number > 0
        ? `<sup><a href="#${sourceId(entry, number)}" aria-label="${escapeHtml(words.source(number))}">${number}</a></sup>`
        : ''
    },
  })
  const sources = entry.sources
    .map((key, index) => `<li id="${sourceId(entry, index + 1)}">${sourceHtml(key, corpus.sources[key])}</li>`)
    .join('\n')
  return `<article aria-labelledby="${escapeHtml(entry.id)}">
<h3 id="${escapeHtml(entry.id)}">${escapeHtml(entry.question)}</h3>
${overdue ? `<p class="overdue">${escapeHtml(line)}</p>\n` : ''}${answer.replace(/<table>/g, `<div class="table" role="group" tabindex="0" aria-labelledby="${escapeHtml(entry.id)}"><table>`).replace(/<\/table>/g, '</table></div>')}
${sources ? `<div class="sources">\n<p>${escapeHtml(words.sources)}</p>\n<ol>\n${sources}\n</ol>\n</div>\n` : ''}${overdue ? '' : `<p class="review">${escapeHtml(line + due)}</p>\n`}</article>`
}

function sourceId(entry: Entry, number: number): string {
  return `${escapeHtml(entry.id)}--source-${number}`
}

function sourceHtml(key: string, source: Source | undefined): string {
  if (!source) return escapeHtml(key)
  const where = [source.publisher, source.year].filter(Boolean).join(', ')
  return `${linkHtml(source.url, escapeHtml(source.title))}${where ? `, ${escapeHtml(where)}` : ''}`
}

function crisisParagraph({ region, words }: Page): string {
  const pieces = crisisSentence(region, words).map(([text, href]) =>
    href ? linkHtml(href, escapeHtml(text)) : escapeHtml(text),
  )
  return `<p class="crisis">${pieces.join('')}</p>`
}

/** The region's numbers first, so that no editor's file can change them, then the clinic's values. */
function clinicValue({ corpus, region }: Page, name: string): string | null {
  return name === 'emergency_number' ? region.emergency.number : (corpus.clinic[name] ?? null)
}

/** schema.org `FAQPage`. `<` is written as an escape, so that no text can end the element it stands in. */
function structuredData(page: Page): string {
  const { corpus } = page
  const values = { ...corpus.clinic, emergency_number: page.region.emergency.number }
  const answer = (blocks: Block[]) => plainText(blocks, values).trim()
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: corpus.lang,
    mainEntity: corpus.entries.map(({ question, answer: blocks, signature }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: {
        '@type': 'Answer',
        text: `${answer(blocks)}\n${signatureLine(signature, page.today, corpus.lang)}`,
      },
    })),
  }).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
