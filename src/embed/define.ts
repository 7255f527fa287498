import { ClinicFaqElement } from './element.ts'
import { shared } from './shared.ts'

export const elementName = 'clinic-faq'

/**
 * Defines `<clinic-faq>` with what all elements of the page share. Where some other run of the script has, only what this
 * run's tag says is taken over.
 */
export function defineElement(given: Partial<typeof shared>): void {
  const defined = customElements.get(elementName) as Partial<typeof ClinicFaqElement> | undefined
  if (defined) {
    if (given.tag) defined.heed?.(given.tag)
    return
  }
  Object.assign(shared, given)
  customElements.define(elementName, ClinicFaqElement)
}
