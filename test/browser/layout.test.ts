import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStates, showState } from './gallery.ts'
import { type Site, serve } from './server.ts'
import { oneVisitor, type Visitor } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await serve()
})
afterAll(() => site.close())

const looks: { look: string; size: { width: number; height: number }; wanted: Record<string, string> }[] = [
  { look: 'a phone, in English', size: { width: 390, height: 844 }, wanted: { theme: 'light', lang: 'en' } },
  { look: 'a desktop, dark, in Spanish', size: { width: 1280, height: 900 }, wanted: { theme: 'dark', lang: 'es' } },
  { look: 'a narrow phone, in Spanish', size: { width: 320, height: 568 }, wanted: { theme: 'light', lang: 'es' } },
  { look: 'a phone, right to left', size: { width: 390, height: 844 }, wanted: { theme: 'light', words: 'ar' } },
  { look: '400% zoom', size: { width: 320, height: 256 }, wanted: { theme: 'light', lang: 'en' } },
]

describe('every state is well set', () => {
  describe.each(looks)('on $look', ({ size, wanted }) => {
    const stroller = oneVisitor({ size })
    it('nothing sticks out, is cut off, lies on another, stands out of line or is too small to tap', {
      timeout: 180_000,
    }, async () => {
      const found: string[] = []
      for (const state of openStates) {
        await showState(stroller(), site.origin, { state, ...wanted })
        found.push(...(await trouble(stroller())).map((words) => `${state}: ${words}`))
      }
      expect(found).toEqual([])
    })
  })

  describe("with a reader's own spacing of text (WCAG 1.4.12)", () => {
    const stroller = oneVisitor({ size: { width: 390, height: 844 } })
    it.each(['opening', 'answer', 'not-quite', 'risk', 'topic-open', 'appointment'])(
      'in the state "%s"',
      async (state) => {
        await showState(stroller(), site.origin, { state })
        await restyle(
          stroller(),
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        )
        expect(await trouble(stroller())).toEqual([])
      },
    )
  })

  describe('in its type', () => {
    const stroller = oneVisitor({ size: { width: 390, height: 844 } })
    it('there are two families and nine sizes, none under 12 px', { timeout: 120_000 }, async () => {
      const families = new Set<string>()
      const sizes = new Set<number>()
      for (const state of openStates) {
        await showState(stroller(), site.origin, { state })
        for (const [family, size] of await type(stroller())) {
          families.add(family)
          sizes.add(size)
        }
      }
      expect(families.size).toBe(2)
      expect([...sizes].sort((one, other) => one - other)).toEqual([12, 13, 14, 15, 16, 17, 19, 20, 24])
    })
  })
})

describe('right to left, words of another script', () => {
  const stroller = oneVisitor({ size: { width: 390, height: 844 } })
  it.each([
    ['none', 'Does somebody have to take me home?'],
    ['appointment', 'Can my cat come with me?'],
    ['risk', '988 Suicide & Crisis Lifeline'],
  ])('keep their own order in the state "%s"', async (state, words) => {
    await showState(stroller(), site.origin, { state, words: 'ar' })
    const [first, last] = await stroller()
      .widget.getByText(words)
      .first()
      .evaluate((element) => {
        const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)
        const left = (at: number) => {
          const range = document.createRange()
          range.setStart(text as Node, at)
          range.setEnd(text as Node, at + 1)
          return range.getBoundingClientRect().left
        }
        return [left(0), left((text?.textContent ?? '').length - 1)]
      })
    expect(first).toBeLessThan(last)
  })
})

describe('the check itself', () => {
  const stroller = oneVisitor({ size: { width: 390, height: 844 } })
  const harm: [what: string, css: string, said: RegExp][] = [
    ['a row that is too wide', '.topics { inline-size: 130% }', /sticks out/],
    ['words that are cut off', '.topic { overflow: hidden; white-space: nowrap; inline-size: 5em }', /is cut off/],
    ['buttons that lie on each other', '.topics li + li { margin-block-start: -20px }', /lies on/],
    ['a small target', '.topic { min-block-size: 20px; block-size: 20px; padding: 0 }', /is too small to tap/],
    ['a paragraph out of line', '.lead { margin-inline-start: 7px }', /out of line/],
    [
      'a button out of line with the field',
      '.field { align-items: flex-start } .field .button { margin-block-start: 9px }',
      /field/,
    ],
  ]
  it.each(harm)('finds %s', async (_, css, said) => {
    await showState(stroller(), site.origin, { state: 'opening' })
    await restyle(stroller(), css)
    expect((await trouble(stroller())).join()).toMatch(said)
  })
})

async function restyle({ widget }: Visitor, css: string): Promise<void> {
  await widget.evaluate((host, text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    host.shadowRoot?.adoptedStyleSheets.push(sheet)
  }, css)
}

/** What is not well set in the panel, in words. */
async function trouble({ widget }: Visitor): Promise<string[]> {
  return await widget.evaluate((host) => {
    const found = new Set<string>()
    const panel = host.shadowRoot?.querySelector<HTMLElement>('.panel')
    if (!panel) return ['there is no panel']
    const outer = panel.getBoundingClientRect()
    const rtl = getComputedStyle(panel).direction === 'rtl'
    const shown = [...panel.querySelectorAll<HTMLElement>('*')].filter(
      (one) =>
        one.checkVisibility({ checkVisibilityCSS: true }) && !one.closest('.unseen, svg, [role=status], [role=alert]'),
    )
    const named = (one: Element) =>
      `"${(one.textContent || one.getAttribute('aria-label') || one.className).trim().slice(0, 40)}"`

    for (const one of shown) {
      const box = one.getBoundingClientRect()
      const scrolls = one.closest('.table, .words')
      if (!scrolls && (box.left < outer.left - 1 || box.right > outer.right + 1)) found.add(`${named(one)} sticks out`)
      const { overflowX } = getComputedStyle(one)
      const cuts = overflowX === 'hidden' || overflowX === 'clip'
      if (
        cuts &&
        (one.scrollWidth > one.clientWidth + 1 || (one.matches('h2') && one.scrollHeight > one.clientHeight + 1))
      )
        found.add(`${named(one)} is cut off`)
    }

    const targets = shown.filter((one) => one.matches('button, summary, textarea, a.button, a.plain, .crisis a'))
    for (const one of targets) {
      const { width, height } = one.getBoundingClientRect()
      if (width < 43.5 || height < 43.5) found.add(`${named(one)} is too small to tap: ${width} × ${height}`)
    }
    for (const [at, one] of targets.entries()) {
      for (const other of targets.slice(at + 1)) {
        // What scrolls runs below what stands still; only what shares a place can lie on each other.
        const place = (target: Element) => target.closest('footer, .field, .choices, .scroll, .header, .help-bar')
        if (place(one) !== place(other) || one.contains(other)) continue
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        // Lines of the footer wrap 28 px apart, which leaves each link 28 px of its own.
        if (across > 2 && down > (one.closest('footer') ? 16.5 : 1)) found.add(`${named(one)} lies on ${named(other)}`)
      }
    }

    const column = shown.filter(
      (one) =>
        one.matches('.scroll h3, .scroll h4, .scroll p, .scroll .choice, .scroll .shelf') &&
        !one.closest('.help, .strip, .note, .asked, li li, .text ul, .text ol, blockquote, .topics, .contacts') &&
        !one.matches('.note, .asked'),
    )
    const edges = column.map((one) =>
      Math.round(rtl ? one.getBoundingClientRect().right : one.getBoundingClientRect().left),
    )
    for (const [at, edge] of edges.entries())
      if (Math.abs(edge - (edges[0] ?? 0)) > 1) found.add(`${named(column[at] ?? panel)} stands out of line`)

    const [field, send] = [...panel.querySelectorAll('.field textarea, .field .button')].map((one) =>
      one.getBoundingClientRect(),
    )
    if (field && send && Math.abs(field.bottom - send.bottom) > 1) found.add('the button is out of line with the field')
    return [...found]
  })
}

/** Family and size of everything that is read. */
async function type({ widget }: Visitor): Promise<[family: string, size: number][]> {
  return await widget.evaluate((host) => {
    const panel = host.shadowRoot?.querySelector('.panel')
    const walker = document.createTreeWalker(panel ?? document.body, NodeFilter.SHOW_TEXT)
    const found: [string, number][] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (!parent?.checkVisibility() || parent.closest('.unseen') || !walker.currentNode.textContent?.trim()) continue
      const { fontFamily, fontSize } = getComputedStyle(parent)
      found.push([fontFamily, Math.round(Number.parseFloat(fontSize))])
    }
    return found
  })
}
