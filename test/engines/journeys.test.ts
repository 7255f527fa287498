import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, serve } from '../browser/server.ts'
import { journeys } from './journeys.ts'
import { farTooOld, older, tooOld } from './older.ts'
import { chromium, firefox } from './puppeteer.ts'
import type { Tab } from './tab.ts'
import { desktop, visitorOf, watchTrouble } from './visitor.ts'
import { webkit } from './webkit.ts'

const spanish = fileURLToPath(new URL('../../node_modules/.cache/engines/es/clinic-faq.js', import.meta.url))

let site: Site
let judge: Tab
beforeAll(async () => {
  judge = await chromium.start()
  site = await serve({
    '/trouble.js': { text: watchTrouble, type: '.js' },
    '/older.js': { text: `(${older})()`, type: '.js' },
    '/too-old.js': { text: `(${tooOld})()`, type: '.js' },
    '/far-too-old.js': { text: `(${farTooOld})()`, type: '.js' },
    '/clinic-faq.es.js': { text: readFileSync(spanish, 'utf8'), type: '.js' },
    ...Object.fromEntries(journeys.map(({ page }, index) => [`/${index}`, page])),
    ...Object.assign({}, ...journeys.map(({ also }) => also)),
  })
})
afterAll(async () => {
  await judge?.close()
  await site?.close()
})

for (const engine of [chromium, firefox, webkit]) {
  describe(`in ${engine.name}, a visitor`, () => {
    let tab: Tab
    beforeAll(async () => {
      tab = await engine.start()
      await tab.resize(desktop)
    })
    afterAll(() => tab?.close())

    for (const [index, { name, go, says = [] }] of journeys.entries()) {
      it(name, async () => {
        const visitor = visitorOf(tab, site, judge)
        await visitor.goto(`/${index}`)
        await go(visitor)
        expect(await visitor.trouble()).toEqual(says)
      })
    }
  })
}
