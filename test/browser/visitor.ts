import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'

/** Somebody with a browser of their own, never here before. */
export interface Visitor {
  page: Page
  /** The widget's host element; locators under it reach into its shadow root. */
  widget: Locator
  launcher: Locator
  panel: Locator
  field: Locator
  /** Addresses the browser asked for, whoever asked. */
  requests: string[]
  /** Errors and warnings of the console, and errors that nobody caught. */
  trouble: string[]
}

export interface Wishes {
  size?: { width: number; height: number }
  scheme?: 'light' | 'dark'
  /** A touch screen, as phones have. */
  touch?: boolean
}

export const phone = { width: 320, height: 480 }
export const desktop = { width: 1280, height: 800 }

/** Called once in a block of tests: gives `arrive`, and sends every visitor home after each test. */
export function visitors(): (wishes?: Wishes) => Promise<Visitor> {
  const browser = connected()
  const contexts: BrowserContext[] = []
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  return async (wishes = {}) => {
    const visitor = await arrive(browser(), wishes)
    contexts.push(visitor.page.context())
    return visitor
  }
}

/** One visitor for a whole block of tests, who goes from page to page: five times as fast as a new one for each. */
export function oneVisitor(wishes: Wishes = {}): () => Visitor {
  const browser = connected()
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await arrive(browser(), wishes)
  })
  afterAll(() => visitor?.page.context().close())
  return () => visitor
}

/** Opens an address as if for the first time, also where nothing but its `#` differs. */
export async function goTo(visitor: Visitor, address: string): Promise<void> {
  await visitor.page.goto('about:blank')
  visitor.trouble.splice(0)
  await visitor.page.goto(address)
}

/** Opens the panel and asks, as a visitor does. */
export async function ask({ launcher, field }: Visitor, question: string): Promise<void> {
  await launcher.click()
  await field.fill(question)
  await field.press('Enter')
}

/** Opens the panel and reads the first of the suggested questions. */
export async function readSuggested({ launcher, panel }: Visitor): Promise<void> {
  await launcher.click()
  await panel.getByRole('list', { name: 'Often asked' }).getByRole('button').first().click()
  await panel.getByRole('article').first().waitFor()
}

function connected(): () => Browser {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(() => browser?.close())
  return () => browser
}

async function arrive(browser: Browser, { size = desktop, scheme = 'light', touch }: Wishes): Promise<Visitor> {
  const phone = touch ? { hasTouch: true, isMobile: true } : {}
  const context = await browser.newContext({ viewport: size, colorScheme: scheme, reducedMotion: 'reduce', ...phone })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const requests: string[] = []
  const trouble: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
  })
  const widget = page.locator('clinic-faq')
  return {
    page,
    widget,
    launcher: widget.locator('.launcher'),
    panel: widget.getByRole('dialog'),
    field: widget.getByRole('textbox', { name: 'Your question' }),
    requests,
    trouble,
  }
}
