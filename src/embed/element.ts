import { h, render } from 'preact'
import { accentFor, readColor } from '../widget/accent.ts'
import { crisisPieces, wordsOf } from '../widget/contacts.ts'
import { type State, start } from '../widget/conversation.ts'
import { createSession, type Knowledge, type Session, type WidgetEvent } from '../widget/session.ts'
import { stringsFor } from '../widget/strings.ts'
import { Widget } from '../widget/Widget.tsx'
import css from '../widget/widget.css?inline'
import { guardFooter } from './footer-guard.ts'
import { keepTypingInside, markPrivate } from './privacy.ts'
import { type Attributes, attributeNames, readSettings, type Settings } from './settings.ts'

/** On a server there is no HTMLElement; the module must load there all the same. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

let sheet: CSSStyleSheet | null = null

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
  /** What the script's tag says, for every element of the page; an element's own attributes go first. */
  static tag: Attributes = {}
  /** What every element of the page answers from; set where the element is defined. */
  static know: () => Knowledge = () => {
    throw new Error('<clinic-faq> has nothing to answer from. Define it with defineElement(knowledge).')
  }
  static observedAttributes = [...attributeNames]

  #session: Session | null = null
  #settings: Settings | null = null
  #updates: Attributes = {}
  #root: HTMLElement | null = null
  #stop: (() => void)[] = []

  connectedCallback() {
    if (this.#stop.length > 0) return
    const shadow = this.shadowRoot ?? this.#createShadow()
    this.#root ??= shadow.appendChild(document.createElement('div'))
    this.#root.className = 'root'
    markPrivate(this)
    this.#readSettings()
    const scheme = window.matchMedia?.('(prefers-color-scheme: dark)')
    const repaint = () => this.#paint()
    scheme?.addEventListener('change', repaint)
    this.#stop = [
      () => scheme?.removeEventListener('change', repaint),
      guardFooter({ root: this.#root, expected: () => this.#footerWords(), restore: () => this.#rebuild() }),
      whenIdle(() => this.session.prepare()),
    ]
    this.#render()
    if (this.settings.open) this.session.acts.open(true)
  }

  disconnectedCallback() {
    // A page that swaps its body takes the element out and may put it back at once: it keeps its place then.
    setTimeout(() => {
      if (!this.isConnected) this.#leave()
    })
  }

  attributeChangedCallback() {
    if (this.#stop.length > 0) this.#applySettings()
  }

  /** The visit that this element shows. */
  get session(): Session {
    this.#session ??= createSession({
      first: this.firstState(),
      know: ClinicFaqElement.know,
      settings: () => this.settings,
      changed: () => this.#render(),
      event: (event) => this.emit(event),
    })
    return this.#session
  }

  /** Where the visit starts; the gallery starts elsewhere. */
  protected firstState(): State {
    return start
  }

  get settings(): Settings {
    return this.#settings ?? this.#readSettings()
  }

  /** Changes settings while the visit goes on. */
  update(attributes: Attributes): void {
    this.#updates = { ...this.#updates, ...attributes }
    this.#applySettings()
  }

  /** Tells the page of an event, if its clinic wants that. */
  emit(event: WidgetEvent | { name: 'ready' }): void {
    if (this.settings.events !== 'ids') return
    const detail = 'detail' in event ? event.detail : {}
    this.dispatchEvent(new CustomEvent(`clinic-faq:${event.name}`, { bubbles: true, detail }))
  }

  /** Takes the element out of the page, with all that it holds. */
  destroy(): void {
    this.remove()
    this.#leave()
    this.#session = null
  }

  #createShadow(): ShadowRoot {
    const shadow = this.attachShadow({ mode: 'open' })
    adopt(shadow)
    keepTypingInside(shadow)
    return shadow
  }

  #readSettings(): Settings {
    const own: Attributes = {}
    for (const { name, value } of this.attributes) {
      const known = (attributeNames as readonly string[]).includes(name) || name.startsWith('value-')
      if (known) own[name] = value
    }
    const inPage = this.parentNode !== document.documentElement
    const attributes = { ...ClinicFaqElement.tag, ...(inPage ? { mount: 'inline' } : {}), ...own, ...this.#updates }
    this.#settings = readSettings(attributes, document.documentElement.lang, warn)
    return this.#settings
  }

  #applySettings(): void {
    this.#readSettings()
    if (this.#stop.length > 0) this.#render()
  }

  #render(): void {
    if (!this.#root || this.#stop.length === 0) return
    const { settings, session } = this
    if (settings.mount === 'inline') session.prepareQuietly()
    this.dataset.mount = settings.mount
    this.dataset.side = settings.position
    const strings = stringsFor(settings.lang)
    render(
      h(Widget, {
        state: session.state(),
        surroundings: session.surroundings(),
        strings,
        settings,
        onOpen: () => session.acts.open(),
      }),
      this.#root,
    )
    this.#paint()
  }

  /** Theme, side and accent: attributes and properties of the root, never a style attribute. */
  #paint(): void {
    const root = this.#root
    if (!root) return
    const { theme, accent, position, mount, lang } = this.settings
    const dark = theme === 'dark' || (theme === 'auto' && window.matchMedia?.('(prefers-color-scheme: dark)').matches)
    Object.assign(root.dataset, { theme: dark ? 'dark' : 'light', side: position, mount })
    root.lang = lang
    const wanted = accent || getComputedStyle(this).getPropertyValue('--clinic-faq-accent').trim()
    const color = wanted ? readColor(wanted, root) : null
    const pair = color && accentFor(color, dark ? 'dark' : 'light')
    if (pair) {
      root.style.setProperty('--accent', pair.accent)
      root.style.setProperty('--on-accent', pair.onAccent)
    } else {
      root.style.removeProperty('--accent')
      root.style.removeProperty('--on-accent')
    }
  }

  #footerWords(): string | null {
    const surroundings = this.#session?.surroundings()
    if (!surroundings || this.#stop.length === 0) return null
    const { region, strings, words } = surroundings
    return wordsOf(crisisPieces(region, strings, words)) + strings.consult
  }

  #rebuild(): void {
    if (!this.#root) return
    render(null, this.#root)
    this.#root.replaceChildren()
    this.#render()
  }

  #leave(): void {
    for (const stop of this.#stop) stop()
    this.#stop = []
    if (this.#root) render(null, this.#root)
  }
}

/** One sheet for all elements; browsers before 2023 that lack such sheets get a style element. */
function adopt(shadow: ShadowRoot): void {
  try {
    sheet ??= new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [sheet]
  } catch {
    shadow.appendChild(document.createElement('style')).textContent = css
  }
}

/** Runs when the page has nothing else to do; returns what calls it off. */
function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(run, { timeout: 4000 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(run, 1500)
  return () => clearTimeout(id)
}

const warned = new Set<string>()

function warn(message: string): void {
  if (warned.has(message)) return
  warned.add(message)
  console.warn(`[clinic-faq] ${message}`)
}
