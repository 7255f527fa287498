/** Hostile and odd pages on which engines can differ; in Chromium all of them stand in the browser tests. */

import { expect } from 'vitest'
import { documents } from '../browser/host-pages/documents.ts'
import { factsOf } from '../browser/host-pages/facts.ts'
import { furniture } from '../browser/host-pages/furniture.ts'
import { globals } from '../browser/host-pages/globals.ts'
import { loading } from '../browser/host-pages/loading.ts'
import { navigation } from '../browser/host-pages/navigation.ts'
import { type HostPage, inPage } from '../browser/host-pages/page.ts'
import { styles } from '../browser/host-pages/styles.ts'
import type { Resource } from '../browser/server.ts'
import { evaluate } from './tab.ts'
import type { Visitor } from './visitor.ts'

const all = [...styles, ...globals, ...documents, ...loading, ...navigation, ...furniture]

/** The pages, each with the place of its own files. */
export const hostPages = all
  .filter(({ engines }) => engines)
  .map((host, index) => ({ host, script: `/host/${index}/clinic-faq.js` }))

/** The page, which keeps its trouble from its first line on: not before its own scripts, they are what is tried. */
export function pageOf(host: HostPage, script: string): Resource {
  const page = host.page(script)
  const watch = '<script nonce="r4nd0m" src="/trouble.js"></script>'
  return { ...page, text: page.text.replace(/<\/title>/i, (end) => end + watch) }
}

/** The same page with a script that does nothing. */
export const without = (script: string) => script.replace('/clinic-faq', '/without/clinic-faq')

/** Visits a page with and without the widget, opens it and asks: it answers, and the page is as it is without it. */
export async function visitHost(visitor: Visitor, { before, opened }: HostPage, bare: string): Promise<void> {
  const { tab, site } = visitor
  const launcher = ['button', 'Questions?'] as const
  const own = String(await tab.run('location.pathname'))
  await visitor.goto(bare)
  const usual = await facts()
  await visitor.goto(own)
  await visitor.sees(launcher)
  const { layout, globals } = await facts()
  expect({ layout, globals }).toEqual({ layout: usual.layout, globals: usual.globals })

  await happens(before)
  await visitor.sees(launcher)
  const asked = site.requests.length
  await visitor.click(launcher)
  await visitor.holds('Your question')
  await happens(opened)
  await visitor.holds('Your question')
  await visitor.type('how fast does it work')
  await visitor.press('Enter')
  await visitor.sees('log', 'article', ['heading', 'How soon might I feel better?'])
  expect(site.requests.slice(asked)).toEqual([])

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
