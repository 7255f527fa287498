// @vitest-environment happy-dom

import { act } from '@testing-library/preact'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sampleCorpus } from '../../demo/sample.ts'
import { installApi } from '../../src/embed/api.ts'
import { defineElement } from '../../src/embed/define.ts'
import type { ClinicFaqElement } from '../../src/embed/element.ts'
import { keepInPage } from '../../src/embed/keep.ts'
import type { Knowledge } from '../../src/widget/session.ts'
import { es } from '../../src/widget/strings-es.ts'
import { noDanger, pause, safety } from '../widget/visit.tsx'

const footer = 'In crisis? Call or text 988. Emergency: 911.General information. Consult a clinician about your care.'

beforeAll(() => {
  const know = (): Knowledge => ({
    corpus: sampleCorpus,
    safety,
    detectDanger: () => noDanger,
    replier: {
      reply: (question) => ({
        question,
        danger: 'none',
        outcome: 'answer',
        entries: [{ id: 'ride-home', confidence: 0.9 }],
        related: [],
      }),
      suggest: () => [],
      *prepare() {},
    },
  })
  defineElement({ know, translations: { es } })
})

const undo: (() => void)[] = []

afterEach(async () => {
  for (const each of undo.splice(0)) each()
  for (const element of document.querySelectorAll('clinic-faq')) element.destroy()
  await pause()
  vi.restoreAllMocks()
})

/** The launcher, as the script puts it in. */
function launch(attributes: Record<string, string> = {}): ClinicFaqElement {
  const element = document.createElement('clinic-faq')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  undo.push(keepInPage(element))
  return element
}

function inline(attributes = ''): ClinicFaqElement {
  const place = document.createElement('div')
  place.innerHTML = `<clinic-faq ${attributes}><a href="/faq.html">All questions</a></clinic-faq>`
  document.body.append(place)
  const element = place.querySelector('clinic-faq')
  if (!element) throw new Error('no element')
  return element
}

const inside = (element: Element, selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null
const footerOf = (element: Element) => inside(element, '.footer')?.textContent ?? null

describe('the launcher', () => {
  it('stands on <html>, where a swapped body leaves it alone', () => {
    const element = launch()
    document.body.replaceChildren()
    expect(element.parentNode).toBe(document.documentElement)
    expect(inside(element, '.launcher')?.textContent).toBe('Questions?')
  })

  it('comes back with its conversation when the page takes it out', async () => {
    const element = launch()
    act(() => element.session.acts.open())
    element.session.acts.ask('who drives me')
    await pause()
    element.remove()
    await pause()
    expect(element.isConnected).toBe(true)
    expect(inside(element, 'article')?.textContent).toContain('Do not drive')
  })

  it('is not there with manual mounting', () => {
    expect(inside(launch({ mount: 'manual' }), '.launcher')).toBeNull()
  })

  it('opens at once where the tag says so, and takes no focus', () => {
    const element = launch({ open: '' })
    expect(footerOf(element)).toBe(footer)
    expect(document.activeElement).toBe(document.body)
  })
})

describe('an element in the page', () => {
  it('shows the panel in its place', () => {
    const element = inline()
    expect(footerOf(element)).toBe(footer)
    expect(inside(element, '.launcher')).toBeNull()
  })

  it('has settings and a conversation of its own beside another', async () => {
    const [one, two] = [inline('lang="es"'), inline('lang="en"')]
    one.session.acts.ask('quién me lleva')
    await pause()
    expect(inside(one, 'article')).not.toBeNull()
    expect(inside(two, 'article')).toBeNull()
    expect(footerOf(one)).toContain('¿En crisis?')
    expect(footerOf(two)).toBe(footer)
  })

  it('follows its attributes when they change', () => {
    const element = inline()
    element.setAttribute('lang', 'es')
    expect(footerOf(element)).toContain('¿En crisis?')
  })
})

describe('the footer', () => {
  it('comes back when it is taken out', async () => {
    const element = inline()
    inside(element, '.footer')?.remove()
    await pause()
    expect(footerOf(element)).toBe(footer)
  })

  it('comes back when its words are changed, or it is hidden', async () => {
    const element = inline()
    inside(element, '.crisis')?.replaceChildren('Buy now')
    await pause()
    expect(footerOf(element)).toBe(footer)
    inside(element, '.footer')?.setAttribute('hidden', '')
    await pause()
    expect(inside(element, '.footer')?.hidden).toBe(false)
  })

  it('becomes a plain box with its lines for a page that will not leave it alone', async () => {
    const element = inline()
    for (let time = 0; time < 6; time += 1) {
      inside(element, '.footer')?.remove()
      await pause(2)
    }
    expect(inside(element, '.plain-footer')?.textContent).toBe(footer.replace('911.', '911. '))
    expect(inside(element, '.panel')).toBeNull()
  })
})

describe('typing', () => {
  it.each(['keydown', 'keyup', 'input', 'paste', 'copy'])('is not heard by the page: %s', (name) => {
    const element = inline()
    const heard = vi.fn()
    document.addEventListener(name, heard)
    inside(element, 'textarea')?.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
    document.removeEventListener(name, heard)
    expect(heard).not.toHaveBeenCalled()
  })

  it('is marked as private for session-replay tools', () => {
    const element = inline()
    expect(element.dataset).toMatchObject({ clarityMask: 'true', ddPrivacy: 'hidden' })
  })
})

describe('events', () => {
  async function heardWith(attributes: string): Promise<string[]> {
    const heard: string[] = []
    const listen = (event: Event) =>
      heard.push(`${event.type} ${event instanceof CustomEvent ? JSON.stringify(event.detail) : ''}`)
    for (const name of ['open', 'answer']) document.addEventListener(`clinic-faq:${name}`, listen)
    const element = inline(attributes)
    element.session.acts.open()
    element.session.acts.ask('words of mine')
    await pause()
    for (const name of ['open', 'answer']) document.removeEventListener(`clinic-faq:${name}`, listen)
    return heard
  }

  it('stay inside unless the clinic wants them', async () => {
    expect(await heardWith('')).toEqual([])
  })

  it('tell ids, never words', async () => {
    expect(await heardWith('events="ids"')).toEqual(['clinic-faq:open {}', 'clinic-faq:answer {"id":"ride-home"}'])
  })
})

describe('window.ClinicFaq', () => {
  function install(element: ClinicFaqElement): void {
    installApi({ element: () => element, destroy: () => element.destroy() })
  }

  it('runs what was called before it had loaded', () => {
    const element = launch()
    window.ClinicFaq = Object.assign(() => {}, { q: [['show', 'ride-home']] })
    install(element)
    expect(inside(element, 'h3')?.textContent).toBe('Does somebody have to take me home?')
  })

  it('opens, closes, toggles, asks, suggests and says its version', async () => {
    const element = launch()
    install(element)
    const isOpen = () => element.session.state().open
    window.ClinicFaq?.('open')
    expect(isOpen()).toBe(true)
    window.ClinicFaq?.('toggle')
    expect(isOpen()).toBe(false)
    window.ClinicFaq?.('ask', 'who drives me')
    await pause()
    expect(isOpen()).toBe(true)
    expect(inside(element, 'article')).not.toBeNull()
    window.ClinicFaq?.('suggest', ['ride-home'])
    expect(element.session.state().suggested).toEqual(['ride-home'])
    window.ClinicFaq?.('close')
    expect(isOpen()).toBe(false)
    expect(window.ClinicFaq?.('version')).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('changes settings while the conversation goes on', async () => {
    const element = launch()
    install(element)
    window.ClinicFaq?.('ask', 'who drives me')
    await pause()
    window.ClinicFaq?.('update', { lang: 'es' })
    expect(footerOf(element)).toContain('¿En crisis?')
    expect(inside(element, 'article')).not.toBeNull()
  })

  it('names an unknown verb and the known ones, and never throws', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    install(launch())
    window.ClinicFaq?.('explode')
    expect(warn.mock.calls[0]?.[0]).toMatch(/'explode'.*open, close, toggle/)
  })

  it('stops telling after off', () => {
    const element = launch({ events: 'ids' })
    install(element)
    const heard = vi.fn()
    const off = window.ClinicFaq?.('on', 'open', heard)
    window.ClinicFaq?.('open')
    expect(heard).toHaveBeenCalledTimes(1)
    if (typeof off === 'function') off()
    window.ClinicFaq?.('toggle')
    window.ClinicFaq?.('toggle')
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('leaves nothing behind when it is destroyed', async () => {
    const element = document.createElement('clinic-faq')
    const release = keepInPage(element)
    installApi({
      element: () => element,
      destroy() {
        release()
        element.destroy()
      },
    })
    window.ClinicFaq?.('open')
    window.ClinicFaq?.('destroy')
    await pause()
    expect(document.querySelector('clinic-faq')).toBeNull()
    expect(element.shadowRoot?.querySelector('.panel, .launcher')).toBeNull()
    expect('ClinicFaq' in window).toBe(false)
    expect(document.adoptedStyleSheets ?? []).toHaveLength(0)
  })
})
