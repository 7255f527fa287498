/** The most questions that are answered from one message. */
const MOST_QUESTIONS = 5
/** How a question begins, in English and Spanish; after "and" or a comma it begins another one. */
const BEGINS =
  'how|what|when|where|who|why|which|can|could|do|does|did|is|are|will|would|should|may|must|cu[aá]nto|c[oó]mo|cu[aá]ndo|qu[eé]|puedo|debo|es|hay'
// No \b at its end: in JavaScript "qué" has none.
const JOINT = new RegExp(
  `(?:[,;]|\\s)\\s*(?:and|also|plus|then|y|también)\\s+(?:also\\s+)?(?=(?:${BEGINS})(?!\\p{L}))`,
  'iu',
)

/**
 * The several questions that a message holds, in its order: sentences that end in a question mark, and what "and" joins
 * when a question begins after it ("how much is it and can I drive after?"). Empty when it holds one.
 */
export function questionsIn(text: string): string[] {
  const sentences = sentencesIn(text)
  const asked = sentences.filter((part) => part.endsWith('?') && hasLetter(part))
  const from = asked.length > 0 ? asked : sentences.length === 1 ? sentences : []
  const parts = from.flatMap((part) => part.split(JOINT)).filter(hasLetter)
  return parts.length > 1 ? parts.slice(0, MOST_QUESTIONS) : []
}

/** The sentence that asks, in a message that tells a story first; null where the message is its own question. */
export function askingPart(text: string): string | null {
  const sentences = sentencesIn(text).filter(hasLetter)
  if (sentences.length < 2) return null
  const asked = sentences.filter((part) => part.endsWith('?'))
  return asked.length > 0 ? asked.join(' ') : (sentences.at(-1) ?? null)
}

function sentencesIn(text: string): string[] {
  return (text.match(/[^?¿.!\n]+[?.!\n]*/g) ?? []).map((part) => part.trim())
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text)
}
