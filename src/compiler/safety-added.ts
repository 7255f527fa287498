/** Reads `safety/added-rules.yaml`: what a clinic adds to the project's own danger rules. */
import type { AddedRule, SafetyAdditions } from '../corpus.ts'
import { createDetector } from '../safety/detect.ts'
import type { CompiledRule } from '../safety/safety.ts'
import type { Problem } from './problem.ts'
import { readLexicon } from './safety-lexicon.ts'
import { isRecord, readYaml } from './yaml.ts'

export const ADDED_RULES = 'safety/added-rules.yaml'
/** What the file may hold: nothing that could lower a rule of the project. */
const KEYS = ['groups', 'categories']

/**
 * The rules that a clinic added, in the form of `lexicon.yaml`: groups and categories alone. Every example of a rule is
 * tried. Where the file cannot be read nothing of it is built; the project's own rules stand in any case.
 */
export function readAddedRules(
  files: ReadonlyMap<string, string>,
  problems: Problem[],
): Pick<SafetyAdditions, 'groups' | 'rules'> {
  const text = files.get(ADDED_RULES)
  if (text === undefined) return { groups: {}, rules: [] }
  const { data, lineOf } = readYaml(ADDED_RULES, text, [])
  const say = (path: (string | number)[], what: string, fix: string): void => {
    problems.push({
      file: ADDED_RULES,
      line: lineOf(path),
      severity: 'error',
      rule: 'lexicon',
      what,
      why: 'A clinic may add danger rules, never remove or lower one.',
      fix,
    })
  }
  for (const key of Object.keys(isRecord(data) ? data : {}))
    if (!KEYS.includes(key)) say([key], `"${key}" cannot be added.`, `Keep to ${KEYS.join(' and ')}.`)
  const base = readLexicon('safety/lexicon.yaml', files.get('safety/lexicon.yaml') ?? '', [])
  const found: Problem[] = []
  const { lexicon, written } = readLexicon(ADDED_RULES, text, found, base.written)
  problems.push(...found)
  for (const name of Object.keys(lexicon.groups))
    if (base.written.groups[name] !== undefined)
      say(['groups', name], `The project has a group ${name} of its own.`, 'Give yours another name.')
  if (found.length > 0) return { groups: {}, rules: [] }
  const rules = lexicon.rules.filter((rule): rule is AddedRule & CompiledRule => {
    const [id, tier] = rule
    const wrong = base.written.rules.some((own) => own.id === id)
      ? 'has the id of one of the project'
      : tier === 'sign'
        ? 'has no tier that can be added (emergency, risk, danger or mention)'
        : undefined
    if (wrong) say(['categories'], `The rule "${id}" ${wrong}.`, 'Correct it.')
    return wrong === undefined
  })
  for (const rule of rules) {
    const detect = createDetector({
      ...base.lexicon,
      groups: { ...lexicon.groups, ...base.lexicon.groups },
      rules: [rule],
    })
    const { yes = [], no = [] } = written.rules.find(({ id }) => id === rule[0]) ?? {}
    const fires = (example: string) => detect(example, { alert: true }).tier === rule[1]
    for (const example of yes.filter((one) => !fires(one)))
      say(['categories'], `The rule "${rule[0]}" does not find its example "${example}".`, 'Correct the pattern.')
    for (const example of no.filter(fires))
      say(['categories'], `The rule "${rule[0]}" finds "${example}", which it should leave.`, 'Narrow the pattern.')
  }
  return { groups: lexicon.groups, rules }
}
