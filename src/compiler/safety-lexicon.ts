/** Reads `lexicon.yaml`: what is recognised as danger. */
import { type Node, parsePattern, visitPattern } from '../safety/pattern.ts'
import type { CompiledRule, Lexicon, Modifier, RuleTier } from '../safety/safety.ts'
import type { Problem } from './problem.ts'
import { isRecord, isTexts, readYaml, type YamlFile } from './yaml.ts'

const TIERS: RuleTier[] = ['emergency', 'risk', 'danger', 'mention', 'sign']
const MARKS = ['alert', 'self', 'other']
const LEAST_EXAMPLES = 2
const SIGNS = { any: '_', start: '^', end: '$', match: '@', and: '&' }

/** A rule as editors write it, with its examples: what the review page and the tests read. */
export interface WrittenRule {
  id: string
  tier: RuleTier
  kind: string
  category: string
  lang: string
  patterns: string[]
  lowered: string[]
  marks: string[]
  source: string
  added: string
  reviewedBy: string | null
  yes: string[]
  no: string[]
}

/** A figure of speech that is not meant as it is written. */
export interface WrittenFigure {
  id: string
  patterns: string[]
  yes: string[]
}

export interface WrittenModifier extends Modifier {
  words: string
}

export interface WrittenLexicon {
  rules: WrittenRule[]
  figures: WrittenFigure[]
  modifiers: WrittenModifier[]
  groups: Record<string, string>
}

/**
 * The lexicon twice: as it is built into the script, and as it was written. Rules that are added to a `base` may use its
 * groups and modifiers.
 */
export function readLexicon(
  file: string,
  text: string,
  problems: Problem[],
  base?: WrittenLexicon,
): { lexicon: Lexicon; written: WrittenLexicon } {
  const yaml = readYaml(file, text, problems)
  const data = isRecord(yaml.data) ? yaml.data : {}
  const reader = createReader(file, yaml, problems)
  const own = reader.texts(['groups'], data.groups)
  const groups = { ...own, ...base?.groups }
  const spellings = reader.texts(['spellings'], data.spellings)
  for (const [name, pattern] of Object.entries(own)) reader.checkPattern(['groups', name], pattern, groups)
  const modifiers =
    base?.modifiers ??
    list(data.modifiers).flatMap((value, index) => reader.modifier(['modifiers', index], value, groups))
  const figures = list(data.figures).flatMap((value, index) => reader.figure(['figures', index], value, groups))
  const rules: WrittenRule[] = []
  for (const [index, category] of list(data.categories).entries()) {
    if (!isRecord(category)) continue
    for (const [at, value] of list(category.rules).entries()) {
      const rule = reader.rule(['categories', index, 'rules', at], category, value, groups, modifiers)
      if (!rule) continue
      if (rules.some(({ id }) => id === rule.id)) {
        reader.say(
          ['categories', index, 'rules', at],
          `The id "${rule.id}" is given twice.`,
          'Give each rule its own id.',
        )
      }
      rules.push(rule)
    }
  }
  if (rules.length === 0 && yaml.data !== undefined && !base)
    reader.say([], 'There is no rule in the lexicon.', 'Restore it from the project.')
  const lexicon: Lexicon = {
    groups: Object.fromEntries(Object.entries(own).map(([name, pattern]) => [name, shipped(pattern, groups)])),
    spellings,
    tolerant: words(data.tolerant),
    real: words(data.real),
    // One pattern that cannot be read must not take the others with it.
    rules: rules
      .filter(({ patterns }) => patterns.every((pattern) => isReadable(pattern, groups)))
      .map(
        ({ id, tier, kind, patterns, lowered, marks }): CompiledRule => [
          id,
          tier,
          kind,
          patterns.map((pattern) => shipped(pattern, groups)).join('|'),
          lowered.join(' '),
          marks.join(' '),
        ],
      ),
    figures: figures.flatMap(({ patterns }) => patterns.map((pattern) => shipped(pattern, groups))),
    modifiers: modifiers.map(({ id, to, scope, pattern, unless }) => ({
      id,
      to,
      scope,
      pattern: shipped(pattern, groups),
      unless: unless && shipped(unless, groups),
    })),
  }
  return { lexicon, written: { rules, figures, modifiers, groups } }
}

function createReader(file: string, yaml: YamlFile, problems: Problem[]) {
  const say = (path: (string | number)[], what: string, fix: string): void => {
    problems.push({
      file,
      line: yaml.lineOf(path),
      severity: 'error',
      rule: 'lexicon',
      what,
      why: 'Danger in a message could be missed.',
      fix,
    })
  }
  const checkPattern = (path: (string | number)[], pattern: string, groups: Record<string, string>): void => {
    try {
      visitPattern(parsePattern(pattern), (node) => {
        if (node.kind === 'group' && groups[node.name] === undefined) throw new Error(`There is no group ${node.name}.`)
      })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      say(
        path,
        `The pattern "${pattern}" cannot be read: ${reason}`,
        'Correct the pattern; its signs are explained at the head of the file.',
      )
    }
  }
  const patternsOf = (path: (string | number)[], value: unknown, groups: Record<string, string>): string[] => {
    const patterns = lines(value)
    if (patterns.length === 0) say(path, 'There is no pattern.', 'Give "find", a pattern a line.')
    for (const pattern of patterns) checkPattern(path, pattern, groups)
    return patterns
  }
  return {
    say,
    checkPattern,
    texts(path: (string | number)[], value: unknown): Record<string, string> {
      const all: Record<string, string> = {}
      for (const [key, text] of Object.entries(isRecord(value) ? value : {})) {
        if (typeof text === 'string') all[key] = text.trim().replace(/\s+/g, ' ')
        else if (isTexts(text)) all[key] = text.join(' | ').replace(/\s+/g, ' ')
        else say([...path, key], `"${key}" is no text.`, 'Put it in quotes.')
      }
      return all
    },
    modifier(path: (string | number)[], value: unknown, groups: Record<string, string>): WrittenModifier[] {
      if (!isRecord(value) || typeof value.id !== 'string') {
        say(path, 'A modifier has no id.', 'Give it one.')
        return []
      }
      const unless = value.unless === undefined ? '' : patternsOf(path, value.unless, groups).join(' | ')
      return [
        {
          id: value.id,
          to: value.to === 'none' ? 'none' : 'mention',
          scope: value.scope === 'sentence' ? 'sentence' : 'clause',
          pattern: patternsOf(path, value.find, groups).join(' | '),
          unless,
          words: typeof value.words === 'string' ? value.words : '',
        },
      ]
    },
    figure(path: (string | number)[], value: unknown, groups: Record<string, string>): WrittenFigure[] {
      if (!isRecord(value) || typeof value.id !== 'string') {
        say(path, 'A figure of speech has no id.', 'Give it one.')
        return []
      }
      const yes = lines(value.yes)
      if (yes.length < LEAST_EXAMPLES)
        say(path, `The figure "${value.id}" has fewer than two examples.`, 'Write what people say.')
      return [{ id: value.id, patterns: patternsOf(path, value.find, groups), yes }]
    },
    rule(
      path: (string | number)[],
      category: Record<string, unknown>,
      value: unknown,
      groups: Record<string, string>,
      modifiers: WrittenModifier[],
    ): WrittenRule | undefined {
      const given = isRecord(value) ? { ...category, ...value } : {}
      const { id, kind, lang, source, added } = given
      const tier = TIERS.find((one) => one === given.tier)
      if (typeof id !== 'string' || !tier || typeof kind !== 'string' || typeof lang !== 'string') {
        say(
          path,
          'A rule lacks an id, a tier, a kind or a language.',
          `Give all four; a tier is one of ${TIERS.join(', ')}.`,
        )
        return undefined
      }
      const lowered = isTexts(given.lowered_by) ? given.lowered_by : []
      for (const one of lowered) {
        if (!modifiers.some((modifier) => modifier.id === one))
          say(path, `There is no modifier "${one}".`, 'Name one that the file defines.')
      }
      const marks = isTexts(given.marks) ? given.marks : []
      for (const one of marks)
        if (!MARKS.includes(one)) say(path, `"${one}" is no mark.`, `Use one of ${MARKS.join(', ')}.`)
      const yes = lines(given.yes)
      const no = lines(given.no)
      if (yes.length < LEAST_EXAMPLES || no.length < LEAST_EXAMPLES) {
        say(
          path,
          `The rule "${id}" has fewer than two examples of what it finds, or of what it leaves.`,
          'Write two of each: they are run as tests.',
        )
      }
      if (typeof source !== 'string')
        say(path, `The rule "${id}" names no source.`, 'Say where its wording comes from.')
      return {
        id,
        tier,
        kind,
        category: typeof category.name === 'string' ? category.name : '',
        lang,
        patterns: patternsOf(path, given.find, groups),
        lowered,
        marks,
        source: typeof source === 'string' ? source : '',
        added: typeof added === 'string' ? added : '',
        reviewedBy: typeof given.reviewed_by === 'string' ? given.reviewed_by : null,
        yes,
        no,
      }
    },
  }
}

function isReadable(pattern: string, groups: Record<string, string>): boolean {
  try {
    let known = true
    visitPattern(parsePattern(pattern), (node) => {
      if (node.kind === 'group' && groups[node.name] === undefined) known = false
    })
    return known
  } catch {
    return false
  }
}

/**
 * A pattern as it travels to every visitor: without the spaces that only readers need, and with the alternatives in a
 * bracket in one order, so that those that are alike pack to fewer bytes.
 */
function shipped(pattern: string, groups: Record<string, string>): string {
  if (!isReadable(pattern, groups)) return pattern
  const options = (all: Node[][]): string[] => all.map((option) => option.map(written).join(' '))
  const inBrackets = (all: Node[][]): string => `(${options(all).sort().join('|')})`
  const written = (node: Node): string => {
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
  return options(parsePattern(pattern)).join('|')
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** The lines of a block of text, or a list. */
function lines(value: unknown): string[] {
  const all = typeof value === 'string' ? value.split('\n') : isTexts(value) ? value : []
  return all.map((line) => line.trim()).filter((line) => line !== '')
}

function words(value: unknown): string {
  return (isTexts(value) ? value.join(' ') : typeof value === 'string' ? value : '').replace(/\s+/g, ' ').trim()
}
