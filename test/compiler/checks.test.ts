import { describe, expect, it } from 'vitest'
import type { Dictionary } from '../../src/compiler/phrasings.ts'
import { compiled, entry, folder, problemsOf, saying } from './texts.ts'

const SPEED = 'onset/onset-speed.md'
const ASKED = 'onset/onset-speed.asked.txt'
const LONG = `${'This goes on and on '.repeat(7)}until you rest.`

describe('a dangerous sentence', () => {
  it('is found at its line and keeps the entry out of the build', () => {
    const files = folder({ [SPEED]: saying('You can drive after four hours.') })
    const { corpus, leftOut } = compiled(files)
    expect(problemsOf({ [SPEED]: files[SPEED] ?? '' })).toEqual([`${SPEED}:5 error same-day-driving`])
    expect(leftOut).toContainEqual({ what: 'entry/en/onset-speed', why: 'it has errors' })
    expect(corpus.entries.map(({ id }) => id)).not.toContain('onset-speed')
  })

  it('is found in the question too', () => {
    const asked = entry().replace('What can I do after a session?', 'Ketamine is safer than ECT.')
    expect(problemsOf({ [SPEED]: asked })).toEqual([`${SPEED}:2 error comparative`])
  })

  it('is found at its own line in a list', () => {
    const list = saying('Rest a while.\n\n- **Water:** drink some.\n- **Pills:** skip your antidepressant that day.')
    expect(problemsOf({ [SPEED]: list })).toEqual([`${SPEED}:8 error medicine-order`])
  })

  it('is found in a fixed reply, in either language', () => {
    const fixed =
      '- id: hello\n  reply:\n    en: "It is not addictive."\n    es: "No es adictiva."\n  asked: { en: [hello], es: [hola] }\n'
    expect(problemsOf({ 'fixed.yaml': fixed })).toEqual([
      'fixed.yaml:3 error not-addictive',
      'fixed.yaml:4 error es-claims',
    ])
    expect(compiled(folder({ 'fixed.yaml': fixed })).leftOut).toContainEqual({
      what: 'fixed/en/hello',
      why: 'it has errors',
    })
  })
})

describe('a fixed reply', () => {
  const saying = (reply: string) => `- id: hello\n  reply:\n    en: "${reply}"\n  asked: { en: [hello there] }\n`

  it.each([
    ['html', 'Hello <b>there</b>.'],
    ['image', 'Hello ![there](https://example.org/there.png).'],
    ['link', 'See [privacy](#privacy).'],
    ['placeholder', 'Call {clinic.fone|the clinic}.'],
    ['mark', 'Call {phone}.'],
    ['citation', 'Hello. [^study-2019]'],
    ['empty', ' '],
  ])('with what no answer may hold is named at its line and left out: %s', (rule, reply) => {
    const files = { 'fixed.yaml': saying(reply) }
    expect(problemsOf(files)).toContain(`fixed.yaml:3 error ${rule}`)
    const { corpus, leftOut } = compiled(folder(files), { drafts: true })
    expect(leftOut).toContainEqual({ what: 'fixed/en/hello', why: 'it has errors' })
    expect(corpus.fixed).toEqual([])
  })

  it('whose id another has is named, and the first is kept', () => {
    const files = { 'fixed.yaml': `${saying('Hello.')}${saying('Good day.')}` }
    expect(problemsOf(files, { languages: ['en', 'es'] })).toContain('fixed.yaml:5 error double-id')
    expect(problemsOf(files)).toEqual(['fixed.yaml:5 error double-id'])
    expect(compiled(folder(files), { drafts: true }).corpus.fixed).toMatchObject([{ id: 'hello' }])
  })

  it('needs no Spanish words in a build without Spanish', () => {
    expect(problemsOf({ 'fixed.yaml': saying('Hello.') })).toEqual([])
    expect(problemsOf({ 'fixed.yaml': saying('Hello.') }, { languages: ['en', 'es'] })).toEqual([
      'fixed.yaml:1 error fixed',
    ])
  })
})

describe('a clinic’s own value', () => {
  it('is read by the same rules, and is left out when it breaks one', () => {
    const clinic =
      'name: "The Best Clinic!"\nphone: "+1 555 0100"\ndriving_rule: "Wait 4 hours."\nroutes: "FDA-approved ketamine infusions"\n'
    expect(problemsOf({ 'clinic.yaml': clinic })).toEqual([
      'clinic.yaml:3 error same-day-driving',
      'clinic.yaml:4 error fda-ketamine',
    ])
    expect(compiled(folder({ 'clinic.yaml': clinic })).corpus.clinic).toEqual({
      name: 'The Best Clinic!',
      phone: '+1 555 0100',
    })
  })

  it('may be stricter', () => {
    expect(
      problemsOf({
        'clinic.yaml':
          'driving_rule: "No driving for two days."\nfasting_rule: "Spravato: no food for 4 hours before."\n',
      }),
    ).toEqual([])
  })
})

describe('a warning', () => {
  const long = (front: string) => entry({ front, body: `${LONG}\n\n${entry().split('---\n')[2]}` })

  it('is shown', () => {
    expect(problemsOf({ [SPEED]: long('') })).toEqual([`${SPEED}:5 warning long-sentence`])
  })

  it('is silenced by a written reason', () => {
    expect(problemsOf({ [SPEED]: long('accepted: { long-sentence: "A quotation that cannot be cut." }\n') })).toEqual(
      [],
    )
  })

  it('is not silenced without one', () => {
    expect(problemsOf({ [SPEED]: long('accepted: { long-sentence: "" }\n') })).toEqual([
      `${SPEED}:4 warning accepted`,
      `${SPEED}:6 warning long-sentence`,
    ])
  })

  it('that is no longer there leaves an acceptance to delete', () => {
    expect(
      problemsOf({ [SPEED]: entry({ front: 'accepted: { long-sentence: "A quotation that cannot be cut." }\n' }) }),
    ).toEqual([`${SPEED}:4 warning accepted`])
  })

  it('can be silenced, an error cannot', () => {
    const front = 'accepted: { same-day-driving: "Our patients drive home and are well." }\n'
    const text = entry({ front, body: `You can drive after four hours.\n\n${entry().split('---\n')[2]}` })
    expect(problemsOf({ [SPEED]: text })).toEqual([`${SPEED}:4 error accepted`, `${SPEED}:6 error same-day-driving`])
  })
})

describe('a phrasing', () => {
  const dictionary: Dictionary = {
    knows: (word) =>
      'how soon does it work can I drink water before the session hello Monday driving so'.split(' ').includes(word),
    suggest: () => ['work'],
  }

  it('that stands twice, or nearly, is named with its twin’s line', () => {
    expect(problemsOf({ [ASKED]: 'how soon does it work\nHow soon does it work, please?\n' })).toEqual([
      `${ASKED}:2 warning double-phrasing`,
    ])
  })

  it('that leads to two entries is named', () => {
    const problems = problemsOf({ [ASKED]: 'the cost of it\n', 'cost/cost-help.asked.txt': '# costs\ncosts of it?\n' })
    expect(problems).toEqual([`${ASKED}:1 warning ambiguous-phrasing`])
  })

  it('that is a fixed reply’s too, or a question that nobody answers, is named', () => {
    const fixed = '- id: hello\n  reply: { en: "Hello." }\n  asked: { en: [hello there] }\n'
    expect(problemsOf({ 'fixed.yaml': fixed, [ASKED]: 'Hello there\n' })).toEqual([
      `${ASKED}:1 warning ambiguous-phrasing`,
    ])
    expect(problemsOf({ 'none.txt': 'hello there\n', [ASKED]: 'Hello there\n' })).toEqual([
      `${ASKED}:1 warning ambiguous-phrasing`,
    ])
  })

  it('that leads to an entry, and is listed as one that nobody answers, is named in Spanish too', () => {
    const files = { [`es/${SPEED}`]: entry(), [`es/${ASKED}`]: 'cuánto tarda\n', 'es/none.txt': 'cuánto tarda\n' }
    expect(problemsOf(files, { languages: ['en', 'es'] })).toContain(`es/${ASKED}:1 warning ambiguous-phrasing`)
  })

  it('that differs by one telling word is not', () => {
    expect(problemsOf({ [ASKED]: 'can I drink before\ncan I drink after\ncan I not drink after\n' })).toEqual([])
  })

  it('with a misspelt word is named, with what was probably meant', () => {
    const { problems } = compiled(folder({ [ASKED]: 'how soon does it wrok\n' }), { dictionary })
    expect(problems.find(({ rule }) => rule === 'spelling')).toMatchObject({
      file: ASKED,
      line: 1,
      severity: 'warning',
      what: 'The word "wrok" is unknown (work?).',
    })
  })

  it('may hold names of medicines, slang, text-speak, dialect, drawn-out letters and what the clinic adds', () => {
    const asked = 'can I drink Spravato\nim so lol\nhow soon drivin\nsooo how soon monday\nhello Snowflake\n'
    expect(problemsOf({ [ASKED]: asked, 'spelling.txt': 'Snowflake\n' }, { dictionary })).toEqual([])
  })
})
