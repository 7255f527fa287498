import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allStates, showState } from './gallery.ts'
import { type Site, serve } from './server.ts'
import { desktop, oneVisitor, phone, type Visitor, visitors } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await serve()
})
afterAll(() => site.close())

describe('axe finds nothing', () => {
  // Every state in both themes, in all languages and both sizes, crosswise: every combination takes half as long again.
  const looks = [
    { theme: 'light', lang: 'en', words: '', size: desktop },
    { theme: 'dark', lang: 'en', words: '', size: phone },
    { theme: 'dark', lang: 'es', words: '', size: desktop },
    { theme: 'light', lang: 'en', words: 'ar', size: phone },
  ]
  describe.each(looks)('in $theme, in $lang $words, $size.width pixels wide', ({ size, ...look }) => {
    const stroller = oneVisitor({ size })
    it('in every state', { timeout: 180_000 }, async () => {
      const found: string[] = []
      for (const state of allStates) {
        await showState(stroller(), site.origin, { state, ...look })
        found.push(...(await findings(stroller())).map((finding) => `${state}: ${finding}`))
      }
      expect(found).toEqual([])
    })
  })
})

describe('the check itself', () => {
  const arrive = visitors()
  it('sees into the widget: a button without a name and a faint text are found', async () => {
    const visitor = await arrive()
    await showState(visitor, site.origin, { state: 'answer', theme: 'light', lang: 'en' })
    await visitor.widget.evaluate((host) => {
      const panel = host.shadowRoot?.querySelector('.panel .text')
      const faint = document.createElement('p')
      faint.textContent = 'faint'
      faint.style.color = '#bbb'
      panel?.append(document.createElement('button'), faint)
    })
    const found = (await findings(visitor)).join()
    expect(found).toContain('button-name')
    expect(found).toContain('color-contrast')
  })
})

/** What axe finds in the widget, one line each: the rule, what it is about, and where. */
async function findings({ page }: Visitor): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    // axe measures contrast inside of `body` alone, and the widget stands beside it. Moved so, it stays as it is.
    const widget = document.querySelector('clinic-faq')
    if (widget) document.body.moveBefore(widget, null)
    const { violations, incomplete } = await window.axe.run(
      { include: [['clinic-faq']] },
      // Nothing is to be loaded, and what passes need not be told.
      { preload: false, resultTypes: ['violations', 'incomplete'] },
    )
    // A contrast that could not be measured is a finding too, but for one sign alone (a citation's number) and for
    // words that a link's large target touches: the link has the same colors and is measured itself.
    const excused = ['shortTextContent', 'bgOverlap']
    const unmeasured = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .map((rule) => ({ ...rule, nodes: rule.nodes.filter(({ any }) => !excused.includes(any[0]?.data?.messageKey)) }))
    return [...violations, ...unmeasured].flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
    )
  })
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
