/** The words of the lexicon, a character each, and how a visitor's spelling finds them. */
import { editDistance } from '../text.ts'
import { once, onceEach } from './once.ts'

/** Characters of tokens that are no word of the lexicon, of numbers, and of the end of a sentence. */
export const OTHER = '~'
export const STOP = '.'
const NUMBER = '0'
const YEAR = 'Y'
const MANY = 'M'
const LOW = 'L'
const FAST = 'F'
const HIGH = 'H'
const PRESSURE = 'B'
/** What each name for numbers in a pattern stands for. */
// A map: a page may have put words of its own on every object.
export const NUMBERS = new Map([
  ['NUMBER', `${NUMBER}${YEAR}${MANY}${LOW}${FAST}${HIGH}`],
  ['YEAR', YEAR],
  ['MANY', `${MANY}${LOW}${FAST}${HIGH}`],
  ['LOW', LOW],
  ['FAST', FAST],
  ['HIGH', HIGH],
  ['PRESSURE', PRESSURE],
])

const FIRST_CODE = 0x100
const DOUBTFUL = 8
const LONGEST_STEM = 16

export interface Vocabulary {
  /** Takes a word or stem of the lexicon in; all are taken in before any is looked up. */
  learn(word: string): void
  /** All characters that a word or stem of a pattern stands for. */
  charsOf(word: string): string
  /** The words that a visitor's token stands for: itself, or what it misspells. */
  read(token: string): string[]
  /** The character of a token that `read` gave. */
  find(word: string): string
}

export function createVocabulary(spellings: Record<string, string>, tolerant: string, real: string): Vocabulary {
  const chars = new Map<string, string>()
  const stems = new Set<string>()
  const tolerated = tolerant.split(' ')
  const known = new Set(real.split(' '))
  const cache = new Map<string, string[]>()
  const spelled = new Map(Object.entries(spellings).map(([from, to]) => [from, to.split(' ')]))

  const learn = (word: string): void => {
    if (chars.has(word) || NUMBERS.has(word)) return
    chars.set(word, String.fromCharCode(FIRST_CODE + chars.size))
    if (word.endsWith('*')) stems.add(word.slice(0, -1))
  }
  for (const words of spelled.values()) words.forEach(learn)
  tolerated.forEach(learn)
  const stemOf = (word: string): string | undefined => {
    // The longest first, so that a word finds its nearest stem.
    for (let end = Math.min(word.length, LONGEST_STEM); end >= 2; end--)
      if (stems.has(word.slice(0, end))) return word.slice(0, end)
    return undefined
  }
  const sorted = once(() => [...chars.keys()].sort())
  const digits = once(() => [...chars.keys()].filter((word) => /^\d/.test(word)))
  /** A number that a pattern names ("101") is still a number. */
  const numbersOf = (signs: string): string => {
    let all = signs
    for (const other of digits()) if (signs.includes(numberClass(other))) all += chars.get(other)!
    return all
  }
  const charsOf = onceEach((word) => {
    const numbers = NUMBERS.get(word)
    if (numbers) return numbersOf(numbers)
    const own = chars.get(word) ?? OTHER
    if (!word.endsWith('*')) return own
    let all = own
    const stem = word.slice(0, -1)
    const words = sorted()
    for (let at = firstFrom(words, stem); at < words.length && words[at]!.startsWith(stem); at++) {
      if (words[at] !== word) all += chars.get(words[at]!)
    }
    return all
  })
  const isKnown = (word: string): boolean => chars.has(word) || known.has(word) || stemOf(word) !== undefined
  const exact = (word: string): string[] | undefined => spelled.get(word) ?? (isKnown(word) ? [word] : undefined)

  const read = (written: string): string[] => {
    const token = written.replace(/'/g, '')
    // "killin", "thinkin": a word of the lexicon without its g, before a stem takes it.
    if (token.endsWith('in') && !chars.has(token) && !known.has(token) && chars.has(`${token}g`)) return [`${token}g`]
    const isDrawnOut = /(.)\1\1/.test(token)
    const direct = spelled.get(written) ?? (isDrawnOut ? undefined : exact(token))
    if (direct) return direct
    for (const variant of variants(token)) {
      const found = exact(variant)
      if (found) return found
    }
    if (isDrawnOut && isKnown(token)) return [token]
    for (const variant of [token, ...variants(token)]) {
      const found = nearest(variant) ?? segments(variant)
      if (found) return found
    }
    return [token]
  }

  const nearest = (word: string): string[] | undefined => {
    if (!/^[a-z*]+$/.test(word)) return undefined
    let best: string | undefined
    let least = 3
    for (const target of tolerated) {
      if (Math.abs(target.length - word.length) > 2 || (target[0] !== word[0] && target[0] !== word[1])) continue
      const allowed = target.length >= DOUBTFUL ? 2 : target.length >= 5 ? 1 : word.includes('*') ? 0 : -1
      const distance = allowed < 0 ? 9 : editDistance(word, target, allowed)
      if (distance <= allowed && distance < least) {
        least = distance
        best = target
      }
    }
    return best ? [best] : undefined
  }

  /** `iwanttodie` → `i want to die`: only into words of the lexicon, and only around a tolerated one. */
  const segments = (word: string): string[] | undefined => {
    if (word.length < 7 || word.length > 60) return undefined
    const best: (string[] | undefined)[] = [[]]
    for (let end = 1; end <= word.length; end++) {
      for (let start = Math.max(0, end - 14); start < end; start++) {
        const before = best[start]
        const piece = word.slice(start, end)
        if (!before || (piece.length === 1 && piece !== 'i')) continue
        const parts = spelled.get(piece) ?? (chars.has(piece) ? [piece] : undefined)
        const there = best[end]
        if (parts && (!there || before.length + parts.length < there.length)) best[end] = [...before, ...parts]
      }
    }
    const found = best[word.length]
    return found && found.length > 1 && found.some((part) => tolerated.includes(part)) ? found : undefined
  }

  return {
    learn,
    charsOf,
    read(token) {
      let found = cache.get(token)
      if (!found) {
        if (cache.size > 5000) cache.clear()
        found = read(token)
        cache.set(token, found)
      }
      return found
    },
    find(word) {
      const char = chars.get(word)
      if (char) return char
      const stem = known.has(word) ? undefined : stemOf(word)
      return stem ? chars.get(`${stem}*`)! : numberClass(word)
    },
  }
}

function numberClass(word: string): string {
  const pressure = word.match(/^(\d{2,3})\/(\d{2,3})$/)
  if (pressure)
    return Number(pressure[1]) >= 180 ||
      Number(pressure[2]) >= 110 ||
      (Number(pressure[1]) < 80 && Number(pressure[1]) > 30)
      ? PRESSURE
      : NUMBER
  if (!/^\d/.test(word)) return OTHER
  if (/^(19|20)\d\d$/.test(word)) return YEAR
  const value = Number.parseFloat(word)
  if (value >= 50 && value < 88) return LOW
  if (value >= 140 && value < 180) return FAST
  return value >= 180 && value < 300 ? HIGH : value >= 8 ? MANY : NUMBER
}

/** Digits and signs, and the letters that they are written for. */
const LEET = '03457@$!|'
const LETTERS = 'oeastasii'

/** The place of the first word that is not before `start` in a sorted list. */
function firstFrom(words: string[], start: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]! < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Other spellings that a token may stand for: digits and signs as letters, drawn-out letters once or twice. */
function variants(token: string): string[] {
  const forms = [token]
  if (/[a-z]/.test(token) && /[0134578@$!|]/.test(token)) {
    const plain = token.replace(/[03457@$!|]/g, (sign) => LETTERS.charAt(LEET.indexOf(sign)))
    forms.push(plain.replace(/1/g, 'i'), plain.replace(/1/g, 'l'))
  }
  // "cow's", "cows" → "cow"
  if (token.length > 3 && token.endsWith('s')) forms.push(token.slice(0, -1))
  const all = forms.slice(1)
  for (const form of forms) {
    if (/(.)\1\1/.test(form)) all.push(form.replace(/(.)\1{2,}/g, '$1'), form.replace(/(.)\1{2,}/g, '$1$1'))
  }
  return all
}
