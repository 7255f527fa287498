/** Crisis contacts: which line, its links with their words, and the footer's first sentence. */

import type { CrisisLine, LineKind, Region } from '../corpus.ts'
import { type HelpWords, helpPhrase } from './help-words.ts'
import type { Strings } from './strings.ts'

/** A link to a contact: what it shows, and its full name for those who hear it alone. */
export interface ContactLink {
  href: string
  words: string
  name: string
}

/** A piece of a sentence. */
export type Piece = string | ContactLink

/** Where a region has no line of a kind, this one helps; for `null` nobody does, and nothing is shown. */
const nearest: Record<LineKind, LineKind | null> = {
  suicide: null,
  text: 'suicide',
  'urgent-mental-health': 'suicide',
  child: 'abuse',
  'sexual-assault': 'abuse',
  abuse: 'suicide',
  poison: null,
  maternal: null,
}

/** The line that the footer names. */
export function firstLine(region: Region): CrisisLine | null {
  return region.lines.find((line) => line.kind === 'suicide') ?? region.lines[0] ?? null
}

/** The line of a kind in a region, or the nearest that it has. */
export function lineOfKind(region: Region, kind: LineKind): CrisisLine | null {
  const line = region.lines.find((each) => each.kind === kind)
  const other = nearest[kind]
  return line ?? (other ? lineOfKind(region, other) : null)
}

/** The ways to reach a line: call, text, chat, or its page. */
export function contactLinks(line: CrisisLine, words: HelpWords): ContactLink[] {
  const { name, call, tel, text, sms, keyword, chat, url } = line
  // The name begins with the visible words, so that speech control finds it.
  const link = (href: string, shown: string) => ({ href, words: shown, name: `${shown}, ${name}` })
  const links: ContactLink[] = []
  if (call && tel) links.push(link(`tel:${tel}`, helpPhrase(words, 'call', { number: call })))
  if (text && sms) {
    const values = { number: text, keyword: keyword ?? '' }
    links.push(link(`sms:${sms}`, helpPhrase(words, keyword ? 'text-keyword' : 'text', values)))
  }
  if (chat) links.push(link(chat, helpPhrase(words, 'chat')))
  if (links.length === 0 && url) {
    const open = helpPhrase(words, 'open', { name })
    links.push({ href: url, words: open, name: open })
  }
  return links
}

/** The link to the emergency service, or null where no number is known. */
export function emergencyLink(region: Region, words: HelpWords): ContactLink | null {
  const { number, tel } = region.emergency
  const shown = helpPhrase(words, 'emergency-button', { emergency: number })
  return tel ? { href: `tel:${tel}`, words: shown, name: shown } : null
}

/** The footer's first sentence; its words are a contract. */
export function crisisPieces(region: Region, strings: Strings, words: HelpWords): Piece[] {
  const line = firstLine(region)
  const { number, tel } = region.emergency
  return [
    `${strings.crisis} `,
    ...(line ? [...linePieces(line, strings, words), '. '] : []),
    `${strings.emergency} `,
    tel
      ? { href: `tel:${tel}`, words: number, name: helpPhrase(words, 'emergency-button', { emergency: number }) }
      : helpPhrase(words, 'emergency-unknown'),
    '.',
  ]
}

/** A sentence without its links. */
export function wordsOf(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('')
}

function linePieces(line: CrisisLine, strings: Strings, words: HelpWords): Piece[] {
  const [first, second] = contactLinks(line, words)
  if (!first) return [line.name]
  const { call, text, name } = line
  const callName = call ? `${strings.crisisCall(call)}, ${name}` : name
  if (call && text && second) {
    const [callWords, between, textWords] =
      call === text ? strings.crisisBoth(call) : [strings.crisisCall(call), strings.or, strings.crisisText(text)]
    return [
      { ...first, words: callWords, name: callName },
      between,
      { ...second, words: textWords, name: `${textWords}, ${name}` },
    ]
  }
  if (call) return [{ ...first, words: strings.crisisCall(call), name: callName }]
  if (text) return [first]
  const address = first.href.replace(/^https:\/\/(www\.)?/, '')
  return [strings.crisisFind, { ...first, words: address, name: `${address}, ${name}` }]
}
