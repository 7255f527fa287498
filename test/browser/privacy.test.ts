import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clinicPage } from './clinic-page.ts'
import { type Site, serve } from './server.ts'
import { ask, type Visitor, visitors } from './visitor.ts'

// Words that stand nowhere in the corpus: wherever they turn up, they were carried there.
const SECRET = 'zanzibar'
const QUESTION = `how fast does it work in ${SECRET}`
const DANGER = `i want to kill myself ${SECRET}`

/** A page that listens to all it can hear without reaching into the widget, and keeps it. */
const listening = `<script>
  window.heard = []
  const keep = (event) => heard.push([event.type, event.key, event.data, event.inputType, event.detail,
    event.clipboardData && event.clipboardData.getData('text')].join(' '))
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut',
    'compositionstart', 'compositionupdate', 'compositionend'])
    for (const target of [window, document, document.documentElement]) target.addEventListener(type, keep)
  for (const name of ['ready', 'open', 'close', 'answer', 'choose', 'no-answer', 'feedback'])
    document.addEventListener('clinic-faq:' + name, (event) => heard.push(event.type + ' ' + JSON.stringify(event.detail)))
  addEventListener('message', (event) => heard.push('message ' + JSON.stringify(event.data)))
  addEventListener('hashchange', () => heard.push('hashchange'))
</script>`

const withListeners = (more = '') => clinicPage({ more }).replace('</main>', `</main>${listening}`)

describe('what docs/PRIVACY.md claims', () => {
  const arrive = visitors()
  let site: Site
  let visitor: Visitor
  let printed: string[]

  beforeAll(async () => {
    site = await serve({
      '/': { text: withListeners() },
      '/ids': { text: withListeners('data-events="ids"') },
      '/stub': { text: clinicPage().replace('<script async', `${stubOf('README.md')}<script async`) },
    })
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    visitor = await arrive()
    printed = []
    visitor.page.on('console', (message) => printed.push(message.text()))
    await visitor.page.goto(site.origin)
  })

  const heard = () => visitor.page.evaluate<string[]>('heard')
  const send = async (text: string) => {
    await visitor.field.pressSequentially(text)
    await visitor.field.press('Enter')
    await visitor.panel.getByText(text, { exact: true }).first().waitFor()
  }

  it('no request follows anything a visitor does in the widget', async () => {
    await visitor.launcher.click()
    const before = visitor.requests.length
    await send(QUESTION)
    await send(DANGER)
    await visitor.panel.getByRole('button', { name: 'All questions' }).first().click()
    await visitor.panel.getByRole('button', { name: 'How soon it works' }).click()
    await visitor.page.keyboard.press('Escape')
    await visitor.page.waitForLoadState('networkidle')
    expect(visitor.requests.slice(before)).toEqual([])
  })

  it('keys, input, composition, paste, copy and cut stop at the widget’s root', async () => {
    await visitor.launcher.click()
    await send(QUESTION)
    await visitor.field.fill(SECRET)
    await visitor.field.press('Control+A')
    await visitor.field.press('Control+X')
    await visitor.field.press('Control+V')
    await visitor.field.press('Control+A')
    await visitor.field.press('Control+C')
    await visitor.field.evaluate((field) => {
      for (const type of ['compositionstart', 'compositionupdate', 'compositionend'])
        field.dispatchEvent(new CompositionEvent(type, { data: 'zanzibar', bubbles: true, composed: true }))
    })
    expect(await visitor.field.inputValue()).toContain(SECRET)
    expect(await heard()).toEqual([])
  })

  it('the page would have heard them from a field of its own', async () => {
    await visitor.page.evaluate('document.body.append(document.createElement("textarea"))')
    await visitor.page.locator('body > textarea').pressSequentially('a')
    expect((await heard()).join()).toMatch(/keydown a.*input/)
  })

  it('no event leaves the widget unless the tag asks for it', async () => {
    await ask(visitor, QUESTION)
    await visitor.panel.getByRole('article').first().waitFor()
    await visitor.page.keyboard.press('Escape')
    expect(await heard()).toEqual([])
  })

  it('with data-events="ids" an event tells which entry, never words and never danger', async () => {
    await visitor.page.goto(`${site.origin}/ids`)
    await ask(visitor, 'how fast does it work')
    await visitor.panel.getByRole('article').first().waitFor()
    const before = await heard()
    expect(before).toContain('clinic-faq:answer {"id":"onset-speed"}')
    await send(DANGER)
    await visitor.panel.getByRole('link', { name: /988/ }).first().waitFor()
    expect((await heard()).slice(before.length)).toEqual([])
    expect(before.join()).not.toContain('fast')
  })

  it('nothing typed is in the address, the history, the title, the console or the page outside the widget', async () => {
    const entries = await visitor.page.evaluate('history.length')
    await ask(visitor, QUESTION)
    await send(DANGER)
    expect(visitor.page.url()).toBe(`${site.origin}/`)
    expect(await visitor.page.evaluate('history.length')).toBe(entries)
    expect(await visitor.page.title()).not.toContain(SECRET)
    expect(printed.join()).not.toContain(SECRET)
    expect(await visitor.page.content()).not.toContain(SECRET)
    expect(await visitor.page.evaluate('JSON.stringify(history.state) + window.name')).not.toContain(SECRET)
  })

  it('the field asks the browser for no spelling check and no saved answers', async () => {
    await visitor.launcher.click()
    expect(await visitor.field.getAttribute('spellcheck')).toBe('false')
    expect(await visitor.field.getAttribute('autocomplete')).toBe('off')
  })

  it('a link to a source does not say where the visitor came from', async () => {
    await ask(visitor, 'how fast does it work')
    await visitor.panel.getByText('Sources').first().click()
    const links = visitor.panel.locator('a[href^="https:"]')
    expect(await links.count()).toBeGreaterThan(0)
    for (const link of await links.all()) {
      expect(await link.getAttribute('rel')).toContain('noreferrer')
    }
  })

  it('each tool named there finds its mark on the widget', async () => {
    const rows = readFileSync('docs/PRIVACY.md', 'utf8').matchAll(/^\| [^|]+ \| `([.[][^`]+)` \|/gm)
    const marks = [...rows].map(([, mark]) => mark ?? '')
    expect(marks.length).toBeGreaterThan(8)
    for (const mark of marks) expect(await visitor.page.locator(`clinic-faq${mark}`).count(), mark).toBe(1)
  })

  it('the stub of the README keeps a call until the script has loaded', async () => {
    await visitor.page.goto(`${site.origin}/stub`)
    await visitor.panel.getByText('how long does a session take').first().waitFor()
  })
})

/** The first inline script of a Markdown file. */
function stubOf(file: string): string {
  return /<script>[\s\S]*?<\/script>/.exec(readFileSync(file, 'utf8'))?.[0] ?? ''
}
