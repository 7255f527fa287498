import type { Corpus, Edition, Entry, FixedReply, Lang, Signature, SignatureLevel } from '../corpus.ts'
import { shortLines, wordsSaid } from '../engine/small-talk.ts'
import { buildIndex, type Lesson } from '../engine/teach.ts'
import { checkEntries } from './checks.ts'
import { checkEncoding } from './encoding.ts'
import { type DraftEntry, readEntry } from './entry.ts'
import { askedFile, entryPath } from './entry-path.ts'
import { type DraftReply, FIXED, readFixed } from './fixed.ts'
import { type Files, LANGUAGES, noneFile, readClinic, readLines, readSources, readTopics, readWords } from './folder.ts'
import { builtUnsigned, HAS_ERRORS, type LeftOut, leftOutProblem } from './left-out.ts'
import { createMarkdown, type DomWindow, EMPTY_VALUE } from './markdown.ts'
import { citedIn } from './marks.ts'
import type { Dictionary } from './phrasings.ts'
import { formatProblem, type Problem } from './problem.ts'
import { readAddedRules } from './safety-added.ts'
import { unsignedSafety } from './signed-safety.ts'
import { admission, entryName, fixedText, replyName, signedText } from './signed-text.ts'
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

/** A folder compiled: the corpus that is built from it, and what an editor is told. */
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
  const { window, hash, today, require, languages, dictionary, teach = buildIndex } = options
  const problems: Problem[] = []
  checkEncoding(files, problems)
  checkUnread(files, problems)
  const markdown: Readers = {
    en: createMarkdown(window, EMPTY_VALUE.en),
    es: createMarkdown(window, EMPTY_VALUE.es),
  }
  const sources = readSources(files, problems)
  const signOffs = readSignOffs(files.get(SIGN_OFFS) ?? '', problems)
  const words = readWords(files, problems)
  const drafts = readDrafts(files, markdown, languages, problems)
  const replies = readReplies(files, markdown, languages, problems)
  checkEntries(drafts, { files, sources, fixed: replies, today, dictionary }, problems)

  const errors = problems.filter((problem) => problem.severity === 'error')
  // A link to what is gone is left out alone: the answer that holds it is as right as before.
  const broken = new Set(errors.filter(({ rule }) => rule !== 'dead-related').map((problem) => problem.file))
  const brokenLines = new Set(errors.map((problem) => `${problem.file}:${problem.line}`))
  const leftOut = unreadable(files, drafts, languages)
  /** The signature under which a text is built, null as a draft; undefined where it is left out. */
  const admit = (what: string, text: string, at: Place, hasErrors: boolean): Signature | null | undefined => {
    const admitted = hasErrors ? { why: HAS_ERRORS } : admission(signedOn(signOffs, what, hash(text), today), require)
    if ('signature' in admitted) return admitted.signature
    const left = { what, why: admitted.why }
    leftOut.push(left)
    if (hasErrors) return undefined
    problems.push(leftOutProblem(left, at))
    return options.drafts ? null : undefined
  }
  const built = new Map<DraftEntry, Signature | null>()
  for (const draft of drafts) {
    const at = { file: draft.file, line: 1 }
    const signature = admit(entryName(draft), signedText(draft), at, broken.has(draft.file))
    if (signature !== undefined) built.set(draft, signature)
  }
  const ids = new Set([...built.keys()].map(({ id }) => id))

  const taught: Partial<Record<Lang, Lesson[]>> = {}
  const edition = (lang: Lang): Edition => {
    const mine = [...built].filter(([draft]) => draft.lang === lang)
    const written = replies.filter((reply) => reply.lang === lang)
    const fixed = written.flatMap((reply): FixedReply[] => {
      const { id, answer, contact, line, asked } = reply
      const at = { file: FIXED, line }
      const signature = admit(replyName(reply), fixedText(reply), at, brokenLines.has(`${FIXED}:${line}`))
      const words = contact ? {} : { words: wordsSaid(asked) }
      return signature === undefined ? [] : [{ id, answer, contact, ...words, signature }]
    })
    // What is never answered is taught even where its reply is not signed: else an entry near it would answer.
    const own = lessons(
      files,
      lang,
      mine.map(([draft]) => draft),
      written,
    )
    taught[lang] = own
    return {
      lang,
      topics: readTopics(files, lang, problems),
      entries: mine.map(([draft, signature]) => entryOf(draft, ids, signature)),
      fixed,
      index: teach(own, words),
    }
  }
  const [first = 'en', ...others] = languages
  const main = edition(first)
  const translations = others.map(edition)
  const unsigned = builtUnsigned(unsignedSafety(files, signOffs, options), require, problems)
  const cited = new Set([main, ...translations].flatMap(({ entries }) => entries.flatMap((entry) => entry.sources)))
  return {
    corpus: {
      ...main,
      built: today,
      clinic: readClinic(files, problems, brokenLines),
      sources: Object.fromEntries(
        [...sources].filter(([key]) => cited.has(key)).map(([key, { source }]) => [key, source]),
      ),
      translations: Object.fromEntries(translations.map((one) => [one.lang, one])),
      safety: { ...readAddedRules(files, problems), lines: {} },
      required: require,
    },
    problems: once(problems).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)),
    leftOut,
    unsigned,
    drafts,
    lessons: taught[first] ?? [],
  }
}

type Place = Pick<Problem, 'file' | 'line'>
type Readers = Record<Lang, ReturnType<typeof createMarkdown>>

/** Entries of which nothing could be made: their files say why. */
function unreadable(files: Files, drafts: DraftEntry[], languages: Lang[]): LeftOut[] {
  return [...files.keys()].flatMap((path): LeftOut[] => {
    const place = entryPath(path)
    if (!place || !languages.includes(place.lang) || drafts.some(({ file }) => file === path)) return []
    return [{ what: entryName(place), why: HAS_ERRORS }]
  })
}

/** A file that is read for each language tells its problems each time; the editor mends them once. */
function once(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()]
}

function readDrafts(files: Files, markdown: Readers, languages: Lang[], problems: Problem[]): DraftEntry[] {
  return [...files.keys()].sort().flatMap((path) => {
    const place = entryPath(path)
    const draft = place && readEntry(path, files.get(path) ?? '', markdown[place.lang], problems)
    return draft && languages.includes(draft.lang) ? [draft] : []
  })
}

/** The fixed replies of every language: all are checked, but only a language that is built must be there. */
function readReplies(files: Files, markdown: Readers, languages: Lang[], problems: Problem[]): DraftReply[] {
  return LANGUAGES.flatMap((lang) => {
    const found: Problem[] = []
    const replies = readFixed(files, lang, markdown[lang], found)
    problems.push(...found.filter(({ rule }) => rule !== 'fixed' || languages.includes(lang)))
    return replies
  })
}

function entryOf(draft: DraftEntry, ids: Set<string>, signature: Signature | null): Entry {
  const { id, topic, question, answer } = draft
  const related = draft.related.filter((one) => ids.has(one))
  // As the marks count them: the front matter's order is the editor's own.
  return { id, topic, question, answer, sources: [...citedIn(answer)], related, signature }
}

function lessons(files: Files, lang: Lang, drafts: DraftEntry[], fixed: DraftReply[]): Lesson[] {
  return [
    ...drafts.map((draft) => ({
      id: draft.id,
      question: draft.question,
      asked: readLines(files.get(askedFile(draft.file)) ?? '').map((line) => line.text),
      answer: draft.answer,
    })),
    ...fixed.map(({ id, contact, asked }) => ({
      id: `fixed:${id}`,
      question: '',
      asked: contact ? asked : shortLines(asked),
      answer: [],
    })),
    {
      id: 'none',
      question: '',
      asked: readLines(files.get(noneFile(lang)) ?? '').map((line) => line.text),
      answer: [],
    },
  ]
}
