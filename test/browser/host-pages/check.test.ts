import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtScript } from '../clinic-page.ts'
import { type Site, serve } from '../server.ts'
import { visit } from './visit.ts'
import { at, blank, sites, visitAndJudge } from './whole.ts'

const { visitor, judge, usual } = visitAndJudge()

describe('the check finds a script that', () => {
  /** When the panel has been made: its CSS takes the place of what stood there. */
  const inRoot = (css: string) =>
    `const late = new CSSStyleSheet(), host = document.querySelector('clinic-faq'); late.replaceSync('${css}'); host.addEventListener('click', () => setTimeout(() => host.shadowRoot.adoptedStyleSheets.push(late)))`
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
    const found = await visit(visitor(), at(site, index), blank, usual(), judge())
    expect(found).toContainEqual(expect.stringMatching(said))
  })
})
