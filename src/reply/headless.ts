/** `engine.js`: the same replies without a page, for Node and browsers. */
export { createEngine } from '../engine/engine.ts'
export { detectDanger } from '../safety/base.ts'
export { createReplier } from './reply.ts'
