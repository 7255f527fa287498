/** The one thing that the open panel does to the page around it: on a phone the page behind does not scroll. */

/** Stops the page from scrolling; returns what lets it go again. */
export function lockScroll(): () => void {
  if (!('adoptedStyleSheets' in document)) return () => {}
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('html { overflow: hidden !important }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
  }
}
