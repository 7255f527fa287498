import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtScript } from '../clinic-page.ts'
import { type Resource, type Site, serve } from '../server.ts'
import { oneVisitor } from '../visitor.ts'
import { type HostPage, html } from './page.ts'
import { type Addresses, type Look, usualLook, visit } from './visit.ts'

export const blank: HostPage = { name: 'blank', page: (script) => html({ script }) }

/** The tests of a file: the widget is whole on each of these pages, and so is the page. */
export function areWhole(pages: HostPage[]): void {
  const { visitor, judge, usual } = visitAndJudge()
  describe('the widget is whole, and so is the page', () => {
    let site: Site
    beforeAll(async () => {
      const script = builtScript()
      site = await serve(sites(pages, () => script))
    })
    afterAll(() => site.close())

    it.each(pages.map((host, index) => [host.name, host, index] as const))('on a page %s', async (_, host, index) => {
      const found = await visit(visitor(), at(site, index), host, usual(), judge())
      expect(found, found.join('\n')).toEqual([])
    })
  })
}

/** Who goes from page to page, who compares pictures, and how the panel looks where nothing is odd. */
export function visitAndJudge() {
  const visitor = oneVisitor()
  const judge = oneVisitor()
  let usual: Look
  beforeAll(async () => {
    const script = builtScript()
    const site = await serve(sites([blank], () => script))
    usual = await usualLook(visitor(), at(site, 0).page)
    await site.close()
  })
  return { visitor, judge, usual: () => usual }
}

/** Each page twice: with the script, and with one in its place that does nothing. */
export function sites(hosts: HostPage[], script: (host: HostPage) => string): Record<string, Resource> {
  const found: Record<string, Resource> = {}
  const put = (host: HostPage, path: string, text: string) => {
    const own = `${path}/clinic-faq.js`
    Object.assign(found, { [path]: host.page(own), [own]: { text, type: '.js' }, ...host.also?.(own) })
  }
  for (const [index, host] of hosts.entries()) {
    put(host, `/${index}`, script(host))
    put(host, `/${index}/without`, '')
  }
  return found
}

export const at = (site: Site, index: number): Addresses => ({
  page: `${site.origin}/${index}`,
  without: `${site.origin}/${index}/without`,
})
