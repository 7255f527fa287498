import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCorpus, clinicPage } from './clinic-page.ts'
import { troubleOf } from './footer-in-sight.ts'
import { hostileSheets } from './hostile-sheets.ts'
import { type Site, serve } from './server.ts'
import { type Visitor, visitors } from './visitor.ts'
import { clinicFiles } from './walk-files.ts'
import { type Outfit, prepare } from './walk-in-page.ts'
import { around, inWords, looks, messages, type Step, sizes, stepsOf } from './walk-steps.ts'

const seed = Number(process.env.WALK_SEED ?? 20261122)
const wanted = Number(process.env.WALK_STEPS ?? 3000)
/** A walk this long is begun anew in a fresh page: what goes wrong is soon found again, and made short. */
const stretch = 250

const consult = {
  en: 'General information. Consult a clinician about your care.',
  es: 'Información general. Consulte a un profesional de la salud sobre su atención.',
}
const outfit: Outfit = {
  messages,
  sheets: hostileSheets,
  ids: [
    ...builtCorpus()
      .entries.slice(0, 6)
      .map(({ id }) => id),
    // In the clinic's own file.
    'parking',
  ],
  files: Object.keys(clinicFiles),
  words: {
    'en US': ['In crisis? Call or text 988. Emergency: 911.', consult.en],
    'es US': ['¿En crisis? Llame al 988 (oprima 2) o envíe AYUDA al 988. Emergencias: 911.', consult.es],
    'en GB': ['In crisis? Call 116 123. Emergency: 999.', consult.en],
    'es GB': ['¿En crisis? Llame al 116 123. Emergencias: 999.', consult.es],
    'en XX': ['In crisis? Find a helpline: findahelpline.com. Emergency: your local emergency number.', consult.en],
    'es XX': [
      '¿En crisis? Busque una línea de ayuda: findahelpline.com. Emergencias: el número de emergencias de su zona.',
      consult.es,
    ],
  },
}

let site: Site
beforeAll(async () => {
  site = await serve({ '/': { text: clinicPage() }, ...clinicFiles })
})
let looked = 0
let overlaid = 0
afterAll(() => {
  console.info(
    `Random walk: ${wanted} steps from seed ${seed}, the panel open after ${looked} of them, a clinic's own file read in ${overlaid}.`,
  )
  return site.close()
})

const arrive = visitors()

describe('whatever a visitor or a page does, while the panel is open the footer is in sight, right and within reach', () => {
  const stretches = Array.from({ length: Math.ceil(wanted / stretch) }, (_, index) => seed + index)
  it.each(stretches)(`${stretch} random steps, seed %i`, { timeout: 240_000 }, async (own) => {
    const steps = stepsOf(own, stretch)
    const found = await walk(steps)
    if (found.trouble.length > 0) {
      const short = await shortest(steps.slice(0, found.at + 1), found.trouble)
      const told = short.steps.map((step, index) => `${index + 1}. ${inWords(step)}`)
      throw new Error(`Seed ${own}. After these steps ${short.trouble.join('; ')}:\n${told.join('\n')}`)
    }
    looked += found.looked
    overlaid += found.overlaid
    expect(found.looked).toBeGreaterThan(stretch / 2)
  })

  it('with a clinic’s own file in place, and with each that fails', () => {
    expect(overlaid).toBeGreaterThan(0)
    expect(site.requests).toEqual(expect.arrayContaining(Object.keys(clinicFiles)))
  })
})

interface Found {
  /** The last step taken. */
  at: number
  /** What was then in the footer's way; empty if nothing was. */
  trouble: string[]
  /** After how many steps the panel was open. */
  looked: number
  /** After how many of them a clinic's own file had been read. */
  overlaid: number
}

/** Opens the panel in a fresh page, and walks until something is in the footer's way. */
async function walk(steps: Step[]): Promise<Found> {
  const visitor = await arrive()
  const { page } = visitor
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  try {
    await page.addInitScript(`window.footerTrouble = ${troubleOf}; (${prepare})(${JSON.stringify(outfit)})`)
    await page.goto(site.origin)
    await visitor.launcher.click()
    let at = 0
    while (at < steps.length) {
      const step = steps[at]
      if (step && around.includes(step.act)) await act(visitor, step)
      const next = steps.findIndex((each, index) => index > at && around.includes(each.act))
      const end = next < 0 ? steps.length : next
      const part =
        step && around.includes(step.act)
          ? [{ act: 'look', pick: 0 }, ...steps.slice(at + 1, end)]
          : steps.slice(at, end)
      const found = await page.evaluate((given) => window.walker.walk(given), part)
      if (found) return { at: at + found.at, trouble: found.trouble, looked: 0, overlaid: 0 }
      if (errors.length > 0) return { at: end - 1, trouble: errors, looked: 0, overlaid: 0 }
      at = end
    }
    const { looked, overlaid } = await page.evaluate(() => ({
      looked: window.walker.looked,
      overlaid: window.walker.overlaid,
    }))
    return { at, trouble: [], looked, overlaid }
  } finally {
    await page.context().close()
  }
}

async function act({ page }: Visitor, { act, pick }: Step): Promise<void> {
  switch (act) {
    case 'resize': {
      const [width, height, deviceScaleFactor] = sizes[pick % sizes.length] ?? [320, 480, 1]
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
      return
    }
    case 'look':
      return page.emulateMedia(looks[pick % looks.length])
    case 'offline':
      return page.context().setOffline(pick % 2 === 0)
    case 'escape':
      return page.keyboard.press('Escape')
    case 'tab':
      return page.keyboard.press(pick % 2 === 0 ? 'Tab' : 'Shift+Tab')
  }
}

/** The shortest walk found in a minute that still meets trouble. */
async function shortest(steps: Step[], trouble: string[]): Promise<{ steps: Step[]; trouble: string[] }> {
  const until = Date.now() + 60_000
  let best = { steps, trouble }
  let size = Math.ceil(steps.length / 2)
  while (size > 0 && Date.now() < until) {
    let shorter = false
    for (let from = 0; from < best.steps.length && Date.now() < until; from += size) {
      const fewer = best.steps.toSpliced(from, size)
      const found = fewer.length > 0 ? await walk(fewer) : null
      if (!found?.trouble.length) continue
      best = { steps: fewer.slice(0, found.at + 1), trouble: found.trouble }
      shorter = true
      from -= size
    }
    if (!shorter || size > best.steps.length) size = size === 1 ? 0 : Math.ceil(Math.min(size, best.steps.length) / 2)
  }
  return best
}
