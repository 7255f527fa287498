/** What the widget does to the page around it, and takes back: style sheets that a strict policy lets through. */

const sheets = new Map<string, CSSStyleSheet>()

/** The sheet of some CSS, one for all who use it. */
function sheetOf(css: string): CSSStyleSheet {
  const sheet = sheets.get(css) ?? new CSSStyleSheet()
  if (!sheets.has(css)) sheet.replaceSync(css)
  sheets.set(css, sheet)
  return sheet
}

/** Gives a shadow root its CSS, and no other; browsers before 2023 that lack such sheets get style elements. */
export function dress(root: ShadowRoot, ...css: string[]): void {
  declareProperties()
  try {
    root.adoptedStyleSheets = css.map(sheetOf)
  } catch {
    for (const style of root.querySelectorAll('style')) style.remove()
    for (const text of css) root.appendChild(document.createElement('style')).textContent = text
  }
}

/** What is no length or no color where one belongs would otherwise leave the panel without a place, or its words unseen. */
function declareProperties(): void {
  const declared = {
    'inset-block': ['<length>', '20px'],
    'inset-inline': ['<length>', '20px'],
    radius: ['<length>', '14px'],
    // Not promised to pages: what was wanted as the accent, wherever it was said.
    wanted: ['<color>', '#17595a'],
  }
  for (const [name, [syntax, initialValue]] of Object.entries(declared)) {
    try {
      CSS.registerProperty({ name: `--clinic-faq-${name}`, syntax, inherits: true, initialValue })
    } catch {
      // Declared before, or the browser is too old for it.
    }
  }
}

/** Adds CSS to the page; returns what takes it out again. Older browsers go without. */
export function addSheet(css: string): () => void {
  if (!document.adoptedStyleSheets) return () => {}
  const sheet = sheetOf(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
  }
}
