import { compile } from '../../compiler/compile.ts'
import type { DraftEntry } from '../../compiler/entry.ts'
import { readEntry } from '../../compiler/entry.ts'
import { type Fact, factsOf } from '../../compiler/facts.ts'
import { type DraftReply, FIXED, readFixed } from '../../compiler/fixed.ts'
import { type Files, LANGUAGES, type ListedSource, readSources, readTopics } from '../../compiler/folder.ts'
import { createMarkdown, EMPTY_VALUE } from '../../compiler/markdown.ts'
import type { Problem } from '../../compiler/problem.ts'
import { SAFETY_TEXTS, type SafetyText, safetyText } from '../../compiler/signed-safety.ts'
import { entryName, fixedText, replyName, signedText } from '../../compiler/signed-text.ts'
import { readSignOffs, SIGN_OFFS, type SignOff, signedOn } from '../../compiler/signoffs.ts'
import type { Lang, Signature, Topic } from '../../corpus.ts'
import { NO_INDEX } from '../../engine/teach.ts'
import { safety } from '../../safety/base.ts'
import { regionFor } from '../../safety/lines.ts'
import { domWindow } from '../dom-window.ts'
import { readFolder, sha256 } from '../folder.ts'
import { regionOf } from '../region.ts'

/** How a text stands, in the order in which it needs a look. */
export const STATES = ['unsigned', 'changed', 'lapsed', 'expiring', 'sources', 'done'] as const
export type State = (typeof STATES)[number]

/** What is signed: an entry, a fixed reply, or one of the texts that people in danger are answered by. */
export type Content =
  | { kind: 'entry'; draft: DraftEntry }
  | { kind: 'fixed'; fixed: DraftReply }
  | { kind: 'safety'; safety: SafetyText; text: string }

/** A text that somebody may sign, and how it stands on a day. */
export interface ReviewText {
  /** The name under which it is signed. */
  what: string
  title: string
  lang: Lang
  file: string
  /** The text that is signed, and its hash. */
  signed: string
  hash: string
  content: Content
  state: State
  signature: Signature | null
  /** The newest sign-off, of this text or of an earlier one. */
  last: SignOff | null
  /** Errors that stand in the way of signing. */
  errors: string[]
}

export interface ReviewFolder {
  files: Files
  texts: ReviewText[]
  sources: Map<string, ListedSource>
  facts: Map<string, Fact[]>
  topics: Topic[]
  /** What stands for the placeholders of answers: the clinic's values, and its region's emergency number. */
  values: Record<string, string>
  signOffs: SignOff[]
  /** Whether `sign-offs.yaml` can be read whole; else nothing may be written over it. */
  readable: boolean
}

const SOON_DAYS = 60

/** Reads an `faq/` folder as a reviewer needs it: every text that is signed, with its state on the day. */
export function readReview(folder: string, today: string): ReviewFolder {
  return reviewOf(readFolder(folder), today)
}

/** The same from a folder's files, wherever they come from. */
export function reviewOf(all: Files, today: string): ReviewFolder {
  // Phrasings are not signed, and checking thousands of them takes seconds.
  const files: Files = new Map([...all].filter(([path]) => !path.endsWith('.asked.txt')))
  const { problems, drafts, corpus } = compile(files, {
    window: domWindow(),
    hash: sha256,
    today,
    require: 'sources',
    languages: LANGUAGES,
    teach: () => NO_INDEX,
  })
  const trouble: Problem[] = []
  const signOffs = readSignOffs(files.get(SIGN_OFFS) ?? '', trouble)
  const errorsOf = (file: string, content: Content): string[] =>
    problems
      .filter((problem) => problem.file === file && problem.severity === 'error' && concerns(problem, content))
      .map(({ line, what, fix }) => `Line ${line}: ${what} ${fix}`)
  const text = (what: string, title: string, file: string, signed: string, content: Content): ReviewText => {
    const hash = sha256(signed)
    const last =
      signOffs
        .filter((signOff) => signOff.what === what)
        .sort((a, b) => a.date.localeCompare(b.date))
        .at(-1) ?? null
    const how = signedOn(signOffs, what, hash, today)
    const signature = how.kind === 'unsigned' ? null : how.signature
    return {
      what,
      title,
      lang: content.kind === 'entry' ? content.draft.lang : 'en',
      file,
      signed,
      hash,
      content,
      state: stateOf(how.kind, signature, today),
      signature,
      last,
      errors: errorsOf(file, content),
    }
  }
  const safetyTexts = SAFETY_TEXTS.flatMap((safety) => {
    const content = files.get(safety.file)
    return content === undefined
      ? []
      : [text(safety.what, safety.title, safety.file, safetyText(content), { kind: 'safety', safety, text: content })]
  })
  const fixed = LANGUAGES.flatMap((lang) =>
    readFixed(files, lang, markdownOf(lang), []).map((reply) =>
      text(replyName(reply), `Fixed reply: ${reply.id}`, FIXED, fixedText(reply), {
        kind: 'fixed',
        fixed: reply,
      }),
    ),
  )
  const topics = readTopics(files, 'en', [])
  const rank = (draft: DraftEntry) => topics.findIndex((topic) => topic.id === draft.topic)
  const entries = [...drafts]
    .sort((a, b) => (a.lang < b.lang ? -1 : a.lang > b.lang ? 1 : rank(a) - rank(b)))
    .map((draft) => text(entryName(draft), draft.question, draft.file, signedText(draft), { kind: 'entry', draft }))
  return {
    files,
    texts: [...safetyTexts, ...entries, ...fixed],
    sources: readSources(files, []),
    facts: factsOf(files),
    topics,
    values: { ...corpus.clinic, emergency_number: regionFor(safety(), regionOf(corpus)).emergency.number },
    signOffs,
    readable: trouble.length === 0,
  }
}

/** Whether a problem of a text's file is the text's own: a file may hold many fixed replies; safety texts are always built. */
function concerns({ line }: Problem, content: Content): boolean {
  return content.kind === 'fixed' ? line === content.fixed.line : content.kind === 'entry'
}

/** The text that would be signed, read from an earlier version of a text's file; null where it is not in it. */
export function signedIn(text: ReviewText, version: string): string | null {
  switch (text.content.kind) {
    case 'entry': {
      const draft = readEntry(text.file, version, markdownOf(text.lang), [])
      return draft && signedText(draft)
    }
    case 'fixed': {
      const { id, lang } = text.content.fixed
      const reply = readFixed(new Map([[FIXED, version]]), lang, markdownOf(lang), []).find((one) => one.id === id)
      return reply ? fixedText(reply) : null
    }
    case 'safety':
      return safetyText(version)
  }
}

function stateOf(kind: 'valid' | 'unsigned' | 'changed' | 'lapsed', signature: Signature | null, today: string): State {
  if (kind !== 'valid') return kind
  if (signature && signature.until <= daysAfter(today, SOON_DAYS)) return 'expiring'
  return signature?.level === 'clinician' ? 'done' : 'sources'
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function markdownOf(lang: Lang): ReturnType<typeof createMarkdown> {
  return createMarkdown(domWindow(), EMPTY_VALUE[lang])
}
