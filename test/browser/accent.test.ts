import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showState } from './gallery.ts'
import { type Site, serve } from './server.ts'
import { desktop, oneVisitor, type Visitor } from './visitor.ts'
import { random } from './walk-steps.ts'

let site: Site
beforeAll(async () => {
  site = await serve()
})
afterAll(() => site.close())

/** A fixed row of colors, the same in each run, and the ends of the scale. */
const colors = ['#fff', '#000', '#ff0', '#00f', ...someColors(496)]

describe.each(['light', 'dark'])("a clinic's color, in %s", (theme) => {
  const stroller = oneVisitor({ size: desktop })
  beforeAll(() => showState(stroller(), site.origin, { state: 'not-quite', theme }))

  it('words in it and on it can be read, and controls told from what is behind them, in 500 colors', async () => {
    expect(await faint(stroller(), colors)).toEqual([])
  })

  it('is kept as it is when it can be read already', async () => {
    const [kept] = await accents(stroller(), [theme === 'light' ? '#7a1f5c' : '#e0b0ff'])
    expect(kept).toEqual(theme === 'light' ? [122, 31, 92] : [224, 176, 255])
  })

  it('may be said in any way that CSS knows; what is no color leaves the usual one', async () => {
    const [hex, named, modern, none, nonsense, length, wide] = await accents(stroller(), [
      '#008080',
      'teal',
      'oklch(0.5431 0.0927 194.77)',
      '',
      'nonsense',
      '12px',
      'inherit',
    ])
    expect(named).toEqual(hex)
    for (const [at, part] of (modern ?? []).entries()) expect(Math.abs(part - (hex?.[at] ?? 0))).toBeLessThan(3)
    for (const other of [nonsense, length, wide]) expect(contrast(other ?? [], paper(theme))).toBeGreaterThan(4.5)
    expect(none).toEqual(theme === 'light' ? [23, 89, 90] : [124, 196, 190])
  })

  it('may come from the property that a style sheet sets', async () => {
    await stroller().page.addStyleTag({ content: 'clinic-faq { --clinic-faq-accent: #7a1f5c }' })
    const [fromSheet] = await accents(stroller(), [''])
    const [fromTag] = await accents(stroller(), ['#7a1f5c'])
    expect(fromSheet).toEqual(fromTag)
  })
})

describe('the check itself', () => {
  const stroller = oneVisitor({ size: desktop })
  it('finds an accent that was not adjusted', async () => {
    await showState(stroller(), site.origin, { state: 'not-quite', theme: 'light' })
    await stroller().widget.evaluate((host) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('.root { --accent: var(--clinic-faq-wanted) !important }')
      host.shadowRoot?.adoptedStyleSheets.push(sheet)
    })
    expect((await faint(stroller(), ['#ffe900'])).length).toBeGreaterThan(3)
  })
})

type Rgb = number[]

/** Pairs that are too faint in some color: 4.5 is asked of words, 3 of the edges of controls. */
async function faint({ widget }: Visitor, wanted: string[]): Promise<string[]> {
  const seen = await widget.evaluate((host, all) => {
    if (!('update' in host) || typeof host.update !== 'function') throw new Error('This is no <clinic-faq>.')
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const rgb = (color: string) => {
      if (!canvas) return []
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      return [...canvas.getImageData(0, 0, 1, 1).data]
    }
    const root = host.shadowRoot
    const behind = (element: Element | null): string => {
      for (let box = element; box; box = box.parentElement) {
        const { backgroundColor } = getComputedStyle(box)
        if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor
      }
      return 'white'
    }
    const words = [
      '.button:not(.outline)',
      '.outline',
      '.plain',
      '.choice',
      '.text a',
      '[aria-pressed="true"]',
      '.label',
    ]
    const edges = ['textarea', '.outline', '.button:not(.outline)']
    const pairs: { color: string; what: string; ink: number[]; paper: number[]; least: number }[] = []
    for (const color of all) {
      host.update({ accent: color })
      const add = (what: string, ink: string, paper: string, least: number) =>
        pairs.push({ color, what, ink: rgb(ink), paper: rgb(paper), least })
      for (const what of words) {
        const element = root?.querySelector(what)
        if (!element) throw new Error(`There is no ${what} to look at.`)
        add(`words of ${what}`, getComputedStyle(element).color, behind(element), 4.5)
      }
      for (const what of edges) {
        const element = root?.querySelector(what)
        if (!element) throw new Error(`There is no ${what} to look at.`)
        const { borderColor } = getComputedStyle(element)
        const edge = /, 0\)/.test(borderColor) ? behind(element) : borderColor
        add(`edge of ${what}`, edge, behind(element.parentElement), 3)
      }
      const probe = document.createElement('i')
      root?.querySelector('.scroll')?.append(probe)
      probe.style.color = 'var(--accent)'
      add('ring of what has the focus', getComputedStyle(probe).color, behind(probe), 3)
      probe.remove()
    }
    return pairs
  }, wanted)
  return seen
    .filter(({ ink, paper, least }) => contrast(ink, paper) < least)
    .map(({ color, what, ink, paper }) => `${color}: ${what}: ${ink} on ${paper}: ${contrast(ink, paper).toFixed(2)}`)
}

/** What becomes of colors: the accent in red, green and blue. */
async function accents({ widget }: Visitor, wanted: string[]): Promise<Rgb[]> {
  return await widget.evaluate((host, all) => {
    if (!('update' in host) || typeof host.update !== 'function') throw new Error('This is no <clinic-faq>.')
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const button = host.shadowRoot?.querySelector('.button:not(.outline)')
    const found: number[][] = []
    for (const color of all) {
      host.update({ accent: color })
      if (!canvas || !button) continue
      canvas.fillStyle = getComputedStyle(button).backgroundColor
      canvas.fillRect(0, 0, 1, 1)
      found.push([...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)])
    }
    return found
  }, wanted)
}

/** WCAG contrast of two colors, from 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance([red = 0, green = 0, blue = 0]: Rgb): number {
  const linear = (part: number) => (part <= 10.3 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function paper(theme: string): Rgb {
  return theme === 'light' ? [252, 253, 252] : [19, 27, 29]
}

function someColors(count: number): string[] {
  const next = random(20261122)
  return Array.from({ length: count }, () => `#${(next() >>> 8).toString(16).padStart(6, '0')}`)
}
