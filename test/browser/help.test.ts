import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtCorpus, clinicPage, scriptWithoutLexicon } from './clinic-page.ts'
import { type Site, serve } from './server.ts'
import { ask, desktop, phone, type Visitor, visitors } from './visitor.ts'

const lifeline = '988 Suicide & Crisis Lifeline'
const abuseLine = 'National Domestic Violence Hotline'
const call988 = [`Call 988, ${lifeline.slice(4)}`, 'tel:988']
const ways988 = [
  call988,
  [`Text 988, ${lifeline.slice(4)}`, 'sms:988'],
  [`Chat, ${lifeline}`, 'https://988lifeline.org/chat/'],
]
const call911 = ['Call 911', 'tel:911']
// The number in the sentence can be tapped, too.
const ways911 = [['911', 'tel:911'], call911]
const waysAbuse = [
  [`Call 1-800-799-7233, ${abuseLine}`, 'tel:+18007997233'],
  [`Text START to 88788, ${abuseLine}`, 'sms:88788'],
  [`Chat, ${abuseLine}`, 'https://www.thehotline.org'],
]
const waysAssault = [
  ['Call 1-800-656-4673, RAINN National Sexual Assault Hotline', 'tel:+18006564673'],
  ['Chat, RAINN National Sexual Assault Hotline', 'https://rainn.org'],
]
const poison = ['Call 1-800-222-1222, Poison Help', 'tel:+18002221222']
const waysMaternal = [
  ['Call 1-833-852-6262, National Maternal Mental Health Hotline', 'tel:+18338526262'],
  ['Text 1-833-852-6262, National Maternal Mental Health Hotline', 'sms:+18338526262'],
]

/** What is said, and what its help offers: headings, then links in order. */
const cards = [
  { said: 'I want to kill myself', headings: ["I'm really glad you said this"], ways: [...ways988, ...ways911] },
  {
    said: 'my son says he wants to die',
    headings: ['Thank you for looking out for them'],
    ways: [...ways988, ...ways911],
  },
  { said: "my chest hurts and I can't breathe", headings: ['This could be an emergency'], ways: [...ways911] },
  {
    said: 'my toddler swallowed my pills',
    headings: ['This could be an emergency', 'If someone took too much and is awake'],
    ways: [...ways911, poison, ...ways988],
  },
  {
    said: "I haven't slept in five days and I hear voices telling me things",
    headings: ['This needs help today'],
    ways: [call911, ...ways988],
  },
  { said: 'my husband hits me', headings: ["I'm sorry this is happening"], ways: [...waysAbuse, ...ways911] },
  {
    said: 'I was raped',
    headings: ["I'm sorry this happened to you"],
    ways: [...waysAssault, ...ways911, ...waysAbuse],
  },
  {
    said: 'somebody is hurting my child',
    headings: ['Every child deserves to be safe'],
    // The line for children is left out of the build until somebody has dialed it: the nearest one stands for it, once.
    ways: [...waysAbuse, ...ways911],
  },
  {
    said: 'I am going to kill my neighbor',
    headings: ["I'm glad you said this"],
    ways: [...ways911, ...ways988, ...waysMaternal],
  },
]
const neutral = `${builtCorpus().clinic.leave_url}/`
const spoken = 'Help is available now. Call or text nine eight eight. In an emergency call nine one one.'

let site: Site
beforeAll(async () => {
  site = await serve({
    '/': { text: clinicPage() },
    '/gb': { text: clinicPage({ more: 'data-region="UK"' }) },
    '/nowhere': { text: clinicPage({ more: 'data-region="XX"' }) },
    '/es': { text: clinicPage({ more: 'data-lang="es"' }) },
    '/lost': { text: clinicPage({ script: '/lost.js' }) },
    '/lost.js': { text: scriptWithoutLexicon(), type: '.js' },
  })
})
afterAll(() => site.close())

const arrive = visitors()
let visitor: Visitor

async function come(path = '/', size = desktop): Promise<void> {
  visitor = await arrive({ size })
  await visitor.page.goto(site.origin + path)
}

/** Asks in the open panel, and waits for whatever answers. */
async function say(text: string): Promise<void> {
  await visitor.field.fill(text)
  await visitor.field.press('Enter')
  await lastExchange().locator('h3.asked', { hasText: text }).waitFor()
  await visitor.panel.locator('.waiting').waitFor({ state: 'detached' })
}

const lastExchange = () => visitor.panel.locator('.exchange').last()
const card = (name = 'Help is available now') => visitor.panel.getByRole('region', { name })
const bar = () => visitor.panel.getByRole('button', { name: 'Help is here, day or night' })
const button = (name: string) => visitor.panel.getByRole('button', { name })
const ways = async (name?: string) =>
  card(name)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => [link.ariaLabel ?? link.textContent, link.getAttribute('href')]))

describe.each(cards)('"$said"', ({ said, headings, ways: expected }) => {
  beforeEach(async () => {
    await come()
    await ask(visitor, said)
    await card().waitFor()
  })

  it('is answered first by its help, right below the message, in sight, the ways to it named in full', async () => {
    expect(await lastExchange().locator('h3.asked + *').getAttribute('aria-label')).toBe('Help is available now')
    expect(await card().getByRole('heading').allTextContents()).toEqual(headings)
    expect(await ways()).toEqual(expected)
    expect(await visitor.panel.getByRole('article').count()).toBe(0)
    expect(await card().getByRole('heading').first().evaluate(isInSight)).toBe(true)
  })
})

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('on %s', (_, size) => {
  it('the first way to reach somebody is in sight without scrolling, and large enough to tap', async () => {
    await come('/', size)
    await ask(visitor, 'I want to kill myself')
    const first = card().getByRole('link').first()
    await first.waitFor()
    expect(await first.evaluate(isInSight)).toBe(true)
    const box = await first.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.width).toBeGreaterThanOrEqual(44)
  })
})

describe('at 400% zoom, in a window of 1280 × 800', () => {
  it('the help begins in sight, and its first link can be scrolled to and tapped', async () => {
    await come('/', { width: 320, height: 200 })
    await ask(visitor, 'I want to kill myself')
    const heading = card().getByRole('heading')
    await heading.waitFor()
    expect(await heading.evaluate(isInSight)).toBe(true)
    const first = card().getByRole('link').first()
    await first.scrollIntoViewIfNeeded()
    expect(await first.evaluate(isInSight)).toBe(true)
  })
})

describe('what a screen reader meets', () => {
  beforeEach(async () => {
    await come()
    await visitor.launcher.click()
    await listen()
  })

  it('in the card of a risk', async () => {
    await say('I want to kill myself')
    expect(await card().ariaSnapshot()).toBe(`- region "Help is available now":
  - heading "I'm really glad you said this" [level=4]
  - paragraph: You don't have to carry it alone. You can talk with someone right now, day or night, free.
  - paragraph: ${lifeline}
  - paragraph:
    - link "Call 988, Suicide & Crisis Lifeline":
      - /url: tel:988
      - text: Call 988
    - link "Text 988, Suicide & Crisis Lifeline":
      - /url: sms:988
      - text: Text 988
    - link "Chat, 988 Suicide & Crisis Lifeline":
      - /url: https://988lifeline.org/chat/
      - text: Chat
  - paragraph: A trained person listens, and you decide how much to say.
  - paragraph:
    - text: If you might act on these thoughts now, or already have, call
    - strong:
      - link "911":
        - /url: tel:911
    - text: .
  - paragraph:
    - link "Call 911":
      - /url: tel:911
  - paragraph: You don't have to be sure it is serious enough.
  - paragraph: I'm an automatic FAQ, not a person, and nobody at the clinic sees this message.
  - group: More ways to get help
  - button "Keep this small"`)
  })

  it('at once: one sentence, spoken once, and nothing from the log or politely', async () => {
    await say('I want to kill myself')
    await expect.poll(heard).toEqual([`alert: ${spoken}`])
    await silence()
    expect(await heard()).toEqual([`alert: ${spoken}`])
    expect(await visitor.panel.getByRole('log').getAttribute('aria-live')).toBe('off')
    expect(await card().locator('[aria-live], [role=alert], [role=status]').count()).toBe(0)
  })

  it('at an ordinary question: the answer, and no alert', async () => {
    await say('how fast does it work')
    await expect.poll(async () => (await heard()).length).toBe(1)
    expect((await heard())[0]).toMatch(/^status: /)
  })

  it('at a second urgent message: the sentence again', async () => {
    await say('I want to kill myself')
    await expect.poll(heard).toHaveLength(1)
    await say('how much does it cost')
    await expect.poll(heard).toHaveLength(2)
    await say('I have a plan to end my life tonight')
    await expect.poll(heard).toHaveLength(3)
    expect((await heard())[2]).toBe(`alert: ${spoken}`)
  })
})

describe('after a disclosure', () => {
  beforeEach(async () => {
    await come()
    await ask(visitor, 'I want to kill myself')
    await card().waitFor()
  })

  it('the field stays enabled and keeps the focus', async () => {
    expect(await visitor.field.isEnabled()).toBe(true)
    expect(await visitor.field.evaluate((field) => field.matches(':focus'))).toBe(true)
    await visitor.page.keyboard.type('thank you')
    expect(await visitor.field.inputValue()).toBe('thank you')
  })

  it.each(["I'm ok", 'jk', 'forget it'])('"%s" never takes the help away', async (text) => {
    await say(text)
    expect(await bar().or(card()).first().isVisible()).toBe(true)
  })

  it('an ordinary question folds the help into a bar, which a tap opens', async () => {
    await say('how much does it cost')
    await bar().waitFor()
    expect(await bar().getAttribute('aria-expanded')).toBe('false')
    expect(await card().count()).toBe(0)
    await bar().click()
    expect((await ways())[0]).toEqual(call988)
  })

  it('an ordinary question is answered as ever, below the bar', async () => {
    await say('how fast does it work')
    const answer = visitor.panel.getByRole('article')
    await answer.waitFor()
    const [above, below] = [await bar().boundingBox(), await answer.boundingBox()]
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  })

  it('the bar stays on every screen, and through closing and opening', async () => {
    await button('All questions').click()
    await bar().waitFor()
    await visitor.page.keyboard.press('Escape')
    await visitor.launcher.click()
    expect(await bar().isVisible()).toBe(true)
  })

  it('the bar stays when the chat is cleared', async () => {
    await button('Clear this chat').click()
    expect(await bar().isVisible()).toBe(true)
  })

  it('"Keep this small" folds it', async () => {
    await button('Keep this small').click()
    expect(await bar().getAttribute('aria-expanded')).toBe('false')
    expect(await card().count()).toBe(0)
  })

  it('a new urgent message opens it again', async () => {
    await button('Keep this small').click()
    await say('I have a plan to end my life tonight')
    expect(await lastExchange().locator('h3.asked + *').getAttribute('aria-label')).toBe('Help is available now')
    expect(await bar().count()).toBe(0)
  })

  it('a vague goodbye counts', async () => {
    await say("never mind, it's too late, bye")
    expect(await card().count()).toBe(1)
  })
})

describe('what may be answered below help', () => {
  beforeEach(() => come())

  it.each(['how many pills to die', 'what is the lethal dose of ketamine'])(
    '"%s": nothing, and no button to it',
    async (text) => {
      await ask(visitor, text)
      await card().waitFor()
      expect(await button('Show the answer to my question').count()).toBe(0)
      expect(await lastExchange().locator(':scope > *').count()).toBe(2)
      expect(await visitor.panel.getByRole('article').count()).toBe(0)
    },
  )

  it('in an emergency: when to call, and nothing else', async () => {
    await ask(visitor, 'I took ketamine and I cannot breathe, is that a normal side effect')
    await button('Show the answer to my question').click()
    const shown = visitor.panel.getByRole('article')
    expect(await shown.getByRole('heading').allTextContents()).toHaveLength(1)
    expect(await shown.getByRole('heading').textContent()).toBe(
      'Who should I call after a session, and when is it an emergency?',
    )
    expect(await visitor.panel.getByText('Related questions').count()).toBe(0)
  })

  it('while a draft signals danger: no suggestion', async () => {
    await visitor.launcher.click()
    await visitor.field.fill('how')
    await visitor.panel.getByRole('list', { name: 'Questions that begin like yours' }).waitFor()
    await visitor.field.fill('how many pills to die')
    expect(await visitor.panel.getByRole('list', { name: 'Questions that begin like yours' }).count()).toBe(0)
  })
})

describe('danger from somebody who may check the device', () => {
  beforeEach(async () => {
    await come()
    await visitor.page.evaluate(() => {
      history.pushState({}, '', '#clinic')
    })
    await ask(visitor, 'my husband hits me')
    await card().waitFor()
  })

  it('"Clear this chat" leaves no bar and no word, in the page or stored', async () => {
    await card().getByRole('button', { name: 'Clear this chat' }).click()
    expect(await bar().count()).toBe(0)
    expect(await card().count()).toBe(0)
    const all = await visitor.widget.evaluate((host) => host.shadowRoot?.querySelector('.panel')?.textContent)
    expect(all).not.toMatch(/husband|violence|hotline/i)
    const kept = await visitor.page.evaluate(() => [{ ...sessionStorage }, { ...localStorage }, document.cookie])
    expect(kept).toEqual([{}, {}, ''])
    expect(await visitor.page.title()).toBe('A clinic')
  })

  it('"Leave this page" takes the page\'s place in the history with a neutral one', async () => {
    await visitor.page.context().route(neutral, (route) => {
      return route.fulfill({ contentType: 'text/html', body: '<title>The weather</title>' })
    })
    const before = await visitor.page.evaluate(() => history.length)
    await card().getByRole('button', { name: 'Leave this page' }).click()
    await visitor.page.waitForURL(neutral)
    expect(await visitor.page.evaluate(() => history.length)).toBe(before)
  })
})

describe('a detector that throws', () => {
  it('shows the general help, and below it the answer', async () => {
    await come('/lost')
    await ask(visitor, 'how fast does it work')
    await card().waitFor()
    expect(await card().getByRole('heading').allTextContents()).toEqual(['Help is there, day or night'])
    expect(await ways()).toEqual([call911, ...ways988, ...waysAbuse])
    const answer = visitor.panel.getByRole('article')
    await answer.waitFor()
    const [above, below] = [await card().boundingBox(), await answer.boundingBox()]
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  })
})

describe('a mention', () => {
  it('has one line of help directly above its answer, and no card', async () => {
    await come()
    await ask(visitor, 'does ketamine help with suicidal thoughts')
    const answer = visitor.panel.getByRole('article')
    await answer.waitFor()
    expect(await card().count()).toBe(0)
    const strip = visitor.panel.locator('.strip')
    expect(await strip.evaluate((one) => one.nextElementSibling?.localName)).toBe('article')
    expect(await strip.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
      ways988.map(([, href]) => href),
    )
  })
})

describe('other languages and other countries', () => {
  it('Spanish in, Spanish help, on an English page', async () => {
    await come()
    await visitor.launcher.click()
    await listen()
    await say('quiero morir')
    const help = card('Hay ayuda ahora mismo')
    expect(await help.getByRole('heading').textContent()).toBe('Me alegra mucho que lo haya dicho')
    expect(await help.getAttribute('lang')).toBe('es')
    expect(await ways('Hay ayuda ahora mismo')).toEqual([
      ['Llamar al 988 (oprima 2), Suicide & Crisis Lifeline', 'tel:988'],
      ['Envíe AYUDA al 988, Suicide & Crisis Lifeline', 'sms:988'],
      [`Chat, ${lifeline}`, 'https://988lifeline.org/chat/'],
      ['911', 'tel:911'],
      ['Llamar al 911', 'tel:911'],
    ])
    await expect.poll(heard).toEqual([expect.stringMatching(/^alert: Hay ayuda ahora.*nueve ocho ocho/)])
  })

  it('Spanish help on a Spanish page', async () => {
    await come('/es')
    await visitor.launcher.click()
    await visitor.widget.locator('textarea').fill('mi marido me pega')
    await visitor.widget.locator('textarea').press('Enter')
    const help = card('Hay ayuda ahora mismo')
    await help.waitFor()
    expect(await help.getByRole('heading').textContent()).toBe('Siento mucho que esté pasando por esto')
  })

  it('in the United Kingdom: its own lines, and no word about one it lacks', async () => {
    await come('/gb')
    await visitor.launcher.click()
    await say('I want to kill myself')
    expect((await ways())[0]).toEqual(['Call 116 123, Samaritans', 'tel:116123'])
    expect(await ways()).toContainEqual(['Call 999', 'tel:999'])
    await say('my toddler swallowed my pills')
    const hrefs = (await ways()).map(([, href]) => href)
    expect(hrefs[0]).toBe('tel:999')
    expect(hrefs).not.toContain('tel:+18002221222')
    expect(await card().textContent()).not.toMatch(/poison experts|988|911/i)
  })

  it('in a place that is not known: no number is guessed', async () => {
    await come('/nowhere')
    await visitor.launcher.click()
    await listen()
    await say('I want to kill myself')
    expect((await ways()).map(([, href]) => href)).toEqual(['https://findahelpline.com'])
    expect(await card().textContent()).toContain('Call your local emergency number')
    expect(await card().textContent()).not.toMatch(/\d/)
    await expect.poll(heard).toEqual([expect.stringMatching(/^alert: Help is available now\. Links are below/)])
  })
})

/** Keeps what the live regions say from now on. */
async function listen(): Promise<void> {
  await visitor.widget.evaluate((host) => {
    window.heard = []
    for (const region of host.shadowRoot?.querySelectorAll('[role=alert], [role=status]') ?? []) {
      new MutationObserver(() => {
        if (region.textContent) window.heard.push(`${region.role}: ${region.textContent}`)
      }).observe(region, { subtree: true, childList: true, characterData: true })
    }
  })
}

function heard(): Promise<string[]> {
  return visitor.page.evaluate(() => window.heard)
}

/** Until the regions are empty again, and for a while after. */
async function silence(): Promise<void> {
  await expect.poll(() => visitor.panel.locator('[role=alert]').textContent(), { timeout: 5000 }).toBe('')
  await visitor.page.waitForTimeout(300)
}

function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const root = element.getRootNode()
  if (!(root instanceof ShadowRoot)) return false
  const at = (y: number) => root.elementFromPoint(left + Math.min(width / 2, 20), y)
  return [top + 2, top + height - 2].every((y) => element.contains(at(y)))
}

declare global {
  interface Window {
    heard: string[]
  }
}
