/** The short words around help cards, as `faq/safety/cards.md` has them under "words". */

export type HelpWords = Record<string, string>

/** A phrase with its places filled; a phrase that is missing leaves the values, so that a number is never lost. */
export function helpPhrase(words: HelpWords, key: string, values: Record<string, string> = {}): string {
  const phrase = words[key] ?? Object.values(values).join(' ')
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
