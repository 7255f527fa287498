import type { Frame } from 'playwright-core'
import { troubleOf } from '../footer-in-sight.ts'
import { pixelsApart, roundings } from '../portrait.ts'
import type { Visitor } from '../visitor.ts'
import { factsOf } from './facts.ts'
import { type HostPage, inPage } from './page.ts'

const question = 'how fast does it work'
/** The panel's corners are round: behind them is the page. */
const corner = 15
const answer = 'How soon might I feel better?'

/** What an open panel with its answer looks like, and where it was opened. */
export interface Look {
  picture: Buffer
  launcher: string
}

/** What one page is found under: with the widget, and the same with a script that does nothing. */
export interface Addresses {
  page: string
  without: string
}

/**
 * Visits a page with and without the widget, opens it and asks. Returns in words what is not as it must be: the widget as
 * on a blank page (`usual`), the page as without the widget. `judge` is another page, in which pictures are compared.
 */
export async function visit(
  visitor: Visitor,
  { page: address, without }: Addresses,
  host: HostPage,
  usual: Look,
  judge: Visitor,
): Promise<string[]> {
  const found: string[] = []
  const same = (what: string, is: string, wanted: string) => {
    if (is !== wanted) found.push(`${what}: ${difference(is, wanted)}`)
  }

  taken(visitor)
  const before = await arrive(visitor, without, host)
  const bare = { facts: await before.frame.evaluate(factsOf), ...taken(visitor) }
  const there = await arrive(visitor, address, host)
  if (!host.before) await there.launcher.waitFor()
  const facts = await there.frame.evaluate(factsOf)
  same('layout', facts.layout, bare.facts.layout)
  same('globals', facts.globals, bare.facts.globals)
  if (facts.shifted > 0) found.push(`the page shifted by ${facts.shifted}`)

  if (typeof host.before === 'string') await there.launcher.waitFor()
  await happens(host.before, there)
  await there.launcher.waitFor()
  const launcher = JSON.stringify(await there.launcher.boundingBox())
  if (!host.moved) same('place of the launcher', launcher, usual.launcher)
  const scrolled = await there.frame.evaluate(() => `${scrollX} ${scrollY}`)
  const loaded = taken(visitor)
  same('requests', paths(loaded.requests, address), paths(bare.requests, without))

  const look = await openAndAsk(there, host)
  const trouble = await there.widget.evaluate(troubleOf)
  found.push(...trouble)
  const apart = await pixelsApart(judge, [look, usual.picture], corner)
  if (apart > roundings) found.push(`${apart} pixels of the panel are not as usual`)
  await host.answered?.(there)
  const asked = taken(visitor)
  same('requests of a question', asked.requests.join(' '), '')
  const lines = [...bare.trouble, ...(host.says ?? [])]
  const said = [...loaded.trouble, ...asked.trouble]
  same('console', said.join(' | '), lines.join(' | ').replaceAll('/without', ''))

  await there.frame.evaluate(`window.ClinicFaq('destroy')`)
  const left = await there.frame.evaluate(factsOf)
  same('what is left on the root', left.root, bare.facts.root)
  same('how far it is scrolled', left.scrolled, scrolled)
  same('globals that are left', left.globals, bare.facts.globals)
  same('"ClinicFaq" is left', String(left.api), 'false')
  return found
}

async function happens(what: HostPage['before'], visitor: Visitor): Promise<void> {
  if (typeof what === 'string') await visitor.page.evaluate(inPage(what))
  else await what?.(visitor)
}

/** What is there and what should be, from where they part. */
function difference(is: string, wanted: string): string {
  let start = 0
  while (start < wanted.length && is[start] === wanted[start]) start++
  const part = (text: string) => text.slice(Math.max(0, start - 20), start + 160)
  return `"${part(is)}" instead of "${part(wanted)}"`
}

/** How the panel looks on a page where nothing is odd. */
export async function usualLook(visitor: Visitor, address: string): Promise<Look> {
  await visitor.page.goto(address)
  const launcher = JSON.stringify(await visitor.launcher.boundingBox())
  return { launcher, picture: await openAndAsk(visitor) }
}

async function arrive(
  visitor: Visitor,
  address: string,
  { frame: where }: HostPage,
): Promise<Visitor & { frame: Frame }> {
  const { page } = visitor
  await page.mouse.move(0, 0)
  await page.goto(address)
  if (!where) return { ...visitor, frame: page.mainFrame() }
  const frame = await (await page.waitForSelector(where, { state: 'attached' })).contentFrame()
  if (!frame) throw new Error(`There is no frame at "${where}".`)
  await frame.waitForLoadState()
  const widget = frame.locator('clinic-faq')
  return {
    ...visitor,
    frame,
    widget,
    launcher: widget.locator('.launcher'),
    panel: widget.getByRole('dialog'),
    field: widget.getByRole('textbox', { name: 'Your question' }),
  }
}

async function openAndAsk(visitor: Visitor, host?: HostPage): Promise<Buffer> {
  const { page, launcher, panel, field } = visitor
  await launcher.click()
  await field.waitFor()
  await happens(host?.opened, visitor)
  await field.fill(question)
  await field.press('Enter')
  await panel.getByRole('heading', { name: answer }).first().waitFor()
  // What lies under the pointer shows that.
  await page.mouse.move(0, 0)
  return await panel.screenshot()
}

/** The different paths asked for besides the script, with the page's own at the start taken off. */
function paths(requests: string[], address: string): string {
  const own = new URL(address).pathname.replace('/without', '')
  const all = requests
    .filter((each) => /^(http|ws)/.test(each))
    .map((each) => new URL(each).pathname.replace(own, '').replace('/without', ''))
  return [...new Set(all)]
    .filter((each) => each !== '/clinic-faq.js')
    .sort()
    .join(' ')
}

/** What was asked for and said in the console since it was last taken. */
function taken({ requests, trouble }: Visitor): { requests: string[]; trouble: string[] } {
  return { requests: requests.splice(0), trouble: trouble.splice(0) }
}
