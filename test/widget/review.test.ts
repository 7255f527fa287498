import { describe, expect, it } from 'vitest'
import type { Signature } from '../../src/corpus.ts'
import { reviewLine } from '../../src/widget/review.ts'
import { stringsFor } from '../../src/widget/strings.ts'

const signature: Signature = { level: 'sources', name: 'N', role: 'r', date: '2026-11-20', until: '2027-11-20' }
const line = (of: Signature | null, today = '2026-11-22') => reviewLine(of, today, stringsFor('en'))

describe('the line that says who stands for an answer', () => {
  it('says what checking against sources is, and is not', () => {
    expect(line(signature)).toBe(
      'Checked by our editors against notes on the listed sources, on November 20, 2026. Not reviewed by a clinician.',
    )
  })

  it('names the clinician', () => {
    expect(line({ ...signature, level: 'clinician', name: 'A. Example, MD', role: 'psychiatrist' })).toBe(
      'Reviewed by A. Example, MD, psychiatrist, on November 20, 2026.',
    )
  })

  it('says from the day after its date that the answer is overdue, in a page that has been up for years', () => {
    expect(line(signature, '2027-11-20')).toContain('Checked')
    expect(line(signature, '2027-11-21')).toBe('This answer was due for review on November 20, 2027; ask the clinic.')
  })

  it('says that a clinic’s own words are its own', () => {
    expect(line(null)).toContain("clinic's own words")
  })
})
