/** A visitor's message as words: folded, split, pulled together where it was pulled apart. */
import { fold } from '../text.ts'
import type { Vocabulary } from './vocabulary.ts'
import { STOP } from './vocabulary.ts'

/** What stands before a word: nothing, a pause (comma, line, dash), or the end of a sentence. */
export type Break = 0 | 1 | 2

export interface Message {
  /** One character a word, `.` at the start and between sentences. */
  chars: string
  /** For each character, what stands before it. */
  breaks: Break[]
  /** For each character the word it stands for, spelling forgiven. */
  words: string[]
}

/** Letters apart, at most, that are read as words. */
const LONGEST_RUN = 60

interface Token {
  text: string
  break: Break
}

/** Letters of other alphabets, and the Latin ones that they are taken for. */
const LOOKALIKES = 'аеорсухіѕӏктмвн'
const LATIN = 'aeopcyxislktmbh'
const LOOKALIKE = new RegExp(`[${LOOKALIKES}]`, 'g')
/** Signs in a picture that say what a word would say, for the second view of a message. */
const PICTURES: [RegExp, string][] = [
  [/[💊]/gu, ' pills '],
  [/[🔪🗡]/gu, ' knife '],
  [/[🔫]/gu, ' gun '],
  [/[🪦⚰☠💀]/gu, ' dead '],
]

/** Reads a message, once plainly and, where it holds pictures that mean something, once more with them as words. */
export function readMessage(text: string, vocabulary: Vocabulary): Message[] {
  const folded = fold(text).replace(LOOKALIKE, (sign) => LATIN.charAt(LOOKALIKES.indexOf(sign)))
  const views = [toMessage(folded, vocabulary)]
  let pictured = folded
  for (const [sign, word] of PICTURES) pictured = pictured.replace(sign, word)
  if (pictured !== folded) views.push(toMessage(pictured, vocabulary))
  return views
}

function toMessage(folded: string, vocabulary: Vocabulary): Message {
  const tokens = joinLetters(split(folded), vocabulary)
  const message: Message = { chars: '', breaks: [], words: [] }
  tokens.forEach((token, i) => {
    if (i === 0 || (token.break === 2 && !(isAlone(tokens, i - 1) && isAlone(tokens, i)))) push(message, STOP, '', 2)
    const words = vocabulary.read(token.text)
    words.forEach((word, part) => {
      push(message, vocabulary.find(word), word, part === 0 ? token.break : 0)
    })
  })
  return message
}

function push(message: Message, char: string, word: string, before: Break): void {
  message.chars += char
  message.words.push(word)
  message.breaks.push(before)
}

/** Whether a token is a sentence of its own: "I. want. to. die" is one sentence, however it is dotted. */
function isAlone(tokens: Token[], i: number): boolean {
  return tokens[i]!.break === 2 && (i + 1 >= tokens.length || tokens[i + 1]!.break === 2)
}

function split(folded: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  // In here: reading such a pattern takes a moment that a page without questions need not spend.
  const token = /[@$]?[\p{L}\p{N}](?:['@$!|*_]*(?=[\p{L}\p{N}])[\p{L}\p{N}]|\/(?=\d)|\.(?=\d))*/gu
  for (const found of folded.matchAll(token)) {
    const between = folded.slice(end, found.index)
    const last = tokens[tokens.length - 1]
    const isSpelledOut = last?.text.length === 1 && found[0].length === 1 && /^[.\-_*]$/.test(between)
    const before: Break = last ? (isSpelledOut ? 0 : breakOf(between)) : 2
    end = found.index + found[0].length
    const text = found[0].replace(/_/g, '')
    // "don t", "i m": a lost apostrophe leaves its letter behind.
    if (
      last &&
      before === 0 &&
      /^(t|m|s|d|ll|ve|re)$/.test(text) &&
      /\p{L}$/u.test(last.text) &&
      between === ' ' &&
      joins(last.text, text)
    ) {
      last.text += text
      continue
    }
    const [, number = text, unit] = /^(\d+)(mg|mcg|ml|g|hrs?|h|min|mins|yo|am|pm|x|k)$/.exec(text) ?? []
    tokens.push({ text: number, break: before })
    if (unit) tokens.push({ text: unit, break: 0 })
  }
  return tokens
}

/** Whether a stray letter belongs to the word before it: `don t`, `i m`, `he s`, but not `vitamin d`. */
function joins(word: string, letter: string): boolean {
  if (letter === 't') return /n$/.test(word)
  return /^(i|you|he|she|it|we|they|that|who|what|there|here|u)$/.test(word)
}

function breakOf(between: string): Break {
  if (/\n[ \t]*\n/.test(between)) return 2
  const marks = between.replace(/\.{3,}/g, ',')
  if (/[.!?;\u00BF\u00A1\u3002]/.test(marks)) return 2
  return /[,:()\n\r"\u2013\u2014]| - /.test(marks) ? 1 : 0
}

/** `k i l l` → `kill`, `s.u.i.c.i.d.e` → `suicide`; a run that gives no word of the lexicon stays as it is. */
function joinLetters(tokens: Token[], vocabulary: Vocabulary): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    let end = i
    while (end < tokens.length && tokens[end]!.text.length === 1 && (end === i || tokens[end]!.break < 2)) end++
    const run = tokens.slice(i, end)
    const text = run.map((token) => token.text).join('')
    if (run.length >= 3 && run.length <= LONGEST_RUN && isRecognised(text, vocabulary)) {
      joined.push({ text, break: run[0]!.break })
    } else joined.push(...(run.length > 0 ? run : [tokens[i]!]))
    i += Math.max(0, run.length - 1)
  }
  return joined
}

function isRecognised(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.read(text).every((word) => vocabulary.find(word) > '\u00FF')
}
