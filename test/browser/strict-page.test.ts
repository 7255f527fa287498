import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtCorpus, clinicPage } from './clinic-page.ts'
import { portrait } from './portrait.ts'
import { type Site, serve } from './server.ts'
import { ask, readSuggested, type Visitor, visitors } from './visitor.ts'

const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

describe('on a page that allows nothing but its own scripts', () => {
  const arrive = visitors()
  let site: Site
  let visitor: Visitor

  beforeAll(async () => {
    site = await serve({ '/': { text: clinicPage(), policy }, '/lenient': { text: clinicPage() } })
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    visitor = await arrive()
    await visitor.page.goto(site.origin)
  })

  it('the policy is in force', async () => {
    const sink = visitor.page.evaluate(() => {
      document.body.innerHTML = '<b>text</b>'
    })
    await expect(sink).rejects.toThrow('TrustedHTML')
  })

  it('opens, and answers a typed question with its sources', async () => {
    const entry = builtCorpus().entries.find(({ id }) => id === 'onset-speed')
    await ask(visitor, 'how fast does it work')
    await visitor.panel.getByRole('heading', { name: entry?.question ?? 'onset-speed is not in the corpus' }).waitFor()
    await visitor.panel.getByText('Sources').first().waitFor()
    expect(await visitor.panel.textContent()).toContain('Consult a clinician about your care.')
  })

  it('puts help first when somebody is in danger', async () => {
    await ask(visitor, 'i want to kill myself')
    await visitor.panel.getByRole('log').getByRole('link', { name: /988/ }).first().waitFor()
  })

  it('looks as it does on a page without a policy', async () => {
    const other = await arrive()
    await other.page.goto(`${site.origin}/lenient`)
    for (const each of [visitor, other]) {
      await readSuggested(each)
    }
    const strict = await portrait(visitor)
    expect(strict).toEqual(await portrait(other))
    const panel = Object.entries(strict).find(([path]) => path.endsWith('dialog'))?.[1]
    expect(panel).toMatchObject({ position: 'fixed', 'border-top-style': 'solid' })
  })

  it('leaves the console without an error or a warning', async () => {
    await readSuggested(visitor)
    expect(visitor.trouble).toEqual([])
  })

  it('asks for nothing but its script', async () => {
    await readSuggested(visitor)
    await visitor.page.waitForLoadState('networkidle')
    expect(visitor.requests).toEqual([`${site.origin}/`, `${site.origin}/clinic-faq.js`])
  })

  it('writes no cookie and stores nothing', async () => {
    await readSuggested(visitor)
    const kept = await visitor.page.evaluate(async () => ({
      cookie: document.cookie,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
    expect(kept).toEqual({ cookie: '', local: {}, session: {}, databases: [], caches: [], workers: 0 })
    expect(await visitor.page.context().cookies()).toEqual([])
  })
})
