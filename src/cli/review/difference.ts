/** A run of words that stayed, went or came. */
export interface Run {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** Longer texts are compared line by line: word by word would take too long. */
const MOST_WORDS = 1500
/** Lines of both texts, multiplied, of which the table is made: a list of thousands that is learned anew has no lines to keep. */
const LARGEST_TABLE = 1 << 24

/** What changed from one text to another, by words, or by lines where a text is long. */
export function differenceOf(before: string, after: string): Run[] {
  const long = Math.max(before.length, after.length) > MOST_WORDS * 6
  const parts = (text: string) => (long ? text.split(/(?<=\n)/) : (text.match(/\S+\s*/g) ?? []))
  return joined(compare(parts(before), parts(after)))
}

function compare(before: string[], after: string[]): Run[] {
  let start = 0
  while (start < before.length && start < after.length && same(before[start], after[start])) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    same(before[before.length - 1 - end], after[after.length - 1 - end])
  )
    end++
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end))
  const kept = (text: string): Run => ({ kind: 'same', text })
  return [...after.slice(0, start).map(kept), ...middle, ...after.slice(after.length - end).map(kept)]
}

/** The longest common subsequence, by the table of its lengths from the end; where that would be too large, all is new. */
function between(before: string[], after: string[]): Run[] {
  if (before.length * after.length > LARGEST_TABLE)
    return [
      ...before.map((text): Run => ({ kind: 'gone', text })),
      ...after.map((text): Run => ({ kind: 'new', text })),
    ]
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] = same(before[i], after[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const runs: Run[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && same(before[i], after[j])) {
      runs.push({ kind: 'same', text: after[j] ?? '' })
      i++
      j++
    } else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1)))
      runs.push({ kind: 'gone', text: before[i++] ?? '' })
    else runs.push({ kind: 'new', text: after[j++] ?? '' })
  }
  return runs
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a?.trim() === b?.trim()
}

function joined(runs: Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last?.kind === run.kind) last.text += run.text
    else all.push({ ...run })
  }
  return all
}
