/** `engine.js`: the same replies without a page, for Node and browsers. */
export type { Context, Corpus, Danger, Reply } from '../corpus.ts'
export { createEngine, type Engine } from '../engine/engine.ts'
export { detectDanger } from '../safety/base.ts'
export { createReplier, type Replier } from './reply.ts'
