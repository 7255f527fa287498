import { expect } from 'vitest'
import { type HostPage, html, styled, tag } from './page.ts'

/** Style sheets that reach for everything. What is on `<html>` itself moves the launcher; the panel is in the top layer. */
export const styles: HostPage[] = [
  styled('unsets everything', '* { all: unset !important }', { engines: true }),
  styled('hides all it does not know', 'body *, html > :not(head):not(body) { display: none !important }'),
  styled(
    'names the widget to hide it',
    'clinic-faq, clinic-faq * { display: none !important; z-index: -9 !important }',
  ),
  styled('makes everything invisible', 'html > *, body * { visibility: hidden !important; opacity: 0 !important }'),
  styled(
    'places and turns everything',
    `* { position: static !important; float: left !important; inset: 90px !important; margin: 40px !important;
      padding: 30px !important; border: 9px solid red !important; border-radius: 0 !important; box-shadow: none !important;
      width: 50px !important; height: 50px !important; min-height: 400px !important; max-width: 90px !important;
      z-index: 0 !important; overflow: visible !important; box-sizing: content-box !important }
     body *, html > * { transform: rotate(3deg) !important; translate: 9px !important; scale: 0.5 !important }`,
  ),
  styled('lets nothing be clicked or selected', '* { pointer-events: none !important; user-select: none !important }'),
  styled(
    'animates everything',
    `* { animation: spin 1s infinite !important; transition: all 10s !important }
     @keyframes spin { to { color: red; opacity: 0.2; background: red } }`,
  ),
  styled('counts 10 px to the rem', 'html { font-size: 62.5% } body { font-size: 1.6rem }'),
  styled(
    'sets the type of everything',
    '* { font: 900 40px/3 fantasy !important; text-transform: uppercase !important }',
  ),
  styled(
    'sets all that is inherited',
    `*, html { color: red !important; letter-spacing: 4px !important; word-spacing: 20px !important; text-indent: 50px !important;
      text-align: right !important; white-space: nowrap !important; line-height: 0.5 !important; font-style: italic !important;
      font-variant: small-caps !important; text-shadow: 2px 2px red !important; hyphens: auto !important; tab-size: 20 !important;
      list-style: square inside !important; quotes: "x" "y" !important; cursor: none !important; caret-color: red !important;
      accent-color: red !important; text-rendering: geometricPrecision !important; -webkit-font-smoothing: none !important;
      font-feature-settings: "smcp" !important; font-kerning: none !important; font-stretch: condensed !important;
      -webkit-text-fill-color: red !important; -webkit-text-stroke: 1px red !important; scrollbar-color: red red !important;
      visibility: visible !important; border-collapse: collapse !important; caption-side: bottom !important;
      text-decoration: line-through !important; text-wrap: nowrap !important; overflow-wrap: normal !important }`,
  ),
  styled('reads from right to left', '* { direction: rtl !important; unicode-bidi: bidi-override !important }'),
  styled(
    'writes from top to bottom',
    '* { writing-mode: vertical-rl !important; text-orientation: upright !important }',
    { engines: true },
  ),
  styled('turns the root', 'html { transform: scale(0.98) rotate(0.5deg); transform-origin: top left }', {
    moved: true,
  }),
  styled(
    'makes body and root what fixed boxes go by',
    `html { perspective: 500px; will-change: transform; contain: layout } body { transform: translateZ(0); filter: blur(0); contain: paint }`,
    { moved: true },
  ),
  styled(
    'filters the root, as night modes do',
    'html { filter: invert(1) hue-rotate(180deg); backdrop-filter: blur(1px) }',
    {
      moved: true,
    },
  ),
  styled('magnifies the root', 'html { zoom: 1.25 }', { moved: true, engines: true }),
  styled('shrinks the root', 'html { zoom: 0.5 }', { moved: true, engines: true }),
  styled('magnifies everything', '* { zoom: 1.1 !important }', { moved: true, engines: true }),
  styled(
    'gives every element its own variables',
    [
      '* { --accent: white !important; --ink: white !important; --paper: transparent !important; --tint: red !important;',
      '--text: fantasy !important; --small: 90px !important; --layer: -1 !important; --above: 900px !important; --end: -90px !important }',
    ].join(' '),
    { engines: true },
  ),
  styled(
    'styles what is focused, pressed and on top',
    `body *:focus, clinic-faq:focus, clinic-faq:focus-visible, clinic-faq:focus-within { outline: 20px solid red !important; background: red !important; transform: scale(2) !important }
     body *:active, clinic-faq:active { display: none !important } body *:hover, clinic-faq:hover { opacity: 0.1 !important }
     dialog, [popover], :popover-open, :modal { display: none !important; inset: auto !important; width: 10px !important }
     ::backdrop { background: red !important } ::selection { color: transparent !important } ::placeholder { color: red !important }
     button, textarea, a, h2, h3, p, ul, svg { background: red !important; border: 9px solid red !important; font-size: 3px !important }
     *::-webkit-scrollbar { width: 60px !important } *::before, *::after { content: "hostile" !important; display: block !important }`,
  ),
  styled(
    'wants only its own on paper',
    '@media print { html > *:not(body) { display: block !important; visibility: visible !important } body { color: red } }',
    {
      async answered({ page, widget }) {
        await page.emulateMedia({ media: 'print' })
        const display = await widget.evaluate((host) => getComputedStyle(host).display)
        await page.emulateMedia({ media: null })
        expect(display).toBe('none')
      },
    },
  ),
  styled('is for dark screens alone', ':root { color-scheme: dark } * { color-scheme: only dark !important }', {
    engines: true,
  }),
  styled(
    'locks the page that scrolls',
    `html, body { overflow: hidden !important; height: 100% !important; overscroll-behavior: none; touch-action: none !important }
     body { position: fixed !important; top: -200px; width: 100% }`,
  ),
  styled(
    'lays out the root as a grid in a container',
    `html { display: grid; grid-template: "a a" 1fr / 1fr 1fr; place-items: center; container-type: inline-size; height: 100vh; overflow-x: hidden }
     body { display: flex; flex-direction: column-reverse; scroll-snap-type: y mandatory; columns: 3; width: 300px }
     html > * { grid-area: a; align-self: stretch; flex: 1; order: -1; scroll-snap-align: end }`,
    { moved: true },
  ),
  styled(
    'clips and contains everything',
    `body *, html > * { contain: strict !important; clip-path: inset(50%) !important; content-visibility: hidden !important;
      mask: linear-gradient(transparent, transparent) !important; clip: rect(0 0 0 0) !important; overflow: clip !important;
      mix-blend-mode: difference !important; isolation: auto !important; will-change: opacity !important }`,
  ),
  styled(
    'hides what has no words of its own',
    '*:empty, div:not(:has(*)), html > :nth-child(3) { display: none !important }',
  ),
  styled(
    'puts the widget into layers and scopes',
    `@layer reset { * { display: none !important; all: unset !important } } @layer { clinic-faq { opacity: 0 !important } }
     @scope (html) { clinic-faq { visibility: hidden !important; height: 0 !important } }`,
  ),
  styled(
    'names every element for transitions',
    `@view-transition { navigation: auto } body *, clinic-faq { view-transition-name: auto; anchor-name: --page; position-anchor: --page }`,
  ),
  {
    name: 'that covers itself with a tint above everything',
    page: (script) =>
      html({
        script,
        style: '.tint { position: fixed; inset: 0; z-index: 2147483647; background: #f00c; pointer-events: none }',
        top: '<div class="tint"></div>',
      }),
  },
  {
    name: 'that puts a cover above everything after the panel was opened',
    page: (script) => html({ script }),
    async opened({ page }) {
      await page.evaluate(() => {
        const cover = document.createElement('div')
        cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: red'
        document.documentElement.append(cover)
      })
    },
    async answered({ page }) {
      await page.evaluate(() => document.documentElement.lastElementChild?.remove())
    },
  },
  {
    name: 'with a style sheet that was adopted, and inline styles on the root',
    page: (script) =>
      html({
        script,
        attributes: 'lang="en" style="direction: rtl !important; font-size: 40px !important; color: red"',
        head: `<script>const sheet = new CSSStyleSheet(); sheet.replaceSync('clinic-faq { left: 0 !important; transform: scale(3) !important }')
          document.adoptedStyleSheets = Object.freeze([sheet])</script>`,
        end: tag(script),
      }),
  },
]
