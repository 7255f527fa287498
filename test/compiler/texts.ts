import { JSDOM } from 'jsdom'
import { type Compiled, type CompileOptions, compile } from '../../src/compiler/compile.ts'
import { createMarkdown, type DomWindow } from '../../src/compiler/markdown.ts'
import type { Problem } from '../../src/compiler/problem.ts'
import { type Prose, passageOf, passagesOf } from '../../src/compiler/prose.ts'
import type { Example, Rule } from '../../src/compiler/rules/rule.ts'
import type { Index, Lang } from '../../src/corpus.ts'

const window: DomWindow = new JSDOM('').window as unknown as DomWindow
const markdown = createMarkdown(window, 'ask the clinic')

/** An index that is valid and knows nothing: teaching one takes seconds. */
const index: Index = { terms: '', ids: [], words: [], confidence: [], levels: { answer: 1, choose: 1 } }

/** Compiles a folder's files without teaching an index. */
export function compiled(files: Record<string, string>, options: Partial<CompileOptions> = {}): Compiled {
  return compile(new Map(Object.entries(files)), {
    window,
    hash: (text) => text,
    today: '2026-11-22',
    require: 'sources',
    languages: ['en'],
    teach: () => index,
    ...options,
  })
}

/** The problems of one rule. */
export function found(problems: Problem[], rule: string): Problem[] {
  return problems.filter((problem) => problem.rule === rule)
}

/** A rule's example as the rule reads it. */
export function proseOf(example: Example, lang: Lang): Prose {
  const recalled = new Set(['recalled-source'])
  if (typeof example === 'string') {
    return {
      place: 'entry',
      name: 'example',
      lang,
      passages: passagesOf(markdown(example).blocks, example, 1),
      recalled,
    }
  }
  if ('value' in example) {
    return { place: 'value', name: example.value, lang, passages: [passageOf('text', example.text, 1)], recalled }
  }
  const passages = [
    passageOf('question', example.question, 1),
    ...passagesOf(markdown(example.text).blocks, example.text, 2),
  ]
  return { place: 'entry', name: 'example', lang, passages, recalled }
}

/** What a rule finds in an example. */
export function finds(rule: Rule, example: Example): string[] {
  return rule.find(proseOf(example, rule.lang === 'es' ? 'es' : 'en')).map(({ found: words }) => words)
}

const PLAIN = `Rest for the day, and drink some water. In one study of 41 adults, some people felt better and others did not. [^study-2019]

If you have thoughts of suicide: in the US, call or text 988, any time, free. Tell the clinic how you feel on the next day, so that the team can check with you. You can also call a friend, a doctor, or your therapist.

**Ask your clinician:** What should I watch for after I get home?
`

/** An entry that nothing is wrong with, with other words where a test needs them. */
export function entry({ front = '', body = PLAIN, sources = '[study-2019]' } = {}): string {
  return `---\nquestion: What can I do after a session?\nsources: ${sources}\n${front}---\n${body}`
}

/** The body of an entry with a sentence added, on line 6 of its file. */
export function saying(sentence: string): string {
  return entry({ body: `${sentence}\n\n${PLAIN}` })
}

/** A small folder that nothing is wrong with, and the files that a test changes in it (`null`: taken out). */
export function folder(changes: Record<string, string | null> = {}): Record<string, string> {
  const ids = [
    'onset/onset-speed',
    'dissociation/dissociation-feeling',
    'cost/cost-help',
    'contraindications/contraindications',
    'aftercare/when-to-call',
  ]
  const more = ['effectiveness/suicidal-thoughts', 'clinic/about-chat', 'clinic/privacy']
  const topics = [...new Set([...ids, ...more].map((path) => path.split('/')[0]))]
  const crisisFirst = entry({ body: `In the US, call or text 988, any time, free.\n\n${PLAIN}` })
  const files: Record<string, string | null> = {
    'topics.yaml': topics.map((id) => `- { id: ${id}, en: "${id}", es: "${id}" }\n`).join(''),
    'sources.yaml':
      '- key: study-2019\n  title: A study\n  authors: A. Author\n  year: 2019\n  publisher: A journal\n  url: https://example.org/study\n  checked: read\n',
    ...Object.fromEntries(
      [...ids, ...more].map((path) => [`${path}.md`, path.endsWith('suicidal-thoughts') ? crisisFirst : entry()]),
    ),
    ...changes,
  }
  return Object.fromEntries(Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, text]])))
}

/** What a small folder always has: nobody signed it, and its few entries show no value of a clinic. */
export const ALWAYS = ['sign-off', 'unshown']

/** The problems of a folder but for those, as `file:line rule`. */
export function problemsOf(
  changes: Record<string, string | null> = {},
  options: Partial<CompileOptions> = {},
): string[] {
  const { problems } = compiled(folder(changes), options)
  return problems
    .filter(({ rule }) => !ALWAYS.includes(rule))
    .map(({ file, line, rule, severity }) => `${file}:${line} ${severity} ${rule}`)
}
