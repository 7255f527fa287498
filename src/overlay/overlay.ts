/** The entry of `clinic-faq-overlay.js`, which a page loads only where its tag names a file of the clinic's own. */

import { version } from '../../package.json'
import { compileOverlay } from '../compiler/overlay.ts'
import { formatProblem } from '../compiler/problem.ts'
import type { Corpus, OverlayRequest } from '../corpus.ts'
import { fetchMarkdown } from './fetch-markdown.ts'
import { htmlPolicy } from './html-policy.ts'

/** Problems beyond these are counted, not told: a console is read by people. */
const MOST_TOLD = 100

/**
 * The corpus with the clinic's file laid over it. What is wrong with the file is told in the console, all at once. Throws
 * a sentence for the reader where nothing of the file can be used.
 */
export async function overlay(corpus: Corpus, request: OverlayRequest): Promise<Corpus> {
  if (request.version !== version)
    throw new Error(
      `clinic-faq-overlay.js is of version ${version}, the script of ${request.version}. Put up both anew.`,
    )
  const address = new URL(request.address, document.baseURI)
  const text = await fetchMarkdown(address, request.signal)
  const { corpus: overlaid, problems } = await compileOverlay(corpus, text, {
    file: address.pathname,
    lang: request.lang,
    window,
    policy: htmlPolicy(window),
    pause: () => pause(request.signal),
  })
  if (problems.length > 0 && !request.signal.aborted) {
    const told = problems.slice(0, MOST_TOLD).map(formatProblem)
    const more = problems.length - told.length
    console.warn(['[clinic-faq] data-faq:', ...told, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'))
  }
  return overlaid
}

/** Lets the page do something else; throws where the answer is no longer waited for. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((done) => setTimeout(done))
  signal.throwIfAborted?.()
}
