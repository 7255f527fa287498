import { request } from 'node:http'
import { JSDOM } from 'jsdom'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startPreview } from '../../src/cli/preview/server.ts'
import { type OpenPreview, openPreview } from './open-preview.ts'
import { edit, TODAY } from './signed-folder.ts'

const ANSWER = 'onset/onset-speed.md'
let preview: OpenPreview

beforeAll(async () => {
  preview = await openPreview()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => preview.close())

describe('the preview of a folder', () => {
  it('shows the widget over it', async () => {
    const page = await pageNow()
    expect(page.querySelector('script[src="/clinic-faq.js"]')).not.toBeNull()
    expect(page.querySelector('h1')?.textContent).toBe(`Preview of ${preview.folder}`)
    expect(await get('/clinic-faq.js')).toContain('How soon might I feel better?')
  })

  it('says why a question got its answer', async () => {
    const why = await get(`/why?${new URLSearchParams({ question: 'how fast does it kick in' })}`)
    expect(why).toContain('onset-speed')
    expect(why).toMatch(/words that told most: .*\n\s+close: /)
  })

  it('says that help comes first', async () => {
    expect(await get(`/why?question=${encodeURIComponent('i want to kill myself')}`)).toMatch(
      /^Danger: .*Help is shown first\./,
    )
  })

  it('follows a save: the changed words are there, and listed as not signed', async () => {
    edit(preview.folder, ANSWER, 'Some people do not respond.', 'A few people do not respond.')
    await soon(async () => expect(await get('/clinic-faq.js')).toContain('A few people do not respond.'))
    expect(sectionOf(await pageNow(), 'Shown here, but not to visitors')).toMatch(
      /entry\/en\/onset-speed: it was changed since/,
    )
  })

  it('shows what is wrong by file and line, and leaves the entry out until it is mended', async () => {
    edit(preview.folder, ANSWER, 'question:', 'qestion:')
    await soon(async () => expect(sectionOf(await pageNow(), 'What is wrong')).toMatch(/onset-speed\.md:\d+ {2}\S/))
    expect(await get('/faq.html')).not.toContain('How soon might I feel better?')
    edit(preview.folder, ANSWER, 'qestion:', 'question:')
    await soon(async () => expect(sectionOf(await pageNow(), 'What is wrong')).not.toContain('onset-speed.md'))
  })

  it('answers nobody but this machine’s own pages', async () => {
    expect(await statusOf({ host: 'evil.example' })).toBe(421)
    expect(await statusOf({ origin: 'https://evil.example' })).toBe(403)
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  it('says which port is taken', async () => {
    const { port } = new URL(preview.url)
    await expect(
      startPreview(preview.folder, Number(port), () => ({ today: TODAY, require: 'sources', languages: ['en'] })),
    ).rejects.toThrow(`Port ${port} is taken.`)
  })
})

async function get(path: string): Promise<string> {
  return (await fetch(new URL(path, preview.url))).text()
}

async function pageNow(): Promise<Document> {
  return new JSDOM(await get('/')).window.document
}

function sectionOf(page: Document, title: string): string {
  const heading = [...page.querySelectorAll('h2')].find((each) => each.textContent === title)
  return heading?.parentElement?.textContent ?? `There is no section "${title}".`
}

/** What is saved is read a moment later; on a busy machine that takes a while. */
function soon(expected: () => Promise<void>): Promise<void> {
  return vi.waitFor(expected, { timeout: 30_000, interval: 100 })
}

function statusOf(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request(preview.url, { headers }, (response) => {
      response.resume()
      done(response.statusCode)
    })
      .on('error', fail)
      .end()
  })
}
