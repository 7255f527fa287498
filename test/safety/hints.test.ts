import { readFileSync } from 'node:fs'
import { stemmer } from 'stemmer'
import { describe, expect, it } from 'vitest'
import { writeHints } from '../../src/compiler/safety-hints.ts'
import { detectDanger, hintedBy } from '../../src/safety/base.ts'
import { createDetector } from '../../src/safety/detect.ts'
import { createHints } from '../../src/safety/hints.ts'
import { compiled } from './base-safety.ts'
import { teachHints } from './teach-hints.ts'

const { lexicon, hints } = compiled.safety

describe('what is only hinted at', () => {
  it.each([
    [
      'risk',
      'I have put the papers for my daughter in the top drawer, she will manage fine once I stop being in her way',
    ],
    ['emergency', 'grandpa is talking nonsense since lunch and cannot hold his fork'],
    ['danger', 'he goes through my bag every night and I sleep in the tub with the door locked'],
  ])('is heard where no rule speaks, as %s: %s', (tier, text) => {
    expect(createDetector(lexicon)(text).tier).toBe('none')
    expect(detectDanger(text)).toMatchObject({ tier, rules: [`hinted-${tier}`] })
  })

  it.each([
    'where do I find the papers for my first visit',
    'my dad is 71 and takes a pill for his heart, may he come',
    'he has the car keys, can he wait in the lobby',
    'took too many days off last month, have you anything on a weekend',
  ])('is not seen in ordinary words: %s', (text) => {
    expect(detectDanger(text).tier).toBe('none')
  })

  it.each([
    [
      'self',
      'I have put the papers for my daughter in the top drawer, she will manage fine once I stop being in her way',
    ],
    ['other', 'he gave his guitar to his brother and hugged everybody, he never does that, he seems so calm now'],
  ])('is about the one whom it mostly speaks of, %s: %s', (subject, text) => {
    expect(detectDanger(text)).toMatchObject({ tier: 'risk', subject })
  })

  it('is told apart by language, so that help comes in it', () => {
    const { rules } = detectDanger('ya les dejé todo listo a mis hijos, sin mí van a estar mejor y yo por fin descanso')
    expect(rules.every((id) => id.endsWith('-es'))).toBe(true)
  })

  it('is not asked where a rule has said all: its card comes first', () => {
    expect(detectDanger("I'm going to hurt someone").rules).toEqual(
      createDetector(lexicon)("I'm going to hurt someone").rules,
    )
  })

  it('is heard sooner after an urgent message', () => {
    const text = 'i want it to stop'
    expect([detectDanger(text).tier, detectDanger(text, { alert: true }).tier]).toEqual(['none', 'risk'])
  })

  it('gives its words as the reason', () => {
    const text = 'he goes through my bag every night and I sleep in the tub with the door locked'
    expect(hintedBy(text, 'hinted-danger').length).toBeGreaterThan(0)
    expect(hintedBy(text, 'hit')).toEqual([])
  })

  it('gives no word of a figure of speech as the reason', () => {
    const text = 'this traffic is killing me. She will be fine once I stop being in her way'
    expect(hintedBy(text, 'hinted-risk')).toEqual(
      hintedBy(text.replace('this traffic is killing me. ', ''), 'hinted-risk'),
    )
  })

  it('is made ready in steps, and heard in a message that comes before that', () => {
    const fresh = createHints(hints)
    let steps = 1
    while (!fresh.prepare()) steps++
    expect(steps).toBeGreaterThan(2)
    const early = createDetector(lexicon, { hints: createHints(hints) })
    expect(early('grandpa is talking nonsense since lunch and cannot hold his fork').tier).toBe('emergency')
  })

  it.each(['allah', 'god', 'muslim', 'black', 'immigrant', 'lesbian', 'trans', 'virgen'])(
    'is not heard in who somebody is: %s',
    (word) => {
      const { rows } = createHints(hints).model()
      expect(rows.get(stemmer(word))?.weights ?? []).toHaveLength(0)
    },
  )

  it('has learned from no line that measures it', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
    const textsIn = (file: string, column: number) =>
      readFileSync(`test/questions/danger/${file}.tsv`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => plain(line.split('\t')[column] ?? ''))
        .filter(Boolean)
    const taught = new Set([...textsIn('en', 2), ...textsIn('es', 2), ...textsIn('ordinary', 0)])
    const measuring = [...textsIn('held-out', 2), ...textsIn('held-out-posts', 2)]
    expect(measuring.length).toBeGreaterThan(2500)
    expect(measuring.filter((text) => taught.has(text))).toEqual([])
  })

  it('is learned from the lines of test/questions, and from nothing else', async () => {
    await expect(writeHints(teachHints(lexicon))).toMatchFileSnapshot('../../faq/safety/hints.tsv')
  }, 600_000)
})
