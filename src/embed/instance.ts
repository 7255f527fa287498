import { h, render } from 'preact'
import { crisisPieces, wordsOf } from '../widget/contacts.ts'
import { Launcher } from '../widget/Launcher.tsx'
import launcherCss from '../widget/launcher.css?inline'
import { dress } from '../widget/page.ts'
import panelCss from '../widget/panel.css?inline'
import { plainly } from '../widget/plain.ts'
import { createSession, type Session } from '../widget/session.ts'
import { Widget } from '../widget/Widget.tsx'
import type { ClinicFaqElement } from './element.ts'
import { guardFooter } from './footer-guard.ts'
import { whenIdle } from './idle.ts'
import { followOverlay } from './overlay.ts'
import { keepInside, markPrivate } from './privacy.ts'
import { type Attributes, isAttribute, readSettings, type Settings, unknownValue } from './settings.ts'
import { shared } from './shared.ts'

export type Instance = ReturnType<typeof createInstance>

/** What one element holds: its settings and its visit for good, its view while it is in the page. */
export function createInstance(element: ClinicFaqElement) {
  let settings: Settings | undefined
  let session: Session | undefined
  let updates: Attributes = {}
  let root: HTMLElement | undefined
  let stops: (() => void)[] = []
  let words: string[] | null = null
  let panelDressed = false
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
    const page = { lang: document.documentElement.lang, address: document.baseURI }
    const all = readSettings({ ...shared.tag, ...place, ...own, ...updates }, page, warn)
    const { accent } = all
    if (accent && !CSS.supports('color', accent)) warn(unknownValue('accent', accent, 'a CSS color', 'The usual one'))
    return all
  }

  function show(): void {
    if (!root || stops.length === 0) return
    const { mount, position, theme, accent, faq, lang, region } = current()
    const session = visit()
    // A page may be zoomed by its own CSS; the visitor's zoom is another thing, and holds. Asked before anything is
    // changed, it costs no layout.
    // Safari and older browsers tell only of each element alone.
    const { currentCSSZoom: zoom = Number(getComputedStyle(document.documentElement).zoom) || 1 } = element
    if (mount === 'inline') session.read()
    const surroundings = session.surroundings()
    if (surroundings) overlay.follow(faq, lang)
    if (surroundings && !panelDressed && element.shadowRoot) {
      panelDressed = true
      dress(element.shadowRoot, launcherCss, panelCss)
    }
    // Which regions there are is known only once somebody comes near.
    if (region && surroundings?.region.code === 'international' && region !== 'international')
      warn(unknownValue('region', region, Object.keys(shared.know().safety.regions).join(', '), '"international"'))
    words = surroundings && [
      wordsOf(crisisPieces(surroundings.region, surroundings.strings, surroundings.words)),
      surroundings.strings.consult,
    ]
    // Theme, side and accent are attributes and properties of the root, never a style attribute.
    const dark = theme === 'dark' || (theme === 'auto' && darkScheme()?.matches)
    Object.assign(element.dataset, { mount, side: position })
    Object.assign(root.dataset, { theme: dark ? 'dark' : 'light', side: position, mount })
    // The same language written once more would have the browser restyle the whole log.
    const spoken = session.strings().lang
    if (root.lang !== spoken) root.lang = spoken
    const properties = { '--clinic-faq-wanted': accent, '--unzoom': zoom !== 1 && 1 / zoom }
    for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, `${value || ''}`)
    // Last: what is shown measures itself. A page on which nobody asks is spared the renderer, which would have it too.
    if (surroundings || root.firstChild) render(h(Widget, { session }), root)
    else if (mount === 'launcher') plainly(h(Launcher, { session }), root)
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
      dress(shadow, launcherCss)
      panelDressed = false
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

const warned = new Set<string>()

function warn(message: string): void {
  if (warned.has(message)) return
  warned.add(message)
  console.warn(`[clinic-faq] ${message}`)
}
