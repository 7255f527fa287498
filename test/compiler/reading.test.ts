import { describe, expect, it } from 'vitest'
import { partsOf, readingGrade, wordCount } from '../../src/compiler/reading.ts'

describe('the reading grade', () => {
  it('is low for short words in short sentences', () => {
    expect(readingGrade(['Rest for the day.', 'Drink some water.', 'Call a friend.'])).toBeLessThan(3)
  })

  it('rises with long words and with long sentences', () => {
    const plain = readingGrade(['You can rest after the visit.'])
    expect(readingGrade(['Relaxation is recommended following administration.'])).toBeGreaterThan(plain + 5)
    expect(
      readingGrade(['You can rest after the visit and then you can go home with a friend who has come to take you.']),
    ).toBeGreaterThan(plain + 3)
  })

  it('counts names of medicines and terms that must be used as short words', () => {
    expect(readingGrade(['Take care with esketamine.'])).toBe(readingGrade(['Take care with drug.']))
    expect(readingGrade(['An arteriovenous malformation is a tangle.'])).toBe(readingGrade(['An drug is a tangle.']))
  })

  it('takes a lead-in before a colon for itself', () => {
    expect(partsOf('Ask your clinician: What now?')).toEqual(['Ask your clinician:', 'What now?'])
  })

  it('of nothing is nothing', () => {
    expect(readingGrade([])).toBe(0)
  })
})

describe('the count of words', () => {
  it('takes a figure, a hyphenated word and a contraction as one', () => {
    expect(wordCount("About 1,050 people (3.6%) don't self-refer.")).toBe(6)
  })
})
