/** Keeps the footer in the panel: whatever a page takes out or covers up with attributes comes back within a frame. */

import { atMost } from './keep.ts'

interface Options {
  shadow: ShadowRoot
  /** The footer's two sentences, or null while no panel is in the tree. */
  expected: () => string[] | null
  /** Builds the widget anew. */
  restore: () => void
  /** Takes the widget away. */
  giveUp: () => void
}

/** Starts watching; returns what stops it. */
export function guardFooter({ shadow, expected, restore, giveUp }: Options): () => void {
  const { host } = shadow
  const bearable = atMost(5, 10_000)
  const yielding = atMost(5, 10_000)
  const dulling = ['inert', 'aria-hidden']
  const observer = new MutationObserver(() => {
    const words = expected()
    if (words === null) return
    // A page makes what lies behind its own dialogs inert and unheard: crisis lines must work all the same. One that
    // does so again each time has its way: two that never yield would stop the page.
    for (const name of dulling) if (host.hasAttribute(name) && yielding()) host.removeAttribute(name)
    if (isWhole(shadow, words)) return
    if (bearable()) {
      restore()
      observer.takeRecords()
      return
    }
    // Somebody who takes it out over and over gets a plain box instead, which costs nothing to keep.
    observer.disconnect()
    giveUp()
    const box = document.createElement('div')
    box.className = 'plain-footer'
    box.textContent = words.join(' ')
    shadow.append(box)
  })
  const attributeFilter = ['style', 'class', 'hidden', 'inert']
  observer.observe(shadow, { subtree: true, childList: true, characterData: true, attributeFilter })
  observer.observe(host, { attributeFilter: dulling })
  return () => observer.disconnect()
}

/** Whether the footer is where it belongs, says what it must, and neither it nor what holds it was changed by hand. */
function isWhole(shadow: ShadowRoot, words: string[]): boolean {
  const footer = shadow.querySelector<HTMLElement>('.root > .panel > .frame > .footer')
  // Old libraries (Prototype.js, MooTools) have an `Array.from` of their own, which takes a list and nothing else.
  const lines = [...(footer?.querySelectorAll('.crisis, .consult') ?? [])]
  if (!footer || lines.map((line) => line.textContent).join() !== words.join()) return false
  // The widget itself sets nothing on them but custom properties.
  const touched = (one: HTMLElement) =>
    one.hidden || one.hasAttribute('inert') || Array.from(one.style).some((name) => !name.startsWith('--'))
  // Upwards from the footer: this is asked at every key, and a search from above would go through the whole log.
  const holders = [...footer.querySelectorAll<HTMLElement>('*')]
  for (let one: HTMLElement | null = footer; one; one = one.parentElement) holders.push(one)
  return footer.childElementCount === words.length && !holders.some(touched)
}
