/** Keeps the footer in the panel: whatever a page takes out or covers up with attributes comes back within a frame. */

/** Somebody who takes it out over and over gets a plain box instead, which costs nothing to keep. */
const mostTimes = 5
const within = 10_000

interface Options {
  root: HTMLElement
  /** The footer's words, or null while no panel is in the tree. */
  expected: () => string | null
  /** Builds the widget anew. */
  restore: () => void
}

/** Starts watching; returns what stops it. */
export function guardFooter({ root, expected, restore }: Options): () => void {
  let times: number[] = []
  const observer = new MutationObserver((changes) => {
    const words = expected()
    if (words === null || isWhole(root, words, changes)) return
    const now = Date.now()
    times = [...times.filter((time) => now - time < within), now]
    if (times.length > mostTimes) {
      stop()
      root.append(plainBox(words))
      return
    }
    restore()
    observer.takeRecords()
  })
  const stop = () => observer.disconnect()
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['style', 'class', 'hidden'],
  })
  return stop
}

function isWhole(root: HTMLElement, words: string, changes: MutationRecord[]): boolean {
  const footer = root.querySelector('.footer')
  if (footer?.textContent !== words) return false
  return !changes.some(({ type, target }) => type === 'attributes' && footer.contains(target))
}

function plainBox(words: string): HTMLElement {
  const box = document.createElement('div')
  box.className = 'plain-footer'
  box.textContent = words
  return box
}
