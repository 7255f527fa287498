import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { HAS_ERRORS } from '../compiler/left-out.ts'
import { formatProblem, type Problem } from '../compiler/problem.ts'
import { NO_INDEX } from '../engine/teach.ts'
import { counted } from './counted.ts'
import { dictionary } from './dictionary.ts'
import type { Flags } from './flags.ts'
import { compileFolder, PACKAGE, readFolder } from './folder.ts'
import { buildInput } from './input.ts'

/** Prints the folder's problems; exit code 1 on any error, or where `--require` is not met. */
export function check(folder: string, flags: Flags): number {
  const compiled = compileFolder(readFolder(folder), buildInput(flags), {
    dictionary: dictionary(),
    teach: () => NO_INDEX,
  })
  printProblems(folder, compiled.problems)
  const errors = compiled.problems.filter((problem) => problem.severity === 'error').length
  const unsigned = compiled.leftOut.filter(({ why }) => why !== HAS_ERRORS)
  const lacking = flags.require ? unsigned.length : 0
  console.log(
    `${counted(compiled.corpus.entries.length, 'entry', 'entries')}, ${counted(errors, 'error')}, ${counted(compiled.problems.length - errors, 'warning')}${lacking ? `, ${counted(lacking, 'text')} without the signature "${flags.require}"` : ''}`,
  )
  return errors + lacking > 0 ? 1 : 0
}

/** Prints problems as `file:line  what, why, what to do`, the file as seen from here. */
export function printProblems(folder: string, problems: Problem[]): void {
  for (const problem of problems) console.log(problemHere(folder, problem))
}

/** A problem as it is printed. What the folder itself lacks is the package's own file. */
export function problemHere(folder: string, problem: Problem): string {
  const path = join(folder, problem.file)
  const file = relative('.', existsSync(path) ? path : join(PACKAGE, 'faq', problem.file))
  return formatProblem({ ...problem, file })
}
