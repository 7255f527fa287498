import { randomFrom } from '../../src/engine/measure.ts'

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** A question as somebody in a hurry types it: neighbours swapped, a letter dropped, doubled, or the key beside it. */
export function mistyped(question: string, errors: number, seed: number): string {
  const random = randomFrom(seed)
  let text = question
  for (let error = 0; error < errors; error++) {
    // A slip in a word of one or two letters makes another word, which no reader could guess either.
    const places = [...text.matchAll(/\p{L}{3,}/gu)].flatMap((word) => Array.from(word[0], (_, at) => word.index + at))
    const at = places[Math.floor(random() * places.length)]
    if (at !== undefined) text = slip(text, at, random)
  }
  return text
}

function slip(text: string, at: number, random: () => number): string {
  const letter = text.charAt(at)
  const next = text.charAt(at + 1)
  const with_ = (typed: string, length = 1) => text.slice(0, at) + typed + text.slice(at + length)
  switch (Math.floor(random() * 4)) {
    case 0:
      return /\p{L}/u.test(next) ? with_(next + letter, 2) : with_('')
    case 1:
      return with_('')
    case 2:
      return with_(letter + letter)
    default:
      return with_(beside(letter, random))
  }
}

function beside(letter: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase())) ?? letter
  const at = row.indexOf(letter.toLowerCase())
  const near = [row[at - 1], row[at + 1]].filter((key) => key !== undefined)
  return near[Math.floor(random() * near.length)] ?? letter
}
