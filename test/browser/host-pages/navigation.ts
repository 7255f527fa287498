import { type HostPage, html, tag } from './page.ts'

/** Runs each script of a new body again, as Turbo does. */
const renewScripts = `for (const old of [...document.body.querySelectorAll('script')]) {
  const script = document.createElement('script')
  for (const { name, value } of [...old.attributes]) script.setAttribute(name, value)
  script.text = old.text; old.replaceWith(script)
}`

/** Pages that change without being loaded anew. */
export const navigation: HostPage[] = [
  {
    name: 'whose body is replaced and whose scripts run again, as by Turbo',
    page: (script) => html({ script }),
    before: `document.body.replaceWith(document.body.cloneNode(true)); ${renewScripts}`,
    engines: true,
  },
  {
    name: 'whose body is replaced while the panel is open',
    page: (script) => html({ script }),
    opened: `const field = document.querySelector('clinic-faq').shadowRoot.querySelector('textarea')
      const type = (text) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })) }
      type('a draft')
      history.pushState({}, '', '?next')
      document.body.replaceWith(document.body.cloneNode(true))
      await new Promise((done) => setTimeout(done, 50))
      if (!field.isConnected || field.value !== 'a draft') throw new Error('The draft is gone.')
      type('')`,
    engines: true,
  },
  {
    name: 'whose body is filled anew, as by htmx',
    page: (script) => html({ script }),
    before: 'document.body.innerHTML = "<main><h1>The next page</h1></main>"; history.pushState({}, "", "?next")',
  },
  {
    name: 'that a framework renders from the root',
    page: (script) => html({ script }),
    before: 'document.documentElement.replaceChildren(document.head, document.createElement("body"))',
    engines: true,
  },
  {
    name: 'whose framework takes out what it does not know, again and again',
    page: (script) => html({ script }),
    before: `await new Promise((done) => { let left = 5; const clean = () => {
      for (const one of [...document.documentElement.children]) if (!['HEAD', 'BODY'].includes(one.tagName)) one.remove()
      setTimeout(--left ? clean : done, 5)
    }; clean() })`,
  },
  {
    name: 'that writes itself anew, tag and all',
    page: (script) => html({ script }),
    before: `document.querySelector('clinic-faq').remove()
      const again = document.documentElement.outerHTML
      document.open()
      document.write('<!doctype html>' + again)
      document.close()`,
    engines: true,
  },
  {
    name: 'that goes from view to view in transitions',
    page: (script) => html({ script }),
    before:
      'await document.startViewTransition(() => { document.querySelector("main").textContent = "Next" }).finished',
  },
  {
    name: 'that destroys the widget and brings it back',
    page: (script) => html({ script }),
    before: `ClinicFaq('destroy')
      if ('ClinicFaq' in window || document.querySelector('clinic-faq')) throw new Error('Something is left.')
      ${renewScripts}`,
    engines: true,
  },
  {
    // For Firefox and WebKit see test/engines/journeys.ts, "comes back from another page": only a driver goes back.
    name: 'that a visitor comes back to',
    page: (script) => html({ script }),
    async before(visitor) {
      await visitor.launcher.waitFor()
      await visitor.page.goto('about:blank')
      await visitor.page.goBack()
    },
  },
  {
    name: 'that jumps to its own marks',
    page: (script) => html({ script, end: `<h2 id="contact" style="margin-top: 2000px">Contact</h2>${tag(script)}` }),
    before: 'location.hash = "contact"; location.hash = "faq"; location.hash = ""',
  },
]
