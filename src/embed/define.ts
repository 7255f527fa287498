import { ClinicFaqElement } from './element.ts'

export const elementName = 'clinic-faq'

/** Defines `<clinic-faq>`, unless some other copy of the script has. */
export function defineElement(): void {
  if (!customElements.get(elementName)) customElements.define(elementName, ClinicFaqElement)
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-faq': ClinicFaqElement
  }
}
