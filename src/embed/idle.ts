/** Takes steps one by one, each when the page has nothing else to do; returns what calls off the rest. */
export function whenIdle(steps: Iterator<void>): () => void {
  let off = false
  let wait = 1500
  const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, wait))
  const next = () => {
    wait = 150
    if (!off && !steps.next().done) later(next, { timeout: 4000 })
  }
  later(next, { timeout: 4000 })
  return () => {
    off = true
  }
}
