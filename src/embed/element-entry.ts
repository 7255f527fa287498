/** For bundlers: importing this defines `<clinic-faq>` in a browser, and does nothing on a server. */

import { defineElement } from './define.ts'

export { ClinicFaqElement } from './element.ts'

if (typeof customElements !== 'undefined') defineElement()
