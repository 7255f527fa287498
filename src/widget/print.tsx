/** Prints the list for the appointment alone, and leaves the page as it was. */

import { render } from 'preact'
import type { Surroundings } from './context.ts'
import { WidgetContext } from './context.ts'
import type { Item } from './conversation.ts'
import { PrintedList } from './PrintedList.tsx'
import printCss from './print.css?inline'

const hostName = 'clinic-faq-print'

/** Only while printing: everything but the list is out of sight. */
const pageCss = `@media print { html > :not(${hostName}) { display: none !important } html, html > ${hostName} { display: block !important; position: static !important; overflow: visible !important; block-size: auto !important; transform: none !important } }
@media screen { ${hostName} { display: none !important } }`

/** Opens the browser's print dialog with the list on clean sheets. */
export function printList(items: Item[], surroundings: Surroundings): void {
  const host = document.createElement(hostName)
  const root = host.attachShadow({ mode: 'open' })
  const inside = new CSSStyleSheet()
  inside.replaceSync(printCss)
  root.adoptedStyleSheets = [inside]
  const page = new CSSStyleSheet()
  page.replaceSync(pageCss)
  render(
    <WidgetContext.Provider value={surroundings}>
      <PrintedList items={items} />
    </WidgetContext.Provider>,
    root,
  )
  document.documentElement.append(host)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page]
  const done = () => {
    removeEventListener('afterprint', done)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page)
    render(null, root)
    host.remove()
  }
  addEventListener('afterprint', done)
  window.print()
}
