import { expect } from 'vitest'
import { builtScript, clinicPage } from '../browser/clinic-page.ts'
import type { Resource } from '../browser/server.ts'
import { besides, blank, hostPages, openAndAsk, pageOf, unlike, usualLook, visitHost, without } from './host-pages.ts'
import { messageFor } from './messages.ts'
import { desktop, patience, type Visitor } from './visitor.ts'

/** What a visitor does on one page, in every engine. The footer is looked for after each step, trouble at the end. */
export interface Journey {
  name: string
  page: Resource
  /** What else stands on its site. */
  also?: Record<string, Resource>
  /** The widget's own lines in the console that belong there. */
  says?: string[]
  go(visitor: Visitor): Promise<void>
}

const strict = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

/** A page with the tag. Whatever goes wrong in it is collected from its first line on. */
export function page(given: Parameters<typeof clinicPage>[0] = {}, policy?: string): Resource {
  const head = `<script src="/trouble.js"></script>${given.head ?? ''}`
  return { text: clinicPage({ ...given, head }), policy }
}

const plainPage = page()
const spanishPage = page({ script: '/clinic-faq.es.js', more: 'data-lang="es"' })

const launcher = ['button', 'Questions?'] as const
const field = ['textbox', 'Your question'] as const
const close = ['button', 'Close'] as const
const heading = ['heading', 'How soon might I feel better?'] as const

const hostJourneys: Journey[] = hostPages.map(({ host, script }) => ({
  name: `finds the widget whole, and the page too, on a page ${host.name}`,
  page: pageOf(host, script),
  also: {
    [blank.path]: blank.page,
    ...besides(host, script),
    [script]: { text: builtScript(), type: '.js' },
    [`/bare${script}.html`]: pageOf(host, without(script)),
    ...besides(host, without(script)),
    [without(script)]: { text: '', type: '.js' },
  },
  says: host.says,
  go: (visitor) => visitHost(visitor, host, `/bare${script}.html`),
}))

export const journeys: Journey[] = [
  ...hostJourneys,
  {
    name: 'sees the same panel twice, and another where a few words are painted in another color',
    page: blank.page,
    async go(visitor) {
      const own = String(await visitor.tab.run('location.pathname'))
      const usual = await usualLook(visitor)
      await visitor.goto(own)
      await openAndAsk(visitor)
      await expect.poll(() => unlike(visitor, usual), patience).toEqual([])
      // No element's own style: nothing but the picture tells.
      await visitor.tab.run(`(() => {
        const root = document.querySelector('clinic-faq').shadowRoot, sheet = new CSSStyleSheet()
        sheet.replaceSync('::placeholder { color: red !important }')
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
      })()`)
      await expect.poll(() => unlike(visitor, usual), patience).toEqual([expect.stringMatching(/pixels of the panel/)])
    },
  },
  {
    name: 'opens with the mouse, ready to type in; Close leads back to the launcher',
    page: plainPage,
    async go(visitor) {
      await visitor.click(launcher)
      await visitor.holds('Your question')
      await visitor.misses(launcher)
      await visitor.click(close)
      await isBack(visitor)
    },
  },
  {
    name: 'opens, asks and closes by keyboard alone; the conversation is still there afterwards',
    page: plainPage,
    async go(visitor) {
      await visitor.sees(launcher)
      await visitor.reaches('Questions?')
      await visitor.press('Enter')
      await readAnswer(visitor)
      await visitor.holds('Your question')
      await visitor.reaches('Clear this chat', 'Shift+Tab')
      await visitor.press('Escape')
      await isBack(visitor)
      await visitor.press('Enter')
      await visitor.sees('log', 'article', heading)
      await visitor.holds('Your question')
    },
  },
  {
    name: 'asks, and gets the answer with its sources and who stands for it',
    page: plainPage,
    async go(visitor) {
      await visitor.click(launcher)
      await readAnswer(visitor)
      const answer = await visitor.sees('article')
      expect(answer).toMatch(/Checked by our editors .*Not reviewed by a clinician|Reviewed by .*/)
      expect((await visitor.all('article', 'link')).length).toBeGreaterThan(0)
      await visitor.sees('contentinfo')
      await visitor.sees(close)
    },
  },
  {
    name: 'follows a related question',
    page: plainPage,
    async go(visitor) {
      await ask(visitor, 'how fast does it work')
      const question = await visitor.sees(['list', 'Related questions'], 'button')
      await visitor.click(['list', 'Related questions'], ['button', question])
      await visitor.sees('log', 'article', ['heading', question])
    },
  },
  {
    name: 'chooses among the nearest questions',
    page: plainPage,
    async go(visitor) {
      await ask(visitor, await messageFor('choose'))
      const choices = ['list', 'Which of these is closest to your question?'] as const
      const question = await visitor.sees(choices, 'button')
      await visitor.click(choices, ['button', question])
      await visitor.sees('log', 'article', ['heading', question])
    },
  },
  {
    name: 'is told that there is no checked answer, and the ways on',
    page: plainPage,
    async go(visitor) {
      await ask(visitor, await messageFor('none'))
      await visitor.sees('log', ['link', 'Call +1 555 0100'])
      expect(await visitor.sees('log')).toContain("I don't have a checked answer to that")
      await visitor.sees('log', ['button', 'All questions'])
    },
  },
  {
    name: 'browses a topic, reads an answer, and comes back to it',
    page: plainPage,
    async go(visitor) {
      await visitor.click(launcher)
      await visitor.click(['list', 'Topics'], 'button')
      const question = await visitor.sees('region', 'list', 'list', ['button', /\?$/])
      await visitor.click('region', 'list', 'list', ['button', question])
      await visitor.sees('log', 'article', ['heading', question])
      await visitor.click(['button', 'All questions'])
      await visitor.click(['button', 'Back'])
      await visitor.sees('log', 'article', ['heading', question])
    },
  },
  {
    name: 'clears the chat',
    page: plainPage,
    async go(visitor) {
      await ask(visitor, 'how fast does it work')
      await visitor.click(['button', 'Clear this chat'])
      await visitor.sees(['list', 'Topics'])
      await visitor.misses('article')
    },
  },
  {
    name: 'follows a link to one entry, and to another while the page is open',
    page: plainPage,
    async go(visitor) {
      await visitor.tab.run(`void (location.hash = 'faq=onset-speed')`)
      await visitor.sees('article', heading)
      await visitor.tab.run(`void (location.hash = 'faq=side-effects')`)
      await visitor.misses('article', heading)
      await visitor.sees('article')
    },
  },
  {
    name: 'in danger, sees help first, below the message and above the footer',
    page: plainPage,
    async go(visitor) {
      await ask(visitor, 'i want to kill myself')
      await visitor.sees('log', ['region', 'Help is available now'], ['link', /988/])
      await visitor.holds('Your question')
      const { card, footer } = (await visitor.tab.run(`(() => {
        const root = document.querySelector('clinic-faq').shadowRoot
        const top = (what) => root.querySelector(what).getBoundingClientRect().top
        return { card: top('.help a'), footer: top('footer') }
      })()`)) as { card: number; footer: number }
      expect(card).toBeLessThan(footer)
      expect(card).toBeGreaterThan(0)
    },
  },
  {
    name: 'in Spanish, asks and is answered in Spanish, the footer too',
    page: spanishPage,
    async go(visitor) {
      await visitor.click(['button', '¿Preguntas?'])
      await visitor.type('cuánto tarda en hacer efecto')
      await visitor.press('Enter')
      await visitor.sees('log', 'article', 'heading')
      expect(
        await visitor.tab.run(`document.querySelector('clinic-faq').shadowRoot.querySelector('article .text').lang`),
      ).toBe('es')
      expect(await visitor.sees('contentinfo')).toMatch(/¿En crisis\?.*988.*911.*Consulte a un profesional de la salud/)
    },
  },
  {
    name: 'in danger in Spanish, sees help in Spanish',
    page: spanishPage,
    async go(visitor) {
      await visitor.click(['button', '¿Preguntas?'])
      await visitor.type('quiero morir')
      await visitor.press('Enter')
      await visitor.sees('log', ['region', 'Hay ayuda ahora mismo'], ['link', /988/])
    },
  },
  {
    name: 'on a page that allows nothing but its own scripts, asks and is answered without a request or a refusal',
    page: page({}, strict),
    async go(visitor) {
      const before = visitor.site.requests.length
      await visitor.click(launcher)
      await readAnswer(visitor)
      await visitor.click(['list', 'Related questions'], 'button')
      await visitor.press('Escape')
      expect(visitor.site.requests.slice(before)).toEqual([])
      const place = `getComputedStyle(document.querySelector('clinic-faq')).position`
      expect(await visitor.tab.run(place)).toBe('fixed')
    },
  },
  {
    name: 'in the flow of the page, stands open in the place of its fallback',
    // In a row, which asks the widget how wide it would be.
    page: page({
      style: 'main { display: flex }',
      more: 'data-mount="inline"',
      main: '<clinic-faq><a href="/faq.html">All answers</a></clinic-faq>',
    }),
    async go(visitor) {
      await visitor.sees(field)
      await visitor.misses(launcher)
      await visitor.misses(close)
      await visitor.click(field)
      await readAnswer(visitor)
      expect(await visitor.tab.run(`document.querySelector('clinic-faq a').checkVisibility()`)).toBe(false)
    },
  },
  {
    name: 'opened by the page, leaves the focus where it is',
    page: page({ more: 'data-open', main: '<input autofocus aria-label="The page’s own">' }),
    async go(visitor) {
      await visitor.sees(['list', 'Topics'])
      await visitor.holds('The page’s own')
    },
  },
  {
    name: 'is answered from the clinic’s own file, and told whose words they are',
    page: page({ more: 'data-faq="/clinic-answers.md"' }),
    async go(visitor) {
      await visitor.click(launcher)
      const read = `Boolean(document.querySelector('clinic-faq').session.surroundings()?.library.entry('parking'))`
      await expect.poll(() => visitor.tab.run(read), patience).toBe(true)
      await visitor.type('is there parking?')
      await visitor.press('Enter')
      await visitor.sees('log', 'article', ['heading', 'Where can I park?'])
      expect(await visitor.sees('article')).toContain("These are the clinic's own words. They were not checked")
    },
  },
  {
    name: 'is answered from the built entries where the clinic’s own file is not there; the console says so once',
    page: page({ more: 'data-faq="/no-such-answers.md"' }),
    says: [
      '[clinic-faq] "faq" /no-such-answers.md could not be used: the server answered 404. Check the address. The built answers stand.',
    ],
    async go(visitor) {
      await visitor.click(launcher)
      await expect.poll(() => visitor.trouble(), patience).not.toEqual([])
      await readAnswer(visitor)
      expect(await visitor.sees('article')).toMatch(/Checked by our editors|Reviewed by /)
    },
  },
  {
    name: 'comes back from another page to the widget, kept as it was wherever a page without it is',
    page: plainPage,
    async go(visitor) {
      const own = String(await visitor.tab.run('location.pathname'))
      await visitor.goto('/faq.html')
      const keeps = await visitor.comesBackFrom(own)
      await visitor.goto(own)
      await visitor.click(launcher)
      await readAnswer(visitor)
      const kept = await visitor.comesBackFrom('/faq.html')
      console.info(`The browser had ${kept ? 'kept the page as it was' : 'to load the page anew'}.`)
      expect(kept).toBe(keeps)
      if (kept) {
        await visitor.sees('log', 'article', heading)
        await visitor.click(['button', 'Clear this chat'])
        await visitor.misses('article')
        await visitor.click(field)
      } else await visitor.click(launcher)
      await readAnswer(visitor)
      await visitor.click(close)
      await visitor.sees(launcher)
    },
  },
  {
    name: 'typing sets off no shortcut of the page',
    page: plainPage,
    async go(visitor) {
      await visitor.tab.run(
        `document.addEventListener('keydown', (event) => trouble.push('the page heard ' + event.key))`,
      )
      await visitor.click(launcher)
      await readAnswer(visitor)
    },
  },
  {
    name: 'on a phone, fills the screen, and gives it back',
    page: plainPage,
    async go(visitor) {
      // WebKit's window is never narrower than 450 px, which is still a phone's screen to the widget.
      await visitor.tab.resize({ width: 360, height: 640 })
      try {
        await visitor.click(launcher)
        await visitor.click(field)
        await readAnswer(visitor)
        const width = `document.querySelector('clinic-faq').shadowRoot.querySelector('.panel').offsetWidth - innerWidth`
        expect(await visitor.tab.run(width)).toBe(0)
        await visitor.click(close)
        await isBack(visitor)
      } finally {
        await visitor.tab.resize(desktop)
      }
    },
  },
  {
    name: 'in a browser of 2022, opens, asks, is answered, and closes all the same',
    page: page({ head: '<script src="/older.js"></script>' }),
    async go(visitor) {
      await visitor.click(launcher)
      await readAnswer(visitor)
      await visitor.click(close)
      await isBack(visitor)
      const popover = await visitor.tab.run(
        `document.querySelector('clinic-faq').shadowRoot.querySelector('.panel').hasAttribute('popover')`,
      )
      expect(popover).toBe(false)
    },
  },
  ...(['too-old', 'far-too-old'] as const).map((age) => ({
    name: `in a browser that is ${age.replaceAll('-', ' ')}, finds the page as it was, its fallback and all`,
    page: page({
      head: `<script src="/${age}.js"></script>`,
      main: '<clinic-faq><a href="/faq.html">All answers</a></clinic-faq>',
    }),
    async go(visitor: Visitor) {
      const found = await visitor.tab.run(`({
        widgets: [...document.querySelectorAll('clinic-faq')].map((each) => each.innerHTML + (each.shadowRoot ? ', shown' : '')),
        fallback: document.querySelector('clinic-faq a').checkVisibility(),
        api: typeof window.ClinicFaq,
      })`)
      expect(found).toEqual({
        widgets: ['<a href="/faq.html">All answers</a>'],
        fallback: true,
        api: 'undefined',
      })
    },
  })),
]

/** Opens the panel and asks, as a visitor does. */
async function ask(visitor: Visitor, question: string): Promise<void> {
  await visitor.click(launcher)
  await visitor.type(question)
  await visitor.press('Enter')
}

/** Asks in the field that has the focus, and sees the answer. */
async function readAnswer(visitor: Visitor): Promise<void> {
  await visitor.type('how fast does it work')
  await visitor.press('Enter')
  await visitor.sees('log', 'article', heading)
}

/** The panel is closed, and the focus is where it was opened from. */
async function isBack(visitor: Visitor): Promise<void> {
  await visitor.misses('dialog')
  await visitor.holds('Questions?')
}
