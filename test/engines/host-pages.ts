/** Hostile and odd pages on which engines can differ; in Chromium all of them stand in the browser tests. */

import { expect, vi } from 'vitest'
import { documents } from '../browser/host-pages/documents.ts'
import { factsOf } from '../browser/host-pages/facts.ts'
import { furniture } from '../browser/host-pages/furniture.ts'
import { globals } from '../browser/host-pages/globals.ts'
import { loading } from '../browser/host-pages/loading.ts'
import { navigation } from '../browser/host-pages/navigation.ts'
import { type HostPage, html, inPage } from '../browser/host-pages/page.ts'
import { styles } from '../browser/host-pages/styles.ts'
import {
  type Comparison,
  differences,
  type Portrait,
  pixelsApartOf,
  portraitOf,
  roundings,
} from '../browser/portrait.ts'
import type { Resource } from '../browser/server.ts'
import { evaluate, type Tab } from './tab.ts'
import { patience, type Visitor } from './visitor.ts'

const launcher = ['button', 'Questions?'] as const
const all = [...styles, ...globals, ...documents, ...loading, ...navigation, ...furniture]

/** The pages, each with the place of its own files. */
export const hostPages = all
  .filter(({ engines }) => engines)
  .map((host, index) => ({ host, script: `/host/${index}/clinic-faq.js` }))

/** The page, which keeps its trouble from its first line on: not before its own scripts, they are what is tried. */
export function pageOf(host: HostPage, script: string): Resource {
  return watched(host.page(script))
}

/** What else stands on its site, pages in frames among it. */
export function besides({ also }: HostPage, script: string): Record<string, Resource> {
  const all = Object.entries(also?.(script) ?? {})
  return Object.fromEntries(all.map(([path, resource]) => [path, resource.type ? resource : watched(resource)]))
}

function watched(page: Resource): Resource {
  const watch = '<script nonce="r4nd0m" src="/trouble.js"></script>'
  return { ...page, text: page.text.replace(/<\/title>/i, (end) => end + watch) }
}

/** The same page with a script that does nothing. */
export const without = (script: string) => script.replace('/clinic-faq', '/without/clinic-faq')

/** A page on which nothing is odd: how the widget looks there is how it looks everywhere. */
export const blank = {
  path: '/blank.html',
  page: pageOf({ name: 'blank', page: (script) => html({ script }) }, '/clinic-faq.js'),
}

/** The open panel with its answer: in numbers and words, and as a picture of the window with the panel's place in it. */
interface Look {
  portrait: Portrait
  picture: Buffer
  box: Comparison['box']
}

/** The panel's corners are round: behind them is the page. */
const corner = 15

/** How the panel looks on a blank page, by engine. */
const usualLooks = new WeakMap<Tab, Look>()

export async function usualLook(visitor: Visitor): Promise<Look> {
  const known = usualLooks.get(visitor.tab)
  if (known) return known
  await visitor.goto(blank.path)
  await openAndAsk(visitor)
  const look = await lookOf(visitor.tab)
  expect(Object.keys(look.portrait).length).toBeGreaterThan(30)
  usualLooks.set(visitor.tab, look)
  return look
}

/** Where the open panel is not as usual, in words; empty if it is the same in place, size, style and pixels. */
export async function unlike({ tab, judge }: Visitor, usual: Look): Promise<string[]> {
  const { portrait, picture } = await lookOf(tab)
  const found = differences(portrait, usual.portrait)
  if (found.length > 0) return found
  const sources = [picture, usual.picture].map((each) => each.toString('base64'))
  const apart = await evaluate(judge, pixelsApartOf, { sources, corner, box: usual.box })
  return apart > roundings ? [`${apart} pixels of the panel are not as usual`] : []
}

/**
 * Visits a page with and without the widget, opens it and asks: it answers and looks as on a blank page, and the page is as
 * it is without it.
 */
export async function visitHost(visitor: Visitor, host: HostPage, bare: string): Promise<void> {
  const { tab, site } = visitor
  const own = String(await tab.run('location.pathname'))
  const look = await usualLook(visitor)
  await visitor.goto(bare, host.frame)
  const usual = await facts()
  await visitor.goto(own, host.frame)
  // Some pages wait for that.
  await tab.move({ x: 10, y: 10 })
  await visitor.sees(launcher)
  const { layout, globals } = await facts()
  expect({ layout, globals }).toEqual({ layout: usual.layout, globals: usual.globals })

  await happens(host.before)
  await visitor.sees(launcher)
  const asked = site.requests.length
  await openAndAsk(visitor, () => happens(host.opened))
  expect(site.requests.slice(asked)).toEqual([])
  // A caret that blinks, a scroll bar that fades: what moves by itself is as usual sooner or later.
  await vi.waitFor(async () => expect(await unlike(visitor, look)).toEqual([]), patience)

  await tab.run(`void window.ClinicFaq('destroy')`)
  const left = await facts()
  expect({ root: left.root, globals: left.globals }).toEqual({ root: usual.root, globals: usual.globals })

  async function facts() {
    const found = await evaluate(tab, factsOf)
    // Firefox lists its own names in the order in which they were first used.
    return { ...found, globals: found.globals.split('; ').map((names) => names.split(' ').sort()) }
  }

  async function happens(what: HostPage['before']): Promise<void> {
    if (typeof what === 'string') await tab.run(`${inPage(what)}.then(() => null)`)
  }
}

export async function openAndAsk(visitor: Visitor, opened?: () => Promise<void>): Promise<void> {
  await visitor.click(launcher)
  await visitor.holds('Your question')
  await opened?.()
  await visitor.holds('Your question')
  await visitor.type('how fast does it work')
  await visitor.press('Enter')
  await visitor.sees('log', 'article', ['heading', 'How soon might I feel better?'])
}

/** The open panel, once nothing moves any more. */
async function lookOf(tab: Tab): Promise<Look> {
  const { all, box } = (await tab.run(`(async () => {
    const host = document.querySelector('clinic-faq')
    await Promise.allSettled(host.shadowRoot.getAnimations().map(({ finished }) => finished))
    const { x, y, width, height } = host.shadowRoot.querySelector('.panel').getBoundingClientRect()
    return { all: (${portraitOf})(host), box: { x, y, width, height } }
  })()`)) as { all: Portrait; box: Look['box'] }
  const portrait = Object.fromEntries(Object.entries(all).filter(([path]) => path.includes('dialog')))
  return { portrait, box, picture: await tab.screenshot() }
}
