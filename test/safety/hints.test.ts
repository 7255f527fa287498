import { expect, it } from 'vitest'
import { writeHints } from '../../src/compiler/safety-hints.ts'
import { compiled } from './base-safety.ts'
import { teachHints } from './teach-hints.ts'

it('the hints that are built in are what the lines of test/questions teach', async () => {
  await expect(writeHints(teachHints(compiled.safety.lexicon))).toMatchFileSnapshot('../../faq/safety/hints.tsv')
}, 120_000)
