/** Reads `lexicon.yaml`: what is recognised as danger. */
import type { CompiledRule, Lexicon } from '../safety/safety.ts'
import type { Problem } from './problem.ts'
import { patternFault, shipped } from './safety-pattern.ts'
import {
  checkPattern,
  type Path,
  readFigure,
  readModifier,
  readRule,
  type Say,
  type WrittenFigure,
  type WrittenModifier,
  type WrittenRule,
} from './safety-rule.ts'
import { isRecord, isTexts, readYaml } from './yaml.ts'

/** The lexicon as editors write it. */
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
  const say: Say = (path, what, fix) => {
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
  const own = textsOf(['groups'], data.groups, say)
  const groups = { ...own, ...base?.groups }
  const spellings = textsOf(['spellings'], data.spellings, say)
  for (const [name, pattern] of Object.entries(own)) checkPattern(['groups', name], pattern, groups, say)
  const modifiers =
    base?.modifiers ??
    list(data.modifiers).flatMap((value, index) => readModifier(['modifiers', index], value, groups, say))
  const figures = list(data.figures).flatMap((value, index) => readFigure(['figures', index], value, groups, say))
  const rules: WrittenRule[] = []
  for (const [index, category] of list(data.categories).entries()) {
    if (!isRecord(category)) continue
    for (const [at, value] of list(category.rules).entries()) {
      const path = ['categories', index, 'rules', at]
      for (const rule of readRule(path, category, value, groups, modifiers, say)) {
        if (rules.some(({ id }) => id === rule.id))
          say(path, `The id "${rule.id}" is given twice.`, 'Give each rule its own id.')
        rules.push(rule)
      }
    }
  }
  if (rules.length === 0 && yaml.data !== undefined && !base)
    say([], 'There is no rule in the lexicon.', 'Restore it from the project.')

  const packed = (pattern: string): string => (patternFault(pattern, groups) === undefined ? shipped(pattern) : pattern)
  const lexicon: Lexicon = {
    groups: Object.fromEntries(Object.entries(own).map(([name, pattern]) => [name, packed(pattern)])),
    spellings,
    tolerant: words(data.tolerant),
    real: words(data.real),
    // One pattern that cannot be read must not take the others with it.
    rules: rules
      .filter(({ patterns }) => patterns.every((pattern) => patternFault(pattern, groups) === undefined))
      .map(
        ({ id, tier, kind, patterns, lowered, marks }): CompiledRule => [
          id,
          tier,
          kind,
          patterns.map(shipped).join('|'),
          lowered.join(' '),
          marks.join(' '),
        ],
      ),
    figures: figures.flatMap(({ patterns }) => patterns.map(packed)),
    modifiers: modifiers.map(({ id, to, scope, pattern, unless }) => ({
      id,
      to,
      scope,
      pattern: packed(pattern),
      unless: unless && packed(unless),
    })),
  }
  return { lexicon, written: { rules, figures, modifiers, groups } }
}

/** Texts by name; a list is alternatives. */
function textsOf(path: Path, value: unknown, say: Say): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [name, text] of Object.entries(isRecord(value) ? value : {})) {
    if (typeof text === 'string') all[name] = text.trim().replace(/\s+/g, ' ')
    else if (isTexts(text)) all[name] = text.join(' | ').replace(/\s+/g, ' ')
    else say([...path, name], `"${name}" is no text.`, 'Put it in quotes.')
  }
  return all
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function words(value: unknown): string {
  return (isTexts(value) ? value.join(' ') : typeof value === 'string' ? value : '').replace(/\s+/g, ' ').trim()
}
