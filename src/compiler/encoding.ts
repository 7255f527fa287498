import type { Files } from './folder.ts'
import type { Problem } from './problem.ts'

/** What a decoder puts in the place of bytes that are no UTF-8. */
const UNREADABLE = '\uFFFD'

/** Names the first line of each file that was saved in another encoding than UTF-8. */
export function checkEncoding(files: Files, problems: Problem[]): void {
  for (const [file, text] of files) {
    const at = text.indexOf(UNREADABLE)
    if (at < 0) continue
    problems.push({
      file,
      line: text.slice(0, at).split('\n').length,
      severity: 'error',
      rule: 'encoding',
      what: 'This line holds a character that is not UTF-8.',
      why: `Visitors would see ${UNREADABLE} in its place.`,
      fix: 'Save the file as UTF-8 ("Encoding" or "Save with encoding" in your editor), and look at its accents and quotes.',
    })
  }
}
