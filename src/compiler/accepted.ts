import type { DraftEntry } from './entry.ts'
import { askedFile } from './entry-path.ts'
import type { Problem } from './problem.ts'

/** A reason shorter than this says nothing to the next reader. */
const SHORTEST_REASON = 10

/**
 * Takes out the warnings that an entry accepts with a written reason (`accepted: { rule: reason }`). An error stays,
 * whatever is accepted; an acceptance that silences nothing is itself a warning, so that none outlives its cause.
 */
export function withoutAccepted(problems: Problem[], drafts: DraftEntry[]): Problem[] {
  const owners = new Map(
    drafts.flatMap(
      (draft) =>
        [
          [draft.file, draft],
          [askedFile(draft.file), draft],
        ] as const,
    ),
  )
  const used = new Set<string>()
  const left = problems.filter((problem) => {
    const draft = owners.get(problem.file)
    const reason = draft?.accepted[problem.rule]
    if (!draft || reason === undefined) return true
    used.add(`${draft.file} ${problem.rule}`)
    return problem.severity === 'error' || reason.trim().length < SHORTEST_REASON
  })
  return [...left, ...drafts.flatMap((draft) => acceptanceProblems(draft, problems, used))]
}

function acceptanceProblems(draft: DraftEntry, problems: Problem[], used: Set<string>): Problem[] {
  return Object.entries(draft.accepted).flatMap(([rule, reason]): Problem[] => {
    const found = { file: draft.file, line: draft.lineOf(['accepted', rule]), rule: 'accepted' }
    const isError = problems.some((one) => one.file === draft.file && one.rule === rule && one.severity === 'error')
    if (isError)
      return [
        {
          ...found,
          severity: 'error',
          what: `The error "${rule}" cannot be accepted.`,
          why: 'A reason silences a warning, never an error.',
          fix: 'Mend the text, and delete this line.',
        },
      ]
    if (!used.has(`${draft.file} ${rule}`))
      return [
        {
          ...found,
          severity: 'warning',
          what: `Nothing here is found by "${rule}".`,
          why: 'An acceptance that outlives its cause would hide the next one.',
          fix: 'Delete the line.',
        },
      ]
    if (reason.trim().length < SHORTEST_REASON)
      return [
        {
          ...found,
          severity: 'warning',
          what: `"${rule}" is accepted without a reason.`,
          why: 'The next reader must be able to judge it.',
          fix: 'Write the reason in a sentence.',
        },
      ]
    return []
  })
}
