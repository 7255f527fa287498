/** The most questions that are answered from one message. */
const MOST_QUESTIONS = 3

/**
 * The questions that a message holds, in order. Sentences that end in a question mark count one each when there are
 * several; otherwise the message is one question, told with its story.
 */
export function questionsIn(text: string): string[] {
  const asked = (text.match(/[^?¿]+\?/g) ?? []).map((part) => part.trim()).filter((part) => /\p{L}/u.test(part))
  if (asked.length < 2) return [text]
  return asked.slice(-MOST_QUESTIONS)
}
