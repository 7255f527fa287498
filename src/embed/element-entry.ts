/** For bundlers: importing this defines `<clinic-faq>` in a browser, and does nothing on a server. */

import { readTranslations } from './corpus-slot.ts'
import { defineElement } from './define.ts'
import { knowledge } from './knowledge.ts'

export { ClinicFaqElement } from './element.ts'
export type { Attributes, Settings } from './settings.ts'

if (typeof customElements !== 'undefined') defineElement({ know: knowledge, translations: readTranslations() })
