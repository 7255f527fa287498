/** A page that drops the element more often than this in a second wants it gone. */
const mostTimes = 20
const within = 1000

/** Puts the element on `<html>`, where a swapped body does not take it along, and back when the page drops it. */
export function keepInPage(element: HTMLElement): () => void {
  const page = document.documentElement
  let times: number[] = []
  const observer = new MutationObserver(() => {
    if (element.parentNode === page) return
    const now = Date.now()
    times = [...times.filter((time) => now - time < within), now]
    if (times.length <= mostTimes) page.append(element)
  })
  page.append(element)
  observer.observe(page, { childList: true })
  return () => observer.disconnect()
}
