/** Reads and writes `hints.tsv`: which words hint at danger, and how strongly. */
import { type Model, PAIR_IDF, type Row } from '../linear/model.ts'
import { type Packed, pack } from '../linear/packing.ts'
import type { Problem } from './problem.ts'

const HEAD = `# Words that hint at danger where no rule of lexicon.yaml speaks, learned from the lines of test/questions by
# \`npx vitest run test/safety/hints.test.ts -u\`: do not edit by hand. A line is a word (its stem) or two neighbours, how much
# it tells of anything, and for or against what it speaks: below 0 it speaks against. The first line is what is true of
# every message.`
/** Stands where a word would, before what is true of every message. */
const ANY = '*'

/** A model as text, a term a line; `readHints` reads it. */
export function writeHints({ ids, bias, rows }: Model): string {
  const line = (term: string, idf: string, weights: string[]) => [term, idf, ...weights].join('\t').trimEnd()
  const terms = [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    HEAD,
    ['# words', 'tells', ...ids].join('\t'),
    line(ANY, '', [...bias].map(rounded)),
    ...terms.map(([term, { idf, entries, weights }]) => {
      const own = ids.map(() => '')
      entries.forEach((entry, at) => {
        if (weights[at] !== 0) own[entry] = rounded(weights[at]!)
      })
      return line(term, rounded(idf), own)
    }),
    '',
  ].join('\n')
}

function rounded(weight: number): string {
  return String(Math.round(weight * 100) / 100)
}

/** The model of a `hints.tsv`, packed for the script; what cannot be read is left out and told. */
export function readHints(file: string, text: string, problems: Problem[]): Packed {
  const lines = text.split(/\r?\n/)
  const ids = (lines.find((line) => line.startsWith('# words\t')) ?? '').split('\t').slice(2)
  const rows: Model['rows'] = new Map()
  const bias = new Float32Array(ids.length)
  lines.forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return
    const [term = '', idf = '', ...weights] = line.split('\t')
    const numbers = weights.map(Number)
    if (weights.length > ids.length || numbers.some(Number.isNaN) || (term !== ANY && !(Number(idf) > 0))) {
      problems.push({
        file,
        line: at + 1,
        severity: 'error',
        rule: 'hints',
        what: `"${term}" cannot be read.`,
        why: 'A hint at danger could be missed.',
        fix: 'Restore the file from the project.',
      })
      return
    }
    if (term === ANY) bias.set(numbers)
    else rows.set(term, rowOf(term.includes(' ') ? PAIR_IDF : Number(idf), weights))
  })
  for (const term of [...rows.keys()])
    for (const stem of term.split(' ')) if (!rows.has(stem)) rows.set(stem, rowOf(1, []))
  return pack({ ids, bias, rows })
}

function rowOf(idf: number, weights: string[]): Row {
  const entries = weights.flatMap((weight, entry) => (weight === '' ? [] : [entry]))
  return {
    idf,
    entries: Int32Array.from(entries),
    weights: Float32Array.from(entries, (entry) => Number(weights[entry])),
  }
}
