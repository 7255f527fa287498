// The basic build: no query language, which nobody types here.
import Fuse from 'fuse.js/min-basic'
import type { Model } from './model.ts'

/** A word that the corpus does not know, and the stem of the corpus that it was read as. */
export interface Correction {
  word: string
  as: string
}

/** Words shorter than this are too near to one another to be corrected. */
const SHORTEST = 4
/** Candidates that share most letter pairs with the word; Fuse.js ranks these, not the whole vocabulary. */
const CANDIDATES = 40

/** Returns a function from an unknown stem to the known stem it most likely stands for, or null. Memoised. */
export function createSpelling(model: Model): (stem: string) => string | null {
  const stems = [...model.rows.keys()].filter((term) => !term.includes(' ') && term.length > 2 && !/\d/.test(term))
  let byPair: Map<string, number[]> | null = null
  const memo = new Map<string, string | null>()

  const candidates = (stem: string): string[] => {
    byPair ??= pairIndex(stems)
    const shared = new Map<number, number>()
    for (const pair of pairsOf(stem)) for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return [...shared]
      .filter(([at]) => Math.abs((stems[at] ?? '').length - stem.length) <= allowed(stem))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES)
      .map(([at]) => stems[at] ?? '')
  }
  const correct = (stem: string): string | null => {
    if (stem.length < SHORTEST || /\d/.test(stem)) return null
    const near = new Fuse(candidates(stem), { includeScore: true, threshold: 0.6, distance: 20 }).search(stem)
    let best: string | null = null
    let least = Number.POSITIVE_INFINITY
    for (const { item, score = 1 } of near) {
      const distance = editDistance(stem, item)
      if (distance > allowed(stem)) continue
      // The first letter is seldom wrong, and a frequent word is meant more often than a rare one.
      const cost = distance + (item[0] === stem[0] ? 0 : 0.6) + score * 0.3 + (model.rows.get(item)?.idf ?? 0) * 0.05
      if (cost < least) {
        least = cost
        best = item
      }
    }
    return best
  }
  return (stem) => {
    const known = memo.get(stem)
    if (known !== undefined) return known
    // A page can stay open for days: the memory of corrections must not grow with what is typed.
    if (memo.size > 2000) memo.clear()
    const found = correct(stem)
    memo.set(stem, found)
    return found
  }
}

function allowed(stem: string): number {
  return stem.length < 6 ? 1 : 2
}

function pairsOf(stem: string): Set<string> {
  const padded = `^${stem}$`
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= padded.length; at++) pairs.add(padded.slice(at, at + 2))
  return pairs
}

function pairIndex(stems: string[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  stems.forEach((stem, at) => {
    for (const pair of pairsOf(stem)) {
      const list = index.get(pair)
      if (list) list.push(at)
      else index.set(pair, [at])
    }
  })
  return index
}

/** Optimal string alignment: insertions, deletions, changes, and neighbours swapped. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = [...Array(b.length + 1).keys()]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
