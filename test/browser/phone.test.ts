import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clinicPage } from './clinic-page.ts'
import { footerTrouble } from './footer-in-sight.ts'
import { type Site, serve } from './server.ts'
import { type Visitor, visitors } from './visitor.ts'

const size = { width: 390, height: 844 }

let site: Site
beforeAll(async () => {
  site = await serve({
    '/': { text: clinicPage() },
    '/open': { text: clinicPage({ more: 'data-open' }) },
  })
})
afterAll(() => site.close())

describe('on a phone', () => {
  const arrive = visitors()

  const come = async (path = '/'): Promise<Visitor> => {
    const visitor = await arrive({ size, touch: true })
    await visitor.page.addInitScript(fakeKeyboard)
    await visitor.page.goto(`${site.origin}${path}`)
    await visitor.page.addStyleTag({ content: 'body { min-height: 4000px }' })
    return visitor
  }

  it('the panel is the whole screen, and the field is too large to make the browser zoom in', async () => {
    const { launcher, panel, field } = await come()
    await launcher.tap()
    expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, ...size })
    expect(
      await field.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(16)
  })

  it('with the keyboard up, field and footer stand above it; when it goes they go back down', async () => {
    const visitor = await come()
    const { page, launcher, panel, field } = visitor
    await launcher.tap()
    await page.evaluate(() => window.keyboard(400, 0))
    expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 400 })
    expect(await footerTrouble(visitor)).toEqual([])
    await expectAbove(visitor, 400)
    await field.fill('how')
    await expectAbove(visitor, 400)
    expect(await footerTrouble(visitor)).toEqual([])

    // iOS moves what is seen instead of shrinking it.
    await page.evaluate(() => window.keyboard(400, 120))
    expect((await panel.boundingBox())?.y).toBe(120)
    await page.evaluate(() => window.keyboard(844, 0))
    expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, ...size })
  })

  it('help after a message in danger begins in sight with the keyboard up', async () => {
    const visitor = await come()
    await visitor.launcher.tap()
    await visitor.page.evaluate(() => window.keyboard(400, 0))
    await visitor.field.fill('i want to kill myself')
    await visitor.field.press('Enter')
    const heading = visitor.panel.getByRole('log').getByRole('heading', { name: "I'm really glad you said this" })
    await heading.waitFor()
    const box = await heading.boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(300)
    expect(await footerTrouble(visitor)).toEqual([])
  })

  it('the page behind does not scroll while the panel is open, and does afterwards', async () => {
    const { page, launcher, panel } = await come()
    const scrolls = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY)
    expect(await scrolls()).toBe('visible')
    await launcher.tap()
    expect(await scrolls()).toBe('hidden')
    await panel.getByRole('button', { name: 'Close' }).tap()
    expect(await scrolls()).toBe('visible')
  })

  it("the system's gesture for closing closes it, whoever opened it; address and history stay as they were", async () => {
    const { page, launcher, panel } = await come('/open')
    const before = await page.evaluate(() => [location.href, history.length])
    await panel.waitFor()
    // On a desktop the key that stands for the gesture.
    await page.keyboard.press('Escape')
    await launcher.waitFor()
    await launcher.tap()
    await panel.waitFor()
    await page.keyboard.press('Escape')
    await launcher.waitFor()
    expect(await page.evaluate(() => [location.href, history.length])).toEqual(before)
  })
})

async function expectAbove({ field, panel }: Visitor, edge: number): Promise<void> {
  for (const part of [field, panel.locator('footer')]) {
    const box = await part.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(edge)
  }
}

declare global {
  interface Window {
    /** Shows an on-screen keyboard that leaves so many pixels, from so far down. */
    keyboard: (height: number, top: number) => void
  }
}

/** No browser without a screen shows a keyboard: what it does to the visual viewport is done by hand. */
function fakeKeyboard(): void {
  const viewport = window.visualViewport
  if (!viewport) return
  let [height, offsetTop] = [844, 0]
  Object.defineProperties(viewport, { height: { get: () => height }, offsetTop: { get: () => offsetTop } })
  window.keyboard = (left, top) => {
    ;[height, offsetTop] = [left, top]
    viewport.dispatchEvent(new Event('resize'))
    viewport.dispatchEvent(new Event('scroll'))
  }
}
