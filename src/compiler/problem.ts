/** Something wrong in an editor's file, as data: collected, never thrown, all shown at once. */
export interface Problem {
  file: string
  line: number
  severity: 'error' | 'warning'
  /** The rule's name, by which a warning can be silenced with a reason. */
  rule: string
  what: string
  why: string
  fix: string
}

/** `file:line  what, why, what to do`, the form in which every command prints a problem. */
export function formatProblem({ file, line, severity, what, why, fix }: Problem): string {
  return `${file}:${line}  ${severity === 'warning' ? 'warning: ' : ''}${what} ${why} ${fix}`
}
