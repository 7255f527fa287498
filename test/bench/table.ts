import type { Figures } from '../../src/engine/measure.ts'

export type Cell = string | number | null

/** Rows as a table of aligned columns, the first one to the left. */
export function table(head: string[], rows: Cell[][]): string {
  const all = [head, ...rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))))]
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  const line = (row: string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return all.map(line).join('\n')
}

/** A share as a percentage with one decimal. */
export function percent(value: number | null): string {
  return value === null ? '–' : (value * 100).toFixed(1)
}

export const FIGURES = ['in scope', 'right', 'helped', 'trust', 'OOS', 'silent']

/** The cells of a row of figures, under the heads `FIGURES`. */
export function figureCells({ inScope, right, helped, trust, outOfScope, silent }: Figures): Cell[] {
  return [inScope, percent(right), percent(helped), percent(trust), outOfScope, percent(silent)]
}
