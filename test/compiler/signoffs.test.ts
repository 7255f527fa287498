import { expect, it } from 'vitest'
import { lastDay } from '../../src/compiler/signoffs.ts'

it('a sign-off lasts twelve months, or until a source is to be checked again', () => {
  expect(lastDay('2026-11-22', [null])).toBe('2027-11-22')
  expect(lastDay('2026-11-22', ['2027-12-01', '2027-03-01'])).toBe('2027-03-01')
})

it('a sign-off of 29 February ends on a day that there is', () => {
  expect(lastDay('2028-02-29', [])).toBe('2029-02-28')
})
