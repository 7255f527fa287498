import { describe, expect, it, vi } from 'vitest'
import { formatProblem } from '../../src/compiler/problem.ts'
import { ALWAYS, compiled, entry, folder, problemsOf, saying } from './texts.ts'

// Reading and checking takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const SPEED = 'onset/onset-speed.md'
const HELP = 'cost/cost-help.md'

/** What `check` prints of a small folder, but for what it prints of each. */
function printed(changes: Record<string, string | null>): string[] {
  return compiled(folder(changes)).problems.flatMap((problem) =>
    ALWAYS.includes(problem.rule) ? [] : [formatProblem(problem)],
  )
}

const asking = (line: string) => entry().replace('question: What can I do after a session?', line)

describe('front matter that cannot be read', () => {
  it.each([
    [
      'a colon in the question',
      'question: Ketamine: how soon?',
      '2  A colon stands inside the text of this line, without quotes.',
      'Put the text into quotes: question: "Ketamine: how soon?"',
    ],
    [
      'an apostrophe between apostrophes',
      "question: 'What's it like?'",
      '2  The text of this line cannot be read with "\'" in front.',
      'Put the text into quotes: question: "What\'s it like?"',
    ],
    [
      'a first sign that YAML keeps for itself',
      'question: @home, is it safe?',
      '2  Text without quotes cannot begin with "@".',
      'Put the text into quotes: question: "@home, is it safe?"',
    ],
    [
      'a star, by which YAML refers to another text',
      'question: *Sessions*',
      '2  Text without quotes cannot begin with *, & or !.',
      'Put the text into quotes: question: "*Sessions*"',
    ],
    [
      'an ampersand, by which YAML names a text',
      'question: &Co who are they?',
      '2  Text without quotes cannot begin with *, & or !.',
      'Put the text into quotes: question: "&Co who are they?"',
    ],
    [
      'an exclamation mark, by which YAML names a kind',
      'question: !Is it safe?',
      '2  Text without quotes cannot begin with *, & or !.',
      'Put the text into quotes: question: "!Is it safe?"',
    ],
    [
      'a star in a list',
      'question: How soon?\nrelated: [*onset*]',
      '3  Text without quotes cannot begin with *, & or !.',
      'Put each such text of the line into quotes: "*text*".',
    ],
    [
      'a quotation mark that is not closed',
      'question: "How soon?',
      '2  A quotation mark is opened and never closed.',
      'Close it at the end of the text.',
    ],
    [
      'no space after the colon',
      'question:How soon?',
      '2  This line has no name with a colon and a space after it.',
      'Write it as question: How soon?',
    ],
    ['a tab', '\tquestion: How soon?', '2  This line begins with a tab.', 'Use spaces instead, or nothing.'],
    [
      'the same name twice',
      'question: How soon?\nquestion: How fast?',
      '3  "question:" stands twice.',
      'Keep one of the two lines.',
    ],
    [
      'a list that is not closed',
      'question: How soon?\nrelated: [a, b',
      '3  A list is opened and never closed.',
      'Write it as [one, two], with both brackets.',
    ],
    [
      'a line that is indented',
      'question: How soon?\n  related: []',
      '3  This line is indented.',
      'Begin it below the line before, without more spaces.',
    ],
  ])('says what to write: %s', (_, line, what, fix) => {
    const [first, ...others] = printed({ [SPEED]: asking(line) })
    expect(first).toContain(`${SPEED}:${what}`)
    expect(first).toContain(fix)
    expect(others).toEqual([])
  })

  it('is one mistake, however much cannot be read after it', () => {
    expect(printed({ [SPEED]: asking(' question: How soon?\nrelated: [a]') })).toHaveLength(1)
  })

  it('is never closed: the line is named where --- is missing', () => {
    expect(printed({ [SPEED]: entry().replace(/\n---\n/, '\n') })).toEqual([
      `${SPEED}:4  The front matter is never closed. The question and the sources are read from between two lines ---. Put a line --- below question:, sources: and related:, before the answer.`,
    ])
  })

  it('leaves its entry out, and says so', () => {
    const { leftOut } = compiled(folder({ [SPEED]: asking('question: Oh: no') }))
    expect(leftOut).toContainEqual({ what: 'entry/en/onset-speed', why: 'it has errors' })
  })

  it('takes no other entry along', () => {
    const changes = { [SPEED]: asking('question: Oh: no'), [HELP]: entry({ front: 'related: [onset-speed]\n' }) }
    expect(problemsOf(changes)).toEqual([`${SPEED}:2 error yaml`])
    expect(problemsOf({ 'clinic/privacy.md': 'No front matter.' })).toEqual(['clinic/privacy.md:1 error front-matter'])
  })
})

describe('an entry that is gone', () => {
  const changes = { [HELP]: entry({ front: 'related: [gone, onset-speed]\n' }) }

  it('is named where another leads to it', () => {
    expect(printed(changes)).toEqual([
      `${HELP}:4  The related entry "gone" does not exist. The link leads nowhere, and is left out. Correct the id, or take it off the list.`,
    ])
  })

  it('leaves the other in the build, without the link', () => {
    const { corpus, leftOut } = compiled(folder(changes), { drafts: true })
    expect(leftOut.filter(({ why }) => why === 'it has errors')).toEqual([])
    expect(corpus.entries.find(({ id }) => id === 'cost-help')?.related).toEqual(['onset-speed'])
  })
})

describe('a file from another editor or system', () => {
  it('may end its lines as Windows does', () => {
    const files = Object.fromEntries(
      Object.entries(folder()).map(([path, text]) => [path, text.replace(/\n/g, '\r\n')]),
    )
    expect(problemsOf(files)).toEqual([])
  })

  it('is named with its line if it is not UTF-8', () => {
    const latin1 = new TextDecoder().decode(Buffer.from(saying('A na\u00efve hope is no plan.'), 'latin1'))
    expect(printed({ [SPEED]: latin1 })).toEqual([
      expect.stringMatching(
        /^onset\/onset-speed\.md:5 {2}This line holds a character that is not UTF-8\..*Save the file as UTF-8/,
      ),
    ])
  })
})

describe('a placeholder or a citation that is mistyped', () => {
  it.each(['{clinic.Phone}', '{phone}', '{clinic.phone|us', '[^ study-2019]', '[^study 2019]'])(
    'is found before visitors read it: %s',
    (mark) => {
      const [problem] = compiled(folder({ [SPEED]: saying(`Call ${mark} today.`) })).problems.filter(
        ({ rule }) => rule === 'mark',
      )
      expect(problem).toMatchObject({ file: SPEED, line: 5, severity: 'error' })
    },
  )
})

describe('a sign that YAML reads as a remark', () => {
  it('is named where it cuts a question or a value short', () => {
    expect(problemsOf({ [SPEED]: asking('question: What is the #1 side effect?') })).toEqual([
      `${SPEED}:2 warning remark`,
    ])
    expect(printed({ 'clinic.yaml': 'name: Ours  # as visitors know it\naddress: 12 Main St #4\n' })).toEqual([
      'clinic.yaml:2  warning: "#4" is read as a remark. Nobody is shown it. If it belongs to the text, put the whole text into quotes; else write a space after the #.',
    ])
  })

  it('is named where it silences a phrasing', () => {
    const asked = { 'onset/onset-speed.asked.txt': '# from the front desk\n#1 question about ketamine\nis it #1\n' }
    expect(problemsOf(asked)).toEqual(['onset/onset-speed.asked.txt:2 warning remark'])
  })
})

describe('a clinic’s own values', () => {
  it('stand as they were written: a phone number is no sum', () => {
    const clinic = 'phone: 01632960000\nphone_after_hours: +15550100\nprice_date: 2026\nfax:\nemail: ~\n'
    expect(compiled(folder({ 'clinic.yaml': clinic })).corpus.clinic).toEqual({
      phone: '01632960000',
      phone_after_hours: '+15550100',
      price_date: '2026',
    })
  })

  it('are named where no answer shows them', () => {
    const shown = (clinic: string, body = '') => {
      const files = folder({ 'clinic.yaml': clinic, ...(body && { [SPEED]: saying(body) }) })
      return compiled(files)
        .problems.filter(({ rule }) => rule === 'unshown')
        .map(formatProblem)
    }
    expect(shown('phone: "1"\nparking: ""\n')).toEqual([])
    expect(shown('parking: "Behind the house"\n')).toEqual([
      'clinic.yaml:1  warning: No answer shows the value "parking". Visitors never get it. Write {clinic.parking} into the answer that it belongs to, or empty it here.',
    ])
    expect(shown('parking: "Behind the house"\n', 'Park here: {clinic.parking|ask the clinic}.')).toEqual([])
  })

  it('are names with values, no list', () => {
    expect(problemsOf({ 'clinic.yaml': '- name: Ours\n' })).toEqual(['clinic.yaml:1 error value'])
  })

  it.each(['http://ours.example/book', 'ours.example/book', '/book', 'javascript:alert(1)'])(
    'an address that no link leads to, %s, is named and left out',
    (address) => {
      const files = { 'clinic.yaml': `name: Ours\nbooking_url: "${address}"\n` }
      expect(printed(files)).toEqual([
        `clinic.yaml:2  "${address}" is no full address. No link would lead there. Begin it with https://, mailto: or tel:. An address without https can be given on the tag, if it is of the same site.`,
      ])
      expect(compiled(folder(files)).corpus.clinic).toEqual({ name: 'Ours' })
    },
  )

  it('are one text each', () => {
    expect(printed({ 'clinic.yaml': 'languages: [English, Spanish]\n' })).toEqual([
      'clinic.yaml:1  The value "languages" is a list. Answers show it as one text. Write it in quotes: languages: "one, two"',
    ])
  })
})

describe('a file of items', () => {
  it.each(['sources.yaml', 'words.yaml', 'fixed.yaml', 'sign-offs.yaml'])(
    'is named where its dashes are missing: %s',
    (file) => {
      expect(problemsOf({ [file]: 'key: one\nname: two\n' })).toContain(`${file}:1 error list`)
      expect(problemsOf({ [file]: '# Nothing yet.\n' })).not.toContain(`${file}:1 error list`)
    },
  )
})

describe('a source', () => {
  const sources = (from: string, to: string) => (folder()['sources.yaml'] ?? '').replace(from, to)

  it.each([
    ['how it was read', 'checked: read', 'checked: yes', 'does not say how it was read'],
    ['authors in one text', 'authors: A. Author', 'authors: [A, B]', 'are not one text'],
    ['a year that is a number', 'year: 2019', 'year: "2019"', 'is not a number'],
    ['an address', 'url: https://example.org/study', 'url: on paper', 'has no address'],
  ])('needs %s', (_, from, to, said) => {
    expect(printed({ 'sources.yaml': sources(from, to) })).toEqual([expect.stringContaining(said)])
  })
})
