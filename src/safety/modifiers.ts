/** What lowers a match: words of its clause or sentence that say it is denied, long past, or said of something else. */
import type { Expressions } from './expressions.ts'
import type { Message } from './message.ts'
import { once } from './once.ts'
import { parsePattern } from './pattern.ts'
import type { Modifier } from './safety.ts'
import { STOP } from './vocabulary.ts'

/** To what a match from one place of a message to another is lowered, or `undefined` if it stands. */
export type Lower = (message: Message, from: number, to: number) => Modifier['to'] | undefined

/** How far, in words, a modifier looks to either side of a match. */
const SCOPE = 40

/** Returns the modifiers of a lexicon by their ids; each is made ready when a match first needs it. */
export function createModifiers(modifiers: Modifier[], { sourceOf, membersOf }: Expressions): Map<string, Lower> {
  const contrast = membersOf('CONTRAST')

  /** Where a clause or sentence ends, seen from one of its places, back (-1) or on (1). */
  const endOf = ({ chars, breaks }: Message, from: number, step: 1 | -1, clause: boolean): number => {
    let at = from
    for (; Math.abs(at - from) < SCOPE; at += step) {
      const next = chars[step < 0 ? at - 1 : at]
      if (!next || next === STOP || breaks[at]! >= (clause ? 1 : 2) || (clause && contrast.has(next))) break
    }
    return at
  }

  const createModifier = (modifier: Modifier): Lower => {
    const alternatives = once(() =>
      parsePattern(modifier.pattern).map((option) => {
        const at = option.findIndex((node) => node.kind === 'match')
        if (at < 0) return { anywhere: new RegExp(sourceOf([option])) }
        return {
          before: new RegExp(`(?:${sourceOf([option.slice(0, at)])})$`),
          after: new RegExp(`^(?:${sourceOf([option.slice(at + 1)])})`),
        }
      }),
    )
    const exception = once(() => (modifier.unless ? new RegExp(sourceOf(parsePattern(modifier.unless))) : undefined))
    return (message, from, to) => {
      const { chars } = message
      const clause = modifier.scope === 'clause'
      const start = endOf(message, from, -1, clause)
      const end = endOf(message, to, 1, clause)
      const whole = STOP + chars.slice(start, end)
      const before = STOP + chars.slice(start, from)
      const after = chars.slice(to, end)
      const applies = alternatives().some((one) =>
        'anywhere' in one ? one.anywhere!.test(whole) : one.before.test(before) && one.after.test(after),
      )
      return applies && !exception()?.test(whole) ? modifier.to : undefined
    }
  }
  return new Map(modifiers.map((modifier) => [modifier.id, createModifier(modifier)]))
}
