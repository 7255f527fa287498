/** What a page may set of the widget, complete: every field has its value. */

import type { Lang } from '../corpus.ts'

export interface WidgetSettings {
  lang: Lang
  /** ISO 3166 code of the crisis lines to show; `''` for those of the build. */
  region: string
  /** The clinic's own values (`name`, `phone`, `email`, `hours`, `booking`, …), over those of the corpus. */
  values: Record<string, string>
  theme: 'auto' | 'light' | 'dark'
  /** A CSS colour, or `''`. */
  accent: string
  position: 'end' | 'start'
  mount: 'launcher' | 'inline' | 'manual'
}
