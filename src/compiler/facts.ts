import type { Files } from './folder.ts'

/** A line of `facts/<topic>.md`: something that an entry may rest on, end with, or must not say. */
export interface Fact {
  kind: 'fact' | 'ask' | 'avoid'
  text: string
  /** How strong its evidence is, in the notes' own words (`RCT, small`); `''` where the line names none. */
  strength: string
  /** Keys of `sources.yaml`. */
  sources: string[]
  file: string
  line: number
}

const FACTS = /^facts\/[a-z0-9-]+\.md$/
const HEADING = /^## ([a-z0-9-]+)\s*$/
const BULLET = /^- (.*?)(?: \*([^*]+?)\.?\*)?((?: \[[^\]\s]+\])*)\s*$/

/** The facts of every entry id, in the order of the notes. */
export function factsOf(files: Files): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>()
  for (const [path, text] of files) {
    if (!FACTS.test(path)) continue
    let mine: Fact[] | undefined
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      const id = HEADING.exec(line)?.[1]
      if (id) {
        mine = facts.get(id) ?? []
        facts.set(id, mine)
      }
      const bullet = BULLET.exec(line)
      if (mine && bullet)
        mine.push({ ...factOf(bullet[1] ?? '', bullet[2] ?? '', bullet[3] ?? ''), file: path, line: index + 1 })
    }
  }
  return facts
}

function factOf(text: string, strength: string, keys: string): Omit<Fact, 'file' | 'line'> {
  const kind = /^Do not say\b/.test(text) ? 'avoid' : /^Ask\b/.test(text) ? 'ask' : 'fact'
  return { kind, text, strength, sources: [...keys.matchAll(/\[([^\]]+)\]/g)].map((key) => key[1] ?? '') }
}
