import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clinicPage } from './clinic-page.ts'
import { type Site, serve } from './server.ts'
import { phone, type Visitor, visitors } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await serve({ '/': { text: clinicPage() } })
})
afterAll(() => site.close())

describe('the whole journey by keyboard', () => {
  const arrive = visitors()
  let visitor: Visitor
  beforeEach(async () => {
    visitor = await arrive()
    await visitor.page.goto(site.origin)
    await visitor.launcher.waitFor()
    await tabTo(visitor, 'Questions?')
  })

  it('opens with Enter, and the next key already types the question', async () => {
    await press(visitor, 'Enter')
    await visitor.page.keyboard.type('how long')
    expect(await visitor.field.inputValue()).toBe('how long')
  })

  it('sends with Enter, and stays in the field for the next question', async () => {
    await press(visitor, 'Enter')
    await visitor.page.keyboard.type('how fast does it work')
    await press(visitor, 'Enter')
    await visitor.panel.getByRole('log').getByText('how fast does it work').waitFor()
    expect(await visitor.field.inputValue()).toBe('')
    expect((await focused(visitor)).name).toBe('Your question')
  })

  it('chooses a suggested question, reads its answer by scrolling, and goes on to a related one', async () => {
    const { panel } = visitor
    const asked = await panelList(visitor, 'Often asked')
    await tabTo(visitor, asked[0] ?? '', 'Shift+Tab')
    await press(visitor, 'Enter')
    await panel.getByRole('article').getByRole('heading', { name: asked[0] }).waitFor()

    await tabTo(visitor, 'Conversation')
    const log = panel.getByRole('log')
    await press(visitor, 'Home')
    await expect.poll(() => log.evaluate((element) => element.scrollTop)).toBe(0)
    await press(visitor, 'PageDown')
    await expect.poll(() => log.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)

    const related = await panelList(visitor, 'Related questions')
    await tabTo(visitor, related[0] ?? '')
    await press(visitor, 'Enter')
    await panel.getByRole('article').getByRole('heading', { name: related[0] }).waitFor()
  })

  it('browses a topic and comes back, never losing its place to the page behind', async () => {
    const { panel } = visitor
    const topics = await panelList(visitor, 'Topics')
    await tabTo(visitor, topics[0] ?? '', 'Shift+Tab')
    await press(visitor, 'Enter')
    await panel.getByRole('button', { name: 'Back' }).waitFor()
    expect((await focused(visitor)).inPanel).toBe(true)
    await tabTo(visitor, 'Back', 'Shift+Tab')
    await press(visitor, 'Enter')
    await panel.getByRole('list', { name: 'Topics' }).waitFor()
    expect((await focused(visitor)).inPanel).toBe(true)
  })

  it('closes with Escape, back on the launcher; the conversation is there when it opens again', async () => {
    await press(visitor, 'Enter')
    await visitor.page.keyboard.type('how fast does it work')
    await press(visitor, 'Enter')
    await visitor.panel.getByRole('log').getByText('how fast does it work').waitFor()
    await press(visitor, 'Escape')
    await expect.poll(async () => (await focused(visitor)).name).toBe('Questions?')
    expect(await visitor.panel.count()).toBe(0)
    await press(visitor, 'Enter')
    await visitor.panel.getByRole('log').getByText('how fast does it work').waitFor()
    expect((await focused(visitor)).name).toBe('Your question')
  })

  it('keeps the focus in the panel when the page asks and the button under the focus goes', async () => {
    await press(visitor, 'Enter')
    await visitor.page.keyboard.type('how fast does it work')
    await press(visitor, 'Enter')
    await visitor.panel.getByRole('button', { name: 'Clear this chat' }).waitFor()
    await tabTo(visitor, 'Clear this chat', 'Shift+Tab')
    await visitor.page.evaluate(() => window.ClinicFaq?.('ask', 'is it safe'))
    await visitor.panel.getByRole('log').getByText('is it safe', { exact: true }).waitFor()
    await expect.poll(async () => (await focused(visitor)).inPanel).toBe(true)
    await visitor.panel.getByRole('button', { name: 'Clear this chat' }).waitFor()
    expect((await focused(visitor)).name).toBe('Conversation')
  })

  it('reaches help: the crisis line of the footer, and that of the card after a message in danger', async () => {
    await press(visitor, 'Enter')
    expect((await tabTo(visitor, '988')).inFooter).toBe(true)
    await visitor.field.focus()
    await visitor.page.keyboard.type('i want to kill myself')
    await press(visitor, 'Enter')
    await visitor.panel.getByRole('log').getByRole('link', { name: /988/ }).first().waitFor()
    const line = await tabTo(visitor, '988', 'Shift+Tab')
    expect(line.inFooter).toBe(false)
  })

  it('reaches every control, one after the other, and each shows that it has the focus', async () => {
    const asked = await panelList(visitor, 'Often asked')
    await tabTo(visitor, asked[0] ?? '', 'Shift+Tab')
    await press(visitor, 'Enter')
    await visitor.panel.getByRole('article').first().waitFor()
    const controls = await visitor.panel.evaluate((panel) => {
      const all = panel.querySelectorAll<HTMLElement>('a[href], button, summary, textarea, [tabindex="0"]')
      return [...all].filter((each) => each.checkVisibility({ checkVisibilityCSS: true })).length
    })
    expect(controls).toBeGreaterThan(10)
    const reached = await walk(visitor)
    expect(reached.filter(({ shown }) => !shown).map(({ name }) => name)).toEqual([])
    expect(reached.length).toBe(controls)
  })
})

describe('by keyboard on a small screen', () => {
  const arrive = visitors()

  it('the page behind is out of reach while the panel is open, and Escape leads back', async () => {
    const visitor = await arrive({ size: phone })
    await visitor.page.goto(site.origin)
    await visitor.launcher.waitFor()
    await tabTo(visitor, 'Questions?')
    await press(visitor, 'Enter')
    await visitor.panel.waitFor()
    for (let presses = 0; presses < 40; presses++) {
      await press(visitor, 'Tab')
      const { inPanel, tag } = await focused(visitor)
      // Past the last control the browser's own bar has the focus, and the document none.
      expect(inPanel || tag === 'body' || tag === 'html').toBe(true)
    }
    await press(visitor, 'Escape')
    await expect.poll(async () => (await focused(visitor)).name).toBe('Questions?')
  })
})

interface Focused {
  tag: string
  name: string
  inPanel: boolean
  inFooter: boolean
  /** Whether one sees that it has the focus. */
  shown: boolean
}

async function focused({ page }: Visitor): Promise<Focused> {
  return await page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : null
    const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
    const style = element && getComputedStyle(element)
    return {
      tag: element?.localName ?? '',
      name: name.replace(/\s+/g, ' ').trim(),
      inPanel: Boolean(element?.closest('.panel')),
      inFooter: Boolean(element?.closest('footer')),
      shown: style?.outlineStyle !== 'none' && Number.parseFloat(style?.outlineWidth ?? '0') >= 2,
    }
  })
}

async function press({ page }: Visitor, key: string): Promise<void> {
  await page.keyboard.press(key)
}

/** Presses Tab until what has the focus bears these words. */
async function tabTo(visitor: Visitor, words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focused> {
  const passed: string[] = []
  for (let presses = 0; words && presses < 80; presses++) {
    await press(visitor, key)
    const here = await focused(visitor)
    if (here.name.includes(words)) return here
    passed.push(here.name)
  }
  throw new Error(`"${words}" was not reached by ${key}. On the way: ${passed.join(' · ')}`)
}

/** Opens the panel, and gives the words of a list's buttons. */
async function panelList(visitor: Visitor, name: string): Promise<string[]> {
  if ((await visitor.panel.count()) === 0) await press(visitor, 'Enter')
  const buttons = visitor.panel.getByRole('list', { name }).getByRole('button')
  await buttons.first().waitFor()
  return await buttons.allInnerTexts()
}

/** Every control of the panel that Tab leads to, from the first on. */
async function walk(visitor: Visitor): Promise<Focused[]> {
  const stops: Focused[] = []
  await visitor.panel.evaluate((panel) => {
    const first = panel.querySelector<HTMLElement>('a[href], button, summary, textarea, [tabindex="0"]')
    first?.focus()
  })
  for (let here = await focused(visitor); here.inPanel && stops.length < 80; here = await focused(visitor)) {
    stops.push(here)
    await press(visitor, 'Tab')
  }
  return stops
}
