import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, vi } from 'vitest'
import { troubleOf } from '../browser/footer-in-sight.ts'
import type { Site } from '../browser/server.ts'
import { evaluate, type Key, type Size, type Tab } from './tab.ts'

/** What is looked for in the widget: a role, with its name where that matters. */
export type Place = string | readonly [role: string, name: string | RegExp]

/** Somebody before the widget, in any engine. After each thing they do, the footer is looked for. */
export interface Visitor {
  tab: Tab
  /** Another tab, in which pictures are compared. */
  judge: Tab
  site: Site
  /** Opens a page, and goes into one of its frames if that is given. */
  goto(path: string, frame?: string): Promise<void>
  /** Goes to another page and back; says whether the browser had kept this one as it was. */
  comesBackFrom(path: string): Promise<boolean>
  /** Presses the mouse on the first such place, scrolled into sight. A place may be named by those that hold it. */
  click(...path: Place[]): Promise<void>
  press(key: Key): Promise<void>
  type(text: string): Promise<void>
  /** Waits until there is such a place; gives its words. */
  sees(...path: Place[]): Promise<string>
  /** Waits until there is none. */
  misses(...path: Place[]): Promise<void>
  /** The words of all such places now. */
  all(...path: Place[]): Promise<string[]>
  /** Waits until what has the focus bears this name. */
  holds(name: string): Promise<void>
  /** Presses a key until what has the focus bears this name. */
  reaches(name: string, key?: Key): Promise<void>
  /** Errors, warnings and refusals of the page so far. */
  trouble(): Promise<string[]>
}

export const desktop: Size = { width: 1280, height: 800 }

/** What is awaited comes within this time, on a busy machine too. */
export const patience = { timeout: 15_000, interval: 60 }

const queries = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
)

/** Collects what goes wrong in a page. It stands in its head, before anything else: engines tell it nowhere alike. */
export const watchTrouble = `
  window.trouble = []
  for (const level of ['error', 'warn']) {
    const say = console[level]
    console[level] = (...said) => {
      window.trouble.push(said.join(' '))
      say.apply(console, said)
    }
  }
  addEventListener('error', (event) => window.trouble.push(event.message || event.target.src + ' did not load'), true)
  addEventListener('unhandledrejection', (event) => window.trouble.push(String(event.reason)))
  addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
    // Browsers ask for an icon by themselves.
    if (!blockedURI.endsWith('/favicon.ico')) window.trouble.push(violatedDirective + ' refuses ' + blockedURI)
  })
`

declare global {
  interface Window {
    trouble: string[]
    /** Whether the page came out of the browser's back-forward cache. */
    kept?: boolean
    /** Testing Library, in the page. */
    seek: typeof import('@testing-library/dom')
  }
}

export function visitorOf(tab: Tab, site: Site, judge: Tab): Visitor {
  const read = async (path: Place[]) => (await evaluate(tab, placesInPage, path.map(plain))).map(({ words }) => words)
  const first = async (path: Place[]) =>
    await until(
      async () => (await evaluate(tab, placesInPage, path.map(plain)))[0],
      async () => `There is no ${called(path)}. In the widget stands: ${await evaluate(tab, wordsInPage)}`,
    )
  const focused = async () => await evaluate(tab, focusInPage)

  /** Every state of the open panel shows the crisis line and "Consult a clinician". */
  const doing = async (act: () => Promise<void>) => {
    await act()
    await vi.waitFor(async () => expect(await tab.run(`(${panelTrouble})(${troubleOf})`)).toEqual([]), patience)
  }

  /** Brings Testing Library into the page. */
  const equip = () =>
    tab.run(`(() => { const exports = {}, module = {}, define = undefined; ${queries}; window.seek = exports })()`)

  const visitor: Visitor = {
    tab,
    judge,
    site,
    async goto(path, frame) {
      await tab.open(new URL(path, site.origin).href)
      if (frame) {
        await tab.enter(frame)
        await vi.waitFor(async () => expect(await tab.run(`document.readyState`)).toBe('complete'), patience)
      }
      await equip()
    },
    async comesBackFrom(path) {
      const here = await tab.run('location.href')
      await tab.run(`void addEventListener('pageshow', ({ persisted }) => { window.kept = persisted })`)
      await tab.open(new URL(path, site.origin).href)
      await tab.back()
      const arrived = `document.readyState === 'complete' && location.href`
      await vi.waitFor(async () => expect(await tab.run(arrived)).toBe(here), patience)
      // Puppeteer waits for Firefox to load the kept page, unless it hears of a move within it.
      await tab.run(`void (location.hash = 'back')`)
      await equip()
      return await evaluate(tab, () => window.kept === true)
    },
    click: async (...path) => await doing(async () => await tab.click((await first(path)).middle)),
    press: async (key) => await doing(() => tab.press(key)),
    type: async (text) => await doing(() => tab.type(text)),
    sees: async (...path) => (await first(path)).words,
    async misses(...path) {
      await vi.waitFor(async () => expect(await read(path)).toEqual([]), patience)
    },
    all: async (...path) => await read(path),
    async holds(name) {
      await vi.waitFor(async () => expect(await focused()).toBe(name), patience)
    },
    async reaches(name, key = 'Tab') {
      const passed: string[] = []
      for (let presses = 0; presses < 40 && passed.at(-1) !== name; presses++) {
        await visitor.press(key)
        passed.push(await focused())
      }
      expect(passed.at(-1), `reached by ${key}, on the way: ${passed.join(' · ')}`).toBe(name)
    },
    trouble: async () => await evaluate(tab, () => window.trouble),
  }
  return visitor
}

/** A place without patterns, which do not travel to the page. */
type Plain = { role: string; name?: string; pattern?: string }

function plain(place: Place): Plain {
  if (typeof place === 'string') return { role: place }
  const [role, name] = place
  return name instanceof RegExp ? { role, pattern: name.source } : { role, name }
}

function called(path: Place[]): string {
  return path.map((place) => (typeof place === 'string' ? place : place.join(' '))).join(' › ')
}

async function until<Result>(look: () => Promise<Result | undefined>, otherwise: () => Promise<string>) {
  return await vi.waitFor(async () => {
    const result = await look()
    if (result === undefined) throw new Error(await otherwise())
    return result
  }, patience)
}

// The rest runs in the page, each function alone.

/** All such places in the widget; the first is scrolled into sight. */
function placesInPage(path: Plain[]): { words: string; middle: { x: number; y: number } }[] {
  const root = document.querySelector('clinic-faq')?.shadowRoot
  let found = (root ? [root] : []) as unknown as HTMLElement[]
  for (const { role, name, pattern } of path) {
    const wanted = pattern === undefined ? name : new RegExp(pattern)
    const options = wanted === undefined ? {} : { name: wanted }
    found = found.flatMap((within) => window.seek.within(within).queryAllByRole(role, options))
  }
  found[0]?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  return found.map((place) => {
    const { left, top, width, height } = place.getBoundingClientRect()
    const words = (place.textContent ?? '').replace(/\s+/g, ' ').trim()
    return { words, middle: { x: left + width / 2, y: top + height / 2 } }
  })
}

function wordsInPage(): string {
  const root = document.querySelector('clinic-faq')?.shadowRoot
  return (root?.textContent ?? 'nothing').replace(/\s+/g, ' ').slice(0, 600)
}

/** The name of what has the focus, in the widget or in the page. */
function focusInPage(): string {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  if (!element || element === document.body) return 'the page'
  const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : null
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function panelTrouble(troubleOf: (host: Element) => string[]): string[] {
  const hosts = [...document.querySelectorAll('clinic-faq')]
  return hosts.flatMap((host) => {
    if (!host.shadowRoot?.querySelector('.panel')?.checkVisibility()) return []
    // In the flow of a page, a panel can be below the window.
    if (host.dataset.mount === 'inline') host.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    return troubleOf(host)
  })
}
