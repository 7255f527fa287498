/** Places of a message, and which of them stand together. */

/** The words from the first number to before the second. */
export type Span = [from: number, to: number]

/** Words between signs that count only together: what stands farther apart in a long message is two stories. */
const REACH = 30

/** Whether two places share a word. */
export function overlap([from, to]: Span, [start, end]: Span): boolean {
  return start < to && from < end
}

/** One place of each list, all near the first and apart from each other, of those that stand; the lists are in their order. */
export function together(lists: Span[][], stands: (place: Span) => boolean, chosen: Span[] = []): Span[] | undefined {
  const list = lists[chosen.length]
  if (!list) return chosen
  const [first] = chosen
  for (const place of first ? near(list, first[0]) : list) {
    const fits = chosen.every((one) => isBeside(one, place)) && stands(place)
    const all = fits ? together(lists, stands, [...chosen, place]) : undefined
    if (all) return all
  }
  return undefined
}

function isBeside(one: Span, other: Span): boolean {
  return !overlap(one, other) && Math.abs(one[0] - other[0]) <= REACH
}

/** Of places in their order those that begin near a word. */
function near(places: Span[], word: number): Span[] {
  const startOf = (least: number): number => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]![0] < least) low = middle + 1
      else high = middle
    }
    return low
  }
  return places.slice(startOf(word - REACH), startOf(word + REACH + 1))
}
