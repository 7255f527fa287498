import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtScript } from './clinic-page.ts'
import { documents } from './host-pages/documents.ts'
import { furniture } from './host-pages/furniture.ts'
import { globals } from './host-pages/globals.ts'
import { loading } from './host-pages/loading.ts'
import { navigation } from './host-pages/navigation.ts'
import { type HostPage, html } from './host-pages/page.ts'
import { styles } from './host-pages/styles.ts'
import { type Addresses, type Look, usualLook, visit } from './host-pages/visit.ts'
import { type Resource, type Site, serve } from './server.ts'
import { oneVisitor } from './visitor.ts'

const pages: HostPage[] = [...styles, ...globals, ...loading, ...documents, ...furniture, ...navigation]
const blank: HostPage = { name: 'blank', page: (script) => html({ script }) }

/** Each page twice: with the script, and with one in its place that does nothing. */
function sites(hosts: HostPage[], script: (host: HostPage) => string): Record<string, Resource> {
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

const at = (site: Site, index: number): Addresses => ({
  page: `${site.origin}/${index}`,
  without: `${site.origin}/${index}/without`,
})

const visitor = oneVisitor()
const judge = oneVisitor()
let usual: Look

describe('the widget is whole, and so is the page', () => {
  const all = [blank, ...pages]
  let site: Site
  beforeAll(async () => {
    const script = builtScript()
    site = await serve(sites(all, () => script))
    usual = await usualLook(visitor(), at(site, 0).page)
  })
  afterAll(() => site.close())

  it.each(pages.map((host, index) => [host.name, host, index + 1] as const))('on a page %s', async (_, host, index) => {
    const found = await visit(visitor(), at(site, index), host, usual, judge())
    expect(found, found.join('\n')).toEqual([])
  })
})

describe('the check finds a script that', () => {
  const inRoot = (css: string) =>
    `const late = new CSSStyleSheet(); late.replaceSync('${css}'); document.querySelector('clinic-faq').shadowRoot.adoptedStyleSheets.push(late)`
  const plants: [what: string, code: string, said: RegExp][] = [
    ['moves the page', `document.body.style.marginTop = '5px'`, /^layout/],
    ['leaves a global name', 'window.leak = 1', /^globals/],
    ['changes what every script stands on', 'Array.prototype.leak = 1', /^globals/],
    ['asks for something', `new Image().src = '/icon.svg'`, /^requests/],
    ['reports an error', `console.error('planted')`, /^console.*planted/],
    ['paints one word in another color', inRoot('#title { color: red }'), /pixels of the panel/],
    ['hides the footer', inRoot('.footer { opacity: 0 !important }'), /footer is not painted/],
    ['leaves something behind', `document.documentElement.append(document.createElement('i'))`, /^what is left/],
  ]
  let site: Site
  beforeAll(async () => {
    const script = builtScript()
    const hosts = plants.map(([name]) => ({ ...blank, name }))
    site = await serve(sites(hosts, ({ name }) => `${script};${plants.find(([what]) => what === name)?.[1]}`))
  })
  afterAll(() => site.close())

  it.each(plants.map((plant, index) => [...plant, index] as const))('%s', async (_, __, said, index) => {
    const found = await visit(visitor(), at(site, index), blank, usual, judge())
    expect(found).toContainEqual(expect.stringMatching(said))
  })
})
