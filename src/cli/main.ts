import { parseArgs } from 'node:util'
import { ask } from './ask.ts'
import { build } from './build.ts'
import { changes } from './changes.ts'
import { check } from './check.ts'
import { UserError } from './folder.ts'
import { init } from './init.ts'
import { newEntry } from './new.ts'
import { preview } from './preview.ts'
import { review } from './review.ts'
import { serve } from './serve.ts'
import { test } from './test.ts'

const USAGE = `npx clinic-faq <verb> [folder]     the folder is an faq/ folder (./faq)

  init            a folder of your own, begun with the base corpus
  new <topic/id>  an empty entry from the template; es/topic/id: a copy of the English one, to translate
  check           problems; --require sources|clinician: exit 1 if an entry lacks that signature
  preview         a local page with the widget: follows each save, shows problems, says why; --port number
  review          a local page on which a named reviewer reads, compares and signs; --port number,
                  --export file.html: the same as one offline file; --import result.json: takes in its result
  build           writes dist/; --out dir, --require sources|clinician, --lang en,es, --base-url address, --date 2026-01-31
  ask "…"         the reply in words, with why; signed texts alone, as in the build; --json; --json --file questions.txt: one object a line
  test [file.tsv] asks the folder's own questions (questions.tsv): exit 1 if one lost its entry; --json
  changes [git-ref] for the clinician: which texts changed since (HEAD), which questions are answered differently; --json
  serve           in a clone: builds, and serves the demo page; --port number (4173)
`

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

export type Flags = ReturnType<typeof read>['values']

try {
  const { values, positionals } = read()
  const [verb, ...rest] = positionals
  process.exitCode = values.help || !verb ? say(USAGE) : await run(verb, rest, values)
} catch (error) {
  if (!(error instanceof UserError) && !isArgumentError(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function run(verb: string, rest: string[], flags: Flags): Promise<number> {
  switch (verb) {
    case 'ask':
      return ask(rest, flags)
    case 'build':
      return build(rest[0] ?? './faq', flags)
    case 'changes':
      return changes(rest, flags)
    case 'check':
      return check(rest[0] ?? './faq', flags)
    case 'init':
      return init(rest[0] ?? './faq')
    case 'new':
      return newEntry(rest)
    case 'preview':
      return preview(rest[0] ?? './faq', flags)
    case 'review':
      return review(rest[0] ?? './faq', flags)
    case 'serve':
      return serve(rest[0] ?? './faq', flags)
    case 'test':
      return test(rest, flags)
    default:
      throw new UserError(`There is no verb "${verb}".\n\n${USAGE}`)
  }
}

function read() {
  return parseArgs({ options: OPTIONS, allowPositionals: true })
}

function say(text: string): number {
  console.log(text)
  return 0
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
