import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clinicPage } from './clinic-page.ts'
import { troubleOf } from './footer-in-sight.ts'
import { html } from './host-pages/page.ts'
import { type Site, serve } from './server.ts'
import { desktop, goTo, oneVisitor, type Visitor } from './visitor.ts'

const fallback = '<clinic-faq><a href="/faq.html">All answers</a></clinic-faq>'
const tag = '<script src="/clinic-faq.js" data-mount="inline" data-events="ids"></script>'
const inHead = (head: string) => html({ script: '', head, content: fallback, end: '' }).text
/** The stub of the README, and what a page says through it before the script is there. */
const early = `<script>
  window.heard = []
  window.ClinicFaq ||= (...call) => { (ClinicFaq.q ||= []).push(call) }
  for (const name of ['ready', 'open', 'answer']) ClinicFaq('on', name, (detail) => heard.push([name, detail?.id].join(' ')))
  ClinicFaq('ask', 'how fast does it work')
</script>`

const pages: Record<string, string> = {
  several: clinicPage({ more: 'data-mount="inline"', main: `${fallback}<clinic-faq region="GB"></clinic-faq>` }),
  inline: clinicPage({ more: 'data-mount="inline"', main: fallback }),
  capital: clinicPage({ more: 'data-mount="Inline"', main: fallback }),
  'head/link': inHead(tag),
  'head/stub': inHead(early + tag),
}

let site: Site
beforeAll(async () => {
  site = await serve(Object.fromEntries(Object.entries(pages).map(([name, text]) => [`/${name}`, { text }])))
})
afterAll(() => site.close())

const stroller = oneVisitor()
async function visit(page: string, link = ''): Promise<Visitor> {
  const visitor = stroller()
  await goTo(visitor, `${site.origin}/${page}${link}`)
  return visitor
}

describe('an element in the flow of the page', () => {
  it('fills each element of the page, with its own settings', async () => {
    const { widget } = await visit('several')
    await widget.nth(0).getByText('In crisis? Call or text 988. Emergency: 911.').waitFor()
    await widget.nth(1).getByText('In crisis? Call 116 123. Emergency: 999.').waitFor()
    expect(await widget.locator('.launcher').count()).toBe(0)
  })

  it('is the only one, however the tag writes "inline"', async () => {
    const { page, widget } = await visit('capital')
    await widget.getByText('In crisis? Call or text 988. Emergency: 911.').waitFor()
    expect(await page.locator('clinic-faq').count()).toBe(1)
  })

  const narrow = { width: 320, height: 480 }
  afterEach(() => stroller().page.setViewportSize(desktop))

  it.each([
    ['a row', 'main { display: flex; align-items: flex-start }'],
    ['a column', 'main { display: flex; flex-direction: column; align-items: center }'],
    ['a cell of a table', 'main { display: table-cell; width: 1px }'],
    ['columns', 'main { columns: 3 }'],
    ['a float', 'main { float: left }'],
    ['a box as wide as its longest word', 'main { width: min-content }'],
    ['a page that writes from top to bottom', '* { writing-mode: vertical-rl !important }'],
    [
      'a page that hides and moves it',
      '* { all: unset !important } clinic-faq { display: none !important; width: 0 !important; position: absolute !important; left: -999px !important; clip-path: inset(50%) !important }',
    ],
  ])('can be read in %s, footer and all', async (_, style) => {
    const { page, widget } = await visit('inline')
    await page.addStyleTag({ content: style })
    for (const size of [desktop, narrow]) {
      await page.setViewportSize(size)
      await widget.evaluate((host) => host.scrollIntoView({ block: 'end' }))
      expect((await widget.boundingBox())?.width).toBeGreaterThanOrEqual(240)
      expect(await widget.evaluate(troubleOf)).toEqual([])
    }
  })
})

describe('a tag in the head, for an element that comes later in the page', () => {
  it('follows a link to an entry', async () => {
    const { widget } = await visit('head/link', '#faq=onset-speed')
    await widget.getByRole('heading', { name: 'How soon might I feel better?' }).waitFor()
  })

  it('does what was asked of it before, and tells that it is ready', async () => {
    const { page, widget, trouble } = await visit('head/stub')
    await widget.getByRole('heading', { name: 'How soon might I feel better?' }).first().waitFor()
    expect(await page.evaluate('heard')).toEqual(['open ', 'ready ', 'answer onset-speed'])
    expect(trouble.join()).not.toContain('clinic-faq')
  })
})
