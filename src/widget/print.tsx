/** Prints the list for the appointment alone, and leaves the page as it was. */

import { render } from 'preact'
import { type Surroundings, WidgetContext } from './context.ts'
import { PrintedList } from './PrintedList.tsx'
import { addSheet, dress } from './page.ts'
import printCss from './print.css?inline'

const hostName = 'clinic-faq-print'

/** Only while printing: everything but the list is out of sight. */
const pageCss = `@media print{html>:not(${hostName}){display:none!important}html,html>${hostName}{display:block!important;position:static!important;overflow:visible!important;block-size:auto!important;transform:none!important}}@media screen{${hostName}{display:none!important}}`

let clear = () => {}

/** Opens the browser's print dialog with the list on clean sheets. */
export function printList(surroundings: Surroundings): void {
  // A browser that never said that it had printed.
  clear()
  const host = document.createElement(hostName)
  const root = host.attachShadow({ mode: 'open' })
  dress(root, printCss)
  render(
    <WidgetContext.Provider value={surroundings}>
      <PrintedList />
    </WidgetContext.Provider>,
    root,
  )
  document.documentElement.append(host)
  const removeSheet = addSheet(pageCss)
  clear = () => {
    clear = () => {}
    removeSheet()
    render(null, root)
    host.remove()
  }
  addEventListener('afterprint', () => clear(), { once: true })
  print()
}
