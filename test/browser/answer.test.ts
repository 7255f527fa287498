import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clinicPage } from './clinic-page.ts'
import { type Site, serve } from './server.ts'
import { ask, desktop, phone, visitors } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await serve({ '/': { text: clinicPage() } })
})
afterAll(() => site.close())

describe.each([
  { screen: 'a phone', size: phone },
  { screen: 'a desktop', size: desktop },
])('on $screen, a long answer', ({ size }) => {
  const arrive = visitors()

  it('begins at the top of the conversation; name and way out of the panel stay in sight above it', async () => {
    const visitor = await arrive({ size })
    await visitor.page.goto(site.origin)
    await ask(visitor, 'how fast does it work')
    await visitor.panel.getByRole('article').waitFor()
    const panel = await visitor.panel.boundingBox()
    const close = await visitor.panel.getByRole('button', { name: 'Close' }).boundingBox()
    const question = await visitor.panel.getByText('You wrote').boundingBox()
    expect(close?.y).toBeGreaterThanOrEqual(panel?.y ?? 0)
    expect(question?.y).toBeGreaterThanOrEqual((close?.y ?? 0) + (close?.height ?? 0))
    expect(question?.y).toBeLessThan((close?.y ?? 0) + (close?.height ?? 0) + 60)
  })
})
