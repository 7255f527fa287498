import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Corpus } from '../../src/corpus.ts'
import { pack } from '../../src/pack.ts'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/**
 * A clinic's page with the tag; `style` is the clinic's own style sheet, `more` are further attributes of the tag, `head`
 * and `main` more of the page.
 */
export function clinicPage({ style = '', script = '/clinic-faq.js', more = '', head = '', main = '' } = {}): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A clinic</title>
    ${style && `<style>${style}</style>`}
    ${head}
  </head>
  <body>
    <main><h1>A clinic</h1><p>What a clinic says of itself.</p>${main}</main>
    <script async src="${script}" data-clinic="Example Clinic" data-phone="+1 555 0100" ${more}></script>
  </body>
</html>`
}

/** The corpus as it was built. */
export function builtCorpus(): Corpus {
  return JSON.parse(readFileSync(`${dist}corpus.json`, 'utf8'))
}

/** The built script with another corpus in its slot. */
export function scriptWith(corpus: Corpus): string {
  const translations = {}
  return scriptWithText([translations, pack(corpus)].map((part) => JSON.stringify(part)).join('\n'))
}

/** The built script with any text in its slot. */
export function scriptWithText(text: string): string {
  const unfilled = readFileSync(`${dist}unfilled/clinic-faq.js`, 'utf8')
  const slot = /(["'`])__CLINIC_FAQ_CORPUS__\1/
  if (!slot.test(unfilled)) throw new Error('The built script has no slot for a corpus.')
  return unfilled.replace(slot, () => JSON.stringify(text))
}

/** The script as it was built. */
export function builtScript(): string {
  return readFileSync(`${dist}clinic-faq.js`, 'utf8')
}

/** The built script with its lexicon lost: its detector throws at every message. */
export function scriptWithoutLexicon(): string {
  const built = builtScript()
  const start = '"lexicon":{"groups":'
  if (!built.includes(start)) throw new Error('The built script has no lexicon to take away.')
  return built.replace(start, '"lexicon":{"lost":')
}
