/** A reply and its reasons in words, for `ask` and `preview`. */
import type { Corpus, Reply } from '../corpus.ts'
import type { Why } from '../engine/engine.ts'

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

/** Why the engine found what it found for one question. */
export function whyInWords({ question, corrections, told, close, level, known }: Why): string {
  return [
    `Why: "${question}"`,
    ...corrections.map(({ word, as }) => `  "${word}" was read as "${as}"`),
    told.length ? `  words that told most: ${told.join(', ')}` : '  no word told anything',
    `  close: ${close.map(({ id, confidence }) => `${id} ${confidence}`).join(', ')}`,
    `  ${Math.round(known * 100)}% of the words are known; an answer in full needs ${level}`,
  ].join('\n')
}

function questionOf(corpus: Corpus, id: string): string {
  return corpus.entries.find((entry) => entry.id === id)?.question ?? id
}
