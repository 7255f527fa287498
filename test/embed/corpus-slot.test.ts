import { expect, it } from 'vitest'
import { readCorpus, readTranslations } from '../../src/embed/corpus-slot.ts'

it('holds no corpus and no words until a build fills it', () => {
  expect(readCorpus()).toBeNull()
  expect(readTranslations()).toEqual({})
})
