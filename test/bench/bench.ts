/**
 * `npm run bench`: how well questions are matched, danger is found, how fast and how big. `--json` for machines; `--curve`,
 * `--hands`, `--growth` for more; `--teach FILE --test FILE` for any other set of questions. See `docs/ARCHITECTURE.md`.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Corpus, Found } from '../../src/corpus.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { type Asked, calibrationOf, figuresOf, type Labelled, pointsOf } from '../../src/engine/measure.ts'
import { createReplier } from '../../src/reply/reply.ts'
import { type DangerFigures, dangerFigures, detours, heldOutFigures } from './danger.ts'
import { growth } from './growth.ts'
import { overlaps, readHands, together, withoutHand } from './hands.ts'
import { pageFigures } from './page.ts'
import { askAll, developmentSet, projectCorpus } from './project.ts'
import { budgets, ensureBuilt } from './sizes.ts'
import { FIGURES, figureCells, percent, table } from './table.ts'
import { corpusTaughtOn, questionsOf } from './teaching.ts'
import { timesOf } from './time.ts'
import { mistyped } from './typing.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean' },
    curve: { type: 'boolean' },
    hands: { type: 'boolean' },
    /** Of `--hands`, only those named, with commas. */
    only: { type: 'string' },
    growth: { type: 'boolean' },
    failures: { type: 'boolean' },
    teach: { type: 'string' },
    test: { type: 'string' },
  },
})

const LEVELS = [0.1, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]
const result: Record<string, unknown> = {}

if (flags.teach && flags.test) {
  const corpus = corpusTaughtOn(flags.teach)
  const engine = (level = corpus.index.levels.answer) => createEngine(atLevel(corpus, level)).ask
  matching(questionsOf(flags.test), engine)
} else if (flags.hands) leavingHandsOut()
else if (flags.growth) growing()
else await project()

if (flags.json) console.log(JSON.stringify(result, null, 2))

async function project(): Promise<void> {
  const { corpus, leftOut } = projectCorpus()
  result.leftOut = leftOut
  for (const { what, why } of leftOut) say(`left out of the corpus: ${what}: ${why}`)
  const questions = developmentSet()
  matching(questions, (level = corpus.index.levels.answer) => createReplier(atLevel(corpus, level)).reply)
  danger(questions)
  sizes()
  await page()
}

/** The same corpus, answering in full from another confidence on. */
function atLevel(corpus: Corpus, answer: number): Corpus {
  return { ...corpus, index: { ...corpus.index, levels: { ...corpus.index.levels, answer } } }
}

/** The figures over labelled questions; `make` gives something fresh that answers, at the corpus's own level or another. */
function matching(questions: Labelled[], make: (level?: number) => (question: string) => Found): void {
  const asked = askAll(questions, make())
  const styles = [...new Set(questions.map(({ style }) => style))].sort()
  const own = (style: string) => asked.filter(({ labelled }) => labelled.style === style)
  const rows: [string, Asked[]][] = [
    ['all', asked],
    ...(styles.length > 1 ? styles.map((style): [string, Asked[]] => [style, own(style)]) : []),
  ]
  result.matching = Object.fromEntries(rows.map(([name, part]) => [name, figuresOf(part)]))
  say(
    `\nMatching, in percent\n${table(
      ['', ...FIGURES],
      rows.map(([name, part]) => [name, ...figureCells(figuresOf(part))]),
    )}`,
  )

  const calibration = calibrationOf(pointsOf(asked))
  result.calibration = calibration
  say(
    `\nCalibration: expected error ${calibration.error.toFixed(3)} (${calibration.low.toFixed(3)} to ${calibration.high.toFixed(3)}), ${calibration.bins.length} bins`,
  )
  say(
    table(
      ['shown', 'confidence', 'right'],
      calibration.bins.map((bin) => [bin.count, percent(bin.confidence), percent(bin.right)]),
    ),
  )

  const typing = [1, 2].map((errors): [string, Asked[]] => {
    const ask = make()
    return [
      `${errors} typing error${errors > 1 ? 's' : ''}`,
      questions.map((labelled, at) => ({ labelled, found: ask(mistyped(labelled.question, errors, at)) })),
    ]
  })
  result.typing = Object.fromEntries(typing.map(([name, part]) => [name, figuresOf(part)]))
  say(
    `\n${table(
      ['Typing errors added', ...FIGURES],
      typing.map(([name, part]) => [name, ...figureCells(figuresOf(part))]),
    )}`,
  )

  const times = timesOf(
    questions.map(({ question }) => question),
    3,
    () => {
      const ask = make()
      ask('')
      return ask
    },
  )
  result.time = times
  say(`\nCPU time of a reply: p50 ${times.p50.toFixed(2)} ms, p99 ${times.p99.toFixed(2)} ms`)

  if (flags.curve) {
    const curve = LEVELS.map((level) => ({ level, ...figuresOf(askAll(questions, make(level))) }))
    result.curve = curve
    say(
      `\n${table(
        ['Level of answering', ...FIGURES],
        curve.map(({ level, ...figures }) => [level, ...figureCells(figures)]),
      )}`,
    )
  }
  if (flags.failures) for (const one of asked) fail(one)
}

function fail({ labelled, found }: Asked): void {
  const shown =
    found.outcome === 'fixed'
      ? `fixed:${found.fixed}`
      : found.entries.map(({ id, confidence }) => `${id} ${confidence}`).join(', ')
  const good = figuresOf([{ labelled, found }])
  const verdict =
    good.right === 1 || good.silent === 1
      ? null
      : good.helped === 1 && found.outcome === 'choose'
        ? 'offered'
        : found.outcome === 'answer'
          ? 'WRONG'
          : 'missed'
  if (verdict)
    say(
      `${verdict}\t${labelled.style}\t${labelled.accepted.join('|') || 'OOS'}\t${found.outcome}: ${shown}\t${labelled.question}`,
    )
}

function sayDanger(title: string, figures: DangerFigures[]): void {
  if (figures.length === 0) return
  const rows = figures.map(({ tier, messages, found, exact, alarms }) => [
    tier,
    messages,
    percent(found),
    percent(exact),
    alarms,
  ])
  say(`\n${table([title, 'messages', 'found', 'exact', 'false alarms'], rows)}`)
}

function danger(questions: Labelled[]): void {
  const figures = dangerFigures()
  const heldOut = heldOutFigures('held-out')
  const posts = heldOutFigures('held-out-posts')
  const away = detours(questions)
  result.danger = { figures, heldOut, posts, detours: away }
  sayDanger('Danger, development set', figures)
  sayDanger('Danger, hands unseen', heldOut)
  sayDanger('Danger, posts to a listener, unseen', posts)
  say(
    `Of ${questions.length} ordinary questions, ${away.urgent.length} are met with an urgent card, ${away.sign.length} led to when-to-call instead of their entry`,
  )
  if (flags.failures)
    for (const [kind, texts] of Object.entries(away)) for (const text of texts) say(`${kind}\t${text}`)
}

function sizes(): void {
  ensureBuilt()
  const all = budgets()
  result.sizes = all
  const kilo = (bytes: number) => (bytes / 1000).toFixed(1)
  say(
    `\n${table(
      ['Size, kB', 'as', 'now', 'budget', ''],
      all.map(({ what, unit, size, budget }) => [
        what,
        unit,
        kilo(size),
        kilo(budget),
        size > budget ? 'over' : 'good',
      ]),
    )}`,
  )
}

async function page(): Promise<void> {
  const { wire, requests, script, heap, nodes, prepared } = await pageFigures(
    readFileSync('dist/clinic-faq.js', 'utf8'),
  )
  result.page = { wire, requests, script, heap, nodes, prepared }
  say(
    `\n${table(
      ['What the tag adds to a page', 'loaded', 'opened, one answer'],
      [
        [
          'over the wire, kB (brotli; gzip)',
          `${(wire.brotli / 1000).toFixed(1)}; ${(wire.gzip / 1000).toFixed(1)}`,
          null,
        ],
        ['requests', requests, null],
        ['processor time of scripts, ms', script.loaded.toFixed(1), script.answered.toFixed(1)],
        ['JavaScript heap, MB', heap.loaded.toFixed(1), heap.opened.toFixed(1)],
        ['DOM nodes', nodes.loaded, nodes.opened],
      ],
    )}`,
  )
  say(
    `\n${table(
      ['Made on idle before a first question, ms of the main thread', 'in all', 'longest piece', 'goals'],
      [
        ['engine', prepared.engine.sum.toFixed(1), prepared.engine.longest.toFixed(1), '50; 16'],
        [
          'all: corpus, panel, danger rules, engine',
          prepared.all.sum.toFixed(1),
          prepared.all.longest.toFixed(1),
          null,
        ],
      ],
    )}`,
  )
}

function leavingHandsOut(): void {
  const { corpus, lessons } = projectCorpus()
  const hands = readHands()
  const overlap = overlaps(hands)
  result.overlap = overlap
  say(
    table(
      ['Overlap', 'lines', 'same words elsewhere', 'nearest Jaccard'],
      overlap.map(({ hand, lines, same, nearest }) => [hand, lines, percent(same), nearest.toFixed(2)]),
    ),
  )
  const chosen = flags.only ? flags.only.split(',') : hands.map(({ name }) => name)
  const all = hands
    .filter(({ name }) => chosen.includes(name))
    .map((hand) => withoutHand(hand, hands, lessons, corpus.index.words))
  const { figures, calibration } = together(all)
  result.hands = Object.fromEntries(all.map(({ hand, figures, fixed }) => [hand, { ...figures, fixed }]))
  result.together = { ...figures, calibration }
  const rows = [
    ...all.map(({ hand, figures, fixed }) => [hand, ...figureCells(figures), percent(fixed)]),
    ['all', ...figureCells(figures), ''],
  ]
  say(`\n${table(['Left out', ...FIGURES, 'fixed'], rows)}`)
  say(
    `\nCalibration on hands that did not teach: expected error ${calibration.error.toFixed(3)} (${calibration.low.toFixed(3)} to ${calibration.high.toFixed(3)})`,
  )
}

function growing(): void {
  const { lessons } = projectCorpus()
  const questions = developmentSet().map(({ question }) => question)
  const all = [76, 1000, 10_000].map((count) =>
    growth(count, lessons, count > 1000 ? questions.filter((_, at) => at % 3 === 0) : questions, 1),
  )
  result.growth = all
  say(
    table(
      ['Entries', 'stems', 'weights', 'unpack, ms', 'reply p50, ms', 'p99, ms'],
      all.map(({ entries, stems, weights, unpack, times }) => [
        entries,
        stems,
        weights,
        unpack.toFixed(0),
        times.p50.toFixed(2),
        times.p99.toFixed(2),
      ]),
    ),
  )
}

function say(text: string): void {
  if (!flags.json) console.log(text)
}
