import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCorpus, clinicPage, scriptWith, scriptWithText } from './clinic-page.ts'
import { footerTrouble } from './footer-in-sight.ts'
import { openStates, showState } from './gallery.ts'
import { type Site, serve } from './server.ts'
import { desktop, oneVisitor, phone, type Visitor, visitors } from './visitor.ts'

const sizes = [
  { size: phone, screen: '320×480' },
  { size: desktop, screen: '1280×800' },
]
const words = [
  'In crisis? Call or text 988. Emergency: 911.',
  'General information. Consult a clinician about your care.',
]

let site: Site
afterAll(() => site.close())
beforeAll(async () => {
  const corpus = builtCorpus()
  site = await serve({
    '/': { text: clinicPage() },
    '/empty': { text: clinicPage({ script: '/empty.js' }) },
    '/empty.js': { text: scriptWith({ ...corpus, entries: [], fixed: [], translations: {} }), type: '.js' },
    '/unreadable': { text: clinicPage({ script: '/unreadable.js' }) },
    '/unreadable.js': { text: scriptWithText('{}\n{"lang":"en","entries":[{'), type: '.js' },
  })
})

describe('the crisis line and "Consult a clinician" are in sight', () => {
  const arrive = visitors()

  describe.each(sizes)('at $screen', ({ size }) => {
    const stroller = oneVisitor({ size })

    it.each(openStates)('in the state "%s"', async (state) => {
      await showState(stroller(), site.origin, { state })
      expect(await footerTrouble(stroller())).toEqual([])
      expect(await footerLines(stroller())).toEqual(words)
    })

    it.each(openStates)('in Spanish, in the state "%s"', async (state) => {
      await showState(stroller(), site.origin, { state, lang: 'es' })
      expect(await footerTrouble(stroller())).toEqual([])
    })

    it('with the built script, when every entry throws while it is shown', async () => {
      const visitor = await arrive({ size })
      await visitor.page.addInitScript(() => {
        document.createElementNS = new Proxy(document.createElementNS, {
          apply(create, self, given) {
            if (given.includes('article')) throw new Error('An entry that cannot be shown, planted by the test.')
            return Reflect.apply(create, self, given)
          },
        })
      })
      await visitor.page.goto(site.origin)
      await visitor.launcher.click()
      await visitor.panel.getByRole('list', { name: 'Often asked' }).getByRole('button').first().click()
      await visitor.panel.getByText('This answer cannot be shown here.').waitFor()
      expect(await footerTrouble(visitor)).toEqual([])
      expect(await footerLines(visitor)).toEqual(words)
    })

    const without = [
      ['empty', 'There are no checked answers here at the moment.'],
      ['unreadable', 'The answers could not be loaded.'],
    ]
    it.each(without)('with the built script, when its corpus is %s', async (which, said) => {
      const visitor = await arrive({ size })
      await visitor.page.goto(`${site.origin}/${which}`)
      await visitor.launcher.click()
      await visitor.panel.getByText(said).waitFor()
      expect(await footerTrouble(visitor)).toEqual([])
      await visitor.field.fill('how fast does it work')
      await visitor.field.press('Enter')
      await visitor.panel.getByRole('log').getByText('how fast does it work').waitFor()
      expect(await footerTrouble(visitor)).toEqual([])
      expect(await footerLines(visitor)).toEqual(words)
    })
  })

  it('and its numbers can be dialed and texted', async () => {
    const visitor = await arrive()
    await showState(visitor, site.origin, { state: 'opening' })
    const links = visitor.panel.locator('footer').getByRole('link')
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(targets).toEqual(expect.arrayContaining(['tel:988', 'sms:988', 'tel:911']))
  })
})

describe('the links of the crisis line', () => {
  const stroller = oneVisitor()

  it.each(['en', 'es'])('stand as close to the words around them as in any sentence, lang %s', async (lang) => {
    await showState(stroller(), site.origin, { state: 'opening', lang })
    expect(await gapsInCrisisLine(stroller())).toEqual([])
  })

  it('are large enough for a thumb', async () => {
    await showState(stroller(), site.origin, { state: 'opening' })
    const boxes = await stroller()
      .panel.locator('footer a')
      .evaluateAll((links) =>
        links.map((link) => link.getBoundingClientRect()).map(({ width, height }) => [width, height]),
      )
    expect(boxes.flat().filter((side) => side < 44)).toEqual([])
  })
})

describe('the check itself', () => {
  const arrive = visitors()
  const harm: [what: string, css: string, said: RegExp][] = [
    ['hidden', 'footer { visibility: hidden !important }', /not painted/],
    ['faded out', 'footer { opacity: 0 !important }', /not painted/],
    ['pushed below the panel', 'footer { transform: translateY(60px) !important }', /reaches out/],
    [
      'covered',
      '.upper { contain: none !important; position: fixed !important; inset: 0 !important; z-index: 9 }',
      /is covered/,
    ],
    ['too narrow for its words', 'footer { white-space: nowrap !important }', /is cut off|leaves the footer/],
  ]
  it.each(harm)('finds a footer that is %s', async (_, css, said) => {
    const visitor = await arrive({ size: phone })
    await showState(visitor, site.origin, { state: 'answer' })
    await visitor.widget.evaluate((host, text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      host.shadowRoot?.adoptedStyleSheets.push(sheet)
    }, css)
    expect((await footerTrouble(visitor)).join()).toMatch(said)
  })
})

/** Pieces of the crisis line between which there is more room than their own spaces make, in pixels. */
function gapsInCrisisLine({ panel }: Visitor): Promise<string[]> {
  return panel.locator('footer .crisis').evaluate((line) => {
    const range = document.createRange()
    const pieces = [...line.childNodes].map((piece) => {
      range.selectNodeContents(piece)
      return { text: piece.textContent, boxes: [...range.getClientRects()] }
    })
    return pieces.slice(1).flatMap((piece, at) => {
      const before = pieces[at]?.boxes.at(-1)
      const after = piece.boxes[0]
      const room = before && after && Math.abs(before.top - after.top) < 2 ? after.left - before.right : 0
      return Math.abs(room) > 0.5 ? [`${room} before "${piece.text}"`] : []
    })
  })
}

async function footerLines({ panel }: Visitor): Promise<string[]> {
  const lines = await panel.locator('footer p').allInnerTexts()
  return lines.map((line) => line.replace(/\s+/g, ' ').trim())
}
