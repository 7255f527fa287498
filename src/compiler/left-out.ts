/** What a build goes without for want of a signature or for its errors, and what it holds unsigned. */
import type { SignatureLevel } from '../corpus.ts'
import type { Problem } from './problem.ts'
import type { unsignedSafety } from './signed-safety.ts'
import { reason } from './signed-text.ts'

/** A text (by the name under which it is signed) that is left out, or built unsigned, and why. */
export interface LeftOut {
  what: string
  why: string
}

/** Why a text is left out whose errors are problems of their own. */
export const HAS_ERRORS = 'it has errors'

/** The warning that a text which nothing else is wrong with is left out. */
export function leftOutProblem({ what, why }: LeftOut, { file, line }: Pick<Problem, 'file' | 'line'>): Problem {
  return {
    file,
    line,
    severity: 'warning',
    rule: 'sign-off',
    what: `${what} is left out of the build: ${why}.`,
    why: 'Nothing unvetted is shown as vetted.',
    fix: 'Read it against its sources and sign it with "npx clinic-faq review".',
  }
}

/** The safety texts that are built without the signature required, each with its warning in `problems`. */
export function builtUnsigned(
  texts: ReturnType<typeof unsignedSafety>,
  required: SignatureLevel,
  problems: Problem[],
): LeftOut[] {
  return texts.map(({ text: { what, file }, signed }) => {
    const why = reason(signed, required)
    problems.push({
      file,
      line: 1,
      severity: 'warning',
      rule: 'sign-off',
      what: `"${what}" is built without a valid signature: ${why}.`,
      why: 'People in danger are answered by it.',
      fix: 'Read it and sign it with "npx clinic-faq review".',
    })
    return { what, why }
  })
}
