/** `npm run bench:peers`: other search engines over the same corpus and questions, ours beside them; `--json` for machines, `--only NAME` for one of them. */
import { parseArgs } from 'node:util'
import type { Corpus } from '../../src/corpus.ts'
import { isEntry } from '../../src/engine/confidence.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { type Labelled, quantile } from '../../src/engine/measure.ts'
import { buildIndex, type Lesson } from '../../src/engine/teach.ts'
import { plainText } from '../../src/text.ts'
import { corpusAround } from '../engine/corpus-around.ts'
import { developmentSet, projectCorpus, QUESTIONS } from './project.ts'
import { type Record, type Search, withRivals } from './rivals.ts'
import { percent, table } from './table.ts'
import { lessonsOf, questionsOf } from './teaching.ts'
import { mistyped } from './typing.ts'

interface Figures {
  set: string
  engine: string
  records: string
  questions: number
  first: number
  among3: number
  /** With one typing error added. */
  mistyped: number
  p50: number
  p99: number
}

/** An engine slower than this a question is asked fewer of them. */
const SLOW = 20
const FEWER = 50

const { values: flags } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } })
const { corpus, lessons } = projectCorpus()
const library = lessonsOf(`${QUESTIONS}/library/teach.tsv`)
const figures = await withRivals(async (rivals) => {
  const all: Figures[] = []
  const sets: [string, Lesson[], Labelled[], Corpus][] = [
    ['project', lessons, developmentSet(), corpus],
    ['library', library, questionsOf(`${QUESTIONS}/library/test.tsv`), corpusAround(buildIndex(library, []))],
  ]
  for (const [set, taught, questions, own] of sets) {
    const inScope = questions.filter(({ accepted }) => accepted.length > 0)
    for (const [records, how] of [
      [byEntry(taught), 'entries'],
      [byPhrasing(taught), 'phrasings'],
    ] as const) {
      for (const rival of rivals.filter(({ name }) => !flags.only || name === flags.only)) {
        const search = await rival.build(records)
        all.push({ set, engine: rival.name, records: how, ...(await figuresOf(search, inScope)) })
        if (!flags.json) console.error(`${set}, ${rival.name}, ${how}`)
      }
    }
    all.push({ set, engine: 'clinic-faq', records: '', ...(await figuresOf(ours(own), inScope)) })
  }
  return all
})
if (flags.json) console.log(JSON.stringify(figures, null, 2))
else {
  const rows = figures.map((one) => [
    `${one.set}: ${one.engine}`,
    one.records,
    one.questions,
    percent(one.first),
    percent(one.among3),
    percent(one.mistyped),
    one.p50.toFixed(2),
    one.p99.toFixed(2),
  ])
  console.log(table(['', 'records', 'questions', 'first', 'among 3', 'first, mistyped', 'p50, ms', 'p99, ms'], rows))
}

function byEntry(taught: Lesson[]): Record[] {
  return taught
    .filter(({ id }) => isEntry(id))
    .map(({ id, question, asked, answer }, key) => ({
      key,
      id,
      question,
      asked: asked.join('\n'),
      answer: plainText(answer),
    }))
}

function byPhrasing(taught: Lesson[]): Record[] {
  return taught
    .filter(({ id }) => isEntry(id))
    .flatMap(({ id, question, asked }) =>
      [question, ...asked].filter(Boolean).map((text) => ({ id, question: '', asked: text, answer: '' })),
    )
    .map((record, key) => ({ key, ...record }))
}

/** Our ranking alone, shown or not: what the level of answering holds back counts here. */
function ours(own: Corpus): Search {
  const engine = createEngine(own)
  return (question) => {
    const lists = engine.judge(question).map(({ close }) => close.map(({ id }) => id))
    return [...lists.flatMap(([first = '']) => first), ...lists.flatMap((list) => list.slice(1))]
  }
}

async function figuresOf(search: Search, questions: Labelled[]): Promise<Omit<Figures, 'set' | 'engine' | 'records'>> {
  const warm = questions.slice(0, 5)
  const start = process.cpuUsage()
  for (const { question } of warm) await search(question)
  const { user, system } = process.cpuUsage(start)
  const slow = (user + system) / 1000 / warm.length > SLOW
  const step = slow ? Math.ceil(questions.length / FEWER) : 1
  const chosen = questions.filter((_, at) => at % step === 0)
  const times: number[] = []
  let first = 0
  let among3 = 0
  let mistypedFirst = 0
  for (const [at, { question, accepted }] of chosen.entries()) {
    const before = process.cpuUsage()
    const found = [...new Set(await search(question))]
    const used = process.cpuUsage(before)
    times.push((used.user + used.system) / 1000)
    if (accepted.includes(found[0] ?? '')) first++
    if (found.slice(0, 3).some((id) => accepted.includes(id))) among3++
    if (accepted.includes((await search(mistyped(question, 1, at)))[0] ?? '')) mistypedFirst++
  }
  times.sort((a, b) => a - b)
  const share = (count: number) => count / chosen.length
  return {
    questions: chosen.length,
    first: share(first),
    among3: share(among3),
    mistyped: share(mistypedFirst),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  }
}
