/** For bundlers: importing this defines `<clinic-faq>` in a browser, and does nothing on a server or in an old browser. */

import { readTranslations } from './corpus-slot.ts'
import { defineElement } from './define.ts'
import { knowledge } from './knowledge.ts'
import { isSupported } from './support.ts'

export { ClinicFaqElement } from './element.ts'
export type { Attributes, Settings } from './settings.ts'

if (isSupported()) defineElement({ know: knowledge, translations: readTranslations() })
