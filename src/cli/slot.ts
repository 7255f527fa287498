import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../corpus.ts'
import { pack } from '../pack.ts'
import type { Translations } from '../widget/strings.ts'
import { es } from '../widget/strings-es.ts'
import { PACKAGE, UserError } from './folder.ts'

const SLOT = /(["'`])__CLINIC_FAQ_CORPUS__\1/

/** What goes into the slot: a line with the widget's words in the languages besides English, a line with the corpus. */
export function slotOf(corpus: Corpus): string {
  const translations: Translations = [corpus.lang, ...Object.keys(corpus.translations)].includes('es') ? { es } : {}
  return [translations, pack(corpus)].map((part) => JSON.stringify(part)).join('\n')
}

/** The built code of that name (`clinic-faq.js`, `element.js`), all ASCII, with a text from `slotOf` in its slot. */
export function fill(name: string, slot: string): string {
  const path = join(PACKAGE, 'dist/unfilled', name)
  if (!existsSync(path))
    throw new UserError(`${path} is missing. In a clone, run "npm run build"; else install clinic-faq again.`)
  const code = readFileSync(path, 'utf8')
  if (!SLOT.test(code)) throw new UserError(`${path} has no place for the corpus. Run "npm run build" again.`)
  return ascii(code.replace(SLOT, () => JSON.stringify(slot)))
}

/** Escaped, so that a page or a server that names no encoding, or an old one, reads the script all the same. */
export function ascii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
