import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { staticPage } from '../../src/compiler/static-page.ts'
import { corpusOf, signedFolder, TODAY } from '../cli/signed-folder.ts'
import { compiled } from '../safety/base-safety.ts'
import { type Site, serve } from './server.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let site: Site
let count: number

beforeAll(async () => {
  const made = signedFolder('whole')
  const corpus = corpusOf(made.folder)
  made.remove()
  count = corpus.entries.length
  const html = staticPage(corpus, compiled.safety, { region: 'US', today: TODAY })
  site = await serve({ '/faq.html': { text: html } })
  browser = await chromium.connect(inject('browser'))
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function open(options: Parameters<Browser['newPage']>[0] = {}, hash = ''): Promise<Page> {
  const page = await browser.newPage(options)
  await page.goto(`${site.origin}/faq.html${hash}`)
  return page
}

describe('faq.html in a browser', () => {
  it('shows every answer with scripts switched off, and asks for nothing else', async () => {
    site.requests.length = 0
    const page = await open({ javaScriptEnabled: false })
    expect(await page.getByRole('article').count()).toBe(count)
    expect(await page.getByRole('heading', { level: 3, name: 'How soon might I feel better?' }).isVisible()).toBe(true)
    expect(site.requests.filter((path) => path !== '/favicon.ico')).toEqual(['/faq.html'])
    await page.close()
  })

  it.each([
    ['on a desktop, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
    ['on a phone, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ] as const)('has no fault that axe finds, %s', async (_, options) => {
    const page = await open(options)
    await page.evaluate(axe)
    const faults = await page.evaluate(
      'axe.run({ resultTypes: ["violations"] }).then((result) => result.violations.map((one) => one.id + ": " + one.nodes[0].html))',
    )
    expect(faults).toEqual([])
    await page.close()
  })

  it.each([
    [320, 640],
    [1280, 800],
  ])(
    'keeps the crisis line in sight while reading, and needs no scrolling sideways, at %i × %i',
    async (width, height) => {
      const page = await open({ viewport: { width, height } }, '#vs-ect')
      const footer = await page.getByRole('contentinfo').boundingBox()
      expect(footer && footer.y + footer.height).toBeLessThanOrEqual(height)
      expect(await page.getByRole('contentinfo').getByText('In crisis?').isVisible()).toBe(true)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    },
  )

  it('never hides what has the focus behind the crisis line', async () => {
    const page = await open({ viewport: { width: 390, height: 700 } })
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab')
      const hidden = await page.evaluate(`(() => {
        const focused = document.activeElement
        const footer = document.querySelector('footer')
        return !footer.contains(focused) && focused.getBoundingClientRect().bottom > footer.getBoundingClientRect().top ? focused.textContent : null
      })()`)
      expect(hidden).toBeNull()
    }
    await page.close()
  })

  it('prints in black on white, with the crisis lines and the addresses of the sources', async () => {
    const page = await open({ colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    const look = await page.evaluate(`({
      ink: getComputedStyle(document.querySelector('article p')).color,
      paper: getComputedStyle(document.body).backgroundColor,
      address: getComputedStyle(document.querySelector('.sources a'), '::after').content,
      footer: getComputedStyle(document.querySelector('footer')).position,
    })`)
    expect(look).toEqual({
      ink: 'rgb(0, 0, 0)',
      paper: 'rgb(255, 255, 255)',
      address: expect.stringContaining('https://'),
      footer: 'static',
    })
    await page.close()
  })
})
