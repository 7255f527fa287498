/** The words of the lexicon, a character each, and how a visitor's spelling finds them. */

/** Characters of tokens that are no word of the lexicon, of numbers, and of the end of a sentence. */
export const OTHER = '~'
export const STOP = '.'
const NUMBER = '0'
const YEAR = 'Y'
const MANY = 'M'
const HIGH = 'H'
const PRESSURE = 'B'
/** What each name for numbers in a pattern stands for. */
const NUMBER_CLASSES: Record<string, string> = {
  NUMBER: `${NUMBER}${YEAR}${MANY}${HIGH}`,
  YEAR,
  MANY: `${MANY}${HIGH}`,
  HIGH,
  PRESSURE,
}

const FIRST_CODE = 0x100
const DOUBTFUL = 8

export interface Vocabulary {
  /** The character of a word of the lexicon; made if it is new. */
  charOf(word: string): string
  /** All characters that a word or stem of a pattern stands for. */
  charsOf(word: string): string
  /** The words that a visitor's token stands for: itself, or what it misspells. */
  read(token: string): string[]
  /** The character of a token that `read` gave. */
  find(word: string): string
}

export function createVocabulary(spellings: Record<string, string>, tolerant: string, real: string): Vocabulary {
  const chars = new Map<string, string>()
  const stems: string[] = []
  const tolerated = tolerant.split(' ')
  const known = new Set(real.split(' '))
  const cache = new Map<string, string[]>()
  const spelled = new Map(Object.entries(spellings).map(([from, to]) => [from, to.split(' ')]))

  const charOf = (word: string): string => {
    let char = chars.get(word)
    if (!char) {
      char = String.fromCharCode(FIRST_CODE + chars.size)
      chars.set(word, char)
      if (word.endsWith('*')) {
        stems.push(word.slice(0, -1))
        // The longest first, so that a word finds its nearest stem.
        stems.sort((a, b) => b.length - a.length)
      }
    }
    return char
  }
  const isKnown = (word: string): boolean =>
    chars.has(word) || known.has(word) || stems.some((stem) => word.startsWith(stem))
  const exact = (word: string): string[] | undefined => spelled.get(word) ?? (isKnown(word) ? [word] : undefined)

  const read = (written: string): string[] => {
    const token = written.replace(/'/g, '')
    const direct = spelled.get(written) ?? exact(token)
    if (direct) return direct
    for (const variant of variants(token)) {
      const found = exact(variant)
      if (found) return found
    }
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
      const distance = allowed < 0 ? 9 : misspelling(word, target, allowed)
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
    charOf,
    charsOf(word) {
      const numbers = NUMBER_CLASSES[word]
      if (numbers) return numbers
      const own = charOf(word)
      if (!word.endsWith('*')) return own
      let all = own
      for (const [other, char] of chars) if (char !== own && other.startsWith(word.slice(0, -1))) all += char
      return all
    },
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
      const stem = known.has(word) ? undefined : stems.find((start) => word.startsWith(start))
      if (stem) return charOf(`${stem}*`)
      return numberClass(word)
    },
  }
}

function numberClass(word: string): string {
  const pressure = word.match(/^(\d{2,3})\/(\d{2,3})$/)
  if (pressure) return Number(pressure[1]) >= 180 || Number(pressure[2]) >= 110 || (Number(pressure[1]) < 80 && Number(pressure[1]) > 30) ? PRESSURE : NUMBER
  if (!/^\d/.test(word)) return OTHER
  if (/^(19|20)\d\d$/.test(word)) return YEAR
  const value = Number.parseFloat(word)
  return value >= 180 && value < 300 ? HIGH : value >= 8 ? MANY : NUMBER
}

const LEET: Record<string, string> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
}

/** Other spellings that a token may stand for: digits and signs as letters, drawn-out letters once or twice. */
function variants(token: string): string[] {
  const forms = [token]
  if (/[a-z]/.test(token) && /[0134578@$!|]/.test(token)) {
    const plain = token.replace(/[034578@$!|]/g, (sign) => LEET[sign] ?? sign)
    forms.push(plain.replace(/1/g, 'i'), plain.replace(/1/g, 'l'))
  }
  // "bleedin" → "bleeding"
  if (token.endsWith('in')) forms.push(`${token}g`)
  const all = forms.slice(1)
  for (const form of forms) {
    if (/(.)\1\1/.test(form)) all.push(form.replace(/(.)\1{2,}/g, '$1'), form.replace(/(.)\1{2,}/g, '$1$1'))
    if (/(.)\1/.test(form)) all.push(form.replace(/(.)\1+/g, '$1'))
  }
  return all
}

/** Damerau-Levenshtein distance, given up above `most`; a `*` in the token stands for any letter. */
function misspelling(token: string, target: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: target.length + 1 }, (_, index) => index)
  for (let i = 1; i <= token.length; i++) {
    const above = row
    row = [i]
    let least = i
    for (let j = 1; j <= target.length; j++) {
      const same = token[i - 1] === target[j - 1] || token[i - 1] === '*'
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && token[i - 1] === target[j - 2] && token[i - 2] === target[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return 9
    before = above
  }
  return row[target.length]!
}
