import { expect, it } from 'vitest'
import { createDetector } from '../../src/safety/detect.ts'
import type { Lexicon } from '../../src/safety/safety.ts'
import { compiled, expressions, ordinaryQuestions, readLines } from './base-safety.ts'

const { lexicon } = compiled.safety
const { written } = compiled
const lines = [...readLines('test/questions/messages-dev.tsv'), ...expressions()]
const ordinary = ordinaryQuestions()
const detect = createDetector(lexicon)
const shown = lines.map(({ text }) => detect(text))
const shownToOrdinary = ordinary.map(({ text }) => detect(text).tier)
/** A word that nobody writes: what is left of a group that is taken out. */
const NOTHING = 'zzzzzzzz'

/** How many lines are shown something else under a changed lexicon; ordinary questions only where it may show more. */
function changed(mutant: Lexicon, may: (index: number) => boolean, more: boolean): number {
  const other = createDetector(mutant)
  let count = 0
  lines.forEach(({ text }, index) => {
    if (may(index) && other(text).tier !== shown[index]!.tier) count++
  })
  if (more && count === 0) {
    ordinary.forEach(({ text }, index) => {
      if (other(text).tier !== shownToOrdinary[index]) count++
    })
  }
  return count
}

/** What each line of all sets is shown: any change of a rule that matters changes this list. */
it('every line of all sets is shown what it was shown before', async () => {
  const list = lines.map(({ text, tier }, index) => {
    const { tier: got, kind } = shown[index]!
    return `${got === tier ? ' ' : '≠'}\t${tier}\t${got}\t${kind}\t${text}`
  })
  await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('shown.tsv')
})

it('without any one rule, group, modifier or figure some line is shown something else, or the report names it', async () => {
  const report: string[] = ['what is taken out\tlines that change']
  for (const rule of lexicon.rules) {
    const count = changed(
      { ...lexicon, rules: lexicon.rules.filter((one) => one !== rule) },
      (index) => shown[index]!.rules.includes(rule[0]),
      false,
    )
    report.push(`rule ${rule[0]}\t${count}`)
  }
  for (const name of Object.keys(lexicon.groups)) {
    report.push(
      `group ${name}\t${changed({ ...lexicon, groups: { ...lexicon.groups, [name]: NOTHING } }, () => true, true)}`,
    )
  }
  for (const modifier of lexicon.modifiers) {
    report.push(
      `modifier ${modifier.id}\t${changed({ ...lexicon, modifiers: lexicon.modifiers.map((one) => (one === modifier ? { ...one, pattern: NOTHING } : one)) }, () => true, true)}`,
    )
  }
  for (const figure of written.figures) {
    report.push(
      `figure ${figure.id}\t${changed({ ...lexicon, figures: lexicon.figures.filter((pattern) => !figure.patterns.some((own) => own.replace(/\s/g, '') === pattern.replace(/\s/g, ''))) }, () => true, true)}`,
    )
  }
  const fired = new Map<string, number>()
  for (const { rules } of shown) for (const id of rules) fired.set(id, (fired.get(id) ?? 0) + 1)
  const once = written.rules.filter(({ id }) => (fired.get(id) ?? 0) <= 1).map(({ id }) => id)
  report.push(
    '',
    `redundant: ${
      report
        .filter((line) => line.endsWith('\t0'))
        .map((line) => line.split('\t')[0])
        .join(', ') || 'none'
    }`,
  )
  report.push(`rules that fire on one line or none of all sets: ${once.join(', ') || 'none'}`)
  await expect(`${report.join('\n')}\n`).toMatchFileSnapshot('mutations.tsv')
}, 180_000)
