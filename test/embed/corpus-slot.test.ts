import { expect, it } from 'vitest'
import { readCorpus } from '../../src/embed/corpus-slot.ts'

it('holds no corpus until a build fills it', () => {
  expect(readCorpus()).toBeNull()
})
