import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Reply } from '../../src/corpus.ts'
import { builtCorpus } from '../browser/clinic-page.ts'

/** What visitors ask, of every outcome: which of them has which changes with the answers that there are. */
const messages = ['can it help', 'can my cat come', 'sleep', 'what happens next', 'more sessions', 'is it true', 'xqzt']

/** One that gets this outcome from the built corpus. */
export async function messageFor(outcome: Reply['outcome']): Promise<string> {
  const engine = fileURLToPath(new URL('../../dist/engine.js', import.meta.url))
  const { createReplier } = await import(pathToFileURL(engine).href)
  const replier = createReplier(builtCorpus())
  const found = messages.find((text) => replier.reply(text).outcome === outcome)
  if (!found) throw new Error(`None of these messages gets "${outcome}": ${messages.join(', ')}. Add one that does.`)
  return found
}
