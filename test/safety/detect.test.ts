import { describe, expect, it } from 'vitest'
import { detectDanger as detect } from '../../src/safety/base.ts'
import { createDetector, createWarningSign, lethality } from '../../src/safety/detect.ts'
import { baseSafety } from './base-safety.ts'

const warningSign = createWarningSign(baseSafety.lexicon)

describe('whom a danger is about', () => {
  it.each([
    ['I want to die', 'self'],
    ['my husband wants to die', 'other'],
    ["I'm scared my son will take his own life", 'other'],
    ['my wife is unconscious', 'other'],
    ['I have chest pain', 'self'],
    ['mi hermana quiere suicidarse', 'other'],
    ['my boyfriend strangled me', 'self'],
  ])('%s: %s', (text, subject) => {
    expect(detect(text).subject).toBe(subject)
  })
})

describe('the kind of a danger', () => {
  it.each([
    ['I took all my pills', 'overdose'],
    ['my kid ate one of my ketamine troches', 'ingestion'],
    ['he is manic and spent all our savings', 'mania'],
    ["I'm hearing voices telling me to hurt people", 'psychosis'],
    ['I was raped', 'assault'],
    ['my dad hits me and my brother', 'child'],
    ["I'm going to hurt someone", 'to-other'],
    ['my partner hits me', 'abuse'],
    ['how many pills does it take to die', 'lethality'],
  ])('%s: %s', (text, kind) => {
    expect(detect(text).kind).toBe(kind)
  })
})

describe('a question for a deadly amount or a way', () => {
  it.each([
    'whats a lethal dose of ketamine',
    'looking for a painless way to die',
    '¿cuántas pastillas hacen falta para morir?',
  ])('lets no answer open below its card: %s', (text) => {
    expect(lethality(detect(text))).toBe(true)
  })

  it('is not seen in a wish to die alone', () => {
    expect(lethality(detect('I want to die'))).toBe(false)
  })
})

describe('vague words', () => {
  it.each(["it's too late", 'never mind, bye', "doesn't matter now", 'ya no importa'])(
    'count only after an urgent message: %s',
    (text) => {
      expect(detect(text).tier).not.toBe('risk')
      expect(detect(text, { alert: true }).tier).toBe('risk')
    },
  )
})

describe('what lowers a match', () => {
  it.each([
    ["I'm not suicidal", 'mention'],
    ["I'm not okay, I want to die", 'risk'],
    ["I'm not suicidal but I don't want to live", 'risk'],
    ["can't stop thinking about killing myself", 'risk'],
    ['I was suicidal in 2019, years ago', 'mention'],
    ["I used to be suicidal and now it's back", 'risk'],
    ['I tried to kill myself last night', 'risk'],
    ['does ketamine help with suicidal thoughts', 'mention'],
    ["how much does it cost, I don't want to be alive", 'risk'],
    ['who do I call if I feel suicidal after treatment', 'mention'],
  ])('%s: %s', (text, tier) => {
    expect(detect(text).tier).toBe(tier)
  })
})

describe('a physical warning sign', () => {
  it.each(['there is blood in my urine', 'my arm is swollen where the needle was', 'tengo fiebre desde ayer'])(
    'is noticed: %s',
    (text) => {
      expect(warningSign(text)).toBe(true)
      expect(['none', 'mention']).toContain(detect(text).tier)
    },
  )

  it.each(['how long is a session', 'do you take Aetna'])('is not seen in: %s', (text) => {
    expect(warningSign(text)).toBe(false)
  })
})

describe('a detector that fails', () => {
  it('says unknown, which is shown as help, and never throws', () => {
    const broken = createDetector({ ...baseSafety.lexicon, groups: {}, rules: [['x', 'risk', 'x', '(((', '', '']] })
    expect(broken('I want to die').tier).toBe('unknown')
  })

  it('shows what rules find where hints fail, and unknown where they find nothing urgent', () => {
    const hints = {
      prepare: () => true,
      find: () => {
        throw new Error('broken')
      },
      model: () => {
        throw new Error('broken')
      },
    }
    const detect = createDetector(baseSafety.lexicon, { hints })
    expect(detect("he took a whole bottle of pills and won't wake up").tier).toBe('emergency')
    expect(detect('how much is it').tier).toBe('unknown')
  })

  it('says unknown with no lexicon at all', () => {
    const nothing: unknown = undefined
    expect(createDetector(nothing as typeof baseSafety.lexicon)('hello').tier).toBe('unknown')
  })
})

it('gives the ids of the rules as its reason', () => {
  expect(detect('I want to kill myself').rules).toContain('kill-self')
})

it.each(['jk', 'just kidding', 'forget it'])('after an urgent message, "%s" is no new danger', (text) => {
  expect(detect(text, { alert: true }).tier).toBe('none')
})

it.each(['je veux mourir', 'ich will mich umbringen', 'quero morrer'])(
  'the plainest words are found elsewhere too: %s',
  (text) => {
    expect(detect(text).tier).toBe('risk')
  },
)

it.each(['took 5 pills of ketamine', 'I took 600mg', 'tomé cinco pastillas de ketamina'])(
  'a number of doses or milligrams taken is an overdose: %s',
  (text) => {
    expect(detect(text).tier).toBe('emergency')
  },
)

it.each([
  'I have high blood pressure and a heart condition',
  'do I need to fast until I pass out',
  'me va a pegar mi seguro',
])('is ordinary: %s', (text) => {
  expect(detect(text).tier).toBe('none')
})
