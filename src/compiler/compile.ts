import type { Corpus, Edition, Entry, FixedReply, Lang, Signature, SignatureLevel } from '../corpus.ts'
import { buildIndex, type Lesson } from '../engine/teach.ts'
import { checkEntries } from './checks.ts'
import { checkEncoding } from './encoding.ts'
import { type DraftEntry, readEntry } from './entry.ts'
import { askedFile, entryPath } from './entry-path.ts'
import {
  type Files,
  type FixedFile,
  readClinic,
  readFixed,
  readLines,
  readSources,
  readTopics,
  readWords,
} from './folder.ts'
import { createMarkdown, type DomWindow, EMPTY_VALUE } from './markdown.ts'
import { citedIn } from './marks.ts'
import type { Dictionary } from './phrasings.ts'
import { formatProblem, type Problem } from './problem.ts'
import { readAddedRules } from './safety-added.ts'
import { unsignedSafety } from './signed-safety.ts'
import { admission, entryName, fixedText, reason, signedText } from './signed-text.ts'
import { readSignOffs, SIGN_OFFS, signedOn } from './signoffs.ts'
import { checkUnread } from './unread.ts'

/** What the compiler needs from outside; all of it decides the result, so that the same input gives the same bytes. */
export interface CompileOptions {
  window: DomWindow
  /** A text's hash, in hex. */
  hash(text: string): string
  /** The day of the build (ISO). */
  today: string
  /** The signature that an entry must carry to be built in. */
  require: SignatureLevel
  /** Entries and fixed replies without the signature are built too, as unsigned: for an editor's eyes alone. */
  drafts?: boolean
  /** Which languages to build; the first is the corpus's own. */
  languages: Lang[]
  /** Teaches an index; `NO_INDEX` where nobody will be answered. Taking a kept one for the same lessons saves seconds. */
  teach?: typeof buildIndex
  /** The dictionary for phrasings; without one, as in a browser, their spelling is not checked. */
  dictionary?: Dictionary
}

export interface LeftOut {
  what: string
  why: string
}

export interface Compiled {
  corpus: Corpus
  problems: Problem[]
  leftOut: LeftOut[]
  /** Cards, lexicon and contacts without a valid signature: built all the same, because help never waits for paperwork. */
  unsigned: LeftOut[]
  /** Every entry that could be read, built in or not, for `review` and `changes`. */
  drafts: DraftEntry[]
  /** What the index of the first language is taught on; the bench teaches parts of it. */
  lessons: Lesson[]
}

/** Compiles the texts of an `faq/` folder into a corpus. Every problem comes back at once, none is thrown. */
export function compile(files: Files, options: CompileOptions): Compiled {
  const problems: Problem[] = []
  const leftOut: LeftOut[] = []
  const sources = readSources(files, problems)
  const signOffs = readSignOffs(files.get(SIGN_OFFS) ?? '', problems)
  const admit = (name: string, text: string) =>
    admission(signedOn(signOffs, name, options.hash(text), options.today), options.require)
  const drafts = readDrafts(files, options, problems)
  const { today, dictionary } = options
  checkEntries(drafts, { files, sources, fixed: readReplies(files, options), today, dictionary }, problems)

  const errors = problems.filter((problem) => problem.severity === 'error')
  // A link to what is gone is left out alone: the answer that holds it is as right as before.
  const broken = new Set(errors.filter(({ rule }) => rule !== 'dead-related').map((problem) => problem.file))
  const brokenLines = new Set(errors.map((problem) => `${problem.file}:${problem.line}`))
  leftOut.push(...unreadable(files, drafts, options.languages))
  const built = new Map<DraftEntry, Signature | null>()
  for (const draft of drafts) {
    const name = entryName(draft)
    const admitted = admit(name, signedText(draft))
    if (broken.has(draft.file)) {
      leftOut.push({ what: name, why: 'it has errors' })
      continue
    }
    if ('why' in admitted) leftOut.push({ what: name, why: admitted.why })
    if ('signature' in admitted) built.set(draft, admitted.signature)
    else if (options.drafts) built.set(draft, null)
  }
  const ids = new Set([...built.keys()].map(({ id }) => id))

  const taught: Partial<Record<Lang, Lesson[]>> = {}
  const edition = (lang: Lang): Edition => {
    const mine = drafts.filter((draft) => draft.lang === lang && built.has(draft))
    const written = readFixed(files, lang, createMarkdown(options.window, EMPTY_VALUE[lang]), problems)
    const fixed = written.flatMap((reply): FixedReply[] => {
      const { id, answer, contact } = reply
      const name = `fixed/${lang}/${id}`
      const isBroken = brokenLines.has(`fixed.yaml:${reply.line}`)
      const admitted = isBroken ? { why: 'it has errors' } : admit(name, fixedText(reply))
      if ('signature' in admitted) return [{ id, answer, contact, signature: admitted.signature }]
      leftOut.push({ what: name, why: admitted.why })
      return options.drafts && !isBroken ? [{ id, answer, contact, signature: null }] : []
    })
    // What is never answered is taught even where its reply is not signed: else an entry near it would answer.
    const own = lessons(files, lang, mine, written)
    taught[lang] = own
    return {
      lang,
      topics: readTopics(files, lang, problems),
      entries: mine.map((draft) => entryOf(draft, ids, built.get(draft) ?? null)),
      fixed,
      index: (options.teach ?? buildIndex)(own, readWords(files, [])),
    }
  }
  const [first = 'en', ...others] = options.languages
  const editions = [first, ...others].map(edition)
  readWords(files, problems)
  reportLeftOut(leftOut, drafts, problems)
  const unsigned = unsignedSafety(files, signOffs, options).map(({ text, signed }) => {
    const why = reason(signed, options.require)
    problems.push({
      file: text.file,
      line: 1,
      severity: 'warning',
      rule: 'sign-off',
      what: `"${text.what}" is built without a valid signature: ${why}.`,
      why: 'People in danger are answered by it.',
      fix: 'Read it and sign it with "clinic-faq review".',
    })
    return { what: text.what, why }
  })
  const cited = new Set(editions.flatMap((one) => one.entries.flatMap((entry) => entry.sources)))
  return {
    corpus: {
      ...(editions[0] as Edition),
      built: options.today,
      clinic: readClinic(files, problems, brokenLines),
      sources: Object.fromEntries(
        [...sources].filter(([key]) => cited.has(key)).map(([key, { source }]) => [key, source]),
      ),
      translations: Object.fromEntries(editions.slice(1).map((one) => [one.lang, one])),
      safety: { ...readAddedRules(files, problems), lines: {} },
      required: options.require,
    },
    problems: once(problems).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)),
    leftOut,
    unsigned,
    drafts,
    lessons: taught[first] ?? [],
  }
}

/** Entries of which nothing could be made: their files say why. */
function unreadable(files: Files, drafts: DraftEntry[], languages: Lang[]): LeftOut[] {
  return [...files.keys()].flatMap((path): LeftOut[] => {
    const place = entryPath(path)
    if (!place || !languages.includes(place.lang) || drafts.some(({ file }) => file === path)) return []
    return [{ what: entryName(place), why: 'it has errors' }]
  })
}

/** A file that is read for each language tells its problems each time; the editor mends them once. */
function once(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()]
}

/** The fixed replies of every language, for the checks: they are read again for the build, which collects the problems. */
function readReplies(files: Files, { window }: CompileOptions): FixedFile[] {
  const languages: Lang[] = ['en', 'es']
  return languages.flatMap((lang) => readFixed(files, lang, createMarkdown(window, EMPTY_VALUE[lang]), []))
}

function readDrafts(files: Files, options: CompileOptions, problems: Problem[]): DraftEntry[] {
  const markdown = {
    en: createMarkdown(options.window, EMPTY_VALUE.en),
    es: createMarkdown(options.window, EMPTY_VALUE.es),
  }
  const paths = [...files.keys()].sort()
  checkEncoding(files, problems)
  checkUnread(files, problems)
  return paths.flatMap((path) => {
    const place = entryPath(path)
    const draft = place && readEntry(path, files.get(path) ?? '', markdown[place.lang], problems)
    return draft && options.languages.includes(draft.lang) ? [draft] : []
  })
}

function entryOf(draft: DraftEntry, ids: Set<string>, signature: Signature | null): Entry {
  const { id, topic, question, answer } = draft
  const related = draft.related.filter((one) => ids.has(one))
  // As the marks count them: the front matter's order is the editor's own.
  return { id, topic, question, answer, sources: [...citedIn(answer)], related, signature }
}

function lessons(files: Files, lang: Lang, drafts: DraftEntry[], fixed: FixedFile[]): Lesson[] {
  const folder = lang === 'en' ? '' : `${lang}/`
  return [
    ...drafts.map((draft) => ({
      id: draft.id,
      question: draft.question,
      asked: readLines(files.get(askedFile(draft.file)) ?? '').map((line) => line.text),
      answer: draft.answer,
    })),
    ...fixed.map((reply) => ({ id: `fixed:${reply.id}`, question: '', asked: reply.asked, answer: [] })),
    {
      id: 'none',
      question: '',
      asked: readLines(files.get(`${folder}none.txt`) ?? '').map((line) => line.text),
      answer: [],
    },
  ]
}

function reportLeftOut(leftOut: LeftOut[], drafts: DraftEntry[], problems: Problem[]): void {
  for (const { what, why } of leftOut) {
    if (why === 'it has errors') continue
    const draft = drafts.find((one) => entryName(one) === what)
    problems.push({
      file: draft?.file ?? 'fixed.yaml',
      line: 1,
      severity: 'warning',
      rule: 'sign-off',
      what: `${what} is left out of the build: ${why}.`,
      why: 'Nothing unvetted is shown as vetted.',
      fix: 'Read it against its sources and sign it with "clinic-faq review".',
    })
  }
}
