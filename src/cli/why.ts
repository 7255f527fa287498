/** A reply and its reasons in words, for `ask` and `preview`. */
import type { Corpus, Reply } from '../corpus.ts'
import type { Judgement } from '../engine/engine.ts'
import { hintedBy } from '../safety/base.ts'

/** How many terms are named. */
const MOST_TOLD = 5

/** What is shown for a message, without the answers' own text. */
export function replyInWords(reply: Reply, corpus: Corpus): string[] {
  const parts: string[] = []
  if (reply.danger !== 'none')
    parts.push(
      `Danger: ${reply.danger}${reply.help?.kind ? ` (${reply.help.kind})` : ''}, by ${reply.help?.rules.join(', ')}. Help is shown first.`,
    )
  const entries = reply.entries.map(({ id, confidence }) => `${questionOf(corpus, id)}  [${id}, ${confidence}]`)
  switch (reply.outcome) {
    case 'answer':
      return [...parts, ...entries]
    case 'choose':
      return [...parts, `Did you mean one of these?\n${entries.map((entry) => `  ${entry}`).join('\n')}`]
    case 'fixed':
      return [...parts, `[fixed: ${reply.fixed}]`]
    case 'none':
      return [...parts, 'There is no vetted answer to this.']
  }
}

/** Which words of a message hint at the danger that was found; nothing where rules found it. */
export function hintsInWords(text: string, { help }: Reply): string[] {
  return (help?.rules ?? []).flatMap((rule) => {
    const words = hintedBy(text, rule)
    return words.length > 0 ? [`${rule}: no rule, but words that speak for it: ${words.join(', ')}`] : []
  })
}

/** Why the engine found what it found for one question. */
export function whyInWords(judgement: Judgement): string {
  const { question, corrections, close, level, known } = judgement
  const told = toldMost(judgement)
  return [
    `Why: "${question}"`,
    ...corrections.map(({ word, as }) => `  "${word}" was read as "${as}"`),
    told.length ? `  words that told most: ${told.join(', ')}` : '  no word told anything',
    `  close: ${close.map(({ id, confidence }) => `${id} ${confidence}`).join(', ')}`,
    `  ${Math.round(known * 100)}% of the words are known; an answer in full needs ${level}`,
  ].join('\n')
}

/** The terms that told most for the closest entry. */
function toldMost({ terms, model: { ids, rows }, close: [first] }: Judgement): string[] {
  const entry = first ? ids.indexOf(first.id) : -1
  return [...terms]
    .map(([term, weight]) => {
      const row = rows.get(term)
      return { term, worth: weight * (row?.idf ?? 0) * (row?.weights[row.entries.indexOf(entry)] ?? 0) }
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_TOLD)
    .map(({ term }) => term)
}

function questionOf(corpus: Corpus, id: string): string {
  return corpus.entries.find((entry) => entry.id === id)?.question ?? id
}
