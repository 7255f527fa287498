/** The base lexicon, contacts and cards, compiled into the code at build time. */
import { safety } from 'clinic-faq:safety'
import { createDetector, createWarningSign } from './detect.ts'

export { safety }

/** Whether and how a message signals danger, by the project's own lexicon. Never throws: `unknown` instead. */
export const detectDanger = createDetector(safety.lexicon)

/** Whether a message names a physical warning sign, which steers the reply to `when-to-call`. */
export const warningSign = createWarningSign(safety.lexicon)
