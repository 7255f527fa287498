// The basic build: no query language, which nobody types here.
import Fuse from 'fuse.js/min-basic'
import type { Model } from '../linear/model.ts'
import { editDistance, editsToBeginnings } from '../text.ts'
import { STOP, type Synonyms, stemOf } from './terms.ts'

/** A word that the corpus does not know, and the word that it was read as. */
export interface Correction {
  word: string
  as: string
}

/** A word that an unknown one may stand for, and how far-fetched that is, in edits. */
export interface Reading {
  as: string
  cost: number
}

export interface Spelling {
  knows(word: string): boolean
  /** What an unknown word may stand for, the likeliest first; none where nothing is near. */
  readings(word: string): Reading[]
}

/** Words shorter than this may be anything. */
const SHORTEST = 2
/** Readings farther off than these are not worth weighing. */
const NEAREST = 8
/** What a stem stands for in print; those that do not lead back to the stem are dropped. */
const ENDINGS =
  ',s,es,e,d,ed,ing,y,er,ers,ly,ion,ions,ation,ations,ment,ments,al,als,ally,ive,able,ible,ance,ence,ful,ic,ics,ate,ated,ness,ant,ants,ent,ity,ings,ous'.split(
    ',',
  )
const LONGEST_ENDING = 6
const ENDINGS_AFTER_I = 'y,ys,i,ies,ied,ily,ying,yed,ie,is,ial,ious'.split(',')
const VOWEL = /^[aeiouy]/

// What makes a reading less likely, in edits.
/** The first letter is seldom wrong. */
const OTHER_FIRST_LETTER = 0.3
/** Two letters in the wrong order are a common slip. */
const SWAPPED = 0.8
/** The key beside the one that was meant is hit more often than any other. */
const KEY_BESIDE = 0.7
/** A form that was made up from a stem may be no word at all. */
const MADE_UP = 0.1
/** A rare word is meant less often. */
const RARITY = 0.1
const FUZZINESS = 0.3
const KEYS = 'qwertyuiop asdfghjkl zxcvbnm'

interface Candidate {
  form: string
  stem: string
  edits: number
}

/** Returns the spelling of a corpus: what it knows, and what a word that it does not know is near to. Memoised. */
export function createSpelling(model: Model, synonyms: Synonyms): Spelling {
  // Whole words, which no ending is put to: those of every question, and visitors' names for things.
  const whole = new Set([...synonyms.values()].flatMap((list) => list.flatMap(({ said }) => said)))
  for (const word of STOP) if (model.rows.has(stemOf(word))) whole.add(word)
  const stemsOfWhole = new Set([...STOP].map(stemOf))
  const stems = [
    ...whole,
    ...[...model.rows.keys()].filter((term) => !whole.has(term) && !stemsOfWhole.has(term)),
  ].filter((term) => !/[\s\d]/.test(term))
  // The last letter of a stem may be its own alone: worri, worry.
  const roots = stems.map((stem) => (whole.has(stem) ? stem : stem.replace(/[ie]$/, '')))
  let letters: Int32Array | undefined
  const memo = new Map<string, Reading[]>()

  const candidates = (word: string): Candidate[] => {
    letters ??= Int32Array.from(roots, lettersOf)
    const own = lettersOf(word)
    const most = allowed(word)
    const found: Candidate[] = []
    for (let at = 0; at < stems.length; at++) {
      // Letters are compared as a set first, then the word's beginning: of thousands of stems, few remain.
      const stem = stems[at]!
      const missing = word.length - stem.length
      if (missing < -most || missing > most + LONGEST_ENDING || count(letters[at]! & ~own) > most) continue
      if (editsToBeginnings(roots[at]!, word, most).every((edits) => edits > most)) continue
      let best: Candidate | null = null
      for (const form of whole.has(stem) ? (STOP.has(stem) ? [stem, `${stem}s`] : [stem]) : formsOf(stem)) {
        if (Math.abs(form.length - word.length) > most) continue
        const others = lettersOf(form)
        if (count(own & ~others) > most || count(others & ~own) > most) continue
        const edits = editDistance(word, form, most)
        if (edits <= allowed(word, stem) && edits < (best?.edits ?? 9) && (whole.has(form) || stemOf(form) === stem))
          best = { form, stem, edits }
      }
      if (best) found.push(best)
    }
    return found
  }
  const near = (word: string): Reading[] => {
    const all = candidates(word)
    const forms = all.map(({ form }) => form)
    const found = new Fuse(forms, { includeScore: true, threshold: 0.6, distance: 20 }).search(word)
    return found
      .map(({ refIndex, score = 1 }) => {
        const { form, stem, edits } = all[refIndex]!
        const cost =
          (edits === 1 ? slipCost(word, form) : edits) +
          (form[0] === word[0] ? 0 : OTHER_FIRST_LETTER) +
          (form === stem ? 0 : MADE_UP) +
          score * FUZZINESS +
          (model.rows.get(stemOf(form))?.idf ?? 0) * RARITY
        return { as: form, cost }
      })
      .sort((a, b) => a.cost - b.cost)
      .slice(0, NEAREST)
  }
  return {
    knows: (word) => STOP.has(word) || whole.has(word) || model.rows.has(stemOf(word)),
    readings(word) {
      if (word.length < SHORTEST || /\d/.test(word)) return []
      // A page can stay open for days: the memory of corrections must not grow with what is typed.
      if (memo.size > 2000) memo.clear()
      const readings = memo.get(word) ?? near(word)
      memo.set(word, readings)
      return readings
    },
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

/** How many slips a word may hold: more than one only where it is long enough, or begins well enough, to be told from others. */
function allowed(word: string, stem = word): number {
  if (word.length < 5 || stem.length < 3 || (stem.length < 6 && word[0] !== stem[0])) return 1
  return word.length < 11 || stem.length < 9 ? 2 : 3
}

/** What one slip costs: less where it is a common one. */
function slipCost(typed: string, meant: string): number {
  if (typed.length !== meant.length) return 1
  const at = [...typed].findIndex((letter, index) => letter !== meant[index])
  const [a, b] = [typed[at]!, meant[at]!]
  if (typed[at + 1] === b && meant[at + 1] === a) return SWAPPED
  return KEYS.includes(a + b) || KEYS.includes(b + a) ? KEY_BESIDE : 1
}

/** The set of a word's letters, a bit each. */
function lettersOf(word: string): number {
  let set = 0
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31)
  return set
}

/** How many letters a set has: bits counted two, four and eight at a time. */
function count(set: number): number {
  const twos = set - ((set >>> 1) & 0x55555555)
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
