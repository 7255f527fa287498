/** A pattern of the lexicon: whether it can be read, and how it travels. */
import { type Node, type PatternFault, parsePattern, visitPattern } from '../safety/pattern.ts'

const FAULTS: Record<PatternFault, (token: string) => string> = {
  'nothing-before': (token) => `A "${token}" follows nothing.`,
  'nothing-after': (token) => `Nothing follows "${token}".`,
  empty: () => 'An alternative is empty.',
  'not-closed': () => 'A bracket is not closed.',
  'not-opened': () => 'A bracket is closed that was not opened.',
  unknown: (token) => `"${token}" is neither a word in lower case, nor a GROUP, nor a sign of the pattern language.`,
}

function fail(fault: PatternFault, token: string): never {
  throw new Error(FAULTS[fault](token))
}

/** What keeps a pattern from being read, in a sentence, or `undefined`. `groups` are the word groups it may name. */
export function patternFault(pattern: string, groups: Record<string, string>): string | undefined {
  try {
    let unknown: string | undefined
    visitPattern(parsePattern(pattern, fail), (node) => {
      if (node.kind === 'group' && groups[node.name] === undefined) unknown ??= node.name
    })
    return unknown && `There is no group ${unknown}.`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const SIGNS = { any: '_', start: '^', end: '$', match: '@' }

/**
 * A pattern as it travels to every visitor: without the spaces that only readers need, and with the alternatives in a
 * bracket in one order, so that those that are alike pack to fewer bytes.
 */
export function shipped(pattern: string): string {
  return joined(parsePattern(pattern)).join('|')
}

function joined(options: Node[][]): string[] {
  return options.map((option) => option.map(written).join(' '))
}

function inBrackets(options: Node[][]): string {
  return `(${joined(options).sort().join('|')})`
}

function written(node: Node): string {
  switch (node.kind) {
    case 'word':
      return node.word
    case 'group':
      return node.name
    case 'either':
      return inBrackets(node.options)
    case 'not':
      return `!${inBrackets(node.options)}`
    case 'maybe':
      return `${written(node.of)}${node.most === 1 ? '?' : `~${node.most}`}`
    case 'near':
      return `${written(node.first)} <${node.most}> ${written(node.second)}`
    case 'gap':
      return `..${node.most}`
    default:
      return SIGNS[node.kind]
  }
}
