/** `window.ClinicFaq(verb, ...args)`: what a page may ask of the widget. */

import { version } from '../../package.json'
import { attributesOf } from './attributes.ts'
import type { ClinicFaqElement } from './element.ts'

export interface ClinicFaqApi {
  (verb: string, ...args: unknown[]): unknown
  /** Calls made through the stub before the script had loaded. */
  q?: Iterable<Iterable<unknown>>
  version?: string
}

declare global {
  interface Window {
    ClinicFaq?: ClinicFaqApi
  }
}

const verbs =
  'open, close, toggle, ask(text), show(id), suggest([ids]), on(event, fn), update(settings), destroy, version'

interface Options {
  /** The element that a call means: the launcher's, else the first in the page. */
  element: () => ClinicFaqElement | null
  /** Takes everything out of the page. */
  destroy: () => void
}

/** Puts the API in the place of the stub, and runs what waited there. */
export function installApi({ element, destroy }: Options): void {
  const waiting = window.ClinicFaq?.q ?? []
  const offs = new Set<() => void>()
  const api: ClinicFaqApi = (verb, ...args) => {
    try {
      return call(verb, args)
    } catch (error) {
      console.error(`[clinic-faq] ClinicFaq('${verb}') failed.`, error)
    }
  }
  api.version = version
  window.ClinicFaq = api
  for (const [verb, ...args] of waiting) api(String(verb), ...args)

  function call(verb: string, args: unknown[]): unknown {
    if (verb === 'version') return version
    if (verb === 'on') return on(String(args[0]), args[1])
    if (verb === 'destroy') {
      for (const off of offs) off()
      if (window.ClinicFaq === api) delete window.ClinicFaq
      return destroy()
    }
    const target = element()
    if (!target) {
      console.warn(`[clinic-faq] ClinicFaq('${verb}'): there is no <clinic-faq> in the page.`)
      return
    }
    const { acts, state, show, offer } = target.session
    switch (verb) {
      case 'open':
        return acts.open()
      case 'close':
        return acts.close()
      case 'toggle':
        return state().open ? acts.close() : acts.open()
      case 'ask':
        acts.open()
        return acts.ask(String(args[0] ?? ''))
      case 'show':
        return show(String(args[0] ?? ''))
      case 'suggest':
        return offer(Array.isArray(args[0]) ? args[0].map(String) : [])
      case 'update':
        return target.update(attributesOf(args[0]))
      default:
        console.warn(`[clinic-faq] ClinicFaq('${verb}') is not known. Known are: ${verbs}.`)
    }
  }

  function on(event: string, listener: unknown): () => void {
    if (typeof listener !== 'function') throw new TypeError(`on('${event}', …) needs a function.`)
    if (element()?.settings.events !== 'ids') {
      console.warn(`[clinic-faq] on('${event}', …): events stay in the widget unless the tag says data-events="ids".`)
    }
    const heard = (given: Event) => listener(given instanceof CustomEvent ? given.detail : undefined)
    const name = `clinic-faq:${event}`
    document.documentElement.addEventListener(name, heard)
    const off = () => {
      document.documentElement.removeEventListener(name, heard)
      offs.delete(off)
    }
    offs.add(off)
    return off
  }
}
