import { afterEach, describe, expect, it, vi } from 'vitest'
import { readCommand } from '../../src/cli/flags.ts'
import { buildInput } from '../../src/cli/input.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the command line', () => {
  it('is a verb, its words and its flags', () => {
    expect(readCommand(['build', 'my-faq', '--out', 'there', '--lang=es'])).toMatchObject({
      verb: 'build',
      words: ['my-faq'],
      flags: { out: 'there', lang: 'es' },
    })
  })

  it('asks for help with no verb, or with --help beside any', () => {
    expect(readCommand([]).verb).toBeUndefined()
    expect(readCommand(['chekc', '--help']).verb).toBeUndefined()
  })

  it.each([
    [['check', '--requre', 'sources'], 'There is no flag --requre. Did you mean --require?'],
    [['build', '--base-ulr=https://a.example'], 'There is no flag --base-ulr. Did you mean --base-url?'],
    [['build', '--minify'], 'There is no flag --minify. "npx clinic-faq --help"'],
    [['chekc'], 'There is no verb chekc. Did you mean check?'],
    [['constructor'], 'There is no verb constructor. "npx clinic-faq --help"'],
    [['build', '--json'], '"clinic-faq build" has no use for --json. It takes --out, --base-url, --require,'],
    [['build', 'my', 'faq'], '"clinic-faq build" has no use for "faq". Put a name with spaces into quotes'],
    [['test', 'faq', 'mine.tsv', 'more.tsv'], '"clinic-faq test" has no use for "more.tsv".'],
    [['init', '--lang', 'es'], '"clinic-faq init" has no use for --lang. It takes no flag.'],
  ])('says what is wrong with %j, and what was meant', (args, said) => {
    expect(() => readCommand(args)).toThrow(said)
  })
})

describe('the day of a build', () => {
  it('is a day of the calendar', () => {
    expect(buildInput({ date: '2028-02-29' }).today).toBe('2028-02-29')
    for (const date of ['2027-02-29', '2026-13-01', 'today', '2026-1-1'])
      expect(() => buildInput({ date })).toThrow(`--date "${date}" is not a day.`)
  })

  it('may come from the time that a build farm sets', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1795305600')
    expect(buildInput({}).today).toBe('2026-11-22')
    vi.stubEnv('SOURCE_DATE_EPOCH', 'now')
    expect(() => buildInput({})).toThrow('SOURCE_DATE_EPOCH "now" is no time in seconds.')
  })
})
