import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/safety/detect.ts'
import { parsePattern } from '../../src/safety/pattern.ts'
import type { Modifier } from '../../src/safety/safety.ts'

const past: Modifier = { id: 'past', to: 'mention', scope: 'clause', pattern: 'years ago', unless: '' }

/** A detector with one rule, which a past lowers. */
function detectorOf(pattern: string) {
  return createDetector({
    groups: { SELF: 'i | my', OTHERS: 'he | his', GIFT: 'gave away | rehomed', MEANS: 'bridge | rope' },
    spellings: {},
    tolerant: '',
    real: '',
    rules: [['joined', 'risk', 'intent', pattern, 'past', '']],
    figures: ['bridge toll'],
    modifiers: [past],
  })
}

describe('weak signs that mean danger together', () => {
  const detect = detectorOf('GIFT & MEANS')

  it.each(['i gave away my records and went to the bridge', 'that bridge again. is parking free? i rehomed the dog'])(
    'are found in either order, across sentences: %s',
    (text) => {
      expect(detect(text).tier).toBe('risk')
    },
  )

  it.each(['i gave away my records', 'is there parking at the bridge'])('are nothing alone: %s', (text) => {
    expect(detect(text).tier).toBe('none')
  })

  it('count only where nothing lowers either', () => {
    expect(detect('i rehomed the dog years ago. where is the bridge').tier).toBe('none')
    expect(detect('i rehomed the dog, how much is the bridge toll').tier).toBe('none')
  })

  it('count only near each other: a long message holds more than one story', () => {
    const between = (words: number) => `i rehomed the dog. ${'and so on '.repeat(words / 3)} the bridge again`
    expect(detect(between(24)).tier).toBe('risk')
    expect(detect(between(60)).tier).toBe('none')
    expect(detect(`${between(60)} and i gave away my records`).tier).toBe('risk')
  })

  it('stand in different places', () => {
    expect(detectorOf('MEANS & (bridge | dog)')('at the bridge').tier).toBe('none')
  })

  it('are about the one who is named last', () => {
    expect(detect('he rehomed his dog and bought rope').subject).toBe('other')
    expect(detect('i rehomed my dog and bought rope').subject).toBe('self')
  })
})

describe('a pattern', () => {
  it.each(['(a & b)', 'a &', '& a'])('that joins nothing, or in brackets, is refused: %s', (pattern) => {
    expect(() => parsePattern(pattern)).toThrow(/&/)
  })
})
