/** Things that are wanted where a text holds one of their characters. */
export interface Shelf<Thing> {
  /** Without characters it is wanted for every text. */
  put(chars: string | undefined, thing: Thing): void
  /** What is wanted for a text, in the order in which it was put. */
  for(text: string): Thing[]
}

/** Returns an empty shelf. A message needs few of thousands of patterns, and those are found by its characters. */
export function createShelf<Thing>(): Shelf<Thing> {
  const things: Thing[] = []
  const always: number[] = []
  const byChar = new Map<string, number[]>()
  return {
    put(chars, thing) {
      if (chars === undefined) always.push(things.length)
      for (const char of chars ?? '') {
        const there = byChar.get(char)
        if (there) there.push(things.length)
        else byChar.set(char, [things.length])
      }
      things.push(thing)
    },
    for(text) {
      const wanted = new Set(always)
      for (const char of new Set(text)) for (const number of byChar.get(char) ?? []) wanted.add(number)
      return [...wanted].sort((a, b) => a - b).map((number) => things[number]!)
    },
  }
}
