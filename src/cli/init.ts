import { cpSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { PACKAGE, SAFETY_FILES, TEXT_FILE, UserError } from './folder.ts'

/**
 * Begins a folder of one's own with the base corpus: every entry with its phrasings, facts, sources and sign-offs, so that
 * it checks and builds at once, and an empty `clinic.yaml`. What people in danger are told stays in the package, where
 * the script takes it from.
 */
export function init(folder: string): number {
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    throw new UserError(
      `${folder} is there already, and nothing in it was touched. Name a folder that is not there yet.`,
    )
  const base = join(PACKAGE, 'faq')
  cpSync(base, folder, {
    recursive: true,
    filter(from) {
      const path = relative(base, from).split(sep).join('/')
      return statSync(from).isDirectory() || (TEXT_FILE.test(path) && !SAFETY_FILES.includes(path))
    },
  })
  console.log(`Wrote ${folder}: the base corpus, with its sources and its sign-offs (by the project's editors, by no clinician).

  1. ${join(folder, 'clinic.yaml')}: fill in your clinic's own values. Empty ones read "ask the clinic".
  2. npx clinic-faq preview ${folder}: the widget, your changes as you save them, and why each answer was chosen.
  3. npx clinic-faq review ${folder}: your clinician reads and signs. A text that you change counts as unsigned until then.
  4. npx clinic-faq build ${folder}: writes dist/ with the script and the tag to paste. With --require clinician, only what a clinician signed.

How to write an entry: ${join(folder, 'README.md')}`)
  return 0
}
