import { inputOf, type Model, type Row } from '../linear/model.ts'
import { NOTHING, stemsOf, termsIn } from './hints.ts'
import type { Message } from './message.ts'
import type { Span } from './places.ts'

const MOST_REASONS = 5

/** The words of a message that speak most for a hint (`risk`, `danger-es`), strongest first, at most five; none of its figures of speech. */
export function reasonsIn(model: Model, message: Message, figures: Span[], id: string): string[] {
  const speaksFor = ({ entries, weights }: Row, what: string) => weights[entries.indexOf(model.ids.indexOf(what))] ?? 0
  return inputOf(model, termsIn(stemsOf(message, figures), [0, message.chars.length]))
    .map(({ term, row, value }) => ({ term, worth: value * (speaksFor(row, id) - speaksFor(row, NOTHING)) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_REASONS)
    .map(({ term }) => term)
}
