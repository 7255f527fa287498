import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request as ask } from 'node:http'
import { dirname, join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exportReview, importReview } from '../../src/cli/review/exchange.ts'
import { createHistory } from '../../src/cli/review/history.ts'
import { reviewPage } from '../../src/cli/review/page.ts'
import { readRemarks } from '../../src/cli/review/remarks.ts'
import { type ReviewServer, startReview } from '../../src/cli/review/server.ts'
import { signTexts } from '../../src/cli/review/sign.ts'
import { type ReviewText, readReview, type State } from '../../src/cli/review/texts.ts'
import { CLINICIAN, EDITOR, edit, signedFolder, TODAY, unsignedFolder } from './signed-folder.ts'

const ONSET = 'entry/en/onset-speed'
const ONSET_FILE = 'onset/onset-speed.md'
const remove: (() => void)[] = []
const whole = unsignedFolder('whole')
/** What is read of a small folder that nobody has touched. */
const untouched = unsignedFolder()
const { texts: untouchedTexts } = readReview(untouched.folder, TODAY)

afterAll(() => {
  whole.remove()
  untouched.remove()
})

afterEach(() => {
  vi.restoreAllMocks()
  for (const one of remove.splice(0)) one()
})

function unsigned(): string {
  const made = unsignedFolder()
  remove.push(made.remove)
  return made.folder
}

function signed(): string {
  const made = signedFolder()
  remove.push(made.remove)
  return made.folder
}

function textOf(folder: string, what: string, today = TODAY) {
  return textIn(readReview(folder, today).texts, what)
}

function textIn(texts: ReviewText[], what: string): ReviewText {
  const text = texts.find((one) => one.what === what)
  if (!text) throw new Error(`No text "${what}".`)
  return text
}

/** The hash of a text that nobody has touched. */
const hashOf = (what: string) => textIn(untouchedTexts, what).hash

const stateOf = (folder: string, what: string, today = TODAY): State => textOf(folder, what, today).state
const sign = (folder: string, what: string, level: 'sources' | 'clinician' = 'clinician', date = TODAY) =>
  signTexts(folder, { reviewer: CLINICIAN, level, date, texts: [textOf(folder, what, date)] })
const signOffs = (folder: string) => readFileSync(join(folder, 'sign-offs.yaml'), 'utf8')

function pageOf(folder: string, mode: 'server' | 'offline' = 'server'): Document {
  const html = reviewPage({
    review: readReview(folder, TODAY),
    remarks: readRemarks(folder),
    before: createHistory(folder),
    mode,
    reviewer: null,
    today: TODAY,
  })
  return new JSDOM(html).window.document
}

let shown: Document | undefined

/** The page of a small folder that nobody has touched. */
function untouchedPage(): Document {
  shown ??= pageOf(untouched.folder)
  return shown
}

function articleOf(page: Document, what: string): Element {
  const article = page.querySelector(`article[data-what="${what}"]`)
  if (!article) throw new Error(`"${what}" is not on the page.`)
  return article
}

describe('what needs a look', () => {
  it('begins with everything: entries, fixed replies, cards, lexicon and contacts', () => {
    const { texts } = readReview(whole.folder, TODAY)
    const names = texts.map((text) => text.what)
    expect(names.filter((name) => name.startsWith('entry/en/')).length).toBeGreaterThanOrEqual(76)
    expect(names).toEqual(
      expect.arrayContaining(['cards', 'lexicon', 'crisis-lines', 'fixed/en/self-dose', 'fixed/es/self-dose']),
    )
    expect(new Set(texts.map((text) => text.state))).toEqual(new Set(['unsigned']))
  })

  it('is a text changed by one word since it was signed, and no other', () => {
    const folder = signed()
    edit(folder, ONSET_FILE, 'Some people do not respond.', 'A few people do not respond.')
    const changed = readReview(folder, TODAY).texts.filter((text) => text.state === 'changed')
    expect(changed.map((text) => text.what)).toEqual([ONSET])
  })

  it('is not a text that was only wrapped in another way, nor one whose phrasings grew', () => {
    const folder = signed()
    edit(folder, ONSET_FILE, 'Some people do not respond.', 'Some people\ndo not  respond.')
    edit(folder, 'onset/onset-speed.asked.txt', '\n', '\nhow fast will it lift me\n')
    expect(stateOf(folder, ONSET)).toBe('sources')
  })

  it('is a text that only an editor signed, until a clinician has', () => {
    const folder = signed()
    expect(stateOf(folder, ONSET)).toBe('sources')
    sign(folder, ONSET)
    expect(stateOf(folder, ONSET)).toBe('done')
  })

  it('is a text within 60 days of its date, and one past it', () => {
    const folder = signed()
    sign(folder, ONSET)
    const { until } = textOf(folder, ONSET).signature ?? { until: '' }
    const earlier = (days: number) => new Date(Date.parse(until) - days * 86_400_000).toISOString().slice(0, 10)
    expect(stateOf(folder, ONSET, earlier(61))).toBe('done')
    expect(stateOf(folder, ONSET, earlier(60))).toBe('expiring')
    expect(stateOf(folder, ONSET, earlier(-1))).toBe('lapsed')
  })
})

describe('signing', () => {
  it('writes who, what role, which text, when and until when', () => {
    const folder = unsigned()
    const { hash } = textOf(folder, ONSET)
    sign(folder, ONSET)
    expect(signOffs(folder)).toContain(
      `- { what: "${ONSET}", hash: "${hash}", level: "clinician", name: "Dr. Ada Example", role: "Psychiatrist", date: "${TODAY}", until: `,
    )
  })

  it('lasts until the first source must be checked again, or twelve months', () => {
    const folder = unsigned()
    sign(folder, 'entry/en/telehealth')
    sign(folder, 'fixed/en/self-dose')
    sign(folder, 'cards')
    expect(textOf(folder, 'entry/en/telehealth').signature?.until).toBe('2027-01-01')
    expect(textOf(folder, 'fixed/en/self-dose').signature?.until).toBe('2027-11-22')
    expect(textOf(folder, 'cards').signature?.until).toBe('2027-11-22')
  })

  it('keeps the editor’s line beside the clinician’s, and every other line as it was', () => {
    const folder = signed()
    const before = signOffs(folder).split('\n')
    sign(folder, ONSET)
    const after = signOffs(folder).split('\n')
    expect(before.filter((line) => !after.includes(line))).toEqual([])
    expect(after.length).toBe(before.length + 1)
  })

  it('refuses a text that is no longer the one that was read', () => {
    const folder = signed()
    const read = textOf(folder, ONSET)
    const before = signOffs(folder)
    edit(folder, ONSET_FILE, 'Some people do not respond.', 'All people respond.')
    const result = signTexts(folder, {
      reviewer: CLINICIAN,
      level: 'clinician',
      date: TODAY,
      texts: [read, textOf(folder, 'cards')],
    })
    expect(result.refused).toEqual([{ what: ONSET, why: 'Its text has changed since you read it. Read it again.' }])
    expect(result.signed).toEqual([])
    expect(signOffs(folder)).toBe(before)
  })

  it('refuses a text with errors, and one that rests on a source whose date has passed', () => {
    const folder = unsigned()
    edit(folder, ONSET_FILE, 'related: []', 'related: [no-such-entry]')
    expect(sign(folder, ONSET).refused[0]?.why).toContain('It has errors: ')
    expect(sign(folder, 'entry/en/telehealth', 'clinician', '2027-01-02').refused[0]?.why).toContain(
      'was to be checked again by 2027-01-01',
    )
    expect(existsSync(join(folder, 'sign-offs.yaml'))).toBe(false)
  })

  it('refuses a fixed reply with errors', () => {
    const folder = signed()
    edit(folder, 'fixed.yaml', 'This chat gives no amounts', 'This <b>chat</b> gives no amounts')
    const { refused } = sign(folder, 'fixed/en/self-dose')
    expect(refused).toEqual([
      { what: 'fixed/en/self-dose', why: expect.stringMatching(/^It has errors: Line \d+: HTML/) },
    ])
    expect(sign(folder, 'fixed/es/self-dose').refused).toEqual([])
  })

  it('refuses somebody without a name or a role', () => {
    const folder = unsigned()
    expect(() =>
      signTexts(folder, { reviewer: { name: ' ', role: 'Nurse' }, level: 'clinician', date: TODAY, texts: [] }),
    ).toThrow('Give your name and your role')
  })

  it.each(['test', 'n/a', 'TBD', 'Your role', 'x', '-', '123'])(
    'refuses the role "%s", which stands for nothing',
    (role) => {
      const folder = unsigned()
      const request = { level: 'clinician' as const, date: TODAY, texts: [textOf(folder, ONSET)] }
      expect(() => signTexts(folder, { ...request, reviewer: { ...CLINICIAN, role } })).toThrow(`"${role}" is no role.`)
      expect(() => signTexts(folder, { ...request, reviewer: { ...CLINICIAN, name: role } })).toThrow('is no name.')
      expect(existsSync(join(folder, 'sign-offs.yaml'))).toBe(false)
    },
  )

  it.each([
    ['with half a line', (text: string) => `${text}- { what: "half a li`],
    ['that is no list', () => 'what: entry/en/onset-speed\n'],
  ])('never writes over a sign-offs file %s', (_, broke) => {
    const folder = signed()
    const broken = broke(signOffs(folder))
    writeFileSync(join(folder, 'sign-offs.yaml'), broken)
    expect(() => sign(folder, ONSET)).toThrow('cannot be read whole')
    expect(signOffs(folder)).toBe(broken)
  })

  it('leaves nothing beside the file, and cannot add lines to it by a name', () => {
    const folder = unsigned()
    signTexts(folder, {
      reviewer: { name: 'Eve" }\n- { what: "cards', role: 'x\u0000y' },
      level: 'clinician',
      date: TODAY,
      texts: [textOf(folder, ONSET)],
    })
    expect(readReview(folder, TODAY).signOffs).toHaveLength(1)
    expect(readReview(folder, TODAY).signOffs[0]?.name).toBe('Eve" } - { what: "cards')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('the page', () => {
  it('shows first what was never signed, with counts', () => {
    const folder = signed()
    edit(folder, ONSET_FILE, 'Some people do not respond.', 'A few people do not respond.')
    writeFileSync(join(folder, 'sign-offs.yaml'), signOffs(folder).replace(/.*what: "cards".*\n/, ''))
    const groups = [...pageOf(folder).querySelectorAll('nav summary')].map((summary) =>
      summary.textContent?.replace(/\s+/g, ' '),
    )
    expect(groups[0]).toBe('Never signed 1')
    expect(groups[1]).toBe('Changed since it was signed 1')
    expect(groups.at(-1)).toMatch(/^Signed by an editor, by no clinician \d+$/)
  })

  it('shows an entry as the visitor will see it, with its numbered sources', () => {
    const article = articleOf(untouchedPage(), ONSET)
    const seen = article.querySelector('.visitor')
    expect(seen?.querySelector('h4')?.textContent).toBe('How soon might I feel better?')
    expect(seen?.querySelector('strong')?.textContent).toBe('After one infusion (drip):')
    expect(seen?.querySelectorAll('ol li').length).toBe(5)
  })

  it('shows the emergency number of the clinic’s own region, as the visitor will', () => {
    const folder = signed()
    edit(folder, 'clinic.yaml', 'region: ""', 'region: GB')
    const reply = articleOf(pageOf(folder), 'fixed/en/self-dose').querySelector('.visitor')
    expect(reply?.textContent).toContain('Call 999')
    expect(reply?.textContent).not.toContain('911')
  })

  it('shows Spanish words for a value that is empty in a Spanish text', () => {
    const folder = signed()
    edit(folder, 'fixed.yaml', 'Este chat no da', 'Llame: {clinic.phone}. Este chat no da')
    const reply = articleOf(pageOf(folder), 'fixed/es/self-dose').querySelector('.visitor')
    expect(reply?.textContent).toContain('Llame: pregunte a la clínica.')
  })

  it('lays each sentence beside the facts it rests on: strength, source, edition and link', () => {
    const article = articleOf(untouchedPage(), ONSET)
    const row = [...article.querySelectorAll('.sentences > li')].find((one) =>
      one.querySelector('.sentence')?.textContent?.includes('16.5 points'),
    )
    const first = row?.querySelector('.ground li')
    expect(first?.textContent).toContain('scores fell by about 16.5 points 24 hours after ketamine')
    expect(first?.querySelector('.strength')?.textContent).toBe('RCT, one dose only')
    const source = row?.querySelector('.editions')
    expect(source?.querySelector('a')?.getAttribute('href')).toMatch(/^https:\/\//)
    expect(source?.textContent).toMatch(/read in November 2026/)
  })

  it('has a note for every sentence of every entry that names a source', () => {
    expect([...pageOf(whole.folder).querySelectorAll('.missing')].map((one) => one.closest('li')?.textContent)).toEqual(
      [],
    )
  })

  it('says of a sentence without a source that it names none', () => {
    const rows = [...articleOf(untouchedPage(), ONSET).querySelectorAll('.sentences > li')]
    expect(rows.at(-1)?.textContent).toContain('When will we decide')
    expect(rows.at(-1)?.textContent).toContain('Names no source')
  })

  it('says what the answer must not say', () => {
    expect(articleOf(untouchedPage(), ONSET).querySelector('.avoid')?.textContent).toContain('"immediate"')
  })

  it('marks the words changed since the last sign-off, found in the folder’s history', () => {
    const folder = signed()
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd: dirname(folder),
        stdio: 'ignore',
      })
    git('init')
    git('add', '.')
    git('commit', '-m', 'signed')
    edit(folder, ONSET_FILE, 'Some people do not respond.', 'A few people do not respond.')
    git('commit', '-am', 'changed')
    const change = articleOf(pageOf(folder), ONSET).querySelector('.change')
    expect(change?.querySelector('del')?.textContent?.trim()).toBe('Some')
    expect(change?.querySelector('ins')?.textContent?.trim()).toBe('A few')
  })

  it('says that the earlier text is not known where there is no history', () => {
    const folder = signed()
    edit(folder, ONSET_FILE, 'Some people do not respond.', 'A few people do not respond.')
    const article = articleOf(pageOf(folder), ONSET)
    expect(article.querySelector('.change')).toBeNull()
    expect(article.textContent).toContain('Changed since Robin Example signed it on 2026-11-22')
    expect(article.textContent).toContain('is not known here')
  })

  it('shows cards, contacts and lexicon in words', () => {
    const page = untouchedPage()
    expect(articleOf(page, 'cards').textContent).toContain("I'm really glad you said this")
    expect(articleOf(page, 'crisis-lines').textContent).toContain('988 Suicide & Crisis Lifeline: call 988, text 988')
    expect(articleOf(page, 'lexicon').querySelectorAll('tbody tr').length).toBeGreaterThan(5)
  })

  it('says how to judge the words that hint at danger, which no reader can judge one by one', () => {
    const hints = articleOf(untouchedPage(), 'hints').textContent?.replace(/\s+/g, ' ')
    expect(hints).toContain('type what you fear would be missed into “npx clinic-faq preview”')
  })

  it('says what signing as a clinician asserts, and that nobody checks it', () => {
    const form = pageOf(unsigned()).querySelector('#reviewer')?.textContent
    expect(form).toContain('I am a clinician, licensed to treat patients. I read the whole text')
    expect(form).toContain('Nobody here can check a license')
  })

  it('keeps words words, wherever an editor or a reviewer put them', () => {
    const folder = unsigned()
    const nasty = '<img src=x onerror=alert(1)>'
    edit(folder, ONSET_FILE, 'question: How soon', `question: ${nasty} How soon`)
    edit(folder, 'facts/onset.md', '- After one IV infusion', `- ${nasty} After one IV infusion`)
    writeFileSync(
      join(folder, 'remarks.yaml'),
      `- ${JSON.stringify({ what: ONSET, hash: 'x', name: nasty, role: nasty, date: TODAY, remark: nasty })}\n`,
    )
    const page = pageOf(folder)
    expect(page.querySelectorAll('img').length).toBe(0)
    expect(articleOf(page, ONSET).querySelector('.remarks li')?.textContent).toContain(nasty)
    expect(page.querySelectorAll('script').length).toBe(1)
  })
})

describe('the offline file', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })
  const result = (more: object = {}) => ({
    format: 'clinic-faq-review',
    version: 1,
    reviewer: CLINICIAN,
    level: 'clinician',
    signed: [ONSET, 'cards'].map((what) => ({ what, hash: hashOf(what), date: TODAY })),
    remarks: [{ what: ONSET, hash: hashOf(ONSET), date: TODAY, remark: 'Say "drip" first.' }],
    ...more,
  })
  const take = (folder: string, value: unknown, today = TODAY) => {
    const file = join(dirname(folder), 'result.json')
    writeFileSync(file, JSON.stringify(value))
    return importReview(folder, file, today)
  }

  it('is one file that asks for nothing', () => {
    const folder = unsigned()
    const file = join(dirname(folder), 'review.html')
    expect(exportReview(folder, file, TODAY)).toBe(0)
    const page = new JSDOM(readFileSync(file, 'utf8')).window.document
    expect(page.querySelectorAll('link, img, script[src], iframe').length).toBe(0)
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
    )
    expect(page.querySelector('#result')).not.toBeNull()
  })

  it('gives a result that signs the texts and keeps the remarks', () => {
    const folder = unsigned()
    expect(take(folder, result())).toBe(0)
    expect([stateOf(folder, ONSET), stateOf(folder, 'cards')]).toEqual(['done', 'done'])
    expect(readRemarks(folder)).toEqual([
      { what: ONSET, hash: hashOf(ONSET), ...CLINICIAN, date: TODAY, remark: 'Say "drip" first.' },
    ])
  })

  it('does not sign a text that was changed meanwhile, says so, and signs the others', () => {
    const folder = unsigned()
    edit(folder, ONSET_FILE, 'Some people do not respond.', 'A few people do not respond.')
    expect(take(folder, result())).toBe(1)
    expect([stateOf(folder, ONSET), stateOf(folder, 'cards')]).toEqual(['unsigned', 'done'])
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).toContain(`not signed: ${ONSET}: Its text has changed`)
  })

  it.each([
    ['another file', { hello: 1 }, 'is no result of a review'],
    ['a level that does not exist', { level: 'pope' }, 'does not say who signed, or how'],
    ['a day to come', { signed: [{ what: ONSET, hash: 'x', date: '2027-01-01' }] }, 'which is no day up to today'],
    [
      'a remark without words',
      { remarks: [{ what: ONSET, hash: 'x', date: TODAY, remark: ' ' }] },
      'holds a remark without',
    ],
    ['a line without its hash', { signed: [{ what: ONSET, date: TODAY }] }, 'holds a line without a text'],
  ])('that is %s signs nothing and says why', (_, change, said) => {
    const folder = unsigned()
    const value = 'hello' in change ? change : result(change)
    expect(() => take(folder, value)).toThrow(said)
    expect(existsSync(join(folder, 'sign-offs.yaml'))).toBe(false)
  })
})

describe('the server', () => {
  let folder: string
  let running: ReviewServer
  beforeEach(async () => {
    folder = unsigned()
    running = await startReview(folder, 0, () => TODAY)
    remove.unshift(() => running.server.close())
  })

  interface Answer {
    status: number
    headers: Record<string, unknown>
    text: string
  }
  /** A request as any program on this machine could make it, with headers that a browser would not let a page set. */
  const send = (
    path: string,
    {
      method = 'GET',
      headers = {},
      body = '',
    }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) =>
    new Promise<Answer>((done, fail) => {
      const { port, host } = new URL(running.url)
      const sent = ask({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (piece) => {
          text += piece
        })
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }))
      })
      sent.on('error', fail)
      sent.end(body)
    })
  const here = () => new URL(running.url)
  const post = (action: string, value: unknown, headers: Record<string, string> = {}) =>
    send(`${here().pathname}${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: here().origin, ...headers },
      body: JSON.stringify(value),
    })
  const signing = () => ({
    reviewer: CLINICIAN,
    level: 'clinician',
    texts: [{ what: ONSET, hash: hashOf(ONSET) }],
  })

  it('answers on this machine alone', () => {
    expect(running.server.address()).toMatchObject({ address: '127.0.0.1' })
  })

  it('gives the page at its address, under a policy that lets nothing else run or leave', async () => {
    const { status, headers, text } = await send(here().pathname)
    expect(status).toBe(200)
    expect(text).toContain('Review of the answers')
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('signs with one request', async () => {
    const { status, text } = await post('sign', signing())
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { signed: [{ what: ONSET, until: textOf(folder, ONSET).signature?.until }] },
    ])
    expect(stateOf(folder, ONSET)).toBe('done')
  })

  it('saves a remark on one line', async () => {
    const hash = hashOf(ONSET)
    expect((await post('remark', { reviewer: EDITOR, what: ONSET, hash, remark: 'First.\nSecond.' })).status).toBe(200)
    expect((await post('remark', { reviewer: EDITOR, what: ONSET, hash, remark: 'Third.' })).status).toBe(200)
    expect(readRemarks(folder).map(({ remark }) => remark)).toEqual(['First. Second.', 'Third.'])
    expect(readFileSync(join(folder, 'remarks.yaml'), 'utf8').trim().split('\n')).toHaveLength(3)
  })

  it('lists every text with its hash, so that a script can sign what it has read', async () => {
    const { text } = await send(`${here().pathname}texts.json`)
    const texts = JSON.parse(text)
    expect((await post('sign', { reviewer: EDITOR, level: 'sources', texts })).status).toBe(200)
    expect(new Set(readReview(folder, TODAY).texts.map(({ state }) => state))).toEqual(new Set(['sources', 'expiring']))
  })

  it.each([
    ['without the token', () => send('/')],
    ['with a wrong token', () => send(`/${'x'.repeat(here().pathname.length - 2)}/`)],
    ['with the token and more', () => send(`${here().pathname}../etc/passwd`)],
  ])('gives nothing %s', async (_, request) => {
    expect((await request()).status).toBe(404)
  })

  it.each([
    ['under another name (DNS rebinding)', { host: 'evil.example' }, 421],
    ['under the name localhost', { host: 'localhost:80' }, 421],
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from a page without an origin', { origin: 'null' }, 403],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['that a browser marks as another site’s', { 'sec-fetch-site': 'cross-site' }, 403],
    ['that a browser marks as another port’s', { 'sec-fetch-site': 'same-site' }, 403],
    ['sent as a plain form', { 'content-type': 'text/plain' }, 415],
  ])('signs nothing for a request %s', async (_, headers, status) => {
    expect((await post('sign', signing(), headers)).status).toBe(status)
    expect(existsSync(join(folder, 'sign-offs.yaml'))).toBe(false)
  })

  it('signs nothing for a request that does not say where it comes from', async () => {
    const { status } = await send(`${here().pathname}sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(signing()),
    })
    expect(status).toBe(403)
  })

  it('says what is wrong with a request that it cannot use', async () => {
    expect((await post('sign', { ...signing(), level: 'pope' })).status).toBe(400)
    expect((await post('sign', { ...signing(), reviewer: { name: 'A', role: '' } })).text).toContain(
      'Give your name and your role',
    )
    expect((await post('sign', { ...signing(), texts: [{ what: ONSET, hash: 'old' }] })).text).toContain(
      'Its text has changed since you read it',
    )
    expect((await post('sign', 'x'.repeat(2 << 20))).status).toBe(413)
    expect(existsSync(join(folder, 'sign-offs.yaml'))).toBe(false)
  })
})
