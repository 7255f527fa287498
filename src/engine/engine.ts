import type { Context, Corpus, Edition, Found, Lang, Match } from '../corpus.ts'
import { type Model, normalize, type Scores, score } from '../linear/model.ts'
import { unpack, unpacking } from '../linear/packing.ts'
import { best, confidenceOf, evidence, isEntry, round } from './confidence.ts'
import { askingPart, questionsIn } from './questions.ts'
import { type Reader, read } from './reading.ts'
import { smallTalk } from './small-talk.ts'
import { type Correction, createSpelling } from './spelling.ts'
import { synonymsOf } from './terms.ts'

/** What one question of a message leads to, and what that rests on; `ask` and `preview` put it into words. */
export interface Judgement {
  question: string
  outcome: Found['outcome']
  /** The entries shown. */
  matches: Match[]
  fixed?: string
  /** Whether the fixed reply sends on to the clinic: it then stands for what is never answered. */
  refers?: boolean
  corrections: Correction[]
  terms: Map<string, number>
  model: Model
  /** The entries closest, shown or not, best first. */
  close: Match[]
  /** Confidence from which an entry is answered. */
  level: number
  /** Share of the question's words that the corpus knows. */
  known: number
}

export interface Engine {
  /** Finds what the corpus has for a question. Knows nothing of danger: see `createReplier`. */
  ask(text: string, context?: Context): Found
  /** The reasons for `ask`, one a question that the text holds. */
  judge(text: string, context?: Context): Judgement[]
  /** Makes the first question quick, in steps of a few milliseconds. A question asked before its end is answered all the same. */
  prepare(context?: Context): Generator<void, void>
}

/** How many entries are offered at most. */
const MOST_CHOICES = 4
/** An offer must reach this share of the best one's probability, but for the second, which is always worth a look. */
const CHOICE_SHARE = 0.08
/** How much more likely the entry shown before makes what it is related to, in a follow-up of few words. */
const FOLLOW_UP = 2
const FOLLOW_UP_WORDS = 2
/** Of a story and the question in it, how much the question counts. */
const ASKING_SHARE = 0.3
/** What is never answered is refused on less than certainty; an order or small talk must be likely to be that. */
const SURE_OF_REFUSAL = 0.35
const SURE_OF_FIXED = 0.5
/** So sure, and of so many terms (three words and their pairs), that even stop words ask for something. */
const PLAIN = 0.98
const PLAIN_TERMS = 5
/** So sure that nobody here answers it, that near misses are not worth offering. */
const SURELY_NONE = 0.85

interface EditionReader extends Reader {
  edition: Edition
}

/** Returns an engine over a compiled corpus. The model is unpacked by `prepare`, or at the first question. */
export function createEngine(corpus: Corpus): Engine {
  const readers = new Map<Lang, EditionReader>()
  const editionFor = (lang: Lang | undefined): Edition =>
    (lang && lang !== corpus.lang && corpus.translations[lang]) || corpus
  const readerFor = (lang: Lang | undefined): EditionReader => {
    const edition = editionFor(lang)
    const reader = readers.get(edition.lang) ?? readerOf(edition, unpack(edition.index))
    readers.set(edition.lang, reader)
    return reader
  }
  const judgeAll = (text: string, context: Context): Judgement[] => {
    const reader = readerFor(context.lang)
    const parts = questionsIn(text).map((question) => judge(reader, question, context))
    const answered = parts.filter((part) => part.outcome === 'answer')
    const isOne = unique(answered.flatMap((part) => part.matches)).length < 2
    return isOne && !parts.some(isRefused) ? [judge(reader, text, context)] : parts
  }
  return {
    ask(text, context = {}) {
      const { edition } = readerFor(context.lang)
      return combine(judgeAll(text, context), edition)
    },
    judge: (text, context = {}) => judgeAll(text, context),
    *prepare({ lang } = {}) {
      const edition = editionFor(lang)
      if (readers.has(edition.lang)) return
      const model = yield* unpacking(edition.index)
      yield
      const reader = readerOf(edition, model)
      readers.set(edition.lang, reader)
    },
  }
}

function readerOf(edition: Edition, model: Model): EditionReader {
  const synonyms = synonymsOf(edition.index.words)
  return { edition, model, synonyms, spelling: createSpelling(model, synonyms) }
}

function judge(reader: EditionReader, question: string, context: Context): Judgement {
  const { edition, model } = reader
  const { terms, corrections, content } = read(question, reader)
  const scores = score(model, terms)
  const asking = askingPart(question)
  if (asking) mix(scores, score(model, read(asking, reader).terms))
  const previous = edition.entries.find((entry) => entry.id === context.previous)
  if (previous && content <= FOLLOW_UP_WORDS)
    favour(scores.probabilities, model.ids, [previous.id, ...previous.related])
  const { probabilities } = scores

  const first = best(probabilities, model.ids)
  const order = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!)
  const confidence = first < 0 ? 0 : confidenceOf(edition.index.confidence, evidence(scores, model.ids, first, terms))
  const close: Match[] = []
  for (const at of order) {
    const share = first < 0 ? 0 : probabilities[at]! / (probabilities[first] || 1)
    const id = model.ids[at]!
    if (isEntry(id) && close.length < MOST_CHOICES) close.push({ id, confidence: round(confidence * share) })
  }
  const { answer, choose } = edition.index.levels
  const none: Judgement = {
    question,
    outcome: 'none',
    matches: [],
    corrections,
    terms,
    model,
    close,
    level: answer,
    known: scores.known,
  }
  const top = model.ids[order[0] ?? -1] ?? 'none'
  const most = probabilities[order[0] ?? 0] ?? 0
  const reply = edition.fixed.find(({ id }) => `fixed:${id}` === top)
  if (reply && most > (reply.contact ? SURE_OF_REFUSAL : SURE_OF_FIXED))
    return { ...none, outcome: 'fixed', fixed: reply.id, refers: reply.contact }
  // Stop words alone, or words that nobody ever used here, ask for nothing that could be known; but "who can not have it" does.
  const isPlain = confidence >= PLAIN && scores.known > PLAIN && terms.size >= PLAIN_TERMS
  const isAsked = content > 0 || previous !== undefined || isPlain
  if (isAsked && confidence >= answer) return { ...none, outcome: 'answer', matches: close.slice(0, 1) }
  const chat = smallTalk(question, edition.fixed)
  if (chat) return { ...none, outcome: 'fixed', fixed: chat.id }
  if (!isAsked || (top === 'none' && most > SURELY_NONE)) return none
  const offered = close.filter((match, at) => at < 2 || match.confidence >= CHOICE_SHARE * confidence)
  if (confidence >= choose && offered.length >= 2) return { ...none, outcome: 'choose', matches: offered }
  return none
}

/** Whether it asks for what is never answered; small talk beside a question is passed over. */
function isRefused({ outcome, refers }: Judgement): boolean {
  return outcome === 'fixed' && refers === true
}

/** One reply for all questions of a message: what is never answered comes before answers in their order, these before offers. */
function combine(judgements: Judgement[], edition: Edition): Found {
  const answers = judgements.filter((judgement) => judgement.outcome === 'answer')
  const entries = unique(answers.flatMap((judgement) => judgement.matches))
  const choices = unique(judgements.flatMap(({ outcome, matches }) => (outcome === 'choose' ? matches : [])))
  const fixed = judgements.find(isRefused) ?? (answers.length === 0 ? judgements.find(({ fixed }) => fixed) : undefined)
  /** What else was asked, and what leads on from what is shown. */
  const related = (shown: Match[], also: Match[]): string[] => {
    const ids = shown.map(({ id }) => id)
    const found = edition.entries.filter(({ id }) => ids.includes(id)).flatMap((entry) => entry.related)
    return [...new Set([...also.map(({ id }) => id), ...found])]
      .filter((id) => !ids.includes(id) && edition.entries.some((entry) => entry.id === id))
      .slice(0, 4)
  }
  if (fixed?.fixed) return { outcome: 'fixed', entries: [], related: related([], entries), fixed: fixed.fixed }
  if (answers.length > 0) return { outcome: 'answer', entries, related: related(entries, choices.slice(0, 2)) }
  if (choices.length > 0) return { outcome: 'choose', entries: choices.slice(0, MOST_CHOICES), related: [] }
  return { outcome: 'none', entries: [], related: [] }
}

/** Both must agree: the geometric mean of what the story and the question in it say. */
function mix(scores: Scores, asking: Scores): void {
  const { probabilities } = scores
  for (let at = 0; at < probabilities.length; at++) {
    probabilities[at] = probabilities[at]! ** (1 - ASKING_SHARE) * asking.probabilities[at]! ** ASKING_SHARE
  }
  normalize(probabilities)
}

/** Makes some entries likelier, weakly: a clear question stays what it is. */
function favour(probabilities: Float64Array, ids: string[], favoured: string[]): void {
  ids.forEach((id, at) => {
    if (favoured.includes(id)) probabilities[at]! *= FOLLOW_UP
  })
  normalize(probabilities)
}

function unique(matches: Match[]): Match[] {
  return matches.filter((match, at) => matches.findIndex((other) => other.id === match.id) === at)
}
