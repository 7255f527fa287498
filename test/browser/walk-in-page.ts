/** The part of the random walk that runs in the page. It is sent there as text, so it stands alone. */
import type {} from '../../src/embed/define.ts'
import type { Step } from './walk-steps.ts'

export interface Walker {
  /** Walks until something is wrong; says where and what, or null. */
  walk(steps: Step[]): Promise<{ at: number; trouble: string[] } | null>
  /** After how many steps the footer was looked at: the panel was open. */
  looked: number
  /** After how many of them the clinic's own file had been read. */
  overlaid: number
}

export interface Outfit {
  messages: string[]
  sheets: string[]
  ids: string[]
  /** Addresses of clinics' own files, the good one first. */
  files: string[]
  /** The footer's lines by language and region. */
  words: Record<string, string[]>
}

declare global {
  interface Window {
    walker: Walker
    footerTrouble: (host: Element) => string[]
  }
}

/** Makes the page ready to be walked, before its scripts run. */
export function prepare({ messages, sheets, ids, files, words }: Outfit): void {
  // What a page takes out comes back five times in ten seconds. The walk is faster than any clock: it brings its own.
  const clock = Date.now.bind(Date)
  let ahead = 0
  Date.now = () => clock() + ahead
  window.print = () => undefined
  // Every third entry throws while it is shown.
  let entries = 0
  document.createElementNS = new Proxy(document.createElementNS, {
    apply(create, self, given) {
      if (given.includes('article') && ++entries % 3 === 0) throw new Error('An entry that cannot be shown.')
      return Reflect.apply(create, self, given)
    },
  })

  let mounted = true
  let [lang, region] = ['en', 'US']
  const applied: HTMLStyleElement[] = []
  const host = () => document.documentElement.querySelector('clinic-faq')
  const root = () => host()?.shadowRoot
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const task = () => new Promise((done) => setTimeout(done))
  const call = (...given: unknown[]) => window.ClinicFaq?.(...(given as [string]))
  const isOpen = () => host()?.session.state().open === true
  const chosen = <One>(from: readonly One[], pick: number) => from[pick % from.length]

  const set = (change: Record<string, string>) => {
    if (!mounted) return
    call('update', change)
    lang = change.lang ?? lang
    region = change.region ?? region
  }

  const isOverlaid = () => Boolean(host()?.session.surroundings()?.library.entry('parking'))
  /** Mostly the walk goes on while a file is on its way. Every third time it waits for it, if it can come. */
  const file = async (address: string, pick: number) => {
    if ((pick >> 5) % 3 > 0 || address !== files[0] || !navigator.onLine || !isOpen()) return
    for (let left = 100; left > 0 && !isOverlaid(); left--) await new Promise((done) => setTimeout(done, 20))
  }

  const type = (text: string) => {
    const field = root()?.querySelector('textarea')
    if (!field) return
    field.focus()
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    return field
  }

  const acts: Record<string, (pick: number) => unknown> = {
    ask: (pick) =>
      type(chosen(messages, pick) ?? '')?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
      ),
    askByApi: (pick) => call('ask', chosen(messages, pick)),
    press(pick) {
      const buttons = [...(root()?.querySelectorAll<HTMLElement>('.panel button, .panel summary') ?? [])]
      // Whoever leaves the page, or closes the panel, sees no footer.
      const fit = buttons.filter(
        (one) => one.checkVisibility() && !/^(Leave this|Salir de)/.test(one.textContent ?? ''),
      )
      chosen(fit, pick)?.click()
    },
    async open(pick) {
      if (!mounted) await acts.mount?.(pick)
      const launcher = root()?.querySelector<HTMLElement>('.launcher')
      if (launcher?.checkVisibility()) launcher.click()
      else call('open')
    },
    close: () => call('close'),
    toggle: () => call('toggle'),
    show: (pick) => call('show', chosen([...ids, 'no-such-entry'], pick)),
    draft: (pick) => type(chosen(['how', 'what', 'i want to d', 'cuán', '', 'w\n'.repeat(30)], pick) ?? ''),
    collect: (pick) =>
      host()?.session.acts.collect(
        chosen(
          [
            ...ids.map((id) => ({ kind: 'entry' as const, id })),
            { kind: 'question' as const, text: messages[0] ?? '' },
          ],
          pick,
        ) ?? { kind: 'question', text: '' },
      ),
    async print(pick) {
      host()?.session.acts.print()
      await task()
      // Now and then the browser never says that it has printed.
      if (pick % 4 > 0) dispatchEvent(new Event('afterprint'))
    },
    scroll(pick) {
      const log = root()?.querySelector('.scroll')
      if (log) log.scrollTop = (pick / 5040) * log.scrollHeight
    },
    wait: (pick) => new Promise((done) => setTimeout(done, (pick % 6) * 10)),
    update(pick) {
      const change = chosen<Record<string, string>>(
        [
          { lang: 'es' },
          { lang: 'en' },
          { theme: 'dark' },
          { theme: 'light' },
          { theme: 'auto' },
          { position: 'start' },
          { position: 'end' },
          { accent: '#ffff00' },
          { accent: 'nonsense' },
          { region: 'GB' },
          { region: 'US' },
          { region: 'XX' },
        ],
        pick,
      )
      if (change) set(change)
    },
    speak: (pick) => set({ lang: chosen(['es', 'en'], pick) ?? 'en' }),
    async overlay(pick) {
      const address = chosen([...files, ''], pick) ?? ''
      set({ faq: address })
      await file(address, pick)
    },
    destroy() {
      // What is taken out while the browser is offline cannot come back.
      if (!navigator.onLine) return
      call('destroy')
      mounted = false
    },
    async mount(pick) {
      acts.destroy?.(0)
      if (mounted || !navigator.onLine) return
      const tag = document.createElement('script')
      tag.src = '/clinic-faq.js'
      tag.dataset.faq = chosen(files, pick) ?? ''
      tag.dataset.lang = chosen(['en', 'es'], pick >> 8) ?? 'en'
      const arrived = new Promise((done) => tag.addEventListener('load', done))
      document.head.append(tag)
      await arrived
      mounted = true
      ;[lang, region] = [tag.dataset.lang, 'US']
      await acts.open?.(0)
      await file(tag.dataset.faq, pick)
    },
    remove(pick) {
      ahead += 3000
      const inside = [...(root()?.querySelectorAll('*') ?? [])]
      const footer = inside.filter((one) => one.closest('footer'))
      const frames = inside.filter((one) => one.querySelector('footer'))
      // The footer and what holds it more often than the rest.
      chosen(
        [[host()], footer, frames, inside].flatMap((all) => chosen(all, pick >> 2) ?? []),
        pick,
      )?.remove()
    },
    tamper(pick) {
      ahead += 3000
      const inside = [...(root()?.querySelectorAll<HTMLElement>('*') ?? [])]
      const near = inside.filter((one) => one.querySelector('footer') || one.closest('footer'))
      const one = chosen([host(), ...near], pick >> 3)
      if (!one) return
      const ways = [
        () => one.style.setProperty('display', 'none', 'important'),
        () => one.style.setProperty('transform', 'translateY(200vh)', 'important'),
        () => one.setAttribute('hidden', ''),
        () => one.removeAttribute('class'),
        () => one.toggleAttribute('inert', true),
        () => one !== host() && one.replaceChildren('Call 000'),
        () => one.style.setProperty('opacity', '0'),
        () => one.setAttribute('style', 'font-size: 0 !important'),
      ]
      chosen(ways, pick)?.()
    },
    style(pick) {
      const sheet = document.head.appendChild(document.createElement('style'))
      sheet.textContent = chosen(sheets, pick) ?? ''
      applied.push(sheet)
      if (applied.length > 3) applied.shift()?.remove()
    },
    unstyle() {
      for (const sheet of applied.splice(0)) sheet.remove()
    },
    swapBody: () => document.body.replaceWith(document.createElement('body')),
    fontSize(pick) {
      document.documentElement.style.fontSize = chosen(['62.5%', '100%', '200%', '5px'], pick) ?? ''
    },
  }

  const trouble = (): string[] => {
    const shown = host()
    if (!mounted) return shown ? ['the widget is still there'] : []
    if (!shown) return ['the widget is gone']
    if (!isOpen()) return []
    const found = window.footerTrouble(shown)
    const lines = [...(shown.shadowRoot?.querySelectorAll<HTMLElement>('footer p') ?? [])]
    const said = lines.map((line) => line.textContent?.replace(/\s+/g, ' ').trim())
    const right = words[`${lang} ${region}`] ?? []
    if (said.join('|') !== right.join('|')) found.push(`the footer says "${said.join('" and "')}"`)
    return found
  }

  window.walker = {
    looked: 0,
    overlaid: 0,
    async walk(steps) {
      for (const [at, { act, pick }] of steps.entries()) {
        await acts[act]?.(pick)
        await task()
        if (isOpen()) {
          window.walker.looked++
          if (isOverlaid()) window.walker.overlaid++
        }
        // Within two frames everything is in its place.
        for (let left = 2; trouble().length > 0; left--) {
          if (left === 0) return { at, trouble: [...new Set(trouble())] }
          await frame()
        }
      }
      return null
    },
  }
}
