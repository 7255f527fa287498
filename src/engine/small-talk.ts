/** Small talk: greetings, thanks and the like. It is made in few words, and in no others. */
import type { FixedReply } from '../corpus.ts'
import { fold, words } from '../text.ts'
import { STOP } from './terms.ts'

/** The longest line of small talk, in words, that a model learns from: others would teach it words of everything. */
const LONGEST_LESSON = 4

/** Of so many words one must be more than a stop word: "how long am I out of it" is a question. */
const TELLING = 3

/** The words of lines, each once, a space between. */
export function wordsSaid(lines: string[]): string {
  return [...new Set(lines.flatMap((line) => words(fold(line))))].sort().join(' ')
}

/** The lines that teach a model. */
export function shortLines(lines: string[]): string[] {
  return lines.filter((line) => words(fold(line)).length <= LONGEST_LESSON)
}

/** The first reply in whose lines every word of the message is said. */
export function smallTalk(message: string, replies: FixedReply[]): FixedReply | undefined {
  const said = words(fold(message))
  if (said.filter((word) => !STOP.has(word)).length * TELLING < said.length || said.length === 0) return undefined
  return replies.find((reply) => {
    const own = reply.words?.split(' ')
    return own && said.every((word) => own.includes(word))
  })
}
