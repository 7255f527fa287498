/** Crisis contacts: their links with their words, and the footer's first sentence. */

import type { CrisisLine, Region } from '../corpus.ts'
import type { Strings } from './strings.ts'
import { fill, type HelpWords, helpPhrase } from './wording.ts'

/** A link to a contact: what it shows, and its full name for those who hear it alone. */
export interface ContactLink {
  href: string
  words: string
  name: string
}

/** A piece of a sentence. */
export type Piece = string | ContactLink

/** The line that the footer names. */
export function firstLine(region: Region): CrisisLine | null {
  return region.lines.find((line) => line.kind === 'suicide') ?? region.lines[0] ?? null
}

/** The ways to reach a line: call, text, chat, or its page. */
export function contactLinks(line: CrisisLine, words: HelpWords): ContactLink[] {
  const { name, call, tel, text, sms, keyword, option, chat, url } = line
  const links: ContactLink[] = []
  const add = (href: string, shown: string) => links.push(linkNamed(href, shown, name))
  if (call && tel) add(`tel:${tel}`, helpPhrase(words, 'call', { number: call }) + inBrackets(option))
  if (text && sms) {
    add(`sms:${sms}`, helpPhrase(words, keyword ? 'text-keyword' : 'text', { number: text, keyword: keyword ?? '' }))
  }
  if (chat) add(chat, helpPhrase(words, 'chat'))
  if (links.length === 0 && url) {
    const open = helpPhrase(words, 'open', { name })
    links.push({ href: url, words: open, name: open })
  }
  return links
}

/** The link to the emergency service, or null where no number is known. */
export function emergencyLink({ emergency: { number, tel } }: Region, words: HelpWords): ContactLink | null {
  const shown = helpPhrase(words, 'emergency-button', { emergency: number })
  return tel ? { href: `tel:${tel}`, words: shown, name: shown } : null
}

/** The footer's first sentence; its words are a contract. */
export function crisisPieces(region: Region, strings: Strings, words: HelpWords): Piece[] {
  const line = firstLine(region)
  const link = emergencyLink(region, words)
  return [
    `${strings.crisis} `,
    ...(line ? [...linePieces(line, strings, words), '. '] : []),
    `${strings.emergency} `,
    link ? { ...link, words: region.emergency.number } : helpPhrase(words, 'emergency-unknown'),
    '.',
  ]
}

/** A sentence without its links. */
export function wordsOf(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('')
}

function linePieces(line: CrisisLine, strings: Strings, words: HelpWords): Piece[] {
  const [first, second] = contactLinks(line, words)
  const { call, text, name, keyword = '', option } = line
  if (!first) return [name]
  if (call) {
    const callWords = fill(strings.crisisCall, { number: call }) + inBrackets(option)
    // However short the words, the name says all of them, so that speech control finds the link.
    const link = { ...first, words: callWords, name: named(callWords, name) }
    if (!text || !second) return [link]
    return [
      call === text && !option && !keyword ? { ...link, words: strings.crisisCallOr } : link,
      strings.or,
      linkNamed(
        second.href,
        fill(keyword ? strings.crisisKeyword : strings.crisisText, { number: text, keyword }),
        name,
      ),
    ]
  }
  return text
    ? [first]
    : [strings.crisisFind, linkNamed(first.href, first.href.replace(/^https:\/\/(www\.)?/, ''), name)]
}

function inBrackets(words?: string): string {
  return words ? ` (${words})` : ''
}

/** "Call 988, Suicide & Crisis Lifeline": a number is not said twice. */
function named(words: string, name: string): string {
  const [first = '', ...rest] = name.split(' ')
  const repeated = /^\d+$/.test(first) && words.split(' ').includes(first)
  return `${words}, ${repeated ? rest.join(' ') : name}`
}

/** The name begins with the visible words, so that speech control finds it. */
function linkNamed(href: string, words: string, name: string): ContactLink {
  return { href, words, name: named(words, name) }
}
