import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clinicPage } from './clinic-page.ts'
import { differences, pixelsApart, portrait, roundings } from './portrait.ts'
import { type Site, serve } from './server.ts'
import { desktop, phone, readSuggested, visitors } from './visitor.ts'

const rules = [
  '* { all: unset !important }',
  'body *, html > :not(head):not(body) { display: none !important }',
  'html { font-size: 62.5% }',
]

describe('the check itself', () => {
  const arrive = visitors()

  it('finds a style that reaches the panel, and a single word that is painted in another color', async () => {
    const site = await serve({ '/': { text: clinicPage() } })
    const visitor = await arrive()
    await visitor.page.goto(site.origin)
    await visitor.launcher.click()
    const before = { portrait: await portrait(visitor), picture: await visitor.panel.screenshot() }
    await visitor.panel.locator('#title').evaluate((title) => {
      title.style.color = 'red'
    })
    expect(differences(await portrait(visitor), before.portrait)).toContainEqual(expect.stringMatching(/h2: color: /))
    expect(await pixelsApart(visitor, [before.picture, await visitor.panel.screenshot()])).toBeGreaterThan(100)
    await site.close()
  })
})

describe('the open panel is as on a blank page, in geometry, in style and in pixels', () => {
  const arrive = visitors()
  let site: Site
  beforeAll(async () => {
    const hostile = rules.map((style, index) => [`/${index}`, { text: clinicPage({ style }) }])
    site = await serve({ '/blank': { text: clinicPage() }, ...Object.fromEntries(hostile) })
  })
  afterAll(() => site.close())

  const cases = rules.flatMap((rule, index) => [
    { rule, path: `/${index}`, size: desktop, screen: 'desktop' },
    { rule, path: `/${index}`, size: phone, screen: 'phone' },
  ])
  it.each(cases)('under $rule, $screen', async ({ path, size }) => {
    const [blank, hostile] = [await arrive({ size }), await arrive({ size })]
    for (const [visitor, where] of [
      [blank, '/blank'],
      [hostile, path],
    ] as const) {
      await visitor.page.goto(site.origin + where)
      await readSuggested(visitor)
      // What now lies under the pointer shows that, sooner or later.
      await visitor.page.mouse.move(0, 0)
    }
    expect(differences(await portrait(hostile), await portrait(blank))).toEqual([])
    const pictures = async (): Promise<[Buffer, Buffer]> => [
      await hostile.panel.screenshot(),
      await blank.panel.screenshot(),
    ]
    await expect
      .poll(async () => pixelsApart(blank, await pictures()), { timeout: 20_000 })
      .toBeLessThanOrEqual(roundings)
  })
})
