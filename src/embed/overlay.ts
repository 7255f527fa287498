/** Follows `data-faq`: loads the code that reads a clinic's own file, and the file, only where a tag names one. */

import { version } from '../../package.json'
import type { Corpus, Lang, OverlayModule } from '../corpus.ts'
import type { Knowledge } from '../widget/session.ts'

/** Milliseconds for code and file together; the built answers stand meanwhile. */
const PATIENCE = 10_000

/** Where overlays come from. */
export interface OverlaySource {
  /** Imports `clinic-faq-overlay.js`. */
  load: () => Promise<OverlayModule>
  answering: (corpus: Corpus) => Knowledge
}

interface Options {
  source: () => OverlaySource
  built: () => Knowledge
  learn: (knowledge: Knowledge) => void
  warn: (message: string) => void
}

export interface Follower {
  /** Answers from the file at an address too, as soon as it is there; from the built answers alone where that is `''`. */
  follow(address: string, lang: Lang): void
  /** Gives up what has not arrived yet. */
  stop(): void
}

/** Whatever fails, the built answers stand, and one line in the console says why. */
export function followOverlay({ source, built, learn, warn }: Options): Follower {
  let followed = ''
  let learned = false
  let giveUp: (() => void) | null = null

  function lay(address: string, lang: Lang): void {
    const { corpus } = built()
    if (!corpus) return
    if (corpus.required === 'clinician') {
      warn('"faq" is left out: this build shows only what a clinician has signed.')
      return
    }
    const abort = new AbortController()
    const isOver = () => abort.signal.aborted
    const fail = (error: Error) => {
      if (isOver()) return
      giveUp?.()
      warn(`"faq" ${address} could not be used: ${error.message} The built answers stand.`)
    }
    const timer = setTimeout(() => fail(new Error('it took more than 10 seconds.')), PATIENCE)
    giveUp = () => {
      clearTimeout(timer)
      abort.abort()
      giveUp = null
    }
    const { load, answering } = source()
    load()
      .catch(() => {
        throw new Error('clinic-faq-overlay.js could not be loaded. Put it beside the script, from the same build.')
      })
      .then(({ overlay }) => overlay(corpus, { address, lang, version, signal: abort.signal }))
      .then((overlaid) => {
        if (isOver()) return
        giveUp?.()
        learned = true
        learn(answering(overlaid))
      })
      .catch(fail)
  }

  return {
    follow(address, lang) {
      const wanted = address && `${lang} ${address}`
      if (wanted === followed) return
      followed = wanted
      giveUp?.()
      if (learned) {
        learned = false
        learn(built())
      }
      if (address) lay(address, lang)
    },
    stop() {
      if (giveUp) followed = ''
      giveUp?.()
    },
  }
}
