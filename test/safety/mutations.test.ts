import { expect, it } from 'vitest'
import { createDetector } from '../../src/safety/detect.ts'
import { matcherOf } from '../../src/safety/matcher.ts'
import { readMessage } from '../../src/safety/message.ts'
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

/** What a lexicon finds when nothing lowers a match: only such a text can be shown something else under a change. */
const unlowered = createDetector({
  ...lexicon,
  figures: [],
  modifiers: lexicon.modifiers.map((one) => ({ ...one, pattern: NOTHING })),
  rules: lexicon.rules.map(([id, tier, kind, pattern, lowered, marks]) => [
    id,
    tier,
    kind,
    withoutExceptions(pattern),
    lowered,
    marks,
  ]),
})
const texts = [...lines.map(({ text }) => text), ...ordinary.map(({ text }) => text)]
const touched = texts
  .map((text, index) => ({
    text,
    tier: index < lines.length ? shown[index]!.tier : shownToOrdinary[index - lines.length],
  }))
  .filter(({ text }) => unlowered(text).tier !== 'none')

/** The first text that is shown something else under a changed lexicon; `''` where none is. */
function changed(mutant: Lexicon, among: { text: string; tier: string | undefined }[] = touched): string {
  const other = createDetector(mutant)
  return among.find(({ text, tier }) => other(text).tier !== tier)?.text ?? ''
}

/** The groups that stand in each text: only a text that holds one can be shown something else without it. */
function groupsOf(all: string[]): Set<string>[] {
  const names = Object.keys(lexicon.groups)
  const each = matcherOf({ ...lexicon, figures: [], rules: names.map((name) => [name, 'mention', '', name, '', '']) })
  return all.map(
    (text) =>
      new Set(
        readMessage(text, each.vocabulary).flatMap((message) => each.find(message, true).map(({ rule }) => rule[0])),
      ),
  )
}

/** A pattern without its `!(…)`. */
function withoutExceptions(pattern: string): string {
  let plain = ''
  for (let at = 0; at < pattern.length; at++) {
    if (!pattern.startsWith('!(', at)) {
      plain += pattern[at]
      continue
    }
    let depth = 0
    do {
      if (pattern[at] === '(') depth++
      if (pattern[at] === ')') depth--
      at++
    } while (depth > 0 || pattern[at - 1] === '!')
    at--
    // An exception alone in its brackets leaves something to read.
    if (/[(|]$/.test(plain)) plain += '_'
  }
  return plain
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
  const report: string[] = ['what is taken out\ta text that is then shown something else']
  for (const rule of lexicon.rules) {
    const found = lines
      .map(({ text }, index) => ({ text, tier: shown[index]!.tier, rules: shown[index]!.rules }))
      .filter(({ rules }) => rules.includes(rule[0]))
    report.push(
      `rule ${rule[0]}\t${changed({ ...lexicon, rules: lexicon.rules.filter((one) => one !== rule) }, found)}`,
    )
  }
  const groupsIn = groupsOf(touched.map(({ text }) => text))
  for (const name of Object.keys(lexicon.groups)) {
    const among = touched.filter((_, index) => groupsIn[index]!.has(name))
    report.push(`group ${name}\t${changed({ ...lexicon, groups: { ...lexicon.groups, [name]: NOTHING } }, among)}`)
  }
  for (const modifier of lexicon.modifiers) {
    const modifiers = lexicon.modifiers.map((one) => (one === modifier ? { ...one, pattern: NOTHING } : one))
    report.push(`modifier ${modifier.id}\t${changed({ ...lexicon, modifiers })}`)
  }
  let first = 0
  for (const { id, patterns } of written.figures) {
    const last = first + patterns.length
    const figures = lexicon.figures.filter((_, index) => index < first || index >= last)
    report.push(`figure ${id}\t${changed({ ...lexicon, figures })}`)
    first = last
  }
  const redundant = report.filter((line) => line.endsWith('\t')).map((line) => line.trim())
  report.push('', `redundant: ${redundant.join(', ') || 'none'}`)
  await expect(`${report.join('\n')}\n`).toMatchFileSnapshot('mutations.tsv')
}, 600_000)

/** A pattern that finds one line stands for a category of which no other hand has written yet, or it goes. */
it('lists the patterns that find one line of all sets, or none', async () => {
  const patterns = written.rules
    .filter(({ tier }) => tier !== 'mention' && tier !== 'sign')
    .flatMap((rule) => rule.patterns.map((pattern) => ({ rule, pattern })))
  const each = matcherOf({
    ...lexicon,
    rules: patterns.map(({ rule, pattern }, index) => [
      String(index),
      rule.tier,
      rule.kind,
      pattern,
      rule.lowered.join(' '),
      rule.marks.join(' '),
    ]),
  })
  const found = new Map<string, string[]>()
  for (const { text, tier } of lines.filter(({ tier }) => ['risk', 'emergency', 'danger'].includes(tier))) {
    const ids = readMessage(text, each.vocabulary).flatMap((message) =>
      each.find(message, true).filter((finding) => finding.tier === finding.rule[1] && finding.tier === tier),
    )
    for (const id of new Set(ids.map(({ rule }) => rule[0]))) found.set(id, [...(found.get(id) ?? []), text])
  }
  const rare = patterns
    .map(({ rule, pattern }, index) => ({ id: rule.id, pattern, texts: found.get(String(index)) ?? [] }))
    .filter(({ texts }) => texts.length <= 1)
    .map(({ id, pattern, texts }) => `${id}\t${pattern}\t${texts[0] ?? ''}`)
  await expect(`rule\tpattern\tthe one line that it finds\n${rare.join('\n')}\n`).toMatchFileSnapshot('rare.tsv')
})
