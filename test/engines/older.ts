/** Scripts that make a browser older before the widget's own script runs. They are sent to the page as text. */

/** What came into browsers after the oldest that the widget runs in: it must do without. */
export function older(): void {
  const gone: [home: object, ...names: string[]][] = [
    [HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover'],
    [Element.prototype, 'moveBefore'],
    [Document.prototype, 'adoptedStyleSheets'],
    [ShadowRoot.prototype, 'adoptedStyleSheets'],
    [CSSStyleSheet.prototype, 'replaceSync'],
    [CSS, 'registerProperty'],
    [window, 'CloseWatcher', 'requestIdleCallback', 'cancelIdleCallback', 'visualViewport'],
  ]
  for (const [home, ...names] of gone) for (const name of names) Reflect.deleteProperty(home, name)
  // A rule whose selector a browser does not know is not there.
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')
  Object.defineProperty(HTMLStyleElement.prototype, 'textContent', {
    set(css: string) {
      text?.set?.call(this, css.replaceAll(':popover-open', ':unheard-of'))
    },
  })
}

/** A browser that lacks what the widget needs: `dvh` came in 2022. */
export function tooOld(): void {
  const supports = CSS.supports.bind(CSS)
  CSS.supports = (...given: string[]) => !given.join().includes('dvh') && supports(...(given as [string]))
}

/** A browser of before 2018. */
export function farTooOld(): void {
  Object.defineProperty(window, 'customElements', { value: undefined })
}
