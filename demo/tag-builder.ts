/** The tag builder: a form, the tag that it makes, the widget that follows it, and a look for mistakes in a pasted page. */
import { safety } from '../src/safety/base.ts'
import { whyNot } from './why-not.ts'

const EXAMPLE = 'https://your-clinic.example/faq/clinic-faq.js'
/** In the order of the tag in the README. */
const NAMES = ['clinic', 'phone', 'region', 'lang', 'position', 'theme', 'accent'] as const
const USUAL_REGION = 'US'

const form = byId('settings', HTMLFormElement)
const field = (name: string) => byId(name, HTMLElement) as HTMLInputElement | HTMLSelectElement

for (const code of Object.keys(safety().regions)) byId('region', HTMLSelectElement).append(regionOption(code))
field('region').value = USUAL_REGION
field('address').value = EXAMPLE

form.addEventListener('input', show)
form.addEventListener('submit', (event) => event.preventDefault())
byId('open', HTMLButtonElement).addEventListener('click', () => window.ClinicFaq?.('open'))
byId('copy', HTMLButtonElement).addEventListener('click', copy)
byId('why', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  showFindings(byId('source', HTMLTextAreaElement).value)
})
addEventListener('load', show)
show()

/** The values that are set: what stays as it is without an attribute is left out of the tag. */
function values(): [name: string, value: string][] {
  return NAMES.map((name): [string, string] => [name, field(name).value.trim()]).filter(
    ([name, value]) => value !== '' && !(name === 'region' && value === USUAL_REGION),
  )
}

function show(): void {
  const attributes = values().map(([name, value]) => ` data-${name}="${escaped(value)}"`)
  byId('tag', HTMLElement).textContent =
    `<script async src="${escaped(field('address').value.trim() || EXAMPLE)}"${attributes.join('')}></script>`
  // An empty value takes back what was there before.
  window.ClinicFaq?.('update', {
    ...Object.fromEntries(NAMES.map((name) => [name, ''])),
    ...Object.fromEntries(values()),
  })
  byId('copied', HTMLElement).textContent = ''
}

async function copy(): Promise<void> {
  const tag = byId('tag', HTMLElement)
  const copied = byId('copied', HTMLElement)
  try {
    await navigator.clipboard.writeText(tag.textContent ?? '')
    copied.textContent = 'Copied.'
  } catch {
    getSelection()?.selectAllChildren(tag)
    copied.textContent = 'It is selected now: copy it with Ctrl+C or ⌘C.'
  }
}

function showFindings(source: string): void {
  const page = new DOMParser().parseFromString(source, 'text/html')
  const findings = whyNot(source, page, Object.keys(safety().regions))
  const list = document.createElement('ul')
  for (const { what, fix } of findings) {
    const item = document.createElement('li')
    const strong = document.createElement('strong')
    strong.textContent = what
    item.append(strong, ` ${fix}`)
    list.append(item)
  }
  const intro = document.createElement('p')
  intro.textContent =
    findings.length > 0
      ? 'This may be why:'
      : 'Nothing is wrong with the tag itself. Open the address of the script in your browser: you should see code. Look at the published page, not at the builder’s preview, which often runs no scripts. Then open the page’s console (F12) and look for lines that begin with [clinic-faq] or name clinic-faq.js.'
  byId('findings', HTMLElement).replaceChildren(intro, list)
}

function regionOption(code: string): HTMLOptionElement {
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  return new Option(code === 'international' ? 'no country in this list' : names.of(code), code)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}

function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`tag-builder.html has no ${kind.name} "${id}".`)
  return found
}
