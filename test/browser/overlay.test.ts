import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { marked } from 'marked'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSections } from '../../src/compiler/sections.ts'
import { pack } from '../../src/pack.ts'
import { es } from '../../src/widget/strings-es.ts'
import { payloads } from '../payloads.ts'
import { builtCorpus, clinicPage, scriptWith, scriptWithText } from './clinic-page.ts'
import { type Resource, type Site, serve } from './server.ts'
import { ask, oneVisitor, type Visitor, visitors } from './visitor.ts'

const strict = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"
const allowing = `${strict}; trusted-types dompurify`
const sample = readFileSync(new URL('../../demo/clinic-answers.md', import.meta.url), 'utf8')
const own = "These are the clinic's own words. They were not checked against sources, and no clinician has signed them."

const withFile = (address: string, more = '') => clinicPage({ more: `data-faq="${address}" ${more}` })
const file = (text: string): Resource => ({ text, type: '.md' })

/** What the widget says in the console. */
const ours = ({ trouble }: Visitor) => trouble.filter((line) => line.startsWith('[clinic-faq]'))

/** Waits until an entry can be shown; the file is asked for when somebody comes near the widget. */
async function knows({ page, launcher }: Visitor, id: string): Promise<void> {
  await launcher.hover()
  await page.waitForFunction((wanted) => {
    const { session } = document.querySelector('clinic-faq') ?? {}
    return session?.surroundings()?.library.entry(wanted)
  }, id)
}

describe('a clinic’s own file', () => {
  const arrive = visitors()
  let site: Site
  const headers: Record<string, IncomingMessage['headers']> = {}

  beforeAll(async () => {
    const told: Resource = {
      text: '',
      respond(response, request) {
        headers[request.url ?? ''] = request.headers
        response.writeHead(200, { 'content-type': 'text/markdown' }).end(sample)
      },
    }
    site = await serve({
      '/': { text: withFile('/ours.md'), policy: allowing },
      '/es': { text: clinicPage({ script: '/es.js', more: 'data-faq="/suyas.md" data-lang="es"' }), policy: allowing },
      '/es.js': {
        text: scriptWithText([{ es }, pack(builtCorpus())].map((part) => JSON.stringify(part)).join('\n')),
        type: '.js',
      },
      '/later': { text: clinicPage(), policy: allowing },
      '/trusting': { text: clinicPage({ head: '<link rel="icon" href="data:,">' }) },
      '/ours.md': told,
      '/suyas.md': file('## ¿Dónde puedo aparcar el coche? {#parking}\n\nDetrás del edificio.\n'),
      '/other.md': file('## Where is the cloakroom? {#cloakroom}\n\nBy the door.\n'),
    })
  })
  afterAll(() => site.close())

  async function visit(path = '/', id = 'parking'): Promise<Visitor> {
    const visitor = await arrive()
    await visitor.page.goto(site.origin + path)
    await knows(visitor, id)
    return visitor
  }

  it('answers, and says whose words they are', async () => {
    const visitor = await visit()
    await ask(visitor, 'is there parking?')
    const answer = visitor.panel.getByRole('article')
    await answer.getByRole('heading', { name: 'Where can I park?' }).waitFor()
    expect(await answer.textContent()).toContain(own)
    expect(await visitor.panel.textContent()).toContain('Consult a clinician about your care.')
    expect(visitor.trouble).toEqual([])
  })

  it('takes the place of a price, and says so', async () => {
    const visitor = await visit()
    await ask(visitor, 'how much is one infusion')
    const answer = visitor.panel.getByRole('article')
    await answer.getByText('At our clinic one infusion costs $450').waitFor()
    expect(await answer.textContent()).toContain(own)
  })

  it('says so in Spanish too', async () => {
    const visitor = await arrive()
    await visitor.page.goto(`${site.origin}/es`)
    await knows(visitor, 'parking')
    await visitor.page.evaluate(() => window.ClinicFaq?.('show', 'parking'))
    await visitor.widget.getByText('Son palabras de la propia clínica.').waitFor()
  })

  it('leaves a checked answer as it was', async () => {
    const visitor = await visit()
    await ask(visitor, 'how fast does it work')
    const answer = visitor.panel.getByRole('article')
    await answer.waitFor()
    expect(await answer.textContent()).toContain('Checked by our editors')
  })

  it('comes behind help', async () => {
    const visitor = await visit()
    await ask(visitor, 'where can i park, i want to kill myself')
    await visitor.panel.getByRole('log').getByRole('link', { name: /988/ }).first().waitFor()
    expect(await visitor.panel.getByRole('article').count()).toBe(0)
  })

  it('stands among all questions', async () => {
    const visitor = await visit()
    await visitor.launcher.click()
    await visitor.panel.getByRole('button', { name: 'All questions' }).click()
    await visitor.panel.getByRole('button', { name: /The clinic and this chat/ }).click()
    await visitor.panel.getByRole('button', { name: 'Where can I park?' }).waitFor()
  })

  it('is asked for once, with the code that reads it, and nothing else is', async () => {
    const visitor = await arrive()
    await visitor.page.context().addCookies([{ name: 'visit', value: '1', url: site.origin }])
    await visitor.page.goto(site.origin)
    await knows(visitor, 'parking')
    await ask(visitor, 'is there parking?')
    await visitor.panel.getByRole('article').waitFor()
    const paths = visitor.requests.map((url) => new URL(url).pathname)
    expect(paths).toEqual(['/', '/clinic-faq.js', '/clinic-faq-overlay.js', '/ours.md'])
    expect(headers['/ours.md']).not.toHaveProperty('cookie')
    expect(headers['/ours.md']).not.toHaveProperty('referer')
  })

  it('can be named, changed and taken off later', async () => {
    const visitor = await arrive()
    await visitor.page.goto(`${site.origin}/later`)
    const { page } = visitor
    const update = (faq: string) => page.evaluate((faq) => window.ClinicFaq?.('update', { faq }), faq)
    const has = (id: string) =>
      page.evaluate((id) => {
        const { session } = document.querySelector('clinic-faq') ?? {}
        return Boolean(session?.surroundings()?.library.entry(id))
      }, id)
    await update('/ours.md')
    await knows(visitor, 'parking')
    await update('/other.md')
    await knows(visitor, 'cloakroom')
    expect(await has('parking')).toBe(false)
    await update('')
    expect(await has('cloakroom')).toBe(false)
    expect(await has('onset-speed')).toBe(true)
    expect(visitor.trouble).toEqual([])
  })

  it('can be named by a tag that is put in after the widget was taken out', async () => {
    const visitor = await arrive()
    await visitor.page.goto(`${site.origin}/trusting`)
    await visitor.launcher.waitFor()
    await visitor.page.evaluate(() => {
      window.ClinicFaq?.('destroy')
      const tag = document.createElement('script')
      tag.src = '/clinic-faq.js'
      tag.dataset.faq = '/ours.md'
      document.body.append(tag)
    })
    await knows(visitor, 'parking')
    expect(visitor.trouble).toEqual([])
  })

  it('comes back with a widget that was taken out for good and put in again', async () => {
    const visitor = await visit()
    await visitor.page.evaluate(() => {
      const element = document.querySelector('clinic-faq')
      window.ClinicFaq?.('destroy')
      if (element) document.documentElement.append(element)
    })
    await knows(visitor, 'parking')
    expect(visitor.trouble).toEqual([])
  })
})

describe('a file that cannot be used', () => {
  const arrive = visitors()
  const stroller = oneVisitor()
  let site: Site
  let other: Site
  /** Answers without end that the browser broke off. */
  let closed = 0

  const plain = (text: string | Buffer, type = 'text/markdown', status = 200, more = {}): Resource => ({
    text: '',
    respond: (response) => response.writeHead(status, { 'content-type': type, ...more }).end(text),
  })

  beforeAll(async () => {
    other = await serve({
      '/open.md': plain('## Where is the lift? {#lift}\n\nHere.\n', 'text/plain', 200, {
        'access-control-allow-origin': '*',
      }),
      '/shut.md': plain('## Where is the lift? {#lift}\n\nHere.\n'),
      '/moved.md': plain('', 'text/markdown', 302, { location: '/open.md', 'access-control-allow-origin': '*' }),
    })
    const begun = (response: ServerResponse) => {
      response.on('close', () => {
        closed++
      })
      response.writeHead(200, { 'content-type': 'text/markdown' }).write('## Where')
    }
    const files: Record<string, Resource> = {
      '/large.md': plain(`## Where can I park? {#parking}\n\n${'Free. '.repeat(200_000)}`),
      '/nearly.md': plain(`## Where can I park? {#parking}\n\n${'Free. '.repeat(160_000)}`),
      '/page.html': plain('<h1>Not found</h1>', 'text/html'),
      '/untyped.md': { text: '', respond: (response) => response.writeHead(200).end('## Where? {#where}') },
      '/broken.md': plain(Buffer.from([0x23, 0x23, 0x20, 0xff, 0xfe, 0x80])),
      '/empty.md': plain(''),
      '/twice.md': plain('## Where can I park? {#parking}\n\nHere.\n\n## Where may I park? {#parking}\n\nThere.\n'),
      '/protected.md': plain('## What now? {#when-to-call}\n\nWait a day.\n'),
      '/away.md': plain('', 'text/markdown', 302, { location: `${other.origin}/open.md` }),
      '/around.md': plain('', 'text/markdown', 302, { location: '/around.md' }),
      '/failing.md': plain('', 'text/markdown', 500),
      '/deep.md': plain(`## Where can I park? {#parking}\n\n${'> '.repeat(9000)}here\n`),
      '/endless.md': { text: '', respond: begun },
      '/silent.md': { text: '', respond: () => {} },
      '/reset.md': { text: '', respond: (response) => response.destroy() },
    }
    site = await serve({
      ...files,
      '/with': {
        text: '',
        respond(response, { url = '' }) {
          const address = new URL(url, 'http://localhost').searchParams.get('faq') ?? ''
          response.writeHead(200, { 'content-type': 'text/html' }).end(withFile(address))
        },
      },
      '/cross': { text: withFile(`${other.origin}/open.md`) },
      '/untrusting': { text: withFile('/protected.md'), policy: `${strict}; trusted-types 'none'` },
      '/unconnected': { text: withFile('/protected.md'), policy: strict.replace("connect-src 'self'; ", '') },
      '/clinician': { text: clinicPage({ script: '/signed.js', more: 'data-faq="/protected.md"' }) },
      '/signed.js': { text: scriptWith({ ...builtCorpus(), required: 'clinician' }), type: '.js' },
      '/alone/': { text: clinicPage({ script: '/alone/clinic-faq.js', more: 'data-faq="/protected.md"' }) },
      '/alone/clinic-faq.js': { text: scriptWith(builtCorpus()), type: '.js' },
    })
  })
  afterAll(() => Promise.all([site.close(), other.close()]))

  /** The widget's lines in the console, once there is one; and what must hold however the file is. */
  async function told(path: string, visitor = stroller()): Promise<string[]> {
    visitor.trouble.splice(0)
    // A pointer that already lies where the launcher will be enters nothing.
    await visitor.page.mouse.move(0, 0)
    await visitor.page.goto(site.origin + path)
    await visitor.launcher.hover()
    await expect.poll(() => ours(visitor).length, { timeout: 20_000 }).toBeGreaterThan(0)
    await ask(visitor, 'how fast does it work')
    const answer = visitor.panel.getByRole('article')
    await answer.waitFor()
    expect(await answer.textContent()).toContain('Checked by our editors')
    expect(await visitor.panel.textContent()).toContain('In crisis? Call or text 988.')
    expect(visitor.trouble.filter((line) => /^(Uncaught|\w*Error:)/.test(line))).toEqual([])
    return ours(visitor)
  }

  const cases: [what: string, address: () => string, line: RegExp][] = [
    ['is too large', () => '/large.md', /larger than 1 MB\. Shorten it\. The built answers stand\.$/],
    ['is one endless section', () => '/nearly.md', /^\[clinic-faq\] data-faq:\n\/nearly\.md:1 {2}"parking" is longer/],
    ['is a page', () => '/page.html', /its type is "text\/html"\. Serve it as text\/markdown/],
    ['has no type', () => '/untyped.md', /its type is ""\. Serve it/],
    ['is not there', () => '/missing.md', /the server answered 404\. Check the address/],
    ['cannot be served', () => '/failing.md', /the server answered 500/],
    ['is cut off', () => '/reset.md', /could not be fetched/],
    ['is no text', () => '/broken.md', /not UTF-8 text\. Save it as UTF-8/],
    ['is empty', () => '/empty.md', /^\[clinic-faq\] data-faq:\n\/empty\.md:1 {2}The file holds no question/],
    [
      'has an id twice',
      () => '/twice.md',
      /^\[clinic-faq\] data-faq:\n\/twice\.md:5 {2}The id "parking" is taken by line 1[^\n]*$/,
    ],
    [
      'has the id of a protected entry',
      () => '/protected.md',
      /\/protected\.md:1 {2}"when-to-call" cannot be replaced\. People in danger/,
    ],
    ['is nested without end', () => '/deep.md', /\/deep\.md|could not be used/],
    ['redirects to another site', () => '/away.md', /does not redirect to another site/],
    ['redirects in a circle', () => '/around.md', /could not be fetched/],
    ['is on another site that does not allow it', () => `${other.origin}/shut.md`, /CORS/],
    ['redirects there', () => `${other.origin}/moved.md`, /could not be fetched/],
    ['has an address that is a script', () => 'javascript:alert(1)', /no web address/],
    ['has an address that is the file', () => 'data:text/markdown,%23%23%20Where%3F%20%7B%23a%7D', /no web address/],
    ['has an address of the own machine', () => 'file:///etc/hosts', /no web address/],
    ['has an address that is none', () => 'https://', /could not be used/],
  ]
  it.each(cases)('because it %s leaves the built answers, and one line in the console', async (_, address, line) => {
    const lines = await told(`/with?faq=${encodeURIComponent(address())}`)
    expect(lines).toEqual([expect.stringMatching(line)])
  })

  it('because a redirect leads to another site is not asked for there', async () => {
    const before = other.requests.length
    await told(`/with?faq=${encodeURIComponent('/away.md')}`)
    expect(other.requests.slice(before)).toEqual([])
  })

  it('because it never begins or never ends is waited for ten seconds', async () => {
    const both = ['/silent.md', '/endless.md'].map(async (address) =>
      told(`/with?faq=${encodeURIComponent(address)}`, await arrive()),
    )
    const late = [expect.stringMatching(/more than 10 seconds/)]
    expect(await Promise.all(both)).toEqual([late, late])
  })

  it('is no longer waited for when the widget is taken out', async () => {
    const visitor = await arrive()
    await visitor.page.goto(`${site.origin}/with?faq=${encodeURIComponent('/endless.md')}`)
    await visitor.launcher.hover()
    await expect.poll(() => visitor.requests.some((url) => url.endsWith('/endless.md'))).toBe(true)
    const before = closed
    await visitor.page.evaluate(() => window.ClinicFaq?.('destroy'))
    await expect.poll(() => closed).toBe(before + 1)
    expect(visitor.trouble).toEqual([])
  })

  it('for want of a Trusted Types policy leaves the built answers, and a line that names the policy', async () => {
    expect(await told('/untrusting')).toEqual([expect.stringMatching(/Add "trusted-types dompurify"/)])
  })

  it('for want of leave to connect says so', async () => {
    expect(await told('/unconnected')).toEqual([expect.stringMatching(/connect-src/)])
  })

  it('because its code is missing says so', async () => {
    expect(await told('/alone/')).toEqual([expect.stringMatching(/clinic-faq-overlay\.js could not be loaded/)])
  })

  it('because a clinician must have signed everything is not asked for', async () => {
    const before = site.requests.length
    expect(await told('/clinician')).toEqual([
      '[clinic-faq] "faq" is left out: this build shows only what a clinician has signed.',
    ])
    expect(site.requests.slice(before)).toEqual(['/clinician', '/signed.js'])
  })

  it('is used from another site that allows it', async () => {
    const visitor = await arrive()
    await visitor.page.goto(`${site.origin}/cross`)
    await knows(visitor, 'lift')
    expect(visitor.trouble).toEqual([])
  })
})

describe('Markdown that would run code', () => {
  const arrive = visitors()
  let site: Site
  const section = (payload: string, at: number) =>
    `## Where is locker ${at}? {#locker-${at}}\n\nBy the door.\n\n${payload}\n\n`
  const all = payloads().map(([, payload], at) => section(payload, at))
  // What swallows the sections after it stands in a file of its own, so that each payload is read.
  const open = all.filter((each) => readSections('', `${each}${section('', 9999)}`, []).length < 2)
  const files = [
    ...chunks(
      all.filter((each) => !open.includes(each)),
      120,
    ),
    ...open,
  ]

  beforeAll(async () => {
    site = await serve({
      '/': { text: clinicPage(), policy: allowing },
      '/bare': { text: '<!doctype html><body><main></main></body>' },
      ...Object.fromEntries(files.map((text, at) => [`/payloads-${at}.md`, file(text)])),
    })
  })
  afterAll(() => site.close())

  it('does run code on a page that would show it as it is', async () => {
    const { page } = await arrive()
    page.on('dialog', (dialog) => dialog.dismiss())
    await page.goto(`${site.origin}/bare`)
    let sung = 0
    await page.exposeFunction('canary', () => sung++)
    // Those that need no click and lead nowhere else; a meta element would take the page away.
    for (const [, payload] of payloads().filter(([family]) => family === 'event'))
      await page.evaluate(
        (html) => {
          document.querySelector('main')?.insertAdjacentHTML('beforeend', html)
        },
        await marked.parse(payload),
      )
    await expect.poll(() => sung).toBeGreaterThan(20)
  })

  it('runs none under Trusted Types, asks for nothing, and leaves nothing in the widget that could', async () => {
    const visitor = await arrive()
    const { page } = visitor
    const sung: string[] = []
    page.on('dialog', async (dialog) => {
      sung.push(dialog.message())
      await dialog.dismiss()
    })
    await page.exposeFunction('canary', () => sung.push('canary'))
    await page.goto(site.origin)
    await visitor.launcher.click()
    let shown = 0
    for (const [at] of files.entries()) {
      await page.evaluate((faq) => window.ClinicFaq?.('update', { faq }), `/payloads-${at}.md`)
      // Its entries are there, or the console says why not.
      const isRead = () =>
        document
          .querySelector('clinic-faq')
          ?.session.surroundings()
          ?.library.entries.some(({ id }) => id.startsWith('locker-'))
      const isRefused = () => visitor.trouble.some((line) => line.includes(`/payloads-${at}.md`))
      await expect.poll(async () => isRefused() || (await page.evaluate(isRead)), { timeout: 20_000 }).toBe(true)
      const { count, found } = await page.evaluate(() => {
        const element = document.querySelector('clinic-faq')
        const entries = element?.session.surroundings()?.library.entries ?? []
        const found: string[] = []
        let count = 0
        for (const { id } of entries.filter((entry) => entry.id.startsWith('locker-'))) {
          window.ClinicFaq?.('show', id)
          count++
          const article = element?.shadowRoot?.querySelector('article .text')
          for (const node of article?.querySelectorAll('*') ?? []) {
            if (
              node.matches(
                'script, style, iframe, object, embed, img, svg, math, form, input, base, link, meta, template',
              )
            )
              found.push(`${id}: ${node.outerHTML}`)
            for (const { name, value } of node.attributes)
              if (
                /^on|^style$|^src|^action|^formaction/.test(name) ||
                (/href/.test(name) && !/^(https|mailto|tel|sms):/i.test(value))
              )
                found.push(`${id}: ${name}=${value}`)
          }
          for (const link of article?.querySelectorAll<HTMLAnchorElement>('a') ?? []) {
            link.addEventListener('click', (event) => event.preventDefault())
            link.click()
            link.focus()
            link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
          }
        }
        return { count, found }
      })
      expect(found, `file ${at}`).toEqual([])
      shown += count
    }
    expect(shown).toBeGreaterThan(20)
    await page.waitForTimeout(200)
    expect(sung).toEqual([])
    expect(visitor.requests.filter((url) => /leak/.test(new URL(url).pathname))).toEqual([])
    expect(await page.locator('clinic-faq').count()).toBe(1)
    expect(visitor.trouble.filter((line) => !line.startsWith('[clinic-faq] data-faq:'))).toEqual([])
  }, 240_000)
})

function chunks(list: string[], size: number): string[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size).join(''),
  )
}
