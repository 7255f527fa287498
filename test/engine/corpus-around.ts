import type { Corpus, Entry, Index } from '../../src/corpus.ts'
import { isEntry } from '../../src/engine/confidence.ts'

/** A corpus around an index, as far as matching needs one: an entry or a fixed reply for each id that can be shown. */
export function corpusAround(index: Index): Corpus {
  const entries = index.ids.filter(isEntry).map(
    (id): Entry => ({
      id,
      topic: 'all',
      question: id,
      answer: [],
      sources: [],
      related: [],
      signature: null,
    }),
  )
  return {
    lang: 'en',
    topics: [{ id: 'all', title: 'All' }],
    entries,
    fixed: index.ids
      .filter((id) => id.startsWith('fixed:'))
      .map((id) => ({ id: id.slice(6), answer: [], contact: false, signature: null })),
    index,
    built: '2026-01-01',
    clinic: {},
    sources: {},
    translations: {},
    safety: { rules: [], lines: {} },
    required: 'sources',
  }
}
