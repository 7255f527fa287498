import type { Problem } from '../compiler/problem.ts'
import { type Labelled, OUT_OF_SCOPE } from '../engine/measure.ts'

/**
 * Reads a file of questions: question, tab, the ids that answer it joined by `|`, or `OOS` for what no entry answers.
 * Blank lines and lines that begin with `#` are skipped. What cannot be read, or names an unknown id, is a problem.
 */
export function readQuestions(
  file: string,
  text: string,
  known: Set<string>,
): { questions: Labelled[]; problems: Problem[] } {
  const problems: Problem[] = []
  const questions = text.split(/\r?\n/).flatMap((raw, index): Labelled[] => {
    const add = (what: string, why: string, fix: string) =>
      problems.push({ file, line: index + 1, severity: 'error', rule: 'questions', what, why, fix })
    if (raw.trim() === '' || raw.startsWith('#')) return []
    const [question = '', ids = ''] = raw.split('\t').map((part) => part.trim())
    if (question === '' || ids === '') {
      add(
        'This line has no question, or no ids after a tab.',
        'It cannot be tested.',
        'Write the question, a tab, and the ids joined by |, or OOS.',
      )
      return []
    }
    if (ids === OUT_OF_SCOPE) return [{ question, accepted: [], style: '' }]
    const accepted = ids.split('|').map((id) => id.trim())
    for (const id of accepted.filter((one) => !known.has(one)))
      add(
        `There is no entry "${id}".`,
        'No answer could ever be right.',
        'Correct the id, or delete the line if the entry is gone.',
      )
    return [{ question, accepted, style: '' }]
  })
  return { questions, problems }
}
