import { h, render } from 'preact'
import { crisisPieces, wordsOf } from '../widget/contacts.ts'
import { start } from '../widget/conversation.ts'
import { dress } from '../widget/page.ts'
import { createSession, type Knowledge, type Session, type WidgetEvent } from '../widget/session.ts'
import type { Translations } from '../widget/strings.ts'
import { Widget } from '../widget/Widget.tsx'
import css from '../widget/widget.css?inline'
import { guardFooter } from './footer-guard.ts'
import { followOverlay, type OverlaySource } from './overlay.ts'
import { keepInside, markPrivate } from './privacy.ts'
import { type Attributes, attributeNames, isAttribute, readSettings, type Settings } from './settings.ts'

/** On a server there is no HTMLElement; the module must load there all the same. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * What all elements of a page share, set where the element is defined.
 * @internal
 */
export const shared = {
  /** What the script's tag says; an element's own attributes go first. */
  tag: {} as Attributes,
  /** What is answered from. */
  know: (): Knowledge => {
    throw new Error('<clinic-faq> has nothing to answer from. Define it with defineElement({ know }).')
  },
  /** Where a clinic's own file is read, if a tag names one. */
  overlay: (): OverlaySource => {
    throw new Error('<clinic-faq> cannot read a file of the clinic. Define it with defineElement({ overlay }).')
  },
  translations: {} as Translations,
  /** Where a visit starts; the gallery starts elsewhere. */
  first: start,
}

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
  declare private own: Own

  constructor() {
    super()
    this.own = createOwn(this)
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
    this.own = createOwn(this)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-faq': ClinicFaqElement
  }
}

type Own = ReturnType<typeof createOwn>

function createOwn(element: ClinicFaqElement) {
  let settings: Settings | undefined
  let session: Session | undefined
  let updates: Attributes = {}
  let root: HTMLElement | undefined
  let stops: (() => void)[] = []
  let words: string[] | null = null
  let preparing = false

  const visit = () => {
    session ??= createSession({
      first: shared.first,
      know: shared.know,
      translations: shared.translations,
      settings: current,
      changed: show,
      event: (event) => element.emit(event),
    })
    return session
  }
  const overlay = followOverlay({
    source: shared.overlay,
    built: shared.know,
    learn: (knowledge) => visit().learn(knowledge),
    warn,
  })
  const current = () => {
    settings ??= read()
    return settings
  }

  function read(): Settings {
    const own: Attributes = {}
    for (const { name, value } of element.attributes) if (isAttribute(name)) own[name] = value
    const place: Attributes = element.parentNode === document.documentElement ? {} : { mount: 'inline' }
    return readSettings({ ...shared.tag, ...place, ...own, ...updates }, document.documentElement.lang, warn)
  }

  function show(): void {
    if (!root || stops.length === 0) return
    const { mount, position, theme, accent, faq, lang } = current()
    const session = visit()
    // A page may be zoomed by its own CSS; the visitor's zoom is another thing, and holds. Asked before anything is
    // changed, it costs no layout.
    const { currentCSSZoom: zoom = 1 } = element
    if (mount === 'inline') session.read()
    const surroundings = session.surroundings()
    if (surroundings) overlay.follow(faq, lang)
    words = surroundings && [
      wordsOf(crisisPieces(surroundings.region, surroundings.strings, surroundings.words)),
      surroundings.strings.consult,
    ]
    // Theme, side and accent are attributes and properties of the root, never a style attribute.
    const dark = theme === 'dark' || (theme === 'auto' && darkScheme()?.matches)
    Object.assign(element.dataset, { mount, side: position })
    Object.assign(root.dataset, { theme: dark ? 'dark' : 'light', side: position, mount })
    root.lang = session.strings().lang
    const properties = { '--clinic-faq-wanted': accent, '--unzoom': zoom !== 1 && 1 / zoom }
    for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, `${value || ''}`)
    // Last: what is shown measures itself.
    render(h(Widget, { session }), root)
    if (surroundings) prepare()
  }

  /** Begins when somebody comes near: a page on which nobody asks pays for the launcher alone. */
  function prepare(): void {
    if (preparing || stops.length === 0) return
    preparing = true
    stops.push(whenIdle(visit().prepare()))
  }

  function clear(): void {
    if (root) render(null, root)
  }

  /** Builds what is shown anew, in a root that nobody has touched. */
  function restore(): void {
    clear()
    root?.remove()
    root = element.shadowRoot?.appendChild(createRoot())
    show()
  }

  return {
    session: visit,
    settings: current,

    join(): void {
      // Taken out and put back at once: what was in the top layer is no longer.
      if (stops.length > 0) {
        restore()
        return
      }
      const shadow = element.shadowRoot ?? createShadow(element)
      shadow.replaceChildren()
      dress(shadow, css)
      root = shadow.appendChild(createRoot())
      markPrivate(element)
      settings = read()
      const scheme = darkScheme()
      scheme?.addEventListener('change', show)
      stops = [
        () => scheme?.removeEventListener('change', show),
        guardFooter({
          shadow,
          expected: () => words,
          restore,
          giveUp() {
            clear()
            root?.remove()
            root = undefined
          },
        }),
        overlay.stop,
      ]
      element.addEventListener('pointerenter', prepare)
      shadow.addEventListener('focusin', prepare)
      show()
      if (settings.open) visit().acts.open(true)
    },

    changed(attributes: Attributes = {}): void {
      updates = { ...updates, ...attributes }
      settings = undefined
      show()
    },

    leave(): void {
      for (const stop of stops) stop()
      stops = []
      preparing = false
      words = null
      clear()
    },
  }
}

function darkScheme(): MediaQueryList | undefined {
  return window.matchMedia?.('(prefers-color-scheme: dark)')
}

function createRoot(): HTMLElement {
  const root = document.createElement('div')
  root.className = 'root'
  return root
}

function createShadow(element: HTMLElement): ShadowRoot {
  const shadow = element.attachShadow({ mode: 'open' })
  keepInside(shadow)
  return shadow
}

/** Takes steps one by one, each when the page has nothing else to do; returns what calls off the rest. */
function whenIdle(steps: Iterator<void>): () => void {
  let off = false
  let wait = 1500
  const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, wait))
  const next = () => {
    wait = 150
    if (!off && !steps.next().done) later(next, { timeout: 4000 })
  }
  later(next, { timeout: 4000 })
  return () => {
    off = true
  }
}

const warned = new Set<string>()

function warn(message: string): void {
  if (warned.has(message)) return
  warned.add(message)
  console.warn(`[clinic-faq] ${message}`)
}
