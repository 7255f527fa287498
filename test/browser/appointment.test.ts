import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtCorpus, clinicPage } from './clinic-page.ts'
import { type Site, serve } from './server.ts'
import { type Visitor, visitors } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await serve({ '/': { text: clinicPage({ style: 'main { height: 5000px }' }) } })
})
afterAll(() => site.close())

/** Words that nobody ever used here: there is no answer, whatever the corpus learns. */
const openQuestion = 'xqzt vlorb'
/** Two questions as the corpus itself asks them, the longest answers of all. */
const questions = builtCorpus()
  .entries.toSorted((one, other) => JSON.stringify(other.answer).length - JSON.stringify(one.answer).length)
  .slice(0, 2)
  .map(({ question }) => question)
/** A page of A4 at 96 pixels an inch, and what its usual margins leave. */
const [sheet, room] = [
  { width: 794, height: 1123 },
  { width: 718, height: 1047 },
]

describe('the button that takes an answer along', () => {
  const arrive = visitors()

  it('is drawn filled once the answer is on the list, and empty again when it is taken off', async () => {
    const { page, launcher, field, panel } = await arrive()
    await page.goto(site.origin)
    await launcher.click()
    await field.fill(openQuestion)
    await field.press('Enter')
    const button = panel.getByRole('button', { name: 'Take this question to my appointment' })
    const fill = () => button.locator('path').evaluate((path) => getComputedStyle(path).fill)
    expect(await fill()).toBe('none')
    await button.click()
    expect(await fill()).not.toBe('none')
    await button.click()
    expect(await fill()).toBe('none')
  })
})

describe('what a visitor takes to the appointment', () => {
  const arrive = visitors()
  let visitor: Visitor
  beforeEach(async () => {
    visitor = await arrive()
    const { page, launcher, field, panel } = visitor
    // The browser's own dialog would wait for somebody.
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-prints', '')
    })
    await page.goto(site.origin)
    await launcher.click()
    for (const question of [...questions, openQuestion]) {
      await field.fill(question)
      await field.press('Enter')
      await panel.getByRole('log').getByText(question, { exact: true }).first().waitFor()
      await panel
        .locator('.exchange:last-of-type')
        .getByRole('button', { name: /Take .*to my appointment/ })
        .first()
        .click()
    }
    await panel.getByRole('button', { name: 'My list 3 items' }).click()
    await panel.getByRole('button', { name: 'Print' }).click()
    await page.emulateMedia({ media: 'print' })
  })

  it('is one clean set of sheets: the page and the widget are not on it, and no word is cut off', async () => {
    const { page, widget } = visitor
    expect(await widget.isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: 'A clinic' }).isVisible()).toBe(false)
    await page.setViewportSize({ ...room })
    expect(await cutOff(visitor)).toEqual([])
    const pdf = (
      await page.pdf({ width: sheet.width, height: sheet.height, margin: { top: 38, bottom: 38, left: 38, right: 38 } })
    ).toString('latin1')
    const sheets = pdf.match(/\/Type \/Page\b/g)?.length ?? 0
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(sheets).toBeGreaterThan(0)
    // No empty sheet behind the last word.
    expect(sheets).toBeLessThanOrEqual(Math.ceil(height / room.height) + 1)
    expect(sheets).toBeLessThan(6)
  })

  it('holds the open question, the answers with their sources and who checked them, the crisis lines and room for notes', async () => {
    const text = (await visitor.page.locator('clinic-faq-print main').innerText()).replace(/\s+/g, ' ')
    expect(text).toContain('For my appointment Example Clinic.')
    expect(text).toContain('In crisis? Call or text 988. Emergency: 911.')
    expect(text).toContain('General information. Consult a clinician about your care.')
    expect(text).toContain(`What I want to ask ${openQuestion}`)
    expect(text).toContain('My notes')
    const answers = visitor.page.locator('clinic-faq-print article')
    expect(await answers.count()).toBe(2)
    for (const answer of await answers.all()) {
      const said = await answer.innerText()
      expect(said).toContain('Sources')
      expect(said).toMatch(/Checked by our editors .* on \w+ \d+, \d{4}\. Not reviewed by a clinician\./)
      expect(said).not.toContain('Copy')
    }
  })

  it('prints the address of each source, which paper cannot follow', async () => {
    const link = visitor.page.locator('clinic-faq-print .sources a').first()
    const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content)
    expect(printed).toContain(await link.getAttribute('href'))
  })

  it('is printed once, though the browser never said that it had printed the one before', async () => {
    await visitor.page.emulateMedia({ media: 'screen' })
    await visitor.panel.getByRole('button', { name: 'Print' }).click()
    expect(await visitor.page.locator('clinic-faq-print').count()).toBe(1)
  })

  it('leaves nothing in the page once it is printed', async () => {
    const { page, panel } = visitor
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length)
    const during = await sheets()
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('clinic-faq-print').count()).toBe(0)
    expect(await sheets()).toBe(during - 1)
    await page.emulateMedia({ media: 'screen' })
    expect(await panel.isVisible()).toBe(true)
  })
})

describe('the check itself', () => {
  const arrive = visitors()
  it('finds words that are cut off', async () => {
    const visitor = await arrive()
    await visitor.page.goto(site.origin)
    await visitor.page.evaluate(() => {
      const host = document.documentElement.appendChild(document.createElement('clinic-faq-print'))
      const main = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('main'))
      main.append(document.createElement('p'))
      main.style.cssText = 'inline-size: 60px; overflow: hidden; white-space: nowrap'
      main.append('words that run out of their box')
    })
    expect((await cutOff(visitor)).join()).toContain('words that run out')
  })
})

/** Words of the printed list that reach out of the sheet or of a box that cuts them. */
async function cutOff({ page }: Visitor): Promise<string[]> {
  return await page.locator('clinic-faq-print').evaluate((host) => {
    const found: string[] = []
    const walker = document.createTreeWalker(host.shadowRoot ?? host, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      let [left, right] = [0, innerWidth]
      for (let box = walker.currentNode.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflow === 'visible') continue
        left = Math.max(left, box.getBoundingClientRect().left)
        right = Math.min(right, box.getBoundingClientRect().right)
      }
      const cut = [...range.getClientRects()].some(
        (line) => line.width > 0 && (line.left < left - 1 || line.right > right + 1),
      )
      if (cut) found.push(walker.currentNode.textContent ?? '')
    }
    return found
  })
}
