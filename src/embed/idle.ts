/** Milliseconds of work between which the page gets its turn: with one step more, a frame is still kept. */
const SLICE = 8

/** Takes steps, a few milliseconds at a time, when the page has nothing else to do; returns what calls off the rest. */
export function whenIdle(steps: Iterator<void>): () => void {
  let off = false
  let wait = 1500
  const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, wait))
  const next = () => {
    wait = 150
    const end = performance.now() + SLICE
    while (!off && performance.now() < end) if (steps.next().done) return
    if (!off) later(next, { timeout: 4000 })
  }
  later(next, { timeout: 4000 })
  return () => {
    off = true
  }
}
