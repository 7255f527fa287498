import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, serve } from './server.ts'
import { ask, type Visitor, visitors } from './visitor.ts'

/** The code samples of a guide, in order, with the example's addresses turned into those of the site under test. */
function samples(guide: string, language: string): string[] {
  const blocks = readFileSync(`docs/${guide}`, 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)
  return [...blocks]
    .filter(([, kind]) => kind === language)
    .map(([, , code = '']) =>
      code
        .replaceAll('https://your-clinic.example/faq/', '/')
        .replaceAll(`import 'clinic-faq'`, `import '/element.js'`),
    )
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A clinic</title><link rel="icon" href="data:,"></head><body><h1>A clinic</h1>${body}</body></html>`

describe('what the guides say to paste works', () => {
  const arrive = visitors()
  let site: Site

  beforeAll(async () => {
    const [tag = '', manager = ''] = samples('INSTALL.md', 'html')
    const [inline = ''] = samples('FRAMEWORKS.md', 'html')
    const [corner = ''] = samples('FRAMEWORKS.md', 'js')
    const [overlay = ''] = samples('OVERLAY.md', 'html')
    const [answers = ''] = samples('OVERLAY.md', 'markdown')
    site = await serve({
      '/tag': { text: page(tag) },
      '/manager': { text: page(manager) },
      '/inline': { text: page(inline) },
      '/overlay': { text: page(overlay) },
      '/faq/our-answers.md': { text: answers, type: '.md' },
      '/corner': { text: page(`<script type="module">${corner}</script>`) },
    })
  })
  afterAll(() => site.close())

  async function visit(path: string): Promise<Visitor> {
    const visitor = await arrive()
    await visitor.page.goto(`${site.origin}/${path}`)
    return visitor
  }

  it.each(['tag', 'manager', 'corner'])('the button in the corner, by the sample for "%s"', async (path) => {
    const visitor = await visit(path)
    await visitor.launcher.click()
    await visitor.panel.getByText('Your clinic').first().waitFor()
    await visitor.panel.getByText('In crisis?').waitFor()
    expect(visitor.trouble).toEqual([])
  })

  it('the element of the package, in its place in the page', async () => {
    const { page, widget, trouble } = await visit('inline')
    await widget.getByText('In crisis?').waitFor()
    await widget.getByRole('textbox', { name: 'Your question' }).fill('how fast does it work')
    await page.keyboard.press('Enter')
    await widget.getByRole('heading', { name: 'How soon might I feel better?' }).waitFor()
    expect(trouble).toEqual([])
  })
  it('the file of answers of one’s own, and the tag that names it', async () => {
    const visitor = await visit('overlay')
    await visitor.launcher.hover()
    await visitor.page.waitForFunction(() =>
      document.querySelector('clinic-faq')?.session.surroundings()?.library.entry('parking'),
    )
    await ask(visitor, 'is there parking at the clinic')
    await visitor.panel.getByText('Come in from Mill Street.').waitFor()
    await visitor.page.evaluate(() => window.ClinicFaq?.('ask', 'how much does one session cost'))
    await visitor.panel.getByText('At our clinic one infusion costs $450').waitFor()
    expect(visitor.trouble).toEqual([])
  })
})
