import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clinicPage } from './clinic-page.ts'
import { showState } from './gallery.ts'
import { type Site, serve } from './server.ts'
import { type Visitor, visitors } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await serve({ '/': { text: clinicPage() } })
})
afterAll(() => site.close())

declare global {
  interface Window {
    /** What the live regions said, in order. */
    spoken: string[]
  }
}

describe('by keyboard and by ear', () => {
  const arrive = visitors()
  let visitor: Visitor
  beforeEach(async () => {
    visitor = await arrive()
    const { page, launcher } = visitor
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '')
    })
    await page.goto(site.origin)
    await launcher.press('Enter')
    await listen(visitor)
  })

  it('a question is answered in the log, and its answer said once; the focus stays in the field', async () => {
    const { panel } = visitor
    await ask('How soon might I feel better?')
    await panel.getByRole('log').getByRole('article').waitFor()
    await expect.poll(spoken).toHaveLength(1)
    expect((await spoken())[0]).toMatch(/^status: /)
    expect(await focus()).toBe('Your question')
    const tree = await panel.ariaSnapshot()
    expect(tree).toMatch(/dialog "Questions for Example Clinic"/)
    expect(tree).toMatch(/- log "Conversation"/)
    expect(tree).toMatch(/heading "You wrote How soon might I feel better\?" \[level=3\]/)
    expect(tree).toMatch(/- article:\s+- heading "[^"]+" \[level=4\]/)
    expect(tree).toMatch(/- group "Was this what you asked\?"/)
    expect(tree).toMatch(/- list "Related questions"/)
    expect(tree).toMatch(/- contentinfo:\s+- paragraph:\s+- text: In crisis\?/)
  })

  it('suggestions are spoken of once, after a pause, and reached by Tab; a draft that signals danger brings none', async () => {
    const { page, field, panel } = visitor
    await field.focus()
    await page.keyboard.type('how long do')
    const offered = panel.getByRole('list', { name: 'Questions that begin like yours' }).getByRole('button')
    await offered.first().waitFor()
    const said = `status: ${await offered.count()} questions begin like yours. They come after the field.`
    expect(await spoken()).toEqual([])
    await expect.poll(spoken, { timeout: 10_000 }).toEqual([said])
    await tabTo((await offered.first().innerText()).trim())
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await focus()).toBe('Your question')
    // The same ones are not news, however long the pause.
    await page.keyboard.type('e')
    await page.waitForTimeout(2000)
    expect(await spoken()).toEqual([said])
    await field.fill('how long does it take to die from an overdose')
    await expect.poll(() => offered.count()).toBe(0)
    await page.waitForTimeout(2000)
    expect(await spoken()).toEqual([said])
  })

  it('where several may be meant, one of the choices is taken by keyboard, and its answer said once', async () => {
    const { page, field, panel } = visitor
    await showState(visitor, site.origin, { state: 'choose' })
    await listen(visitor)
    const choices = panel.getByRole('list', { name: 'Which of these is closest to your question?' }).getByRole('button')
    const words = (await choices.allInnerTexts()).at(-1) ?? ''
    await field.focus()
    await tabTo(words, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await panel.getByRole('article').getByRole('heading', { name: words }).waitFor()
    await expect.poll(spoken).toHaveLength(1)
    expect((await spoken())[0]).toContain(`status: ${words}`)
  })

  it('where nothing is known that is said once, with the ways to the clinic and to the list', async () => {
    const { page, panel } = visitor
    await ask('xqzt vlorb')
    await expect.poll(spoken).toEqual(["status: I don't have a checked answer to that, and I would rather not guess."])
    const tree = await panel.getByRole('log').ariaSnapshot()
    expect(tree).toContain('link "Call +1 555 0100"')
    expect(tree).toContain('button "Take this question to my appointment"')
    await tabTo('Take this question to my appointment', 'Shift+Tab')
    await page.keyboard.press('Space')
    await expect.poll(spoken).toHaveLength(2)
    expect((await spoken())[1]).toBe('status: Added to your list for the appointment.')
    expect(
      await panel.getByRole('button', { name: 'Take this question to my appointment', pressed: true }).count(),
    ).toBe(1)
  })

  it('what was collected is printed by keyboard alone', async () => {
    const { page, panel } = visitor
    await ask('xqzt vlorb')
    await panel.getByRole('button', { name: 'Take this question to my appointment' }).waitFor()
    await tabTo('Take this question to my appointment', 'Shift+Tab')
    await page.keyboard.press('Space')
    await tabTo('My list', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { name: 'For my appointment' }).waitFor()
    expect(await panel.ariaSnapshot()).toMatch(
      /list "What I want to ask":\s+- listitem:\s+- text: xqzt vlorb\s+- button "Remove xqzt vlorb"/,
    )
    await tabTo('Print')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('html[data-printed]').count()).toBe(1)
  })

  it('browsing says what is open, and how many questions a topic holds', async () => {
    const { page, panel } = visitor
    await tabTo('All questions', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { name: 'All questions' }).waitFor()
    const topic = panel.getByRole('button', { name: /^How soon it works \d+ questions$/ })
    expect(await topic.getAttribute('aria-expanded')).toBe('false')
    await tabTo('How soon it works')
    await page.keyboard.press('Enter')
    expect(await topic.getAttribute('aria-expanded')).toBe('true')
    expect(await panel.ariaSnapshot()).toMatch(/- list "How soon it works":\s+- listitem:\s+- button/)
  })

  it('F6 goes from the field to the log and back', async () => {
    const { page } = visitor
    await page.keyboard.press('F6')
    expect(await focus()).toBe('Conversation')
    await page.keyboard.press('F6')
    expect(await focus()).toBe('Your question')
  })

  it('every name holds the words that stand on its control, so that speech control finds it', async () => {
    await ask('How soon might I feel better?')
    await visitor.panel.getByRole('article').waitFor()
    const wrong = await visitor.panel.evaluate((panel) =>
      [...panel.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label]')]
        .filter((one) => !one.getAttribute('aria-label')?.includes(one.innerText.trim()))
        .map((one) => `${one.innerText}: ${one.getAttribute('aria-label')}`),
    )
    expect(wrong).toEqual([])
  })

  async function ask(question: string): Promise<void> {
    await visitor.field.focus()
    await visitor.page.keyboard.insertText(question)
    await visitor.page.keyboard.press('Enter')
  }

  function spoken(): Promise<string[]> {
    return visitor.page.evaluate(() => window.spoken)
  }

  /** The name of what has the focus. */
  function focus(): Promise<string> {
    return visitor.widget.evaluate((host) => {
      const element = host.shadowRoot?.activeElement
      const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : null
      const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
      return name.replace(/\s+/g, ' ').trim()
    })
  }

  async function tabTo(words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      await visitor.page.keyboard.press(key)
      if ((await focus()).startsWith(words)) return
    }
    throw new Error(`"${words}" was not reached by ${key}.`)
  }
})

/** Writes down what the live regions say from now on. */
async function listen({ widget }: Visitor): Promise<void> {
  await widget.evaluate((host) => {
    window.spoken = []
    for (const role of ['status', 'alert']) {
      const region = host.shadowRoot?.querySelector(`[role=${role}]`)
      if (!region) continue
      new MutationObserver(() => {
        if (region.textContent) window.spoken.push(`${role}: ${region.textContent}`)
      }).observe(region, { childList: true, characterData: true, subtree: true })
    }
  })
}
