import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { SHORT_WORDS } from './rules/short-words.ts'

const PATTERNS = SHORT_WORDS.map((word) => word.replace(/\*$/, '\\w*'))
const SHORT = new RegExp(`\\b(?:${PATTERNS.join('|')})\\b|\\d[\\d.,%$-]*`, 'gi')
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu

/** How many words a text has; a figure counts as one. */
export function wordCount(text: string): number {
  return (text.replace(/(?<=\d)[.,](?=\d)/g, '').match(WORD) ?? []).length
}

/** The Flesch-Kincaid grade of sentences, with the terms of `SHORT_WORDS` counted as words of one syllable. */
export function readingGrade(sentences: string[]): number {
  const parts = sentences.flatMap(partsOf).map((part) => part.replace(SHORT, 'drug'))
  const words = parts.flatMap((part) => part.match(WORD) ?? [])
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0)
  return fleschKincaid({ sentence: parts.length, word: words.length, syllable: syllables })
}

/** What a reader takes in at one go: a lead-in before a colon stands on its own. */
export function partsOf(sentence: string): string[] {
  return sentence.split(/(?<=:)\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part))
}
