import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { build } from '../../src/cli/build.ts'
import { signTexts } from '../../src/cli/review/sign.ts'
import { readReview } from '../../src/cli/review/texts.ts'
import { EDITOR, edit, fewerPhrasings, type MadeFolder, signedFolder, TODAY } from '../cli/signed-folder.ts'
import { type Site, serve } from './server.ts'
import { goTo, type Visitor, visitors } from './visitor.ts'

const BEFORE = 'Some people do not respond.'
const AFTER = 'A few people do not respond.'

describe('an answer is edited after the tags were pasted', () => {
  const arrive = visitors()
  let made: MadeFolder
  let out: string
  let files: Host
  let pages: Site
  let pasted: Record<'plain' | 'pinned', string>
  const open = (visitor: Visitor, tag: string) => goTo(visitor, `${pages.origin}/${tag}#faq=onset-speed`)

  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    out = mkdtempSync(join(tmpdir(), 'clinic-faq-tags-'))
    vi.stubEnv('XDG_CACHE_HOME', join(out, 'cache'))
    made = signedFolder()
    fewerPhrasings(made.folder)
    files = await hostOf(out)
    rebuild()
    pasted = { plain: snippet('snippet.html'), pinned: snippet('snippet.pinned.html') }
    pages = await serve({ '/plain': { text: page(pasted.plain) }, '/pinned': { text: page(pasted.pinned) } })
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    made?.remove()
    files?.server.close()
    await pages?.close()
    rmSync(out, { recursive: true })
  })

  it('the plain tag shows the edit, the pinned one what it was pasted for', async () => {
    const visitor = await arrive()
    for (const tag of ['plain', 'pinned']) {
      await open(visitor, tag)
      await visitor.panel.getByText(BEFORE).first().waitFor()
    }
    // Nothing changed: the browser asks, and is told to keep what it has.
    await open(visitor, 'plain')
    await visitor.panel.getByText(BEFORE).first().waitFor()
    expect(files.answers.filter((one) => one.startsWith('/clinic-faq.js'))).toEqual([
      '/clinic-faq.js 200',
      '/clinic-faq.js 304',
    ])

    edit(made.folder, 'onset/onset-speed.md', BEFORE, AFTER)
    sign()
    rebuild()

    await open(visitor, 'plain')
    await visitor.panel.getByText(AFTER).first().waitFor()
    expect(files.answers.at(-1)).toBe('/clinic-faq.js 200')
    for (const someone of [visitor, await arrive()]) {
      await open(someone, 'pinned')
      await someone.panel.getByText(BEFORE).first().waitFor()
      expect(someone.trouble).toEqual([])
    }
  })

  it('a new pinned tag shows the edit', async () => {
    const visitor = await arrive()
    const fresh = await serve({ '/': { text: page(snippet('snippet.pinned.html')) } })
    await visitor.page.goto(`${fresh.origin}/#faq=onset-speed`)
    await visitor.panel.getByText(AFTER).first().waitFor()
    await fresh.close()
  })

  it('the pinned tag runs nothing but what it was pasted for; the page is whole without it', async () => {
    const name = /clinic-faq\.[0-9a-f]{12}\.js/.exec(pasted.pinned)?.[0] ?? ''
    const bytes = readFileSync(join(out, name))
    writeFileSync(join(out, name), `${bytes}\n`)
    const visitor = await arrive()
    await visitor.page.goto(`${pages.origin}/pinned`)
    await visitor.page.getByRole('heading', { name: 'A clinic' }).waitFor()
    expect(await visitor.widget.count()).toBe(0)
    expect(visitor.trouble.join()).toContain('integrity')
    writeFileSync(join(out, name), bytes)
  })

  const snippet = (name: string) => readFileSync(join(out, name), 'utf8')
  const rebuild = () => build(made.folder, { out, date: TODAY, 'base-url': files.origin })
  const sign = () =>
    signTexts(made.folder, {
      reviewer: EDITOR,
      level: 'sources',
      date: TODAY,
      texts: readReview(made.folder, TODAY).texts.filter(({ what }) => what === 'entry/en/onset-speed'),
    })
})

function page(tag: string): string {
  return `<!doctype html><html lang="en"><head><title>A clinic</title><link rel="icon" href="data:,"></head><body><h1>A clinic</h1>${tag}</body></html>`
}

interface Host {
  origin: string
  server: Server
  /** Path and status of each answer, in order. */
  answers: string[]
}

/** Another host than the page's, with the headers that docs/HOSTING.md asks for. */
async function hostOf(folder: string): Promise<Host> {
  const answers: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path)
    if (!/^\/clinic-faq[.\w]*\.js$/.test(path) || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const bytes = readFileSync(file)
    const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`
    const same = request.headers['if-none-match'] === etag
    answers.push(`${path} ${same ? 304 : 200}`)
    response.writeHead(same ? 304 : 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': path === '/clinic-faq.js' ? 'no-cache' : 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      etag,
    })
    response.end(same ? undefined : bytes)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    server,
    answers,
  }
}
