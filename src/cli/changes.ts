import { existsSync } from 'node:fs'
import type { Compiled } from '../compiler/compile.ts'
import type { Files } from '../compiler/folder.ts'
import type { Reply } from '../corpus.ts'
import { createReplier } from '../reply/reply.ts'
import { counted } from './counted.ts'
import type { Flags } from './flags.ts'
import { compileFolder, readFolder } from './folder.ts'
import { buildInput } from './input.ts'
import { readFolderAt } from './past.ts'
import { readQuestions } from './questions.ts'
import { differenceOf, type Run } from './review/difference.ts'
import { type ReviewText, reviewOf } from './review/texts.ts'
import { QUESTIONS_FILE } from './test.ts'

interface TextChange {
  what: string
  title: string
  kind: 'new' | 'gone' | 'changed'
  runs: Run[]
}

interface AnswerChange {
  question: string
  before: string
  now: string
}

/** Words shown on each side of a change. */
const AROUND = 8

/**
 * For the clinician: what changed since a git reference (HEAD: what is not yet committed). Texts that are signed, and the
 * questions (each entry's own, and those of `questions.tsv`) that now get another reply.
 */
export function changes(rest: string[], flags: Flags): number {
  const [since = 'HEAD', folder = './faq'] = rest.length === 1 && existsSync(rest[0] ?? '') ? ['HEAD', rest[0]] : rest
  const input = buildInput(flags)
  const now = readFolder(folder)
  const before = readFolderAt(folder, since)
  const texts = textChanges(reviewOf(before, input.today).texts, reviewOf(now, input.today).texts)
  const compiled = [compileFolder(before, input), compileFolder(now, input)] as const
  const questions = questionsOf([before, now], compiled)
  const answers = answerChanges(questions, ...compiled)
  if (flags.json) console.log(JSON.stringify({ since, texts, asked: questions.length, answers }))
  else console.log(inWords(since, texts, questions.length, answers))
  return 0
}

function textChanges(before: ReviewText[], now: ReviewText[]): TextChange[] {
  const names = [...new Set([...now, ...before].map(({ what }) => what))]
  return names.flatMap((what): TextChange[] => {
    const old = before.find((text) => text.what === what)
    const young = now.find((text) => text.what === what)
    if (old?.signed === young?.signed) return []
    const kind = !old ? 'new' : !young ? 'gone' : 'changed'
    const runs = differenceOf(old?.signed ?? '', young?.signed ?? '')
    return [{ what, title: (young ?? old)?.title ?? what, kind, runs }]
  })
}

/** Every question that either folder knows, once. */
function questionsOf(folders: Files[], compiled: readonly Compiled[]): string[] {
  const own = folders.flatMap((files) =>
    readQuestions(QUESTIONS_FILE, files.get(QUESTIONS_FILE) ?? '', new Set()).questions.map(({ question }) => question),
  )
  return [...new Set([...compiled.flatMap(({ corpus }) => corpus.entries.map(({ question }) => question)), ...own])]
}

function answerChanges(questions: string[], before: Compiled, now: Compiled): AnswerChange[] {
  const shownBefore = shownBy(before)
  const shownNow = shownBy(now)
  return questions
    .map((question) => ({ question, before: shownBefore(question), now: shownNow(question) }))
    .filter((change) => change.before !== change.now)
}

/** What visitors are shown for a question, in words. */
function shownBy({ corpus }: Compiled): (question: string) => string {
  const replier = createReplier(corpus)
  return (question) => inShort(replier.reply(question, { lang: corpus.lang }))
}

function inShort({ outcome, entries, fixed }: Reply): string {
  switch (outcome) {
    case 'answer':
      return `the answer of ${entries.map(({ id }) => id).join(' and ')}`
    case 'choose':
      return `a choice of ${entries.map(({ id }) => id).join(', ')}`
    case 'fixed':
      return `the fixed reply ${fixed}`
    case 'none':
      return 'no answer'
  }
}

function inWords(since: string, texts: TextChange[], asked: number, answers: AnswerChange[]): string {
  const lines = [
    `Since ${since}:`,
    '',
    texts.length === 0 ? 'No text changed that is signed.' : `Texts (${texts.length})`,
  ]
  for (const { what, title, kind, runs } of texts) {
    lines.push(`  ${kind}: ${title}  [${what}]`)
    if (kind === 'changed')
      lines.push(...runs.flatMap((run, at) => (run.kind === 'same' ? [] : [`    ${runInWords(runs, at)}`])))
  }
  lines.push(
    '',
    answers.length === 0
      ? `None of ${counted(asked, 'question')} is answered differently.`
      : `Answered differently: ${answers.length} of ${counted(asked, 'question')}`,
  )
  for (const { question, before, now } of answers) lines.push(`  "${question}"`, `    was ${before}`, `    is  ${now}`)
  return lines.join('\n')
}

function runInWords(runs: Run[], at: number): string {
  const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean)
  const before =
    runs[at - 1]?.kind === 'same'
      ? words(runs[at - 1]?.text)
          .slice(-AROUND)
          .join(' ')
      : ''
  const mark = runs[at]?.kind === 'gone' ? '-' : '+'
  return `${mark} ${before ? `… ${before} ` : ''}[${words(runs[at]?.text).join(' ')}]`
}
