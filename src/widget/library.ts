/** Looking things up in a corpus, in the visitor's language where there is a translation. */

import type { Corpus, Edition, Entry, FixedReply, Lang, Source, Topic } from '../corpus.ts'

/** An entry as found, and the language that it is written in. */
export interface Found {
  entry: Entry
  lang: Lang
}

export interface Library {
  /** The entries of a visitor's language, with those of the first language where there is no translation. */
  entries: Entry[]
  topics: Topic[]
  entry(id: string): Found | null
  fixed(id: string): FixedReply | null
  source(key: string): Source | null
  /** A source in one line. */
  reference(key: string): string
  /** A value of the clinic: the page's own, else the build's, else null. */
  value(name: string): string | null
}

/** The five topics of the opening screen, in the order shown. */
const openingTopics = 'onset dissociation cost contraindications aftercare'.split(' ')

/** What people tend to ask first; shown at the start as far as the corpus holds them. */
const openingQuestions = 'what-is-ketamine is-it-safe onset-speed cost-insurance ride-home'.split(' ')
const openingCount = 4

/** A library over a corpus; over none at all it is empty. */
export function createLibrary(corpus: Corpus | null, lang: Lang, values: Record<string, string>): Library {
  /** The visitor's edition, then the corpus's own, which fills its gaps. */
  const editions: Edition[] = corpus ? [(corpus.lang !== lang && corpus.translations[lang]) || corpus, corpus] : []
  const first = editions[1]
  const found = new Map<string, Found>()
  for (const edition of [...editions].reverse()) {
    for (const entry of edition.entries) found.set(entry.id, { entry, lang: edition.lang })
  }
  const titles = editions[0]?.topics ?? []
  const source = (key: string) => corpus?.sources[key] ?? null
  return {
    entries: [...found.values()].map(({ entry }) => entry),
    topics: (first?.topics ?? []).map((topic) => titles.find(({ id }) => id === topic.id) ?? topic),
    entry: (id) => found.get(id) ?? null,
    fixed: (id) => editions.flatMap((edition) => edition.fixed).find((reply) => reply.id === id) ?? null,
    source,
    reference(key) {
      const { title = key, year, url } = source(key) ?? {}
      return [title, year, url].filter(Boolean).join(', ')
    },
    value: (name) => values[name] || corpus?.clinic[name] || null,
  }
}

/** The topics of the opening screen: the five of the product, as far as they hold anything. */
export function featuredTopics({ topics, entries }: Library): Topic[] {
  const filled = topics.filter((topic) => entries.some((entry) => entry.topic === topic.id))
  const featured = openingTopics.flatMap((id) => filled.filter((topic) => topic.id === id))
  return featured.length > 0 ? featured : filled.slice(0, openingTopics.length)
}

/** The questions of the opening screen: those that the page asked for, else the usual ones. */
export function suggestedEntries(library: Library, asked: string[]): Entry[] {
  const wanted = entriesOf(library, asked.length > 0 ? asked : openingQuestions)
  return (wanted.length > 0 ? wanted : library.entries).slice(0, openingCount)
}

/** The entries with these ids, as far as there are any, each once. */
export function entriesOf(library: Library, ids: string[]): Entry[] {
  return [...new Set(ids)].flatMap((id) => library.entry(id)?.entry ?? [])
}
