import type { Knowledge } from '../widget/session.ts'
import { ClinicFaqElement } from './element.ts'
import type { Attributes } from './settings.ts'

export const elementName = 'clinic-faq'

/** Defines `<clinic-faq>`, unless some other copy of the script has. */
export function defineElement(know: () => Knowledge, tag: Attributes = {}): void {
  if (customElements.get(elementName)) return
  ClinicFaqElement.know = know
  ClinicFaqElement.tag = tag
  customElements.define(elementName, ClinicFaqElement)
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-faq': ClinicFaqElement
  }
}
