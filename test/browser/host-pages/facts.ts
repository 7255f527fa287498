/** What of a page must not change, as text that can be compared. */
export interface Facts {
  /** Where each element of the page is. */
  layout: string
  /** The names in the global object and on what every script stands on. */
  globals: string
  /** What stands on `<html>`, in words. */
  root: string
  scrolled: string
  /** Whether the API is there. */
  api: boolean
  /** How far things moved by themselves since the script was there (CLS, input or not). */
  shifted: number
}

/** Reads the facts in the page. It stands alone, because it is sent there, and trusts no method that a page may have changed. */
export async function factsOf(): Promise<Facts> {
  let layout = ''
  const all = document.getElementsByTagName('*')
  for (let at = 0; at < all.length; at++) {
    const one = all[at]
    if (!one || one.localName === 'clinic-faq' || one.localName === 'script' || one.closest('head')) continue
    const { x, y, width, height } = one.getBoundingClientRect()
    layout += `${one.localName} ${x} ${y} ${width} ${height}; `
  }
  const { scrollWidth, scrollHeight } = document.documentElement
  layout += `${scrollWidth} ${scrollHeight} ${innerWidth}`

  let globals = ''
  const homes = [Object, Array, String, Function, Element, HTMLElement, Node, Event, Document, EventTarget, Map, Set]
  const names = (of: object) => {
    for (const name of Object.getOwnPropertyNames(of)) if (name !== 'ClinicFaq') globals += `${name} `
  }
  names(window)
  for (let at = 0; at < homes.length; at++) {
    globals += '; '
    names(homes[at] ?? {})
    names(homes[at]?.prototype ?? {})
  }

  let root = ''
  const { attributes, children } = document.documentElement
  for (let at = 0; at < attributes.length; at++) root += `${attributes[at]?.name}=${attributes[at]?.value} `
  for (let at = 0; at < children.length; at++) root += `<${children[at]?.localName}> `
  root += `sheets: ${document.adoptedStyleSheets.length}`

  // What moved before the script had arrived is the page's own: a busy browser paints it before it is whole.
  let arrived = 0
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  for (let at = 0; at < loaded.length; at++)
    if (/\/clinic-faq\.js$/.test(loaded[at]?.name ?? '')) arrived = loaded[at]?.responseEnd ?? 0
  let shifted = 0
  const count = (entries: PerformanceEntryList) => {
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] as PerformanceEntry & { value: number }
      if (entry.startTime >= arrived) shifted += entry.value
    }
  }
  const observer = new PerformanceObserver((list) => count(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  await new Promise((done) => setTimeout(done, 30))
  count(observer.takeRecords())
  observer.disconnect()
  const scrolled = `${scrollX} ${scrollY}`
  return { layout, globals, root, scrolled, api: Object.hasOwn(window, 'ClinicFaq'), shifted }
}
