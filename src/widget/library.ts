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
  /** A value of the clinic: the page's own, else the build's, else null. */
  value(name: string): string | null
}

/** The five topics of the opening screen, in the order shown. */
const openingTopics = ['onset', 'dissociation', 'cost', 'contraindications', 'aftercare']

/** What people tend to ask first; shown at the start as far as the corpus holds them. */
const openingQuestions = ['what-is-ketamine', 'is-it-safe', 'onset-speed', 'cost-insurance', 'ride-home']
const openingCount = 4

/** A library over a corpus; over none at all it is empty. */
export function createLibrary(corpus: Corpus | null, lang: Lang, values: Record<string, string>): Library {
  const base: Edition | null = corpus
  const own: Edition | null = corpus && corpus.lang !== lang ? (corpus.translations[lang] ?? null) : corpus
  const translated = new Map((own?.entries ?? []).map((entry) => [entry.id, entry]))
  const original = new Map((base?.entries ?? []).map((entry) => [entry.id, entry]))
  const ownLang = own?.lang ?? lang
  const titles = new Map((own?.topics ?? []).map((topic) => [topic.id, topic]))
  return {
    entries: [...original.values()].map((entry) => translated.get(entry.id) ?? entry),
    topics: (base?.topics ?? []).map((topic) => titles.get(topic.id) ?? topic),
    entry(id) {
      const entry = translated.get(id)
      if (entry) return { entry, lang: ownLang }
      const first = original.get(id)
      return first && base ? { entry: first, lang: base.lang } : null
    },
    fixed: (id) => own?.fixed.find((reply) => reply.id === id) ?? base?.fixed.find((reply) => reply.id === id) ?? null,
    source: (key) => corpus?.sources[key] ?? null,
    value: (name) => values[name] || corpus?.clinic[name] || null,
  }
}

/** The topics of the opening screen: the five of the product, as far as they hold anything. */
export function featuredTopics(library: Library): Topic[] {
  const filled = library.topics.filter((topic) => library.entries.some((entry) => entry.topic === topic.id))
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
