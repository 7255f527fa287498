import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ClinicFaqElement } from '../../src/embed/element.ts'
import { builtScript } from './clinic-page.ts'
import { html } from './host-pages/page.ts'
import { type Site, serve } from './server.ts'
import { type Visitor, visitors } from './visitor.ts'
import { messages } from './walk-steps.ts'

/** What a page holds once its garbage is collected. */
interface Held {
  megabytes: number
  nodes: number
  listeners: number
}

const arrive = visitors()
let site: Site
let visitor: Visitor
let session: CDPSession
beforeAll(async () => {
  site = await serve({ '/': html({ script: '/clinic-faq.js' }) })
})
afterAll(() => site.close())
beforeEach(async () => {
  visitor = await arrive()
  await visitor.page.goto(site.origin)
  await visitor.launcher.waitFor()
  session = await visitor.page.context().newCDPSession(visitor.page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
})

describe('a page that puts the widget in and takes it out a thousand times', () => {
  it('holds no more than after a hundred times', { timeout: 240_000 }, async () => {
    await visitor.page.evaluate((text) => Object.assign(window, { script: text }), builtScript())
    await mounted(100)
    const early = await heldOnceAnswered()
    await mounted(900)
    const late = await heldOnceAnswered()
    console.info(`Mounted 100 times: ${told(early)}; 1,000 times: ${told(late)}.`)
    expect(late.listeners - early.listeners).toBeLessThanOrEqual(5)
    expect(late.nodes - early.nodes).toBeLessThanOrEqual(50)
    expect(late.megabytes - early.megabytes).toBeLessThan(1)
    expect(visitor.trouble).toEqual([])
  })

  it('is found when it leaves a listener behind', async () => {
    const before = await held()
    await visitor.page.evaluate(() => {
      for (let round = 0; round < 100; round++) addEventListener('resize', () => round)
    })
    expect((await held()).listeners - before.listeners).toBeGreaterThanOrEqual(100)
  })

  /** What the last widget reads on idle it has all read once it has answered. */
  async function heldOnceAnswered(): Promise<Held> {
    await visitor.page.evaluate(() => window.ClinicFaq?.('ask', 'is it safe'))
    await timersOver()
    return held()
  }

  /** Takes the tag's widget out, runs the tag again, opens, and puts an element of the page's own in and out. */
  async function mounted(times: number): Promise<void> {
    await visitor.page.evaluate(async (times) => {
      const task = () => new Promise((done) => setTimeout(done))
      for (let round = 0; round < times; round++) {
        window.ClinicFaq?.('destroy')
        const tag = document.createElement('script')
        tag.text = (window as unknown as { script: string }).script
        document.body.append(tag)
        tag.remove()
        window.ClinicFaq?.('open')
        const own = document.body.appendChild(document.createElement('clinic-faq'))
        await task()
        own.destroy()
      }
    }, times)
  }
})

const total = 10_000
const part = 200

describe('a page in which ten thousand questions are asked', () => {
  it('holds no more than after two hundred, and answers as fast', { timeout: 600_000 }, async () => {
    await visitor.launcher.click()
    const first = await asked(part)
    await timersOver()
    const early = await held()
    // Most of the time goes to laying out and painting: the page is out of sight in between.
    await seen(false)
    await asked(total - 2 * part, 5)
    await seen(true)
    const last = await asked(part)
    await timersOver()
    const late = await held()
    console.info(
      `Asked ${part}: ${told(early)}, ${first.toFixed(1)} ms each; ${total}: ${told(late)}, ${last.toFixed(1)} ms each.`,
    )
    // A question and its answer are a turn each.
    expect(await visitor.widget.evaluate((host: ClinicFaqElement) => host.session.state().turn)).toBeGreaterThan(
      2 * total,
    )
    expect(late.megabytes - early.megabytes).toBeLessThan(2)
    expect(late.nodes).toBeLessThan(early.nodes * 1.5)
    expect(late.listeners).toBeLessThan(early.listeners * 1.5)
    expect(last).toBeLessThan(first * 2)
    expect(visitor.trouble).toEqual([])
  })

  async function seen(shown: boolean): Promise<void> {
    await visitor.page.evaluate((shown) => document.documentElement.toggleAttribute('hidden', !shown), shown)
  }

  /**
   * Asks in words that were never asked before, and waits for the answers, so many at a time; returns the processor's
   * milliseconds a question.
   */
  async function asked(times: number, together = 1): Promise<number> {
    const before = await busy()
    await visitor.page.evaluate(
      async ({ times, together, messages }) => {
        const answered = () => new Promise((done) => setTimeout(done))
        for (let round = 1; round <= times; round++) {
          window.ClinicFaq?.('ask', `${messages[round % messages.length]} ${Math.random()}`)
          if (round % together === 0) await answered()
        }
      },
      { times, together, messages: messages.slice(0, -3) },
    )
    return ((await busy()) - before) / times
  }
})

async function metrics(): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
}

/** Milliseconds that the page's thread has worked so far: what else runs on the machine does not count. */
async function busy(): Promise<number> {
  return (await metrics())('TaskDuration') * 1000
}

/** What waits for a timer is let go of first. */
async function timersOver(): Promise<void> {
  await visitor.page.waitForTimeout(2000)
}

async function held(): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage')
  const value = await metrics()
  return { megabytes: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes'), listeners: value('JSEventListeners') }
}

function told({ megabytes, nodes, listeners }: Held): string {
  return `${megabytes.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`
}
