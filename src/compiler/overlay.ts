import type { Corpus, Edition, Entry, Found, Lang } from '../corpus.ts'
import { createEngine } from '../engine/engine.ts'
import { extendIndex } from '../engine/extend.ts'
import type { Lesson } from '../engine/teach.ts'
import { plainText } from '../text.ts'
import { readAnswer } from './answer.ts'
import type { DraftEntry } from './entry.ts'
import { createMarkdown, type DomWindow, EMPTY_VALUE, type HtmlPolicy } from './markdown.ts'
import { checkFound, checkSection, refusalsOf, withoutAnswered } from './overlay-checks.ts'
import type { Problem } from './problem.ts'
import { readSections, type Section } from './sections.ts'

export interface OverlayOptions {
  /** The file's name, as problems tell it. */
  file: string
  /** The visitor's language; where the build lacks it, the file is read as in the build's first. */
  lang: Lang
  window: DomWindow
  policy?: HtmlPolicy
  /** Awaited between sections, so that a page can do something else. */
  pause(): Promise<void>
}

export interface Overlaid {
  corpus: Corpus
  problems: Problem[]
}

/** The topic under which new questions stand. */
const TOPIC = 'clinic'

/**
 * Lays a clinic's own file over a corpus: sections with new ids become entries, those with the id of a clinic-owned entry
 * take its place. All are unsigned. A section with an error is left out; every problem comes back, none is thrown.
 */
export async function compileOverlay(corpus: Corpus, text: string, options: OverlayOptions): Promise<Overlaid> {
  const { file, lang, window, policy, pause } = options
  const problems: Problem[] = []
  const base: Edition = corpus.translations[lang] ?? corpus
  const context = { lang: base.lang }
  const answered = createEngine(corpus)
  /** What the corpus answers in words that it knows; a word that it had to guess at may be the clinic's own matter. */
  const answeredBefore = (words: string): Found =>
    answered.judge(words, context).some(({ corrections }) => corrections.length > 0)
      ? { outcome: 'none', entries: [], related: [] }
      : answered.ask(words, context)
  const markdown = createMarkdown(window, EMPTY_VALUE[base.lang], policy)
  const drafts: DraftEntry[] = []
  const lessons: Lesson[] = []
  for (const section of readSections(file, text, problems)) {
    await pause()
    const found = refusalsOf(section, base, file)
    const draft = draftOf(section, base, { file, lang }, markdown, found)
    checkSection(draft, section, found)
    const asked = withoutAnswered(draft, section, answeredBefore, found)
    problems.push(...found)
    if (found.some(({ severity }) => severity === 'error')) continue
    drafts.push(draft)
    lessons.push({ id: draft.id, question: draft.question, asked, answer: draft.answer })
  }
  if (drafts.length === 0) return { corpus, problems }
  const entries = drafts.map(entryOf)
  const edition: Edition = {
    ...base,
    entries: [
      ...base.entries.map((entry) => entries.find(({ id }) => id === entry.id) ?? entry),
      ...entries.filter(({ id }) => !base.entries.some((entry) => entry.id === id)),
    ],
    index: extendIndex(base.index, lessons, base.entries.map(lessonOf)),
  }
  const overlaid: Corpus =
    base === corpus
      ? { ...corpus, ...edition }
      : { ...corpus, translations: { ...corpus.translations, [base.lang]: edition } }
  const engine = createEngine(overlaid)
  for (const draft of drafts) checkFound(draft, engine.ask(draft.question, context), problems)
  return { corpus: overlaid, problems: problems.sort((a, b) => a.line - b.line) }
}

/** A section as the checks of entries read it. */
function draftOf(
  section: Section,
  base: Edition,
  written: Pick<DraftEntry, 'file' | 'lang'>,
  markdown: ReturnType<typeof createMarkdown>,
  problems: Problem[],
): DraftEntry {
  const { id, line, bodyLine } = section
  const replaced = base.entries.find((entry) => entry.id === id)
  const home = base.topics.find((topic) => topic.id === TOPIC) ?? base.topics.at(-1)
  return {
    ...written,
    id,
    topic: replaced?.topic ?? home?.id ?? TOPIC,
    question: plainText(readAnswer(written.file, section.question, line, markdown, problems))
      .replace(/\s+/g, ' ')
      .trim(),
    answer: readAnswer(written.file, section.markdown, bodyLine, markdown, problems),
    markdown: section.markdown,
    bodyLine,
    sources: [],
    related: replaced?.related ?? [],
    accepted: {},
    lineOf: () => line,
  }
}

function entryOf({ id, topic, question, answer, related }: DraftEntry): Entry {
  return { id, topic, question, answer, sources: [], related, signature: null }
}

function lessonOf({ id, question, answer }: Entry): Lesson {
  return { id, question, asked: [], answer }
}
