import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageFor } from '../engines/messages.ts'
import { clinicPage } from './clinic-page.ts'
import { type Site, serve } from './server.ts'
import { ask, goTo, oneVisitor, type Visitor } from './visitor.ts'

/** The stub of the README, and what a page says through it before the script is there. */
const early = `<script>
  window.heard = []
  window.ClinicFaq ||= (...call) => { (ClinicFaq.q ||= []).push(call) }
  ClinicFaq('on', 'ready', () => heard.push('ready'))
  for (const name of ['open', 'close', 'answer', 'choose', 'no-answer', 'feedback'])
    ClinicFaq('on', name, (detail) => heard.push([name, JSON.stringify(detail)].join(' ')))
</script>`

const pages: Record<string, string> = {
  plain: clinicPage(),
  values: clinicPage({
    more: 'data-email="desk@ann.example" data-hours="9 to 5" data-booking="/book" data-value-price-iv="$412"',
  }),
  start: clinicPage({ more: 'data-position="start" data-theme="dark"' }),
  manual: clinicPage({ more: 'data-mount="manual"' }),
  unknown: clinicPage({ more: 'data-region="USA" data-accent="blurple" data-theme="pink" data-fone="1"' }),
  known: clinicPage({ more: 'data-region="uk" data-accent="oklch(0.5 0.1 190)"' }),
  events: clinicPage({ head: early, more: 'data-events="ids"' }),
  styled: clinicPage({
    style: `clinic-faq { --clinic-faq-font: monospace; --clinic-faq-radius: 3px; --clinic-faq-z-index: 7;
      --clinic-faq-inset-block: 90px; --clinic-faq-inset-inline: 120px }
      clinic-faq::part(launcher) { text-transform: uppercase } clinic-faq::part(panel) { border-color: rgb(1, 2, 3) }
      clinic-faq::part(header) { letter-spacing: 2px } clinic-faq::part(message) { border-left: 5px solid rgb(4, 5, 6) }
      clinic-faq::part(composer) { background: rgb(7, 8, 9) } clinic-faq::part(footer) { color: rgb(9, 9, 9) }`,
  }),
}

let site: Site
beforeAll(async () => {
  site = await serve(Object.fromEntries(Object.entries(pages).map(([name, text]) => [`/${name}`, { text }])))
})
afterAll(() => site.close())

const stroller = oneVisitor()
/** The widget's own lines in the console. */
const said = () => stroller().trouble.filter((line) => line.startsWith('[clinic-faq]'))

async function visit(page: string, link = ''): Promise<Visitor> {
  const visitor = stroller()
  await goTo(visitor, `${site.origin}/${page}${link}`)
  return visitor
}

describe('the tag', () => {
  it("puts the clinic's own values into answers and ways to reach it", async () => {
    const { page, panel, launcher } = await visit('values')
    await launcher.waitFor()
    await page.evaluate(`ClinicFaq('show', 'cost-per-session')`)
    // It is spoken too, in words that nobody sees.
    await panel.getByRole('paragraph').getByText('IV: $412').waitFor()
    await page.evaluate(`ClinicFaq('ask', 'xqzt')`)
    await panel.getByRole('link', { name: 'Call +1 555 0100' }).waitFor()
    expect(await panel.locator('a[href^="mailto:desk@ann.example"]').count()).toBe(1)
    const book = panel.getByRole('link', { name: 'Book a visit (opens in a new tab)' })
    expect(await book.evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${site.origin}/book`)
    await panel.getByText('9 to 5').waitFor()
  })

  it('moves it to the other side, and makes it dark', async () => {
    const { launcher, panel } = await visit('start')
    expect((await launcher.boundingBox())?.x).toBe(20)
    await launcher.click()
    expect((await panel.boundingBox())?.x).toBe(20)
    expect(await panel.evaluate((box) => getComputedStyle(box).colorScheme)).toBe('dark')
  })

  it('with manual mounting shows nothing until the page opens it', async () => {
    const { page, widget, launcher, panel } = await visit('manual')
    await widget.waitFor({ state: 'attached' })
    await page.waitForFunction('window.ClinicFaq')
    expect(await launcher.count()).toBe(0)
    await page.evaluate(`ClinicFaq('open')`)
    await panel.getByText('In crisis? Call or text 988.').waitFor()
    await page.evaluate(`ClinicFaq('close')`)
    await panel.waitFor({ state: 'hidden' })
    expect(await launcher.count()).toBe(0)
  })

  it('is warned of what it does not know once each, with what is accepted; what is known is silent', async () => {
    const { page, panel, launcher } = await visit('unknown')
    await launcher.click()
    await panel.getByText('Find a helpline').waitFor()
    await page.evaluate(`ClinicFaq('close'); ClinicFaq('open')`)
    expect(said().toSorted()).toEqual([
      expect.stringMatching(/"accent" does not know "blurple"\. It accepts: a CSS color/),
      expect.stringMatching(/"region" does not know "USA"\. It accepts: .*US, .*GB, .*international/),
      expect.stringMatching(/"theme" does not know "pink"\. It accepts: auto, light, dark\./),
      expect.stringMatching(/Unknown attribute "fone"\. Known are: clinic, phone/),
    ])
    const known = await visit('known')
    await known.launcher.click()
    await known.panel.getByText('Call 116 123').first().waitFor()
    expect(said()).toEqual([])
  })
})

describe('a link to an entry', () => {
  it.each(['#faq=%E0%A4%A', '#faq=', '#faq=a/b', '#faqs', '#faq=onset speed'])(
    'that is none, as %s, leaves the page alone',
    async (link) => {
      const { page, launcher, panel, trouble } = await visit('plain', link)
      await launcher.waitFor()
      await page.evaluate((link) => {
        location.hash = ''
        location.hash = link
      }, link)
      await page.waitForTimeout(50)
      expect(await panel.count()).toBe(0)
      expect(trouble).toEqual([])
    },
  )
})

it('events tell what happens, by ids alone', async () => {
  const visitor = await visit('events')
  await ask(visitor, 'how fast does it work')
  await visitor.panel.getByRole('button', { name: 'Yes' }).click()
  for (const message of [await messageFor('choose'), await messageFor('none')]) {
    await visitor.field.fill(message)
    await visitor.field.press('Enter')
  }
  await visitor.panel.getByText("I don't have a checked answer to that").waitFor()
  await visitor.page.evaluate(`ClinicFaq('close')`)
  expect(await visitor.page.evaluate('heard')).toEqual([
    'ready',
    'open {}',
    'answer {"id":"onset-speed"}',
    'feedback {"id":"onset-speed","helpful":true}',
    expect.stringMatching(/^choose \{"ids":\["[a-z-]+"(,"[a-z-]+")+\]\}$/),
    'no-answer {}',
    'close {}',
  ])
})

describe("the clinic's style sheet", () => {
  const look = (visitor: Visitor, selector: string) =>
    visitor.widget.evaluate((host, selector) => {
      const element = selector ? host.shadowRoot?.querySelector(selector) : host
      const { borderTopColor, borderRadius, borderLeftColor, backgroundColor, fontFamily, ...style } = getComputedStyle(
        element ?? host,
      )
      const { letterSpacing, textTransform, zIndex, color } = style
      const edges = { borderTopColor, borderRadius, borderLeftColor, backgroundColor }
      return { ...edges, fontFamily, letterSpacing, textTransform, zIndex, color }
    }, selector)

  it('sets font, radius, layer and distances by the properties of the element', async () => {
    const visitor = await visit('styled')
    const right = (box: { x: number; width: number } | null) => 1280 - (box?.x ?? 0) - (box?.width ?? 0)
    const below = (box: { y: number; height: number } | null) => 800 - (box?.y ?? 0) - (box?.height ?? 0)
    const closed = await visitor.launcher.boundingBox()
    expect([right(closed), below(closed)]).toEqual([120, 90])
    expect((await look(visitor, '')).zIndex).toBe('7')
    await visitor.launcher.click()
    const open = await visitor.panel.boundingBox()
    expect([right(open), below(open)]).toEqual([120, 90])
    expect(await look(visitor, '.panel')).toMatchObject({ borderRadius: '3px', fontFamily: 'monospace' })
  })

  it('reaches the five parts, and not the footer', async () => {
    const visitor = await visit('styled')
    expect((await look(visitor, '.launcher')).textTransform).toBe('uppercase')
    await ask(visitor, 'how fast does it work')
    await visitor.panel.getByRole('article').waitFor()
    expect((await look(visitor, '.panel')).borderTopColor).toBe('rgb(1, 2, 3)')
    expect((await look(visitor, '.header')).letterSpacing).toBe('2px')
    expect((await look(visitor, 'article')).borderLeftColor).toBe('rgb(4, 5, 6)')
    expect((await look(visitor, '[part="composer"]')).backgroundColor).toBe('rgb(7, 8, 9)')
    expect((await look(visitor, '.footer')).color).not.toBe('rgb(9, 9, 9)')
  })
})
