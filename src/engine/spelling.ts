// The basic build: no query language, which nobody types here.
import Fuse from 'fuse.js/min-basic'
import type { Model } from './model.ts'
import { STOP, type Synonyms, stemOf } from './terms.ts'

/** A word that the corpus does not know, and the word that it was read as. */
export interface Correction {
  word: string
  as: string
}

/** Reads a word as the known word that it most likely stands for, between its neighbours; itself where there is none. */
export type Spelling = (word: string, before?: string, after?: string) => string

/** Words shorter than this are too near to one another to be corrected. */
const SHORTEST = 3
/** Up to this length another first letter makes another word. */
const SURE_OF_FIRST = 4
/** Stems that share most letter pairs with the word are looked at; Fuse.js ranks their forms, not the whole vocabulary. */
const STEMS = 50
/** What a stem stands for in print; those that do not lead back to the stem are dropped. */
const ENDINGS = ',s,es,e,d,ed,ing,y,er,ers,ly,ion,ions,ation,ment,al,ive,able,ance,ful,ic'.split(',')
const ENDINGS_AFTER_I = 'y,ys,i,ies,ied,ily'.split(',')
const VOWEL = /^[aeiouy]/

// What makes a reading less likely, in edits.
/** The first letter is seldom wrong. */
const OTHER_FIRST_LETTER = 0.4
/** Two letters in the wrong order are the commonest slip of all. */
const SWAPPED = 0.8
/** A form that was made up from a stem may be no word at all. */
const MADE_UP = 0.15
/** A rare word is meant less often. */
const RARITY = 0.05
const FUZZINESS = 0.3
/** A word that is known to stand beside its neighbour is likely the one that was meant. */
const FITS_NEIGHBOUR = 0.6

interface Candidate {
  form: string
  stem: string
}

/** Returns the spelling of a corpus: what it knows stays, what it does not is read as what is near. Memoised. */
export function createSpelling(model: Model, synonyms: Synonyms): Spelling {
  // Whole words, which no ending is put to: those of every question, and visitors' names for things.
  const whole = new Set([...synonyms.values()].flatMap((list) => list.flatMap(({ said }) => said)))
  for (const word of STOP) if (model.rows.has(stemOf(word))) whole.add(word)
  const stemsOfWhole = new Set([...STOP].map(stemOf))
  const stems = [
    ...whole,
    ...[...model.rows.keys()].filter((term) => !whole.has(term) && !stemsOfWhole.has(term)),
  ].filter((term) => !/[\s\d]/.test(term))
  let byPair: Map<number, number[]> | null = null
  const memo = new Map<string, (Candidate & { cost: number })[]>()

  const candidates = (word: string): Candidate[] => {
    byPair ??= pairIndex(stems)
    const shared = new Map<number, number>()
    for (const pair of pairsOf(word)) for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    const nearness = (at: number, count: number) => count / (Math.min(stems[at]!.length, word.length) + 1)
    return [...shared]
      .map(([at, count]) => ({ at, near: nearness(at, count) }))
      .sort((a, b) => b.near - a.near || a.at - b.at)
      .slice(0, STEMS)
      .flatMap(({ at }) => {
        const stem = stems[at]!
        return (whole.has(stem) ? [stem] : formsOf(stem)).map((form) => ({ form, stem }))
      })
      .filter(({ form, stem }) => {
        const most = allowed(word, stem)
        return Math.abs(form.length - word.length) <= most && editDistance(word, form, most) <= most
      })
  }
  const near = (word: string): (Candidate & { cost: number })[] => {
    // Of a thousand forms a few are left: to rank all of them would take longer than all the rest of an answer.
    const all = candidates(word)
    const forms = all.map(({ form }) => form)
    const found = new Fuse(forms, { includeScore: true, threshold: 0.6, distance: 20 }).search(word)
    return found.flatMap(({ refIndex, score = 1 }) => {
      const { form, stem } = all[refIndex]!
      const distance = editDistance(word, form)
      const sameFirst = form[0] === word[0]
      if (word.length <= SURE_OF_FIRST && !sameFirst && !isSwapped(word, form)) return []
      if (!whole.has(form) && stemOf(form) !== stem) return []
      const edits = distance === 1 && isSwapped(word, form) ? SWAPPED : distance
      const cost =
        edits +
        (sameFirst ? 0 : OTHER_FIRST_LETTER) +
        (form === stem ? 0 : MADE_UP) +
        score * FUZZINESS +
        (model.rows.get(stemOf(form))?.idf ?? 0) * RARITY
      return [{ form, stem, cost }]
    })
  }
  return (word, before = '', after = '') => {
    if (word.length < SHORTEST || /\d/.test(word)) return word
    if (STOP.has(word) || whole.has(word) || model.rows.has(stemOf(word))) return word
    // A page can stay open for days: the memory of corrections must not grow with what is typed.
    if (memo.size > 2000) memo.clear()
    const readings = memo.get(word) ?? near(word)
    memo.set(word, readings)
    let as = word
    let least = Number.POSITIVE_INFINITY
    for (const { form, cost } of readings) {
      const pairs = [`${stemOf(before)} ${stemOf(form)}`, `${stemOf(form)} ${stemOf(after)}`]
      const fits = pairs.filter((pair) => model.rows.has(pair))
      if (cost - fits.length * FITS_NEIGHBOUR < least) {
        least = cost - fits.length * FITS_NEIGHBOUR
        as = form
      }
    }
    return as
  }
}

/** The words that a stem may stand for: `stop` for stops, stopped, stopping. */
function formsOf(stem: string): string[] {
  if (stem.length < 3) return [stem]
  const last = stem.at(-1) ?? ''
  const root = stem.slice(0, -1)
  if (last === 'i') return ENDINGS_AFTER_I.map((ending) => root + ending)
  const forms = ENDINGS.map((ending) => (last === 'e' && VOWEL.test(ending) ? root : stem) + ending)
  return /[^aeiou][aeiou][bdgmnprt]$/.test(stem)
    ? [...forms, ...['ing', 'ed', 'er'].map((ending) => stem + last + ending)]
    : forms
}

/** How many slips a word may hold: two only where it is long enough to be told from other words, its ending apart. */
function allowed(word: string, stem = word): number {
  return word.length < 8 || stem.length < 6 ? 1 : 2
}

function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join()
}
/** Its letter pairs as numbers, the ends counting as letters too. */
function pairsOf(word: string): number[] {
  const pairs: number[] = []
  let before = 0
  for (let at = 0; at <= word.length; at++) {
    const code = word.charCodeAt(at) || 0
    pairs.push(before * 65536 + code)
    before = code
  }
  return pairs
}

function pairIndex(stems: string[]): Map<number, number[]> {
  const index = new Map<number, number[]>()
  stems.forEach((stem, at) => {
    for (const pair of pairsOf(stem)) {
      const list = index.get(pair)
      if (list) list.push(at)
      else index.set(pair, [at])
    }
  })
  return index
}

/** Optimal string alignment: insertions, deletions, changes, and neighbours swapped; above `most` any number above it. */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = []
  let row = [...Array(b.length + 1).keys()]
  let least = 0
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    const leastBefore = least
    least = i
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    // What comes is no less; but a swap reaches back by two rows, and costs one.
    if (least > most && leastBefore >= most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
