/** What a clinic's own style sheet can do to the panel and its footer by parts and custom properties, on purpose or not. */
const panel = [
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'transform: translateY(100vh)',
  'translate: -200vw 0; rotate: 90deg; scale: 0.1',
  'position: static',
  'inset: auto auto -400px auto',
  'inset: 0; margin: 2000px',
  'block-size: 3000px; max-block-size: none; min-block-size: 3000px',
  'block-size: 30px; min-block-size: 0; max-block-size: 30px',
  'inline-size: 10px; min-inline-size: 0; max-inline-size: 10px',
  'overflow: visible; contain: size; content-visibility: hidden',
  'clip-path: inset(0 0 120px 0)',
  'mask: linear-gradient(black, transparent)',
  'filter: opacity(0) blur(20px)',
  'padding: 300px; border: 200px solid',
  'font-size: 1px; line-height: 0',
  'font-size: 90px; letter-spacing: 40px; text-indent: 900px',
  'color: transparent; -webkit-text-fill-color: transparent; background: white',
  '--ink: transparent; --tint: #fff; --text: nothing; --small: 0; --accent: transparent',
  'zoom: 5',
  'pointer-events: none; user-select: none',
  'writing-mode: vertical-rl; direction: rtl; text-orientation: upright',
  'animation: away 1s infinite; transition: all 100s',
  'display: flex; flex-direction: row-reverse; align-items: flex-end',
  'columns: 3; white-space: nowrap; word-spacing: 300px',
  'border-radius: 2000px',
  'perspective: 1px; transform-style: preserve-3d; will-change: transform; offset: path("M0 900 L0 900")',
].map((declarations) => ['::part(panel)', declarations] as const)

const others: (readonly [part: string, declarations: string])[] = [
  ['::part(header)', 'min-height: 2000px'],
  ['::part(header)', 'position: fixed; inset: 0; z-index: 2147483647; background: red'],
  ['::part(composer)', 'min-height: 2000px; margin: 400px'],
  ['::part(composer)', 'position: fixed; inset: 0; z-index: 2147483647; background: red'],
  ['::part(composer)', 'margin-bottom: -300px; padding-bottom: 300px; position: relative; z-index: 9; background: red'],
  ['::part(message)', 'position: fixed; inset: 0; z-index: 2147483647; background: red; transform: scale(9)'],
  ['::part(message)', 'height: 9000px; width: 9000px; box-shadow: 0 0 0 9999px red'],
  ['', '--clinic-faq-inset-block: 5000px; --clinic-faq-inset-inline: -5000px'],
  ['', '--clinic-faq-inset-block: red; --clinic-faq-inset-inline: none; --clinic-faq-radius: 1px 2px 3px 4px 5px'],
  ['', '--clinic-faq-radius: 5000px; --clinic-faq-z-index: -1; --clinic-faq-block-size: 0px'],
  ['', '--clinic-faq-font: 0px; --clinic-faq-accent: transparent; --accent: white; --ink: white; --tint: white'],
]

/** One sheet each, with every declaration important. */
export const hostileSheets: string[] = [...panel, ...others].map(([part, declarations]) => {
  const important = declarations.split(';').map((each) => `${each} !important`)
  return `clinic-faq${part} { ${important.join(';')} } @keyframes away { to { translate: 0 200vh; opacity: 0 } }`
})
