import { expect } from 'vitest'
import type { Visitor } from '../visitor.ts'
import { type HostPage, html, scripted } from './page.ts'

const modal = '<dialog id="page"><p>A word of the page</p><button onclick="page.close()">Close</button></dialog>'
const pill = (side: number) =>
  `<button style="position: fixed; right: 20px; bottom: ${side}px; z-index: 2147483647; width: 160px; height: 50px">Chat with us</button>`
const banner =
  '<div style="position: fixed; inset: auto 0 0 0; height: 80px; z-index: 999999; background: gold">We use cookies. <button>Accept</button></div>'

/** Runs in the page, and fails unless it says so. */
const holds = ({ page }: Visitor, words: string) =>
  page.evaluate(words).then((found) => expect(found, words).toBe(true))

/** What else stands in a page and wants the visitor's keys, pointer and attention. */
export const furniture: HostPage[] = [
  {
    // A modal dialog of the page makes all else inert, the widget too: it waits, and is there again afterwards.
    name: 'with a modal dialog that is closed first',
    page: (script) =>
      html({
        script,
        content: modal,
        end: `<script>page.showModal()</script><script async src="${script}" data-clinic="Example Clinic" data-phone="+1 555 0100"></script>`,
      }),
    before: `const top = document.elementFromPoint(innerWidth - 60, innerHeight - 40)
      if (top && top.localName === 'clinic-faq') throw new Error('The launcher can be pressed beside a modal dialog.')
      page.querySelector('button').click()`,
    engines: true,
  },
  {
    // It stands above the open panel, which is as it was once the dialog is closed.
    name: 'that opens a modal dialog above the panel and closes it',
    page: (script) => html({ script, content: modal }),
    opened: `page.showModal()
      const button = page.querySelector('button'), { x, y } = button.getBoundingClientRect()
      if (document.elementFromPoint(x + 5, y + 5) !== button) throw new Error('The dialog is not above the panel.')
      button.click()
      document.querySelector('clinic-faq').shadowRoot.querySelector('textarea').focus()`,
    engines: true,
  },
  {
    name: 'with a popover and a tooltip in the top layer',
    page: (script) => html({ script, content: '<div id="tip" popover="manual">A tip</div>' }),
    opened: ({ page }) => page.evaluate('tip.showPopover()'),
  },
  {
    name: 'that goes full screen and back',
    page: (script) => html({ script, content: '<video id="film" width="100" height="50"></video>' }),
    async opened(visitor) {
      await visitor.page.evaluate('film.requestFullscreen()')
      await visitor.page.evaluate('document.exitFullscreen()')
      await visitor.page.waitForFunction('!document.fullscreenElement')
      await visitor.field.focus()
    },
  },
  scripted(
    'with shortcuts on single keys',
    `window.fired = []
    for (const name of ['keydown', 'keypress', 'keyup', 'input', 'paste']) for (const where of [document, window, document.documentElement])
      where.addEventListener(name, (event) => { fired.push(name + ' ' + event.key); event.preventDefault() })`,
    {
      async answered(visitor) {
        await visitor.field.pressSequentially('s/?')
        await holds(visitor, 'fired.length === 0')
        await visitor.field.fill('')
      },
      engines: true,
    },
  ),
  scripted(
    'that pulls the focus back into its own window',
    `addEventListener('focusin', (event) => { if (!event.target.closest('form')) document.querySelector('input').focus() })`,
    {
      async opened(visitor) {
        await visitor.field.focus()
        await visitor.page.keyboard.type('x')
        expect(await visitor.field.inputValue()).toBe('x')
        await visitor.field.fill('')
      },
      engines: true,
    },
  ),
  scripted(
    'that scrolls in its own way',
    `for (const name of ['wheel', 'touchmove']) addEventListener(name, (event) => event.preventDefault(), { passive: false })`,
    {
      async answered(visitor) {
        const log = visitor.panel.getByRole('log')
        await log.evaluate((box) => box.scrollTo(0, 0))
        await log.hover()
        await visitor.page.mouse.wheel(0, 120)
        await expect.poll(() => log.evaluate((box) => box.scrollTop)).toBeGreaterThan(0)
        await visitor.page.mouse.wheel(0, -900)
        await expect.poll(() => log.evaluate((box) => box.scrollTop)).toBe(0)
      },
    },
  ),
  scripted(
    'that forbids to copy, to select and to press the right button',
    `for (const name of ['copy', 'cut', 'paste', 'selectstart', 'contextmenu', 'dragstart'])
      document.addEventListener(name, (event) => { event.preventDefault(); window.forbidden = (window.forbidden || 0) + 1 })
    document.onkeydown = (event) => { if (event.ctrlKey) event.preventDefault() }`,
    {
      async opened(visitor) {
        await visitor.field.fill('how long')
        await visitor.field.press('Control+a')
        await visitor.field.press('Control+x')
        expect(await visitor.field.inputValue()).toBe('')
        await visitor.field.press('Control+v')
        expect(await visitor.field.inputValue()).toBe('how long')
        await visitor.field.fill('')
      },
    },
  ),
  scripted(
    'whose router takes every click',
    `window.routed = []
    document.addEventListener('click', (event) => { const link = event.target.closest('a'); if (link) { event.preventDefault(); routed.push(link.href) } })
    document.addEventListener('submit', (event) => { event.preventDefault(); routed.push('form') }, true)`,
    { answered: (visitor) => holds(visitor, 'routed.length === 0') },
  ),
  {
    name: 'with a cookie banner and three other widgets in the corner, when the clinic moves ours',
    page: (script) =>
      html({
        script,
        style: 'clinic-faq { --clinic-faq-inset-block: 250px }',
        top: banner + pill(20) + pill(80) + pill(140),
      }),
    moved: true,
    // The panel goes by the same distance, up to a quarter of the window; for the picture it comes back.
    opened: `document.querySelector('style').remove()`,
    engines: true,
  },
  {
    name: 'whose body is inert',
    page: (script) => html({ script }),
    before: ({ page }) => page.evaluate('document.body.inert = true'),
  },
  {
    name: 'that makes everything but its own window inert and unheard',
    page: (script) => html({ script }),
    before: ({ launcher, page }) =>
      launcher
        .waitFor()
        .then(() =>
          page.evaluate('for (const one of [...document.body.children]) one.inert = true, one.ariaHidden = "true"'),
        ),
  },
  {
    // As with a modal dialog: the launcher waits. Somebody who has the panel open keeps it, crisis line and all.
    name: 'that makes the widget inert and unheard behind its own window',
    page: (script) => html({ script }),
    before: `const host = document.querySelector('clinic-faq')
      host.inert = true
      if (document.elementFromPoint(innerWidth - 60, innerHeight - 40) === host) throw new Error('The launcher can be pressed.')
      host.inert = false`,
    opened: `const host = document.querySelector('clinic-faq')
      host.inert = true
      host.ariaHidden = 'true'
      await new Promise((done) => setTimeout(done, 50))
      if (host.inert || host.ariaHidden) throw new Error('The panel is out of reach.')`,
    engines: true,
  },
  {
    name: 'that makes the widget inert again whenever it is not',
    page: (script) => html({ script }),
    opened: `const host = document.querySelector('clinic-faq')
      const again = new MutationObserver(() => { if (!host.inert) host.inert = true })
      again.observe(host, { attributes: true })
      host.inert = true
      await new Promise((done) => setTimeout(done, 50))
      again.disconnect()
      host.inert = false`,
  },
]
