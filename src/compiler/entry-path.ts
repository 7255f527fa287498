import type { Lang } from '../corpus.ts'
import type { Files } from './folder.ts'

/** What the place of an entry's file says of it: `es/onset/onset-speed.md`. */
export interface EntryPath {
  lang: Lang
  topic: string
  id: string
}

const ENTRY = /^(?:(es)\/)?([a-z0-9-]+)\/([a-z0-9-]+)\.md$/
/** The cards' words, the facts that entries rest on, and what explains the folder. */
const READ_OTHERWISE = /^(safety\/cards|facts\/.*|README)\.md$/

/** What a path of the folder says of its entry; null where it is no entry's. */
export function entryPath(path: string): EntryPath | null {
  const [, es, topic, id] = ENTRY.exec(path) ?? []
  return topic && id && !isReadOtherwise(path) ? { lang: es ? 'es' : 'en', topic, id } : null
}

/** Whether a Markdown file is read as something else than an entry. */
export function isReadOtherwise(path: string): boolean {
  return READ_OTHERWISE.test(path)
}

/** The ids of a folder's entries, readable or not: those of one language, or of any. */
export function entryIds(files: Files, lang?: Lang): Set<string> {
  const places = [...files.keys()].flatMap((path) => entryPath(path) ?? [])
  return new Set(places.filter((place) => !lang || place.lang === lang).map(({ id }) => id))
}

/** The file of an entry's phrasings. */
export function askedFile(entryFile: string): string {
  return entryFile.replace(/\.md$/, '.asked.txt')
}
