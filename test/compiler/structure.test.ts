import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../src/compiler/problem.ts'
import { compiled, entry, folder, found, problemsOf, saying } from './texts.ts'

const SPEED = 'onset/onset-speed.md'

describe('a folder that nothing is wrong with', () => {
  it('has no problems', () => {
    expect(problemsOf()).toEqual([])
  })
})

describe('what an editor sees of a mistake', () => {
  it('is the place, what happened, why it matters and what to do', () => {
    const { problems } = compiled(folder({ [SPEED]: entry({ body: 'See [this](http:/broken).', sources: '[]' }) }))
    expect(found(problems, 'link').map(formatProblem)).toEqual([
      `${SPEED}:5  The link "http:/broken" cannot be followed. Only full https:, mailto:, tel: and sms: addresses work on every page. Correct the address.`,
    ])
  })

  it('is every mistake of the folder at once, each at its line', () => {
    const problems = problemsOf({
      [SPEED]: saying('Some felt better. [^nobody-2020]'),
      'cost/cost-help.md': saying('See [our page](www.example.org/page).'),
      'cost/when-to-call.md': entry(),
      'dissociation/dissociation-feeling.md': 'question: What is it like?\n\nIt is odd.\n',
      'contraindications/contraindications.md': saying('Text.\n\n<script>alert(1)</script>'),
    })
    expect(problems).toEqual(
      expect.arrayContaining([
        `${SPEED}:5 error unknown-source`,
        `${SPEED}:5 error undeclared-source`,
        'cost/cost-help.md:5 error link',
        'cost/when-to-call.md:1 error duplicate-id',
        'dissociation/dissociation-feeling.md:1 error front-matter',
        'contraindications/contraindications.md:7 error html',
      ]),
    )
  })

  it('is the line of bad front matter', () => {
    expect(problemsOf({ [SPEED]: entry({ front: 'qestion: Oops\n' }) })).toEqual([`${SPEED}:4 error unknown-key`])
    expect(problemsOf({ [SPEED]: '---\nquestion: [unclosed\nsources: []\n---\nText.\n' })[0]).toMatch(
      /onset-speed\.md:\d error yaml$/,
    )
  })

  it('is a script in Markdown, which never reaches the page', () => {
    const { corpus, problems } = compiled(folder({ [SPEED]: saying('<script>alert(1)</script>') }))
    expect(found(problems, 'html')).toHaveLength(1)
    expect(JSON.stringify(corpus)).not.toContain('alert(1)')
  })

  it('is a source listed and not cited, and an entry without any', () => {
    expect(problemsOf({ [SPEED]: entry({ body: 'Rest. '.repeat(70) }) })).toEqual([`${SPEED}:3 error uncited-source`])
    expect(problemsOf({ [SPEED]: entry({ body: 'Rest. '.repeat(70), sources: '[]' }) })).toEqual([
      `${SPEED}:3 error no-source`,
    ])
  })

  it('is a related entry and a placeholder that do not exist', () => {
    expect(problemsOf({ [SPEED]: entry({ front: 'related: [nowhere]\n' }) })).toEqual([`${SPEED}:4 error dead-related`])
    expect(problemsOf({ [SPEED]: saying('Call {clinic.fone|the clinic}.') })).toEqual([`${SPEED}:5 error placeholder`])
  })
})

describe('a translation', () => {
  const spanish = { [`es/${SPEED}`]: entry() }

  it('is no mistake in a build of its language alone', () => {
    expect(problemsOf(spanish, { languages: ['es'] }).filter((problem) => problem.endsWith(' translation'))).toEqual([])
  })

  it('that follows no English entry is named', () => {
    expect(problemsOf({ 'es/onset/nowhere.md': entry() }, { languages: ['en', 'es'] })).toContain(
      'es/onset/nowhere.md:1 error translation',
    )
  })
})

describe('what must be there', () => {
  it.each(['onset', 'dissociation', 'cost', 'contraindications', 'aftercare'])('is the topic %s', (topic) => {
    const topics = (folder()['topics.yaml'] ?? '')
      .split('\n')
      .filter((line) => !line.includes(` ${topic},`))
      .join('\n')
    expect(problemsOf({ 'topics.yaml': topics })).toContain('topics.yaml:1 error missing-topic')
  })

  it('is an entry in each of the five topics', () => {
    expect(problemsOf({ 'cost/cost-help.md': null })).toEqual(['topics.yaml:3 error empty-topic'])
  })

  it('is an entry in every other topic, said as a warning', () => {
    const topics = `${folder()['topics.yaml']}- { id: travel, en: Travel, es: Viajes }\n`
    expect(problemsOf({ 'topics.yaml': topics })).toEqual(['topics.yaml:8 warning empty-topic'])
  })

  it('stands once: a second of the same id is named and not shown', () => {
    const topics = `${folder()['topics.yaml']}- { id: cost, en: Price, es: Precio }\n`
    expect(problemsOf({ 'topics.yaml': topics })).toEqual(['topics.yaml:8 error double-id'])
    expect(compiled(folder({ 'topics.yaml': topics })).corpus.topics.filter(({ id }) => id === 'cost')).toHaveLength(1)
  })

  it('is told at its line whatever a topic is called', () => {
    const topics = `${folder()['topics.yaml']}- { id: "travel (abroad", en: Travel, es: Viajes }\n`
    expect(problemsOf({ 'topics.yaml': topics })).toEqual(['topics.yaml:8 warning empty-topic'])
  })

  it('is a listed topic for every entry', () => {
    expect(problemsOf({ 'travel/flights.md': entry() })).toEqual(['travel/flights.md:1 error unknown-topic'])
  })

  it.each(['suicidal-thoughts', 'when-to-call', 'about-chat', 'privacy'])('is the entry %s', (id) => {
    const path = Object.keys(folder()).find((name) => name.endsWith(`/${id}.md`)) ?? ''
    expect(problemsOf({ [path]: null })).toContain('topics.yaml:1 error missing-entry')
  })

  it('is the crisis line in the entries that people in danger open', () => {
    const silent = entry({
      body: entry()
        .replace(/^---[\s\S]*?---\n/, '')
        .replace(/If you have thoughts.*?free\. /, ''),
    })
    expect(problemsOf({ 'aftercare/when-to-call.md': silent })).toContain(
      'aftercare/when-to-call.md:5 error crisis-line',
    )
  })

  it('is the crisis line first of all where the question is about suicide', () => {
    const late = saying('Some people feel better and some do not. '.repeat(6))
    expect(problemsOf({ 'effectiveness/suicidal-thoughts.md': late })).toContain(
      'effectiveness/suicidal-thoughts.md:5 error crisis-line',
    )
  })

  it('is the whole of the help texts, where a folder has its own', () => {
    const problems = problemsOf({ 'safety/notes.txt': 'Mine.' })
    expect(problems.filter((problem) => problem.endsWith(' safety'))).toEqual([
      'safety/cards.md:1 error safety',
      'safety/crisis-lines.yaml:1 error safety',
      'safety/hints.tsv:1 error safety',
      'safety/lexicon.yaml:1 error safety',
    ])
  })
})

describe('a source', () => {
  const recalled = (folder()['sources.yaml'] ?? '').replace('checked: read', 'checked: recalled')

  it('that nobody read carries no figure', () => {
    expect(problemsOf({ 'sources.yaml': recalled })).toContain(`${SPEED}:5 error recalled-figure`)
  })

  it('past its day is to be read again', () => {
    const due = `${folder()['sources.yaml']}  check_again: 2026-01-31\n`
    expect(problemsOf({ 'sources.yaml': due })).toContain(`${SPEED}:5 warning source-due`)
  })

  it('that nobody cites is named', () => {
    const more = `${folder()['sources.yaml']}- key: spare\n  title: Spare\n  publisher: P\n  url: https://example.org\n  checked: read\n`
    expect(problemsOf({ 'sources.yaml': more })).toEqual(['sources.yaml:8 warning unused-source'])
  })
})

describe('a file that nothing reads', () => {
  it.each([
    ['an entry whose name has a space', 'cost/My Parking.md'],
    ['an entry beside the topics', 'parking.md'],
    ['phrasings without their entry', 'cost/parking.asked.txt'],
  ])('is named: %s', (_, file) => {
    expect(problemsOf({ [file]: 'Where can I park?' })).toEqual([`${file}:1 warning unread`])
  })
})
