import type { Session, WidgetEvent } from '../widget/session.ts'
import { createInstance, type Instance } from './instance.ts'
import { type Attributes, attributeNames, type Settings } from './settings.ts'
import { shared } from './shared.ts'

/** On a server there is no HTMLElement; the module must load there all the same. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * `<clinic-faq>`: takes the names of the tag's attributes without `data-`.
 *
 * @csspart launcher - the pill that opens the panel
 * @csspart panel - the panel
 * @csspart header - its first line
 * @csspart message - each answer
 * @csspart composer - where a visitor types
 * @cssproperty --clinic-faq-accent - one colour, adjusted for contrast
 * @cssproperty --clinic-faq-font - font family
 * @cssproperty --clinic-faq-radius - corner radius of the panel
 * @cssproperty --clinic-faq-z-index - where there is no top layer
 * @cssproperty --clinic-faq-inset-block - distance from the bottom
 * @cssproperty --clinic-faq-inset-inline - distance from the side
 */
export class ClinicFaqElement extends Base {
  // One closure holds everything: private fields would bring helper code along for the browsers of 2020.
  declare private own: Instance

  constructor() {
    super()
    this.own = createInstance(this)
  }

  /**
   * Takes settings from a tag that came after the one that defined the element.
   * @internal
   */
  static heed(tag: Attributes): void {
    shared.tag = tag
  }

  static get observedAttributes() {
    return attributeNames
  }

  connectedCallback() {
    this.own.join()
  }

  disconnectedCallback() {
    // A page that swaps its body takes the element out and may put it back at once: it keeps its place then.
    setTimeout(() => {
      if (!this.isConnected) this.own.leave()
    })
  }

  /** Moved as a whole (`moveBefore`), it keeps the top layer, the focus and the draft: nothing is to be done. */
  connectedMoveCallback() {}

  attributeChangedCallback() {
    this.own.changed()
  }

  /**
   * The visit that this element shows.
   * @internal
   */
  get session(): Session {
    return this.own.session()
  }

  get settings(): Settings {
    return this.own.settings()
  }

  /** Changes settings while the visit goes on. */
  update(attributes: Attributes): void {
    this.own.changed(attributes)
  }

  /**
   * Tells the page of an event, if its clinic wants that.
   * @internal
   */
  emit(event: WidgetEvent | { name: 'ready' }): void {
    if (this.settings.events !== 'ids') return
    const detail = 'detail' in event ? event.detail : {}
    this.dispatchEvent(new CustomEvent(`clinic-faq:${event.name}`, { bubbles: true, detail }))
  }

  /** Takes the element out of the page, with all that it holds. */
  destroy(): void {
    this.remove()
    this.own.leave()
    this.own = createInstance(this)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-faq': ClinicFaqElement
  }
}
