/** Patterns as regular expressions over one character a word, and the characters without which one cannot match. */
import { onceEach } from './once.ts'
import { type Node, parsePattern } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Characters of which every match holds one, and how little they tell: the more of them, or the commoner, the more. */
interface Anchor {
  chars: string
  weight: number
}

export interface Expressions {
  /** The source of a regular expression that matches any of these alternatives. */
  sourceOf(options: Node[][]): string
  /**
   * The fewest characters of which a match must hold one, so that a pattern is tried only where it can match; `undefined`
   * if none must be there.
   */
  anchorOf(option: Node[]): string | undefined
  /** The characters of a group of single words. */
  membersOf(group: string): Set<string>
}

/** The weight of a word of the group COMMON, which hardly narrows a search. */
const COMMON = 30

/** Returns what makes expressions of patterns, by the groups of a lexicon; `vocabulary` must know all their words. */
export function createExpressions(groups: Record<string, string>, vocabulary: Vocabulary): Expressions {
  const treeOf = onceEach((group) => (groups[group] ? parsePattern(groups[group]) : []))

  /** The characters of alternatives that are single words, or `undefined` if one is anything longer. */
  const classOf = (options: Node[][]): string | undefined => {
    let all = ''
    for (const option of options) {
      const node = option[0]
      if (option.length !== 1 || !node) return undefined
      const part =
        node.kind === 'word' ? vocabulary.charsOf(node.word) : node.kind === 'group' ? groupClass(node.name) : undefined
      if (part === undefined) return undefined
      all += part
    }
    return all
  }
  const groupClass = onceEach((group) => classOf(treeOf(group)))
  const membersOf = (group: string) => new Set(groupClass(group) ?? '')

  const sourceOf = (options: Node[][]): string => {
    const simple = options.length > 1 ? classOf(options) : undefined
    if (simple) return `[${simple}]`
    const all = options.map((option) => option.map(nodeSource).join(''))
    return all.length === 1 ? all[0]! : `(?:${all.join('|')})`
  }
  const groupSource = onceEach((group) => `(?:${sourceOf(treeOf(group))})`)
  const nodeSource = (node: Node): string => {
    switch (node.kind) {
      case 'word': {
        const all = vocabulary.charsOf(node.word)
        return all.length === 1 ? all : `[${all}]`
      }
      case 'group':
        return groupSource(node.name)
      case 'any':
        return '[^.]'
      case 'start':
        return '[.]'
      case 'end':
        return '(?=[.]|$)'
      case 'match':
        return '@'
      case 'gap':
        return `[^.]{0,${node.most}}?`
      case 'either':
        return `(?:${sourceOf(node.options)})`
      case 'maybe':
        return `(?:${nodeSource(node.of)})${node.most === 1 ? '?' : `{0,${node.most}}`}`
      case 'near': {
        const [first, second] = [nodeSource(node.first), nodeSource(node.second)]
        return `(?:${first}[^.]{0,${node.most}}?${second}|${second}[^.]{0,${node.most}}?${first})`
      }
      case 'not':
        return `(?!${sourceOf(node.options)})`
    }
  }

  const common = membersOf('COMMON')
  const wordAnchor = onceEach((word): Anchor => {
    const chars = vocabulary.charsOf(word)
    return { chars, weight: common.has(chars) ? COMMON : chars.length }
  })
  const groupAnchor = onceEach((group) => anchorOf(treeOf(group)))
  const anchorOf = (options: Node[][]): Anchor | undefined => {
    const all: Anchor = { chars: '', weight: 0 }
    for (const option of options) {
      let best: Anchor | undefined
      for (const node of option) {
        for (const one of node.kind === 'near' ? [node.first, node.second] : [node]) {
          const found = anchorOfNode(one)
          if (found && (!best || found.weight < best.weight)) best = found
        }
      }
      if (!best) return undefined
      all.chars += best.chars
      all.weight += best.weight
    }
    return all
  }
  const anchorOfNode = (node: Node): Anchor | undefined => {
    switch (node.kind) {
      case 'word':
        return wordAnchor(node.word)
      case 'group':
        return groupAnchor(node.name)
      case 'either':
        return anchorOf(node.options)
      default:
        return undefined
    }
  }

  return { sourceOf, anchorOf: (option) => anchorOf([option])?.chars, membersOf }
}
