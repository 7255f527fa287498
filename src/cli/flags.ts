/** What somebody wrote behind `clinic-faq`: a verb, its words and its flags. */
import { parseArgs } from 'node:util'
import { editDistance } from '../text.ts'
import { UserError } from './folder.ts'

const OPTIONS = {
  require: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  'base-url': { type: 'string' },
  date: { type: 'string' },
  json: { type: 'boolean' },
  file: { type: 'string' },
  port: { type: 'string' },
  export: { type: 'string' },
  import: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export type Flags = ReturnType<typeof parse>['values']
type Flag = keyof typeof OPTIONS

/** What decides a build: see `input.ts`. */
const INPUT: Flag[] = ['require', 'lang', 'date']
/** The verbs, each with the flags that it takes, and how many words. `ask` counts its own: a question out of quotes is many. */
const VERBS = {
  init: { words: 1, takes: [] },
  new: { words: 2, takes: [] },
  check: { words: 1, takes: INPUT },
  preview: { words: 1, takes: ['port', ...INPUT] },
  review: { words: 1, takes: ['port', 'export', 'import', 'date'] },
  build: { words: 1, takes: ['out', 'base-url', ...INPUT] },
  ask: { words: Infinity, takes: ['json', 'file', ...INPUT] },
  test: { words: 2, takes: ['json', ...INPUT] },
  changes: { words: 2, takes: ['json', ...INPUT] },
  serve: { words: 1, takes: ['port', 'base-url', ...INPUT] },
} satisfies Record<string, { words: number; takes: Flag[] }>
type Verb = keyof typeof VERBS

/** A slip of the keyboard, or two. */
const NEAR = 2
const MORE = '"npx clinic-faq --help" names them all.'

export interface Command {
  /** `undefined` where nobody named one, or where help is asked for. */
  verb: Verb | undefined
  words: string[]
  flags: Flags
}

/** Reads the words behind `clinic-faq`. Throws a sentence for the reader for a verb or a flag that there is not, or a word too many. */
export function readCommand(args: string[]): Command {
  const { values, positionals } = parse(args)
  const [verb, ...words] = positionals
  if (verb === undefined || values.help) return { verb: undefined, words, flags: values }
  if (!isVerb(verb)) throw new UserError(`There is no verb ${verb}.${guess(verb, Object.keys(VERBS))} ${MORE}`)
  const taken: string[] = VERBS[verb].takes
  const other = Object.keys(values).find((flag) => !taken.includes(flag))
  if (other) {
    const all = taken.map((flag) => `--${flag}`).join(', ') || 'no flag'
    throw new UserError(`"clinic-faq ${verb}" has no use for --${other}. It takes ${all}.`)
  }
  const extra = words[VERBS[verb].words]
  if (extra !== undefined)
    throw new UserError(
      `"clinic-faq ${verb}" has no use for "${extra}". Put a name with spaces into quotes; "npx clinic-faq --help" shows what it takes.`,
    )
  return { verb, words, flags: values }
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(VERBS, word)
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
    const unknown = error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'(--?[^' ]+)/.exec(error.message)?.[1]
    if (!unknown) throw new UserError(error.message)
    const flags = Object.keys(OPTIONS).map((flag) => `--${flag}`)
    throw new UserError(`There is no flag ${unknown}.${guess(unknown, flags)} ${MORE}`)
  }
}

function guess(written: string, known: string[]): string {
  const [nearest] = known
    .map((word) => ({ word, edits: editDistance(written, word, NEAR) }))
    .filter(({ edits }) => edits <= NEAR)
    .sort((a, b) => a.edits - b.edits)
  return nearest ? ` Did you mean ${nearest.word}?` : ''
}
