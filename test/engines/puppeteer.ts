/** Chromium by its own protocol and Firefox by WebDriver BiDi: Puppeteer speaks both. */

import puppeteer, { type KeyInput, type LaunchOptions } from 'puppeteer-core'
import { findBrowser, launchOptions } from '../browser/find-browser.ts'
import { findFirefox } from './find-engines.ts'
import type { Engine, Tab } from './tab.ts'

export const chromium: Engine = {
  name: 'Chromium',
  start: async () =>
    await start({
      executablePath: await findBrowser(),
      args: launchOptions.args,
      // Visitors' browsers keep the page that was left.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    }),
}

export const firefox: Engine = {
  name: 'Firefox',
  start: async () => await start({ browser: 'firefox', executablePath: findFirefox() }),
}

async function start(options: LaunchOptions): Promise<Tab> {
  const browser = await puppeteer.launch({ headless: true, timeout: 60_000, ...options })
  // A new tab: the first one of Firefox never has the focus, and its buttons then hear no Enter.
  const page = await browser.newPage()
  let inside = page.mainFrame()
  return {
    async open(address) {
      await page.goto(address)
      inside = page.mainFrame()
    },
    back: async () => void (await page.evaluate('void setTimeout(() => history.back())')),
    async enter(frame) {
      inside = (await (await page.waitForSelector(frame))?.contentFrame()) ?? inside
    },
    run: (expression) => inside.evaluate(expression),
    move: ({ x, y }) => page.mouse.move(x, y),
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async press(key) {
      const keys = key.split('+') as KeyInput[]
      for (const each of keys) await page.keyboard.down(each)
      for (const each of keys.reverse()) await page.keyboard.up(each)
    },
    resize: (size) => page.setViewport(size),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  }
}
