/** Writes the page on which a clinician reads every rule of the lexicon in plain words. */
import { type Node, parsePattern } from '../safety/pattern.ts'
import type { WrittenLexicon } from './safety-lexicon.ts'
import type { WrittenRule } from './safety-rule.ts'

const TIERS: Record<WrittenRule['tier'], string> = {
  risk: 'risk: suicide or self-harm',
  emergency: 'emergency: medical, now',
  danger: 'danger: violence or coercion',
  mention: 'mention: the topic, without danger now',
  sign: 'warning sign: steers to "when to call", shows no card',
}

const HEAD = `# The rules of danger

This page is made from \`faq/safety/lexicon.yaml\`; do not edit it. It lists what the chat recognises as danger, in the order
in which rules are asked for their kind. It needs a clinician's reading before a clinic switches the chat on.

How to read what a rule finds: words stand in this order; *CAPITALS* name a group of words (listed at the end); *(a / b)* is
one of these; *[x]* may be missing; *…3…* is up to three words of any kind; *a ↔ b* is both, in either order. A star
ends a word that may go on (*threat\\** finds threats, threatened). Spelling is forgiven before rules are asked.

What lowers a match acts on that match in its own clause, and never on the message.

Beside these rules stands a list of words that hint at danger, learned from messages that many people wrote
(\`faq/safety/hints.tsv\`; \`clinic-faq review\` shows the strongest). It is asked where no rule has settled what is meant, and can
only add help.
`

/** The review page, as Markdown. */
export function rulesPage({ rules, figures, modifiers, groups }: WrittenLexicon): string {
  const categories = [...new Set(rules.map(({ category }) => category))]
  const tiers = Object.entries(TIERS).map(
    ([tier, words]) => `- ${words}: ${rules.filter((rule) => rule.tier === tier).length} rules`,
  )
  return [
    HEAD,
    tiers.join('\n'),
    ...categories.flatMap((category) => [
      `\n## ${category}`,
      ...rules.filter((rule) => rule.category === category).map(ruleWords),
    ]),
    '\n## What lowers a match',
    ...modifiers.map(({ id, words, to, scope, pattern, unless }) =>
      [
        `\n### ${id} (to ${to}, within its ${scope})\n`,
        `${words}.\n`,
        ...lines(pattern, 'Found as'),
        ...(unless ? lines(unless, 'Unless the same place holds') : []),
      ].join('\n'),
    ),
    '\n## Figures of speech and ordinary uses',
    '\nA match that overlaps one of these does not count.',
    ...figures.map(({ id, patterns, yes }) =>
      [`\n### ${id}\n`, `Such as: ${yes.map(quoted).join(', ')}\n`, ...lines(patterns.join('\n'), 'Found as')].join(
        '\n',
      ),
    ),
    '\n## Groups of words\n',
    ...Object.entries(groups).map(([name, pattern]) => `- *${name}*: ${inPlainWords(pattern)}`),
    '',
  ].join('\n')
}

/** A pattern as a reader without its signs would say it. */
export function inPlainWords(pattern: string): string {
  return either(parsePattern(pattern))
}

function ruleWords({
  id,
  tier,
  kind,
  lang,
  lowered,
  marks,
  source,
  reviewedBy,
  patterns,
  yes,
  no,
}: WrittenRule): string {
  const facts = [
    `**${TIERS[tier]}** · kind ${kind} · ${lang}`,
    lowered.length > 0 ? `lowered by ${lowered.join(', ')}` : 'lowered by nothing',
    marks.includes('alert') ? 'counts only after an urgent message' : '',
    marks.includes('self') ? 'always about the visitor' : marks.includes('other') ? 'always about somebody else' : '',
    `source: ${source}`,
    `reviewed by: ${reviewedBy ?? 'nobody yet'}`,
  ].filter((fact) => fact !== '')
  return [
    `\n### ${id}\n`,
    `${facts.join(' · ')}\n`,
    `Finds: ${yes.map(quoted).join(', ')}\n`,
    `Leaves: ${no.map(quoted).join(', ')}\n`,
    ...lines(patterns.join('\n'), 'Found as'),
  ].join('\n')
}

function lines(patterns: string, title: string): string[] {
  return [
    `<details><summary>${title}</summary>\n`,
    ...patterns.split('\n').map((pattern) => `- ${inPlainWords(pattern)}`),
    '\n</details>',
  ]
}

function quoted(text: string): string {
  return `“${text}”`
}

function either(options: Node[][]): string {
  return options.map((option) => option.map(words).join(' ')).join(' / ')
}

function words(node: Node): string {
  switch (node.kind) {
    case 'word':
      return node.word.replace('*', '\\*')
    case 'group':
      return `*${node.name}*`
    case 'any':
      return '(any word)'
    case 'start':
      return '(at the start)'
    case 'end':
      return '(at the end)'
    case 'match':
      return '(the match)'
    case 'gap':
      return `…${node.most}…`
    case 'either':
      return `(${either(node.options)})`
    case 'maybe':
      return node.most === 1 ? `[${words(node.of)}]` : `[${words(node.of)}, up to ${node.most}]`
    case 'near':
      return `${words(node.first)} ↔${node.most} ${words(node.second)}`
    case 'not':
      return `(not: ${either(node.options)})`
  }
}
