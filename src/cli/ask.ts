import { existsSync, readFileSync } from 'node:fs'
import type { Context, Corpus, Reply } from '../corpus.ts'
import type { Judgement } from '../engine/engine.ts'
import { createReplier } from '../reply/reply.ts'
import { plainText } from '../text.ts'
import { compileFolder, readFolder, UserError } from './folder.ts'
import { buildInput } from './input.ts'
import type { Flags } from './main.ts'
import { replyInWords, whyInWords } from './why.ts'

/** Prints the reply to a question, in words with the reasons, or as JSON; with `--file` one object a line, in order. */
export function ask(rest: string[], flags: Flags): number {
  const [folder = './faq'] = flags.file ? rest : rest.slice(1)
  const { corpus } = compileFolder(readFolder(folder), buildInput(flags))
  const replier = createReplier(corpus)
  const context: Context = { lang: corpus.lang }
  if (flags.file) {
    if (!flags.json) throw new UserError('--file goes with --json: clinic-faq ask --json --file questions.txt')
    if (!existsSync(flags.file)) throw new UserError(`There is no file "${flags.file}".`)
    const lines = readFileSync(flags.file, 'utf8')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
    process.stdout.write(`${lines.map((line) => JSON.stringify(replier.reply(line, context))).join('\n')}\n`)
    return 0
  }
  const [question] = rest
  if (question === undefined) throw new UserError('Say what to ask: clinic-faq ask "how fast does it work"')
  const reply = replier.reply(question, context)
  console.log(flags.json ? JSON.stringify(reply) : inWords(reply, replier.judge(question, context), corpus))
  return 0
}

function inWords(reply: Reply, judgements: Judgement[], corpus: Corpus): string {
  return [...replyInWords(reply, corpus), ...answersOf(reply, corpus), ...judgements.map(whyInWords)].join('\n\n')
}

/** The texts that are shown, with the clinic's values. */
function answersOf({ outcome, entries, fixed }: Reply, corpus: Corpus): string[] {
  const ids = outcome === 'answer' ? entries.map(({ id }) => id) : outcome === 'fixed' ? [fixed] : []
  const texts = outcome === 'fixed' ? corpus.fixed : corpus.entries
  return ids.map((id) => plainText(texts.find((text) => text.id === id)?.answer ?? [], corpus.clinic).trim())
}
