import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Asked, figuresOf, isHelped } from '../engine/measure.ts'
import { createReplier } from '../reply/reply.ts'
import { printProblems } from './check.ts'
import { counted } from './counted.ts'
import type { Flags } from './flags.ts'
import { compileFolder, readFolder, readText, UserError } from './folder.ts'
import { buildInput } from './input.ts'
import { readQuestions } from './questions.ts'

/** Where a folder keeps its own questions. */
export const QUESTIONS_FILE = 'questions.tsv'

/**
 * Asks a folder's own questions (`questions.tsv`, or the file named) and prints those that lost their entry: none that is
 * accepted was shown, or one was shown in full where none should be. Exit code 1 if there is any.
 */
export function test(rest: string[], flags: Flags): number {
  const named = rest.find((word) => word.endsWith('.tsv'))
  const folder = rest.find((word) => word !== named) ?? './faq'
  const files = readFolder(folder)
  const path = named ?? join(folder, QUESTIONS_FILE)
  if (!existsSync(path))
    throw new UserError(
      `There is no file "${path}". Write questions into it, one a line: the question, a tab, and the ids that answer it joined by |, or OOS.`,
    )
  const { corpus, leftOut, drafts } = compileFolder(files, buildInput(flags))
  const absent = new Set(
    leftOut.map(({ what }) => what.replace(/^entry\/\w+\//, '').replace(/^fixed\/\w+\//, 'fixed:')),
  )
  const known = new Set([...absent, ...drafts.map(({ id }) => id), ...corpus.fixed.map(({ id }) => `fixed:${id}`)])
  const { questions, problems } = readQuestions(path, readText(path), known)
  const replier = createReplier(corpus)
  const all = questions.map(
    (labelled): Asked => ({ labelled, found: replier.reply(labelled.question, { lang: corpus.lang }) }),
  )
  const lost = all.filter((asked) => !holds(asked))
  const figures = figuresOf(all)
  if (flags.json) {
    const failed = lost.map(({ labelled: { question, accepted }, found }) => ({
      question,
      accepted,
      outcome: found.outcome,
      shown: idsOf(found),
    }))
    console.log(JSON.stringify({ ...figures, lost: failed, problems }))
  } else {
    printProblems('.', problems)
    for (const asked of lost) console.log(inWords(asked, absent))
    console.log(
      `${counted(all.length, 'question')}, ${all.length - lost.length} hold, ${lost.length} lost their entry. ${sharesOf(figures)}`,
    )
  }
  return lost.length + problems.length > 0 ? 1 : 0
}

function holds(asked: Asked): boolean {
  return asked.labelled.accepted.length > 0 ? isHelped(asked) : asked.found.outcome !== 'answer'
}

function idsOf({ outcome, entries, fixed }: Asked['found']): string[] {
  return outcome === 'fixed' ? [`fixed:${fixed}`] : entries.map(({ id }) => id)
}

function inWords({ labelled: { question, accepted }, found }: Asked, leftOut: Set<string>): string {
  const shown = idsOf(found)
  const got = shown.length > 0 ? `${found.outcome}: ${shown.join(', ')}` : 'no answer'
  if (accepted.length === 0) return `"${question}" should have no answer, and has ${got}`
  const gone = accepted.filter((id) => leftOut.has(id))
  return `"${question}" should lead to ${accepted.join(' or ')}, and has ${got}${gone.length > 0 ? ` (${gone.join(', ')} is left out of the build: see "npx clinic-faq check")` : ''}`
}

function sharesOf({ right, helped, trust, silent }: ReturnType<typeof figuresOf>): string {
  const part = (name: string, value: number | null) => (value === null ? [] : [`${name} ${Math.round(value * 100)}%`])
  return [...part('right', right), ...part('helped', helped), ...part('trust', trust), ...part('silent', silent)].join(
    ', ',
  )
}
