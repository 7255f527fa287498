/** The base lexicon, contacts and cards, compiled into the code at build time. */
import { safety } from 'clinic-faq:safety'
import { createDetector } from './detect.ts'

export { safety }

/** Whether and how a message signals danger, by the project's own lexicon. Never throws: `unknown` instead. */
export const detectDanger = createDetector(safety.lexicon)
