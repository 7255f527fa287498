import { expect, it } from 'vitest'
import { inPlainWords, rulesPage } from '../../src/compiler/safety-rules-page.ts'
import { compiled } from './base-safety.ts'

// To write it anew after a change of the lexicon: npx vitest run test/safety/rules-page.test.ts -u
it('the review page lists the rules as they are', async () => {
  await expect(rulesPage(compiled.written)).toMatchFileSnapshot('../../docs/SAFETY-RULES.md')
})

it('says a pattern in plain words', () => {
  expect(inPlainWords('WANT ADV~2 (die | be dead) ..3 suicid*')).toBe(
    '*WANT* [*ADV*, up to 2] (die / be dead) …3… suicid\\*',
  )
})
