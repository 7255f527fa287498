import { existsSync, readFileSync } from 'node:fs'
import type { Context, Corpus, Reply } from '../corpus.ts'
import type { Why } from '../engine/engine.ts'
import { createReplier } from '../reply/reply.ts'
import { plainText } from '../text.ts'
import { compileFolder, readFolder, UserError } from './folder.ts'
import { buildInput } from './input.ts'
import type { Flags } from './main.ts'

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
  console.log(flags.json ? JSON.stringify(reply) : inWords(reply, replier.explain(question, context), corpus))
  return 0
}

function inWords(reply: Reply, whys: Why[], corpus: Corpus): string {
  const entry = (id: string) => corpus.entries.find((one) => one.id === id)
  const parts: string[] = []
  if (reply.danger !== 'none')
    parts.push(
      `Danger: ${reply.danger}${reply.help?.kind ? ` (${reply.help.kind})` : ''}, by ${reply.help?.rules.join(', ')}. Help is shown first.`,
    )
  switch (reply.outcome) {
    case 'answer':
      for (const { id, confidence } of reply.entries) {
        const found = entry(id)
        parts.push(
          `${found?.question}  [${id}, ${confidence}]\n\n${found ? plainText(found.answer, corpus.clinic).trim() : ''}`,
        )
      }
      break
    case 'choose':
      parts.push(
        `Did you mean one of these?\n${reply.entries.map(({ id, confidence }) => `  ${entry(id)?.question}  [${id}, ${confidence}]`).join('\n')}`,
      )
      break
    case 'fixed':
      parts.push(
        `[fixed: ${reply.fixed}]\n\n${plainText(corpus.fixed.find((one) => one.id === reply.fixed)?.answer ?? [], corpus.clinic).trim()}`,
      )
      break
    case 'none':
      parts.push('There is no vetted answer to this.')
  }
  for (const why of whys) parts.push(whyInWords(why))
  return parts.join('\n\n')
}

function whyInWords({ question, corrections, told, close, level, known }: Why): string {
  return [
    `Why: "${question}"`,
    ...corrections.map(({ word, as }) => `  "${word}" was read as "${as}"`),
    told.length ? `  words that told most: ${told.join(', ')}` : '  no word told anything',
    `  close: ${close.map(({ id, confidence }) => `${id} ${confidence}`).join(', ')}`,
    `  ${Math.round(known * 100)}% of the words are known; an answer in full needs ${level}`,
  ].join('\n')
}
