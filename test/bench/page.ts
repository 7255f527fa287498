import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser, launchOptions } from '../browser/find-browser.ts'

/** What a page pays for the widget: that of the page without it is taken off. */
export interface PageFigures {
  /** The script's bytes over the wire, as a server sends them to this browser (`gzip` to one that asks for it). */
  wire: { brotli: number; gzip: number }
  /** Requests besides the page's own. */
  requests: number
  /** Processor time of scripts in milliseconds, at full speed: once loaded, and after opening and one answer. */
  script: { loaded: number; answered: number }
  /** JavaScript heap in megabytes, and elements and texts of the document, garbage taken out. */
  heap: { loaded: number; opened: number }
  nodes: { loaded: number; opened: number }
  /** Milliseconds of the main thread at full speed, made on idle: all that comes before a first question, and the engine alone. */
  prepared: { all: Slices; engine: Slices }
}

/** The sum of what was done on idle, and its longest piece. */
interface Slices {
  sum: number
  longest: number
}

interface Measured {
  requests: number
  loaded: Metrics
  opened: Metrics
}
interface Metrics {
  script: number
  heap: number
  nodes: number
}

const rounds = 5

/** Makes the engine ready as the script does, a step an idle moment, and nothing else. */
const engineAlone = `<!doctype html><script type="module">
import { createEngine } from './engine.js'
const steps = createEngine(await (await fetch('/corpus.json')).json()).prepare()
const next = () => steps.next().done ? (document.title = 'ready') : requestIdleCallback(next)
requestIdleCallback(next)
</script>`

/** Loads a page with and without the script in turn in a real browser; the medians of what the script adds. */
export async function pageFigures(script: string): Promise<PageFigures> {
  const brotli = brotliCompressSync(script)
  const server = createServer((request, response) => {
    if (request.url === '/clinic-faq.js') {
      response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'br' }).end(brotli)
      return
    }
    if (request.url === '/engine.js' || request.url === '/corpus.json') {
      const type = request.url.endsWith('.js') ? 'text/javascript' : 'application/json'
      response.writeHead(200, { 'content-type': type }).end(readFileSync(`dist${request.url}`))
      return
    }
    if (request.url === '/engine') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(engineAlone)
      return
    }
    const tag = request.url === '/with' ? '<script async src="/clinic-faq.js"></script>' : ''
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><html lang="en"><link rel="icon" href="data:,"><h1>A clinic</h1>${tag}`)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const browser = await chromium.launch({ ...launchOptions, executablePath: await findBrowser() })
  try {
    const found: { bare: Measured; with: Measured }[] = []
    const prepared: { all: Slices; engine: Slices }[] = []
    for (let round = 0; round < rounds; round++) {
      const visit = async (path: string) => {
        const context = await browser.newContext()
        const measured = await measure(await context.newPage(), `${origin}/${path}`)
        await context.close()
        return measured
      }
      found.push({ bare: await visit('bare'), with: await visit('with') })
      prepared.push({
        all: await idleWork(browser, `${origin}/with`, async (page) => {
          await page.locator('clinic-faq .launcher').hover()
          await page.waitForTimeout(3000)
        }),
        engine: await idleWork(browser, `${origin}/engine`, async (page) => {
          await page.waitForFunction(() => document.title === 'ready')
        }),
      })
    }
    const median = (values: number[]) => values.sort((one, other) => one - other)[rounds >> 1] ?? Number.NaN
    const added = (of: (measured: Measured) => number) => median(found.map((one) => of(one.with) - of(one.bare)))
    const slices = (what: 'all' | 'engine'): Slices => ({
      sum: median(prepared.map((one) => one[what].sum)),
      longest: median(prepared.map((one) => one[what].longest)),
    })
    return {
      wire: { brotli: brotli.length, gzip: gzipSync(script, { level: 9 }).length },
      requests: added(({ requests }) => requests),
      script: { loaded: added(({ loaded }) => loaded.script), answered: added(({ opened }) => opened.script) },
      heap: { loaded: added(({ loaded }) => loaded.heap), opened: added(({ opened }) => opened.heap) },
      nodes: { loaded: added(({ loaded }) => loaded.nodes), opened: added(({ opened }) => opened.nodes) },
      prepared: { all: slices('all'), engine: slices('engine') },
    }
  } finally {
    await browser.close()
    server.close()
  }
}

/** What a page does on idle while somebody acts, by the browser's own trace: the code that goes out measures nothing. */
async function idleWork(browser: Browser, address: string, act: (page: Page) => Promise<void>): Promise<Slices> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  await page.goto(address)
  await act(page)
  const trace: { traceEvents: { name: string; tdur?: number }[] } = JSON.parse(String(await browser.stopTracing()))
  await context.close()
  const pieces = trace.traceEvents.flatMap(({ name, tdur = 0 }) => (name === 'FireIdleCallback' ? tdur / 1000 : []))
  return { sum: pieces.reduce((sum, piece) => sum + piece, 0), longest: Math.max(...pieces) }
}

async function measure(page: Page, address: string): Promise<Measured> {
  let requests = -1
  page.on('request', () => requests++)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const metrics = async (): Promise<Metrics> => {
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
    return { script: value('ScriptDuration') * 1000, heap: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes') }
  }
  await page.goto(address, { waitUntil: 'networkidle' })
  const loaded = await metrics()
  if (!address.endsWith('with')) return { requests, loaded, opened: loaded }
  const widget = page.locator('clinic-faq')
  await widget.locator('.launcher').click()
  const field = widget.getByRole('textbox')
  await field.fill('how fast does it work')
  await field.press('Enter')
  await widget.getByRole('article').first().waitFor()
  return { requests, loaded, opened: await metrics() }
}
