import type { Compiled } from '../../compiler/compile.ts'
import { staticPage } from '../../compiler/static-page.ts'
import type { Index } from '../../corpus.ts'
import type { buildIndex } from '../../engine/teach.ts'
import { createReplier, type Replier } from '../../reply/reply.ts'
import { safety } from '../../safety/base.ts'
import { dictionary } from '../dictionary.ts'
import { type BuildInput, compileFolder, readFolder, teachOnce } from '../folder.ts'
import { regionOf } from '../region.ts'
import { fill, slotOf } from '../slot.ts'

/** A folder as its widget would be if everything without errors were signed. */
export interface Draft extends Compiled {
  script: string
  /** The same as one static page. */
  page: string
  replier: Replier
}

/**
 * Returns a function that reads and compiles the folder as it is now. Teaching takes seconds, and an answer's own words
 * teach little: the index is kept until something else than answers has changed.
 */
export function createDrafts(folder: string, input: () => BuildInput): () => Draft {
  let kept = new Map<string, Index>()
  let spelling: ReturnType<typeof dictionary> | undefined
  return () => {
    const next = new Map<string, Index>()
    const teach: typeof buildIndex = (lessons, words) => {
      const key = JSON.stringify([lessons.map(({ id, question, asked }) => [id, question, asked]), words])
      const index = kept.get(key) ?? teachOnce(lessons, words)
      next.set(key, index)
      return index
    }
    spelling ??= dictionary()
    const compiled = compileFolder(readFolder(folder), input(), { dictionary: spelling, drafts: true, teach })
    kept = next
    const { corpus } = compiled
    return {
      ...compiled,
      script: fill('clinic-faq.js', slotOf(corpus)),
      page: staticPage(corpus, safety(), { region: regionOf(corpus), today: corpus.built }),
      replier: createReplier(corpus),
    }
  }
}
