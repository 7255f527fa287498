/** Keeps the footer in the panel: whatever a page takes out or covers up with attributes comes back within a frame. */

import { atMost } from './keep.ts'

interface Options {
  root: HTMLElement
  /** The footer's words, or null while no panel is in the tree. */
  expected: () => string | null
  /** Builds the widget anew. */
  restore: () => void
}

/** Starts watching; returns what stops it. */
export function guardFooter({ root, expected, restore }: Options): () => void {
  const bearable = atMost(5, 10_000)
  const observer = new MutationObserver((changes) => {
    const words = expected()
    if (words === null || isWhole(root, words, changes)) return
    if (bearable()) {
      restore()
      observer.takeRecords()
      return
    }
    // Somebody who takes it out over and over gets a plain box instead, which costs nothing to keep.
    observer.disconnect()
    const box = document.createElement('div')
    box.className = 'plain-footer'
    box.textContent = words
    root.append(box)
  })
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['style', 'class', 'hidden'],
  })
  return () => observer.disconnect()
}

function isWhole(root: HTMLElement, words: string, changes: MutationRecord[]): boolean {
  const footer = root.querySelector('.footer')
  if (footer?.textContent !== words) return false
  return !changes.some(({ type, target }) => type === 'attributes' && footer.contains(target))
}
