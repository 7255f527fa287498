import { createReplier } from '../reply/reply.ts'
import { detectDanger, safety } from '../safety/base.ts'
import type { Knowledge } from '../widget/session.ts'
import { readCorpus } from './corpus-slot.ts'

let read: Knowledge | null = null

/** What every widget of the page answers from, read once, when first needed. */
export function knowledge(): Knowledge {
  read ??= readKnowledge()
  return read
}

function readKnowledge(): Knowledge {
  const corpus = readCorpus()
  if (!corpus) {
    console.error('[clinic-faq] The answers could not be read from the script. Build it again with "clinic-faq build".')
    return { corpus: null, replier: null, safety, detectDanger }
  }
  try {
    return { corpus, replier: createReplier(corpus), safety, detectDanger }
  } catch (error) {
    console.error('[clinic-faq] The answers could not be prepared. Help and contact still show.', error)
    return { corpus: null, replier: null, safety, detectDanger }
  }
}
