import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/safety/detect.ts'
import { matcherOf } from '../../src/safety/matcher.ts'
import { readMessage } from '../../src/safety/message.ts'
import { compiled } from './base-safety.ts'

const { safety, written } = compiled
const matcher = matcherOf(safety.lexicon)
const detect = createDetector(safety.lexicon)

/** Whether a rule fires on a text at its own tier, lowered by nothing. */
function fires(id: string, text: string): boolean {
  return readMessage(text, matcher.vocabulary).some((message) =>
    matcher.find(message, true).some(({ rule, tier }) => rule[0] === id && tier === rule[1]),
  )
}

describe('the lexicon', () => {
  it('is read without a problem', () => {
    expect(compiled.problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'contacts')).toEqual([])
  })

  it('names a source and a category for every rule', () => {
    for (const rule of written.rules) expect([rule.id, rule.source, rule.category]).not.toContain('')
  })
})

describe.each(written.rules)('rule $id', ({ id, yes, no }) => {
  it.each(yes)('finds: %s', (text) => {
    expect(fires(id, text)).toBe(true)
  })

  it.each(no)('leaves: %s', (text) => {
    expect(fires(id, text)).toBe(false)
  })
})

describe.each(written.figures)('figure of speech $id', ({ yes }) => {
  it.each(yes)('is no danger: %s', (text) => {
    expect(['none', 'mention']).toContain(detect(text).tier)
  })
})
