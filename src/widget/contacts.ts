/** Crisis contacts as links and as the footer's two sentences. */

import type { CrisisLine, LineKind, Region } from '../corpus.ts'
import type { Strings } from './strings.ts'

/** A piece of a sentence: words, or a link with its full accessible name. */
export type Piece = string | { href: string; words: string; name: string }

/** The footer's first sentence, in pieces; its words are a contract. */
export function crisisPieces(region: Region, strings: Strings): Piece[] {
  const line = firstLine(region)
  return [
    `${strings.crisis} `,
    ...(line ? linePieces(line, strings) : []),
    line ? '. ' : '',
    `${strings.emergency} `,
    emergencyPiece(region, strings),
    '.',
  ]
}

/** A sentence without its links. */
export function wordsOf(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('')
}

/** The first line of a region: the one that the footer names. */
export function firstLine(region: Region): CrisisLine | null {
  return region.lines.find((line) => line.kind === 'suicide') ?? region.lines[0] ?? null
}

/** The line of a kind; where a region has none, the one that listens to everybody. */
export function lineOfKind(region: Region, kind: LineKind): CrisisLine | null {
  return region.lines.find((line) => line.kind === kind) ?? firstLine(region)
}

function linePieces(line: CrisisLine, strings: Strings): Piece[] {
  const { call, tel, text, sms, url, name } = line
  const callName = call ? strings.callName(call, name) : ''
  if (call && tel && text && sms) {
    const textName = strings.textName(strings.text(text), name)
    if (call !== text) {
      return [
        { href: `tel:${tel}`, words: strings.crisisCall(call), name: callName },
        strings.or,
        { href: `sms:${sms}`, words: strings.crisisText(text), name: textName },
      ]
    }
    const [first, between, last] = strings.crisisBoth(call)
    return [
      { href: `tel:${tel}`, words: first, name: callName },
      between,
      { href: `sms:${sms}`, words: last, name: textName },
    ]
  }
  if (call && tel) return [{ href: `tel:${tel}`, words: strings.crisisCall(call), name: callName }]
  if (text && sms) return [{ href: `sms:${sms}`, words: strings.text(text), name: `${strings.text(text)}, ${name}` }]
  if (url) return [strings.crisisFind, { href: url, words: url.replace(/^https:\/\/(www\.)?/, ''), name }]
  return [name]
}

function emergencyPiece(region: Region, strings: Strings): Piece {
  const { number, tel } = region.emergency
  return tel ? { href: `tel:${tel}`, words: number, name: number } : strings.localEmergency
}
