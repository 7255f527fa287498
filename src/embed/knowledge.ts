import type { Corpus } from '../corpus.ts'
import { createReplier, type Replier } from '../reply/reply.ts'
import { detectDanger, detectorFor, prepareDetector, safety } from '../safety/base.ts'
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
  }
  return answering(corpus)
}

/** What is answered from a corpus; from none, help alone. */
export function answering(corpus: Corpus | null): Knowledge {
  let replier: Replier | null = null
  return {
    corpus,
    safety: safety(),
    detectDanger: corpus ? detectorFor(corpus.safety) : detectDanger,
    prepareDetector,
    // Made ready later than what is shown first: that takes a moment.
    get replier() {
      if (corpus) replier ??= createReplier(corpus)
      return replier
    },
  }
}
