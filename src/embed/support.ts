/**
 * Whether this browser can show the widget: it knows custom elements and `dvh`, without which the panel has no height
 * (Chrome and Edge 108, Firefox 101, Safari 15.4 and later do). In an older one the page stays as it is.
 */
export function isSupported(): boolean {
  return typeof customElements !== 'undefined' && CSS.supports('height', '1dvh')
}
