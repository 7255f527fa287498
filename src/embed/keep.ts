/** Returns a function that says whether something has happened at most so often within so many milliseconds. */
export function atMost(most: number, within: number): () => boolean {
  let times: number[] = []
  return () => {
    const now = Date.now()
    times = [...times.filter((time) => now - time < within), now]
    return times.length <= most
  }
}

/** Puts the element on `<html>`, where a swapped body does not take it along, and back when the page drops it. */
export function keepInPage(element: HTMLElement): () => void {
  const page = document.documentElement
  // A page that drops it more often wants it gone.
  const bearable = atMost(20, 1000)
  const observer = new MutationObserver(() => {
    if (element.parentNode !== page && bearable()) page.append(element)
  })
  page.append(element)
  observer.observe(page, { childList: true })
  return () => observer.disconnect()
}
