import { ClinicFaqElement } from './element.ts'
import { shared } from './shared.ts'

export const elementName = 'clinic-faq'

/** Defines `<clinic-faq>` with what all elements of the page share, unless some other copy of the script has. */
export function defineElement(given: Partial<typeof shared>): void {
  if (customElements.get(elementName)) return
  Object.assign(shared, given)
  customElements.define(elementName, ClinicFaqElement)
}
