/**
 * The gallery. `gallery.html?state=answer&theme=dark&lang=es` shows one state, live; `mount=inline` puts it in the
 * page, `region=GB` changes the lines, `words=ar` shows Arabic words from right to left. Without a state, every state stands side by side.
 * An address that changes without a load (`popstate`) is followed.
 */

import type { Entry, Lang } from '../src/corpus.ts'
import { defineElement } from '../src/embed/define.ts'
import { shared } from '../src/embed/shared.ts'
import { detectDanger, safety } from '../src/safety/base.ts'
import { regionFor } from '../src/safety/lines.ts'
import type { Knowledge } from '../src/widget/session.ts'
import { es } from '../src/widget/strings-es.ts'
import { arabic, arabicCorpus } from './arabic.ts'
import { sampleCorpus } from './sample.ts'
import { type Scene, scenes } from './states.ts'

defineElement({})
addEventListener('popstate', show)
show()

function show(): void {
  document.querySelector('clinic-faq')?.destroy()
  const wanted = new URLSearchParams(location.search)
  const name = wanted.get('state') ?? ''
  const scene = scenes[name]
  if (scene) showScene(name, scene, wanted)
  else showGrid(wanted)
}

function showScene(name: string, shown: Scene, wanted: URLSearchParams): void {
  document.querySelector('nav')?.remove()
  const lang: Lang = wanted.get('lang') === 'es' ? 'es' : 'en'
  const inArabic = wanted.get('words') === 'ar'
  const corpus = shown.corpus === undefined ? (inArabic ? arabicCorpus : sampleCorpus) : shown.corpus
  const entries = corpus?.entries ?? []
  const know = (): Knowledge => ({
    corpus,
    safety: safety(),
    detectDanger,
    // The gallery's own: a state is shown, not found. Typing still suggests, and asking finds nothing.
    replier: corpus && {
      reply: (question) => ({ question, danger: 'none', outcome: 'none', entries: [], related: [] }),
      *prepare() {},
      suggest: (draft) => entries.filter((entry) => beginsLike(entry, draft)),
    },
  })
  const tag = {
    lang,
    theme: wanted.get('theme') ?? 'auto',
    accent: wanted.get('accent') ?? '',
    region: regionFor(safety(), wanted.get('region') ?? 'US').code,
    position: wanted.get('position') ?? 'end',
  }
  document.documentElement.lang = lang
  document.title = `${name}: gallery of clinic-faq`
  Object.assign(shared, { know, tag, translations: inArabic ? { en: arabic } : { es }, first: shown.state(lang) })
  const element = document.createElement('clinic-faq')
  if (inArabic) element.dir = 'rtl'
  if (wanted.get('mount') === 'inline') document.body.append(element)
  else document.documentElement.append(element)
  element.session.read()
  element.update({})
  if (shown.draft !== undefined) type(element, shown.draft)
}

function beginsLike(entry: Entry, draft: string): boolean {
  return entry.question.toLowerCase().startsWith(draft.trim().toLowerCase())
}

function type(element: HTMLElement, draft: string): void {
  const field = element.shadowRoot?.querySelector('textarea')
  if (!field) return
  field.value = draft
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function showGrid(wanted: URLSearchParams): void {
  const grid = document.createElement('main')
  const theme = wanted.get('theme') ?? 'light'
  const lang = wanted.get('lang') ?? 'en'
  const words = wanted.get('words') ?? ''
  const size = wanted.get('size') === 'desktop' ? 'desktop' : 'phone'
  for (const state of Object.keys(scenes)) {
    const figure = document.createElement('figure')
    const caption = document.createElement('figcaption')
    const link = document.createElement('a')
    link.href = `?${new URLSearchParams({ state, theme, lang, words })}`
    link.textContent = state
    caption.append(link)
    const frame = document.createElement('iframe')
    frame.title = state
    frame.loading = 'lazy'
    frame.className = size
    frame.src = link.href
    figure.append(caption, frame)
    grid.append(figure)
  }
  document.body.append(grid)
}
