import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CARD_IDS } from '../../src/compiler/safety-cards.ts'
import { readContacts } from '../../src/compiler/safety-contacts.ts'
import type { Block, Danger, Lang } from '../../src/corpus.ts'
import { cardsFor, lineFor, regionFor, regionValues, spokenHelp } from '../../src/safety/lines.ts'
import { baseSafety } from './base-safety.ts'

const LANGUAGES: Lang[] = ['en', 'es']
const danger = (more: Partial<Danger>): Danger => ({
  tier: 'risk',
  kind: 'intent',
  subject: 'self',
  also: [],
  rules: [],
  ...more,
})

function textOf(blocks: Block[]): string {
  return blocks
    .map((block) =>
      typeof block === 'string' ? block : block[0] === 'value' ? `{${block[1]}}` : textOf(block.slice(1) as Block[]),
    )
    .join(' ')
}

/** Every sentence that a card, strip, bar or button says. */
function sentences(lang: Lang): string[] {
  const cards = Object.values(baseSafety.cards[lang]).flatMap(({ heading, parts }) => [
    heading,
    ...parts.flatMap((part) => (part.kind === 'text' ? [textOf(part.blocks)] : [])),
  ])
  return [...cards, ...Object.values(baseSafety.words[lang])]
}

describe.each(LANGUAGES)('the words of the cards (%s)', (lang) => {
  it('are there for every card', () => {
    expect(Object.keys(baseSafety.cards[lang]).sort()).toEqual([...CARD_IDS].sort())
  })

  it('never use words that blame, name a method or promise', () => {
    const forbidden =
      /commit(ted)? suicide|successful|failed attempt|cry for help|calm down|think of your family|you('ll| will) be fine|completely confidential|confidencial por completo|we will help|se suicid|comet(er|ió) suicidio|estará bien|\b(pills?|gun|rope|hang|overdose|knife|pastillas|pistola|soga|sobredosis)\b/i
    for (const sentence of sentences(lang)) expect(sentence).not.toMatch(forbidden)
  })

  it('ask nothing before the number, and shout nothing', () => {
    const { 'not-here': notHere, ...words } = baseSafety.words[lang]
    expect(notHere).toMatch(/\?$/)
    for (const text of [...sentences(lang).filter((one) => one !== notHere), ...Object.values(words)]) {
      expect(text).not.toMatch(/[?!¿¡]|\p{Extended_Pictographic}/u)
    }
  })

  it('hold no number of their own: numbers come from the contacts', () => {
    for (const sentence of sentences(lang)) expect(sentence).not.toMatch(/\d/)
  })

  it('say that nobody reads along, on every card that stands alone', () => {
    const honest = lang === 'en' ? /automatic FAQ, not a person/ : /automático.*no una persona/
    for (const id of CARD_IDS.filter((one) => one !== 'poison' && one !== 'mention')) {
      const parts = baseSafety.cards[lang][id]?.parts ?? []
      expect(parts.some((part) => part.kind === 'text' && honest.test(textOf(part.blocks)))).toBe(true)
    }
  })
})

describe('the card of a risk', () => {
  it('shows the suicide line before the emergency number', () => {
    const kinds = baseSafety.cards.en['risk-self']!.parts.map(({ kind }) => kind)
    expect(kinds.indexOf('line')).toBeLessThan(kinds.indexOf('emergency'))
  })

  it('speaks to those who worry about somebody when it is about somebody else', () => {
    expect(cardsFor(danger({ subject: 'other' }))).toEqual(['risk-other'])
  })
})

describe('which cards are shown', () => {
  it.each([
    [danger({ tier: 'none' }), []],
    [danger({ tier: 'mention' }), ['mention']],
    [danger({ tier: 'unknown' }), ['general']],
    [danger({ tier: 'emergency', kind: 'heart' }), ['emergency']],
    [danger({ tier: 'emergency', kind: 'overdose', also: ['risk'] }), ['emergency', 'poison', 'risk-self']],
    [danger({ tier: 'emergency', kind: 'ingestion', subject: 'other' }), ['emergency', 'poison']],
    [danger({ tier: 'emergency', kind: 'mania' }), ['mind']],
    [danger({ tier: 'danger', kind: 'abuse' }), ['danger']],
    [danger({ tier: 'danger', kind: 'assault' }), ['assault']],
    [danger({ tier: 'danger', kind: 'child' }), ['child']],
    [danger({ tier: 'danger', kind: 'to-other' }), ['to-other']],
    [danger({ tier: 'risk', also: ['danger'] }), ['risk-self', 'danger']],
  ])('for %o', (found, ids) => {
    expect(cardsFor(found)).toEqual(ids)
  })

  it('never names the abuse hotline to somebody afraid of hurting others', () => {
    const lines = baseSafety.cards.en['to-other']!.parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []))
    expect(lines).not.toContain('abuse')
  })
})

describe('the contacts', () => {
  const text = readFileSync('faq/safety/crisis-lines.yaml', 'utf8')
  const read = (verified: string | null, today: string) => {
    const problems: Parameters<typeof readContacts>[3] = []
    const dated = text.replace(/^verified_on: .*$/m, `verified_on: ${verified ?? 'null'}`)
    return { regions: readContacts('crisis-lines.yaml', dated, today, problems), problems }
  }

  it('leave out what nobody saw in a source until somebody has verified the file, and say so', () => {
    const { regions, problems } = read(null, '2026-11-22')
    expect(regions.US?.lines.map(({ kind }) => kind)).not.toContain('child')
    expect(regions.US?.emergency.tel).toBe('911')
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
    expect(read('2026-11-20', '2026-11-22').regions.US?.lines.map(({ kind }) => kind)).toContain('child')
  })

  it.each([
    ['2026-11-22', 0, undefined],
    ['2027-04-30', 1, 'warning'],
    ['2027-06-30', 1, 'error'],
  ])('verified on 2026-11-20 and built on %s: %i problems', (today, count, severity) => {
    const { problems } = read('2026-11-20', today)
    expect(problems.length).toBe(count)
    expect(problems[0]?.severity).toBe(severity)
  })

  it('reach every region with digits alone in links and the full name of the lifeline', () => {
    for (const { lines, emergency } of Object.values(baseSafety.regions)) {
      for (const number of [emergency.tel, ...lines.flatMap(({ tel, sms }) => [tel, sms])]) {
        if (number) expect(number).toMatch(/^\+?\d+$/)
      }
    }
    expect(lineFor(regionFor(baseSafety, 'us'), 'suicide')?.name).toBe('988 Suicide & Crisis Lifeline')
  })

  it('take UK for GB, and guess no number for a place that is not listed', () => {
    expect(regionFor(baseSafety, 'UK').code).toBe('GB')
    const nowhere = regionFor(baseSafety, 'XX')
    expect([nowhere.code, nowhere.emergency.tel]).toEqual(['international', null])
    expect(regionValues(baseSafety, nowhere, 'en').emergency).toBe('your local emergency number')
  })

  it('give the nearest line where a region lacks a kind', () => {
    expect(lineFor(regionFor(baseSafety, 'US'), 'child')?.kind).toBe('abuse')
    expect(lineFor(regionFor(baseSafety, 'GB'), 'sexual-assault')?.kind).toBe('abuse')
    expect(lineFor(regionFor(baseSafety, 'GB'), 'poison')).toBeUndefined()
  })
})

describe('what a screen reader says at once', () => {
  it('is one sentence with the numbers digit by digit', () => {
    expect(spokenHelp(baseSafety, regionFor(baseSafety, 'US'), 'en')).toBe(
      'Help is available now. Call or text nine eight eight. In an emergency call nine one one.',
    )
    expect(spokenHelp(baseSafety, regionFor(baseSafety, 'US'), 'es')).toContain('nueve ocho ocho')
  })

  it('does not offer a text where the line takes none', () => {
    expect(spokenHelp(baseSafety, regionFor(baseSafety, 'GB'), 'en')).toBe(
      'Help is available now. Call 116 123. In an emergency call nine nine nine.',
    )
  })
})
