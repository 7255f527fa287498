import { type Model, score } from '../linear/model.ts'
import { fold, words } from '../text.ts'
import type { Correction, Reading, Spelling } from './spelling.ts'
import { type Synonyms, stemOf, type Token, termsOf, tokensIn } from './terms.ts'

/** What reads a question: the model that says which words belong together, the words for one thing, the spelling. */
export interface Reader {
  model: Model
  synonyms: Synonyms
  spelling: Spelling
}

/** A word of fewer letters is read as another only where the whole message asks for it. */
const SHORTEST = 3
/** A word that is known to stand beside its neighbour is likely the one that was meant. */
const FITS_NEIGHBOUR = 0.6
/** What leaving a word unread costs, in edits. */
const UNREAD = 3
/** What an edit must gain in certainty (log-odds) of what the whole message asks. */
const EDIT = 3
/** So much surer than any reading that asks for something else must a reading be, to stand against the nearest one. */
const LEAD = 1
/** A word read with another first letter tells a little less: it may be a word of its own. */
const OTHER_FIRST_LETTER_WEIGHT = 0.85
/** In a message of so many unknown words nothing is clear: another language. */
const MOST_UNKNOWN = 5

/** A question's terms, its unknown words read as known ones, and how many words tell anything. */
export function read(
  question: string,
  reader: Reader,
): { terms: Map<string, number>; corrections: Correction[]; content: number } {
  const said = words(fold(question))
  const spelled = spell(said, reader)
  const tokens = tokensIn(spelled, reader.synonyms)
  const terms = termsOf(tokens)
  const corrections = said.flatMap((word, at) => (spelled[at] === word ? [] : [{ word, as: spelled[at]! }]))
  for (const { word, as } of corrections) {
    const weight = terms.get(stemOf(as))
    if (weight !== undefined && as[0] !== word[0]) terms.set(stemOf(as), weight * OTHER_FIRST_LETTER_WEIGHT)
  }
  return {
    terms,
    corrections,
    content: [...terms.keys()].filter((term) => reader.model.rows.has(term) && telling(term, tokens)).length,
  }
}

/**
 * Reads each unknown word as the nearest known one, its neighbours considered; then as the one under which it is
 * clearest what the whole message asks, if no other reading makes nearly as clear a question of something else.
 */
function spell(said: string[], { model, synonyms, spelling }: Reader): string[] {
  const spelled = [...said]
  const costAt = ({ as, cost }: Reading, at: number): number => {
    const pairs = [`${stemOf(spelled[at - 1] ?? '')} ${stemOf(as)}`, `${stemOf(as)} ${stemOf(spelled[at + 1] ?? '')}`]
    return cost - pairs.filter((pair) => model.rows.has(pair)).length * FITS_NEIGHBOUR
  }
  const options = said.map((word, at): Reading[] => {
    if (spelling.knows(word)) return []
    const readings = spelling.readings(word)
    if (word.length < SHORTEST) return [{ as: word, cost: UNREAD }, ...readings]
    let least = Number.POSITIVE_INFINITY
    for (const reading of readings) {
      const cost = costAt(reading, at)
      if (cost < least) spelled[at] = reading.as
      least = Math.min(least, cost)
    }
    return readings
  })
  if (options.filter((readings) => readings.length > 0).length > MOST_UNKNOWN) return spelled
  options.forEach((readings, at) => {
    if (readings.length < 2) return
    const nearest = spelled[at]!
    // The best reading for each thing that may be asked.
    const asked = new Map<number, { as: string; worth: number }>()
    for (const reading of readings) {
      spelled[at] = reading.as
      const { probabilities } = score(model, termsOf(tokensIn(spelled, synonyms)))
      const most = Math.max(...probabilities)
      const worth = Math.log(most / (1 - most)) - EDIT * costAt(reading, at)
      const what = probabilities.indexOf(most)
      if (worth > (asked.get(what)?.worth ?? Number.NEGATIVE_INFINITY)) asked.set(what, { as: reading.as, worth })
    }
    const [first, second] = [...asked.values()].sort((a, b) => b.worth - a.worth)
    spelled[at] = first && first.worth - (second?.worth ?? Number.NEGATIVE_INFINITY) >= LEAD ? first.as : nearest
  })
  return spelled
}

/** Whether a term says what is asked: a word that is no stop word, or what follows "how". */
function telling(term: string, tokens: Token[]): boolean {
  return term.startsWith('how ') || tokens.some((token) => token.stem === term && !token.stop)
}
