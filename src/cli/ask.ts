import { existsSync } from 'node:fs'
import type { LeftOut } from '../compiler/left-out.ts'
import type { Context, Corpus, Reply } from '../corpus.ts'
import type { Judgement } from '../engine/engine.ts'
import { createReplier } from '../reply/reply.ts'
import { plainText } from '../text.ts'
import type { Flags } from './flags.ts'
import { compileFolder, readFolder, readText, UserError } from './folder.ts'
import { buildInput } from './input.ts'
import { hintsInWords, replyInWords, whyInWords } from './why.ts'

/** Texts left out for one reason that are named; the others are counted. */
const MOST_NAMED = 3

/** Prints the reply to a question, in words with the reasons, or as JSON; with `--file` one object a line, in order. */
export function ask(rest: string[], flags: Flags): number {
  const [folder = './faq'] = flags.file ? rest : rest.slice(1)
  const questions = flags.file ? linesOf(flags.file, flags) : rest.slice(0, 1)
  if (!flags.file && rest.length > 2)
    throw new UserError(`Put the whole question into quotes: npx clinic-faq ask "${rest.join(' ')}"`)
  if (questions.length === 0) throw new UserError('Say what to ask: npx clinic-faq ask "how fast does it work"')
  const { corpus, leftOut } = compileFolder(readFolder(folder), buildInput(flags))
  sayLeftOut(leftOut, corpus, folder, flags)
  const replier = createReplier(corpus)
  const context: Context = { lang: corpus.lang }
  const replies = questions.map((question) => {
    const reply = replier.reply(question, context)
    return flags.json ? JSON.stringify(reply) : inWords(question, reply, replier.judge(question, context), corpus)
  })
  process.stdout.write(`${replies.join('\n')}\n`)
  return 0
}

/** The lines of a file of questions, blank ones too. */
function linesOf(file: string, { json }: Flags): string[] {
  if (!json) throw new UserError('--file goes with --json: npx clinic-faq ask --json --file questions.txt')
  if (!existsSync(file)) throw new UserError(`There is no file "${file}".`)
  return readText(file)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
}

/** Texts that cannot answer, in one line of standard error: standard output is the reply's own. */
function sayLeftOut(leftOut: LeftOut[], { entries }: Corpus, folder: string, { lang }: Flags): void {
  if (leftOut.length === 0) return
  const reasons = [...new Set(leftOut.map(({ why }) => why))].map((reason) => {
    const names = leftOut.filter(({ why }) => why === reason).map(({ what }) => what)
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
    return `${names.slice(0, MOST_NAMED).join(', ')}${more} (${reason})`
  })
  const none = entries.length === 0 ? 'No entry is left to answer from. ' : ''
  const rest = `${folder}${lang ? ` --lang ${lang}` : ''}`
  console.error(
    `${none}Left out, as in the build: ${reasons.join('; ')}. "npx clinic-faq check ${rest}" names the lines; "npx clinic-faq preview ${rest}" shows what is not signed.`,
  )
}

function inWords(question: string, reply: Reply, judgements: Judgement[], corpus: Corpus): string {
  return [
    ...replyInWords(reply, corpus),
    ...hintsInWords(question, reply),
    ...answersOf(reply, corpus),
    ...judgements.map(whyInWords),
  ].join('\n\n')
}

/** The texts that are shown, with the clinic's values. */
function answersOf({ outcome, entries, fixed }: Reply, corpus: Corpus): string[] {
  const ids = outcome === 'answer' ? entries.map(({ id }) => id) : outcome === 'fixed' ? [fixed] : []
  const texts = outcome === 'fixed' ? corpus.fixed : corpus.entries
  return ids.map((id) => plainText(texts.find((text) => text.id === id)?.answer ?? [], corpus.clinic).trim())
}
