import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clinicPage } from './clinic-page.ts'
import { differences, portrait } from './portrait.ts'
import { type Site, serve } from './server.ts'
import { desktop, phone, readSuggested, visitors } from './visitor.ts'

const rules = [
  '* { all: unset !important }',
  'body *, html > :not(head):not(body) { display: none !important }',
  'html { font-size: 62.5% }',
]

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
    }
    expect(differences(await portrait(hostile), await portrait(blank))).toEqual([])
    // Painting may still be under way in one of the two; a difference that stays is one.
    const same = async () => (await hostile.panel.screenshot()).equals(await blank.panel.screenshot())
    await expect.poll(same, { timeout: 10_000 }).toBe(true)
  })
})
