import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { exportReview, importReview } from '../../src/cli/review/exchange.ts'
import { readRemarks } from '../../src/cli/review/remarks.ts'
import { type ReviewServer, startReview } from '../../src/cli/review/server.ts'
import { readReview } from '../../src/cli/review/texts.ts'
import { edit, type MadeFolder, TODAY, unsignedFolder } from '../cli/signed-folder.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let made: MadeFolder
let running: ReviewServer
let page: Page
let faults: string[]

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'))
})
afterAll(() => browser?.close())
beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  made = unsignedFolder()
  running = await startReview(made.folder, 0, () => TODAY)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await page?.close()
  running.server.closeAllConnections()
  running.server.close()
  made.remove()
})

/** Opens the page; whatever it complains of, and every request to elsewhere, is a fault. */
async function open(url: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<void> {
  page = await browser.newPage(options)
  faults = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on(
    'request',
    (request) =>
      request.url().startsWith(new URL(running.url).origin) ||
      request.url().startsWith('file:') ||
      request.url().startsWith('blob:') ||
      faults.push(request.url()),
  )
  await page.goto(url)
}

async function introduce(): Promise<void> {
  await page.getByLabel('Your name').fill('Dr. Ada Example')
  await page.getByLabel('Your role').fill('Psychiatrist')
  await page.getByLabel('I am a clinician').check()
}

/** Goes to a text by its link; the text before it stands until the address has changed. */
async function choose(name: string): Promise<void> {
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

const signed = () => readReview(made.folder, TODAY).signOffs.map(({ what, level, name }) => [what, level, name])
const title = () => page.getByRole('heading', { level: 2 })

describe('a clinician at the review page', () => {
  it('gives name and role once, signs with one press, and stands before the next text', async () => {
    await open(running.url)
    expect(await title().textContent()).toBe('Help cards: what people in danger are told')
    await introduce()
    await page.getByRole('button', { name: 'Sign this text' }).click()
    await page.getByRole('heading', { level: 2, name: 'Crisis and emergency contacts' }).waitFor()
    expect(await page.getByRole('status').textContent()).toMatch(
      /^Signed: “Help cards: what people in danger are told” \d+ left\.$/,
    )
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 2, name: 'What is recognized as danger' }).waitFor()
    expect(signed()).toEqual([
      ['cards', 'clinician', 'Dr. Ada Example'],
      ['crisis-lines', 'clinician', 'Dr. Ada Example'],
    ])
    expect(faults).toEqual([])
  })

  it('is asked for name and role before anything is signed', async () => {
    await open(running.url)
    await page.keyboard.press('Control+Enter')
    expect(await page.getByRole('status').textContent()).toContain('First give your name and your role')
    expect(await page.getByLabel('Your name').evaluate((field) => field === document.activeElement)).toBe(true)
    expect(signed()).toEqual([])
  })

  it('leaves a remark instead', async () => {
    await open(running.url)
    await introduce()
    await choose('How soon might I feel better?')
    await page.getByRole('article').getByText('Leave a remark').click()
    await page.getByRole('textbox', { name: 'What should be looked at or changed?' }).fill('Say "drip" first.')
    await page.getByRole('button', { name: 'Save the remark' }).click()
    await page.getByRole('heading', { name: 'Remarks' }).waitFor()
    expect(readRemarks(made.folder).map(({ what, remark }) => [what, remark])).toEqual([
      ['entry/en/onset-speed', 'Say "drip" first.'],
    ])
    expect(signed()).toEqual([])
  })

  it('is told when a text was changed while they were reading, and nothing is signed', async () => {
    await open(running.url)
    await introduce()
    await choose('How soon might I feel better?')
    edit(made.folder, 'onset/onset-speed.md', 'Some people do not respond.', 'A few people do not respond.')
    await page.getByRole('button', { name: 'Sign this text' }).click()
    await page.getByText('Not saved.').waitFor()
    expect(await page.getByRole('status').textContent()).toContain(
      'Its text has changed since you read it. Read it again.',
    )
    expect(signed()).toEqual([])
  })

  it('is told when the command no longer runs', async () => {
    await open(running.url)
    await introduce()
    running.server.closeAllConnections()
    running.server.close()
    await page.getByRole('button', { name: 'Sign this text' }).click()
    await page.getByText('The review command does not answer').waitFor()
    expect(await page.getByRole('button', { name: 'Sign this text' }).isEnabled()).toBe(true)
  })

  it.each([
    ['on a desktop, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
    ['on a phone, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ] as const)('meets no fault that axe finds, %s', async (_, options) => {
    await open(running.url, { ...options, bypassCSP: true })
    for (const name of [
      'How soon might I feel better?',
      'Help cards: what people in danger are told',
      'Crisis and emergency contacts',
      'What is recognized as danger',
    ]) {
      await choose(name)
      await page.evaluate(axe)
      const violations = await page.evaluate(
        'axe.run({ resultTypes: ["violations"] }).then((result) => result.violations.map((one) => one.id + ": " + one.nodes[0].html))',
      )
      expect(violations, name).toEqual([])
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
  })
})

describe('a clinician with the offline file', () => {
  it('signs and remarks without any connection, and the result goes back in', async () => {
    const file = join(dirname(made.folder), 'review.html')
    exportReview(made.folder, file, TODAY)
    await open(pathToFileURL(file).href)
    await introduce()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 2, name: 'Crisis and emergency contacts' }).waitFor()
    await page.getByRole('article').getByText('Leave a remark').click()
    await page.getByRole('textbox', { name: 'What should be looked at or changed?' }).fill('Dial them all.')
    await page.getByRole('button', { name: 'Save the remark' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the result' }).click(),
    ])
    const shown = await page.getByLabel('The result, to be sent back').inputValue()
    expect(download.suggestedFilename()).toBe('clinic-faq-review.json')
    expect(faults).toEqual([])

    const result = join(dirname(made.folder), 'result.json')
    writeFileSync(result, shown)
    const day = JSON.parse(shown).signed[0].date
    expect(importReview(made.folder, result, day)).toBe(0)
    expect(signed()).toEqual([['cards', 'clinician', 'Dr. Ada Example']])
    expect(readRemarks(made.folder).map(({ what, remark }) => [what, remark])).toEqual([
      ['crisis-lines', 'Dial them all.'],
    ])
  })
})
