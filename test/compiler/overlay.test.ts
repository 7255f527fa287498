import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileFolder, readFolder } from '../../src/cli/folder.ts'
import { CLINIC_OWNED } from '../../src/compiler/clinic-owned.ts'
import { createMarkdown, type DomWindow, LINK } from '../../src/compiler/markdown.ts'
import { compileOverlay, type Overlaid } from '../../src/compiler/overlay.ts'
import type { Block, Corpus, Lang } from '../../src/corpus.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { figuresOf } from '../../src/engine/measure.ts'
import { PLACEHOLDERS } from '../../src/placeholders.ts'
import { createReplier } from '../../src/reply/reply.ts'
import { plainText } from '../../src/text.ts'
import { askAll, developmentSet } from '../bench/project.ts'
import { payloads } from '../payloads.ts'

const window = new JSDOM('').window as unknown as DomWindow
let corpus: Corpus

beforeAll(() => {
  const today = new Date().toISOString().slice(0, 10)
  corpus = compileFolder(readFolder('faq'), { today, require: 'sources', languages: ['en', 'es'] }).corpus
}, 120_000)

function overlay(text: string, lang: Lang = 'en'): Promise<Overlaid> {
  return compileOverlay(corpus, text, { file: 'ours.md', lang, window, pause: async () => {} })
}

async function problems(text: string): Promise<string[]> {
  const found = await overlay(text)
  return found.problems.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`)
}

const entry = ({ corpus: { entries } }: Overlaid, id: string) => entries.find((each) => each.id === id)
/** Errors alone: which further words lead to a section moves with the index. */
const errorsOf = ({ problems }: Overlaid) => problems.filter(({ severity }) => severity === 'error')
const parking = '## Where can I park? {#parking}\n\nBehind the building, for free.\n'

describe('a section with an id of its own', () => {
  it('becomes an entry that nobody signed, in the topic of the clinic', async () => {
    expect(entry(await overlay(parking), 'parking')).toEqual({
      id: 'parking',
      topic: 'clinic',
      question: 'Where can I park?',
      answer: [['p', 'Behind the building, for free.']],
      sources: [],
      related: [],
      signature: null,
    })
  })

  it('leaves every entry of the build as it was', async () => {
    const { entries } = (await overlay(parking)).corpus
    expect(entries.slice(0, -1)).toEqual(corpus.entries)
  })

  it('is warned of where it lists more ways of asking than are read', async () => {
    const ways = Array.from({ length: 51 }, (_, way) => `- a spot for van number ${way}`).join('\n')
    expect(await problems(`${parking}\nAlso asked as:\n\n${ways}\n`)).toContain('57 warning too-many')
  })

  it('is found by its question and by the ways listed below "Also asked as", which are not shown', async () => {
    const found = await overlay(`${parking}\nAlso asked as:\n\n- a spot for my van\n- **valet** service\n`)
    expect(found.problems).toEqual([])
    expect(plainText(entry(found, 'parking')?.answer ?? []).trim()).toBe('Behind the building, for free.')
    const { ask } = createEngine(found.corpus)
    for (const question of ['where can I park', 'a spot for my van', 'valet'])
      expect(ask(question).entries[0]?.id, question).toBe('parking')
  })

  it('may show the clinic’s values', async () => {
    const found = await overlay('## Where is the lift? {#lift}\n\nAsk {clinic.phone|the desk}.\n')
    expect(entry(found, 'lift')?.answer).toEqual([['p', 'Ask ', ['value', 'phone', 'the desk'], '.']])
  })

  it('stands in the language of the page, where the build has it', async () => {
    const found = await overlay('## ¿Dónde puedo aparcar el coche? {#parking}\n\nDetrás del edificio.\n', 'es')
    expect(entry(found, 'parking')).toBeUndefined()
    expect(found.corpus.translations.es?.entries.at(-1)?.id).toBe('parking')
    const { entries } = createEngine(found.corpus).ask('aparcar el coche', { lang: 'es' })
    expect(entries[0]?.id).toBe('parking')
  })
})

describe('a section with the id of an entry', () => {
  const price = '## What does a session cost? {#cost-per-session}\n\nOne infusion costs $450, as of 2026.\n'

  it('takes its place where that is the clinic’s to answer, and keeps its topic and its neighbors', async () => {
    const before = corpus.entries.find(({ id }) => id === 'cost-per-session')
    const found = await overlay(price)
    expect(found.problems).toEqual([])
    expect(found.corpus.entries).toHaveLength(corpus.entries.length)
    expect(entry(found, 'cost-per-session')).toEqual({
      ...before,
      question: 'What does a session cost?',
      answer: [['p', 'One infusion costs $450, as of 2026.']],
      sources: [],
      signature: null,
    })
  })

  it('is found as the entry was', async () => {
    const found = await overlay(price)
    const questions = readFileSync('faq/cost/cost-per-session.asked.txt', 'utf8').split('\n').filter(Boolean)
    const [before, now] = [createEngine(corpus), createEngine(found.corpus)]
    const finds = (engine: typeof now, text: string) =>
      engine.ask(text).entries.some(({ id }) => id === 'cost-per-session')
    const lost = questions.filter((text) => finds(before, text) && !finds(now, text))
    expect(lost.length).toBeLessThan(questions.length / 50)
  })

  it.each(['when-to-call', 'suicidal-thoughts', 'privacy', 'about-chat', 'feeling-worse'])(
    'is refused where people in danger are led to it: %s',
    async (id) => {
      const found = await overlay(`## What now? {#${id}}\n\nAsk us, or call 988.\n\n${parking}`)
      expect(found.problems[0]).toMatchObject({ line: 1, severity: 'error', rule: 'not-replaceable' })
      expect(found.problems[0]?.why).toContain('People in danger')
      expect(entry(found, id)).toEqual(corpus.entries.find((each) => each.id === id))
      expect(entry(found, 'parking')).toBeDefined()
    },
  )

  it('is refused there too where the build lacks the entry', async () => {
    const entries = corpus.entries.filter(({ id }) => id !== 'when-to-call')
    const options = { file: 'ours.md', lang: 'en' as const, window, pause: async () => {} }
    const found = await compileOverlay({ ...corpus, entries }, '## Call? {#when-to-call}\n\nAsk 988.\n', options)
    expect(found.corpus.entries).toEqual(entries)
  })

  it('is refused where the answer rests on sources', async () => {
    const [problem] = (await overlay('## May I drive? {#driving}\n\nAsk us.\n')).problems
    expect(problem).toMatchObject({ severity: 'error', rule: 'not-replaceable' })
    expect(problem?.fix).toContain('cost-per-session')
  })

  it('must name the crisis line where people in danger may open it', async () => {
    const book = '## How do I book? {#appointment}\n\nCall us.'
    expect(await problems(book)).toEqual(['1 error crisis-line'])
    expect(await problems(`${book} In a crisis in the US, call or text 988.\n`)).toEqual([])
  })
})

describe('the entries that are the clinic’s own', () => {
  it.each(CLINIC_OWNED)('%s is in the corpus, and holds no rule of safety', (id) => {
    const found = corpus.entries.find((each) => each.id === id)
    expect(found).toBeDefined()
    const build = Object.keys(PLACEHOLDERS).filter((name) => PLACEHOLDERS[name] === 'build')
    expect(build.filter((name) => JSON.stringify(found?.answer).includes(`"value","${name}"`))).toEqual([])
  })

  it('are few', () => {
    expect(CLINIC_OWNED.length).toBeLessThan(corpus.entries.length / 10)
  })
})

describe('questions that are answered already', () => {
  it('stay with a checked entry, and the section is left out', async () => {
    const [question] = corpus.entries.filter(({ id }) => id === 'onset-speed').map((each) => each.question)
    const found = await overlay(`## ${question} {#fast}\n\nAsk us.\n`)
    expect(found.problems).toMatchObject([{ line: 1, severity: 'error', rule: 'answered' }])
    expect(found.problems[0]?.what).toContain('"onset-speed"')
    expect(found.corpus).toBe(corpus)
  })

  it('stay with a reply to what is never answered', async () => {
    expect(await problems('## How much ketamine should I take? {#dose}\n\nAsk us.\n')).toContain('1 error answered')
  })

  it('are no way of asking for a section: the line is left out, and the section stays', async () => {
    const text = `${parking}\nAlso asked as:\n\n- how fast does it work\n- car park\n`
    const found = await overlay(text)
    expect(found.problems).toMatchObject([{ line: 7, severity: 'warning', rule: 'answered' }])
    expect(createEngine(found.corpus).ask('how fast does it work')).toMatchObject({
      outcome: 'answer',
      entries: [{ id: 'onset-speed' }],
    })
    expect(entry(found, 'parking')).toBeDefined()
  })

  it('go behind help where somebody is in danger', async () => {
    const found = await overlay('## Is there a gun range nearby? {#range}\n\nAsk at the desk.\n')
    const before = createReplier(corpus).reply('i want to kill myself')
    expect(createReplier(found.corpus).reply('i want to kill myself')).toEqual(before)
    expect(createReplier(found.corpus).reply('is there a gun range nearby i want to kill myself').danger).not.toBe(
      'none',
    )
  })
})

describe('what is wrong with a section leaves it out, and is told with its line', () => {
  const cases: [string, string, string][] = [
    ['no id', '## Where can I park?\n\nHere.\n', '1 error id'],
    ['an id that no link can hold', '## Park? {#Our Parking}\n\nHere.\n', '1 error id'],
    ['an id that stands twice', `${parking}\n${parking}`, '5 error duplicate-id'],
    ['no question', '## {#parking}\n\nHere.\n', '1 error question'],
    ['no answer', '## Where can I park? {#parking}\n', '1 error empty'],
    ['HTML', `${parking}\n<b>Free</b>\n`, '5 error html'],
    ['HTML in the question', '## Where can I <b>park</b>? {#parking}\n\nHere.\n', '1 error html'],
    ['an image', `${parking}\n![Map](map.png)\n`, '5 error image'],
    ['a link that leads nowhere', `${parking}\n\nSee [the map](map.html).\n`, '6 error link'],
    ['an unknown value', `${parking}\nAsk {clinic.doorman}.\n`, '5 error placeholder'],
    ['a value with the name of something else', `${parking}\nAsk {clinic.constructor}.\n`, '5 error placeholder'],
    ['a source', `${parking}\nIt is free. [^fda-2023]\n`, '5 error citation'],
    ['leave to drive', `${parking}\nYou can drive home after four hours.\n`, '5 error same-day-driving'],
    ['a promise', `${parking}\nKetamine cures depression.\n`, '5 error cure'],
    ['a result', `${parking}\nAbout 80% of our patients get well.\n`, '5 error result-without-source'],
    ['a promise in the other language', `${parking}\nLa ketamina cura la depresión.\n`, '5 error es-promise'],
    ['far too much', `${parking}\n${'Free. '.repeat(4000)}\n`, '1 error too-long'],
  ]
  it.each(cases)('%s', async (_, text, said) => {
    const other = '## Do you have an interpreter? {#interpreter}\n\nOn Mondays.\n'
    const found = await overlay(`${text}\n${other}`)
    expect(found.problems.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`)).toContain(said)
    expect(entry(found, 'interpreter')).toBeDefined()
    if (!said.endsWith('duplicate-id')) expect(entry(found, 'parking')).toBeUndefined()
  })

  it('and the rest of its words keep their lines where a list of questions stands among them', async () => {
    const text = '## Where can I park? {#parking}\n\nAlso asked as:\n\n- car park\n- garage\n\nIt is free.\n\nFree!\n'
    expect(await problems(text)).toContain('10 error exclamation')
  })

  it('a file without a question is told as one problem', async () => {
    expect(await problems('')).toEqual(['1 error no-section'])
    expect(await problems('# Our answers\n\nThey are to come.\n')).toEqual(['1 error no-section'])
  })

  it('more sections than a page should read are left out, with one problem', async () => {
    const text = Array.from({ length: 260 }, (_, at) => `## Locker ${at} key? {#locker-${at}}\n\nAsk.\n`).join('\n')
    expect((await problems(text)).filter((each) => each.endsWith('too-many'))).toHaveLength(1)
  }, 60_000)
})

describe('a question that does not lead to its own section', () => {
  it('is told, with what it leads to', async () => {
    const found = await overlay(
      '## How do I book an appointment, and how much does one session cost? {#both}\n\nBy phone. We say what it costs.\n',
    )
    expect(found.problems).toMatchObject([{ line: 1, severity: 'warning', rule: 'unfound' }])
  })
})

describe('the development questions', () => {
  it('find what they found, with the sample laid over the corpus', async () => {
    const found = await overlay(readFileSync('demo/clinic-answers.md', 'utf8'))
    const own = found.corpus.entries.slice(corpus.entries.length).map(({ id }) => id)
    const questions = developmentSet()
    const before = askAll(questions, createEngine(corpus).ask)
    const now = askAll(questions, createEngine(found.corpus).ask)
    const [was, is] = [figuresOf(before), figuresOf(now)]
    for (const figure of ['right', 'helped', 'trust', 'silent'] as const)
      expect(is[figure], figure).toBeGreaterThan((was[figure] ?? 0) - 0.01)
    // But for what a section of the sample does answer: how to cancel a visit.
    const taken = now.filter(
      ({ found: { outcome, entries } }) => outcome === 'answer' && own.includes(entries[0]?.id ?? ''),
    )
    expect(taken.filter(({ labelled }) => !labelled.accepted.includes('appointment'))).toEqual([])
    expect(taken.length).toBeLessThanOrEqual(2)
  }, 60_000)
})

describe('the sample', () => {
  const sample = readFileSync('demo/clinic-answers.md', 'utf8')

  it('of the example page is taken in whole', async () => {
    expect(errorsOf(await overlay(sample))).toEqual([])
  })

  it('of the guide is taken in whole too', async () => {
    const [, inGuide = ''] = /```markdown\n(.*?)```/s.exec(readFileSync('docs/OVERLAY.md', 'utf8')) ?? []
    const found = await overlay(inGuide)
    expect(errorsOf(found)).toEqual([])
    expect(found.corpus.entries.filter(({ signature }) => signature === null).length).toBeGreaterThanOrEqual(2)
  })
})

describe('Markdown that would run code', () => {
  it.each(payloads())('comes out as words, allowed tags and links that lead out: %s %s', (_, payload) => {
    const { blocks } = createMarkdown(window, '')(payload)
    expect(unsafe(blocks)).toEqual([])
  })
})

/** Nodes of an answer that are not what an answer may hold. */
function unsafe(blocks: Block[]): unknown[] {
  const tags = 'p ul ol li strong em br h4 blockquote table thead tbody tr th td'.split(' ')
  return blocks.flatMap((block): unknown[] => {
    if (typeof block === 'string') return []
    if (block[0] === 'cite' || block[0] === 'value')
      return block.slice(1).every((part) => typeof part === 'string') ? [] : [block]
    if (block[0] === 'a')
      return [...(LINK.test(block[1] as string) ? [] : [block]), ...unsafe(block.slice(2) as Block[])]
    return [...(tags.includes(block[0]) ? [] : [block]), ...unsafe(block.slice(1) as Block[])]
  })
}
