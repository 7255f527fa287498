import { ask } from './ask.ts'
import { build } from './build.ts'
import { changes } from './changes.ts'
import { check } from './check.ts'
import { type Command, readCommand } from './flags.ts'
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

try {
  process.exitCode = await run(readCommand(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function run({ verb, words, flags }: Command): Promise<number> {
  const [folder = './faq'] = words
  switch (verb) {
    case 'ask':
      return ask(words, flags)
    case 'build':
      return build(folder, flags)
    case 'changes':
      return changes(words, flags)
    case 'check':
      return check(folder, flags)
    case 'init':
      return init(folder)
    case 'new':
      return newEntry(words)
    case 'preview':
      return preview(folder, flags)
    case 'review':
      return review(folder, flags)
    case 'serve':
      return serve(folder, flags)
    case 'test':
      return test(words, flags)
    case undefined:
      console.log(USAGE)
      return 0
  }
}
