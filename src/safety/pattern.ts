import { NUMBERS } from './vocabulary.ts'

/**
 * The lexicon's pattern language, read into a tree. A message is matched as a string with one character a word, so that
 * a pattern of words becomes a regular expression of characters, with no quantifier inside another. It looks ahead but
 * never behind: browsers of 2020 cannot.
 *
 *   die            the word            suicid*       every word that begins so
 *   WANT           a word group        (a b | c)     one of these
 *   x?             or nothing          X~3           up to three of them
 *   ..3            up to three words, within a sentence   _   any one word
 *   x <3> y        both, in either order, up to three words apart
 *   ^ $            start, end of a sentence
 *   !(x)           not followed by; what must not stand before: (^ | !(x) _)
 *   NUMBER YEAR MANY (8 and more) LOW (50 to 87) FAST (140 to 179) HIGH (180 to 299) PRESSURE (200/120)   as digits
 */
export type Node =
  | { kind: 'word'; word: string }
  | { kind: 'group'; name: string }
  | { kind: 'any' | 'start' | 'end' | 'match' }
  | { kind: 'gap'; most: number }
  | { kind: 'either'; options: Node[][] }
  | { kind: 'near'; first: Node; second: Node; most: number }
  | { kind: 'maybe'; of: Node; most: number }
  | { kind: 'not'; options: Node[][] }

const WORD = /^[\p{Ll}\p{N}]+\*?$/u

function tokensOf(text: string): string[] {
  return text.replace(/['’]/g, '').match(/\.\.\d+|~\d+|<\d+>|!\(|[()|?^$@]|[^\s()|?~<]+/g) ?? []
}

/** What keeps a pattern from being read; `compiler/safety-pattern.ts` says it in words, which no visitor's page needs. */
export type PatternFault = 'nothing-before' | 'nothing-after' | 'empty' | 'not-closed' | 'not-opened' | 'unknown'

/** Reads a pattern. What is wrong goes to `fail` with the sign at which it was noticed; without one, an error is thrown. */
export function parsePattern(text: string, fail: (fault: PatternFault, token: string) => never = refuse): Node[][] {
  const tokens = tokensOf(text)
  let at = 0
  const options = (): Node[][] => {
    const all: Node[][] = [[]]
    while (at < tokens.length && tokens[at] !== ')') {
      const token = tokens[at++]!
      const last = all[all.length - 1]!
      if (token === '|') all.push([])
      else if (token === '?' || token.startsWith('~')) {
        const of = last.pop() ?? fail('nothing-before', token)
        last.push({ kind: 'maybe', of, most: token === '?' ? 1 : Number(token.slice(1)) })
      } else if (/^<\d+>$/.test(token)) {
        const first = last.pop() ?? fail('nothing-before', token)
        const next = tokens[at++] ?? fail('nothing-after', token)
        last.push({ kind: 'near', first, second: nodeOf(next), most: Number.parseInt(token.slice(1), 10) })
      } else last.push(nodeOf(token))
    }
    if (all.some((option) => option.length === 0)) fail('empty', '')
    return all
  }
  const inBrackets = (): Node[][] => {
    const inner = options()
    if (tokens[at++] !== ')') fail('not-closed', '')
    return inner
  }
  const nodeOf = (token: string): Node => {
    if (token === '(') return { kind: 'either', options: inBrackets() }
    if (token === '!(') return { kind: 'not', options: inBrackets() }
    if (token === '^') return { kind: 'start' }
    if (token === '$') return { kind: 'end' }
    if (token === '@') return { kind: 'match' }
    if (token === '_') return { kind: 'any' }
    if (token.startsWith('..')) return { kind: 'gap', most: Number(token.slice(2)) }
    if (NUMBERS.has(token)) return { kind: 'word', word: token }
    if (/^[A-Z][A-Z0-9-]*$/.test(token)) return { kind: 'group', name: token }
    if (WORD.test(token)) return { kind: 'word', word: token }
    return fail('unknown', token)
  }
  const all = options()
  if (at < tokens.length) fail('not-opened', '')
  return all
}

/** The words and stems of a pattern. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).filter((token) => WORD.test(token))
}

/** Calls back with every word and group of a pattern. */
export function visitPattern(options: Node[][], visit: (node: Node) => void): void {
  for (const node of options.flat()) {
    visit(node)
    if (node.kind === 'either' || node.kind === 'not') visitPattern(node.options, visit)
    if (node.kind === 'maybe') visitPattern([[node.of]], visit)
    if (node.kind === 'near') visitPattern([[node.first, node.second]], visit)
  }
}

function refuse(fault: PatternFault): never {
  throw new Error(fault)
}
