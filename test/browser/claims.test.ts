import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { plainText } from '../../src/text.ts'
import { builtCorpus, clinicPage, scriptWith } from './clinic-page.ts'
import { type Site, serve } from './server.ts'
import { ask, type Visitor, visitors } from './visitor.ts'

const QUESTION = 'how fast does it work'

function answerOf(id: string): string {
  return plainText(builtCorpus().entries.find((entry) => entry.id === id)?.answer ?? [])
}

describe('what the entry "Is this chat private?" says of the chat is so', () => {
  const arrive = visitors()
  let site: Site
  let visitor: Visitor

  beforeAll(async () => {
    site = await serve({ '/': { text: clinicPage() } })
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    visitor = await arrive()
    await visitor.page.goto(site.origin)
  })

  it('"It is not sent to anyone": no request follows a question', async () => {
    expect(answerOf('privacy')).toContain('It is not sent to anyone and not stored')
    await visitor.launcher.waitFor()
    const before = visitor.requests.length
    await ask(visitor, QUESTION)
    await visitor.panel.getByRole('article').first().waitFor()
    await visitor.page.waitForLoadState('networkidle')
    expect(visitor.requests.slice(before)).toEqual([])
  })

  it('"no person and no AI model reads what you type": it answers without any connection', async () => {
    expect(answerOf('privacy')).toContain('no person and no AI model reads what you type')
    await visitor.launcher.waitFor()
    await visitor.page.context().setOffline(true)
    await ask(visitor, QUESTION)
    await visitor.panel.getByRole('heading', { name: 'How soon might I feel better?' }).waitFor()
  })

  it('"it is gone when you close or reload the page"', async () => {
    expect(answerOf('privacy')).toContain('it is gone when you close or reload the page')
    await ask(visitor, QUESTION)
    await visitor.panel.getByText(QUESTION, { exact: true }).waitFor()
    await visitor.page.reload()
    await visitor.launcher.click()
    expect(await visitor.panel.textContent()).not.toContain(QUESTION)
  })

  it('"The chat sets no cookies", and stores nothing', async () => {
    expect(answerOf('privacy')).toContain('The chat sets no cookies')
    await ask(visitor, QUESTION)
    await visitor.panel.getByRole('article').first().waitFor()
    expect(await visitor.page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] })
  })
})

describe('what the entry about the chat itself says is so', () => {
  const arrive = visitors()
  let site: Site

  beforeAll(async () => {
    const [entry, ...others] = builtCorpus().entries
    const marked = {
      ...builtCorpus(),
      entries: entry ? [{ ...entry, answer: ['Words of the corpus.'] }, ...others] : [],
    }
    site = await serve({
      '/': { text: clinicPage() },
      '/marked': { text: clinicPage({ script: '/marked.js' }) },
      '/marked.js': { text: scriptWith(marked), type: '.js' },
    })
  })
  afterAll(() => site.close())

  it('answers are picked, not made: what is shown is what stands in the corpus', async () => {
    const visitor = await arrive()
    await visitor.page.goto(`${site.origin}/marked#faq=${builtCorpus().entries[0]?.id}`)
    await visitor.panel.getByText('Words of the corpus.').first().waitFor()
  })

  it('each answer shows its sources, and who checked it, and when', async () => {
    const visitor = await arrive()
    await visitor.page.goto(site.origin)
    await ask(visitor, 'how fast does it work')
    await visitor.panel.getByText('Sources').first().waitFor()
    await visitor.panel
      .getByText(/Checked by our editors against notes on the listed sources, on .*Not reviewed by a clinician\./)
      .first()
      .waitFor()
  })

  it('says of an answer whose review is overdue that it is, in a page that has been up for years', async () => {
    const visitor = await arrive()
    await visitor.page.clock.setFixedTime('2028-11-22T12:00:00Z')
    await visitor.page.goto(site.origin)
    await ask(visitor, 'how fast does it work')
    await visitor.panel
      .getByText(/This answer was due for review on .*ask the clinic/)
      .first()
      .waitFor()
    expect(await visitor.panel.textContent()).toContain('In crisis?')
  })
})
