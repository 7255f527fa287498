/** Places of a message. */

/** The words from the first number to before the second. */
export type Span = [from: number, to: number]

/** Whether two places share a word. */
export function overlap([from, to]: Span, [start, end]: Span): boolean {
  return start < to && from < end
}
