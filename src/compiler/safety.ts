/** Compiles the safety folder: lexicon, hints, contacts and cards. Pure: texts in, `Safety` and problems out. */
import type { Safety } from '../safety/safety.ts'
import type { Problem } from './problem.ts'
import { readCards } from './safety-cards.ts'
import { readContacts } from './safety-contacts.ts'
import { readHints } from './safety-hints.ts'
import { readLexicon, type WrittenLexicon } from './safety-lexicon.ts'

export interface CompiledSafety {
  safety: Safety
  problems: Problem[]
  /** The lexicon with its examples and notes, for the tests and the review page. */
  written: WrittenLexicon
}

/**
 * Compiles the four files of the safety folder, found in `files` by the end of their paths. `today` (ISO) dates the
 * check of the contacts; whatever is wrong, all that can be built is built.
 */
export function compileSafety(files: Map<string, string>, today = ''): CompiledSafety {
  const problems: Problem[] = []
  const [lexiconFile, lexiconText] = find(files, 'safety/lexicon.yaml', problems)
  const [hintsFile, hintsText] = find(files, 'safety/hints.tsv', problems)
  const [linesFile, linesText] = find(files, 'safety/crisis-lines.yaml', problems)
  const [cardsFile, cardsText] = find(files, 'safety/cards.md', problems)
  const { lexicon, written } = readLexicon(lexiconFile, lexiconText, problems)
  const hints = readHints(hintsFile, hintsText, problems)
  const regions = readContacts(linesFile, linesText, today, problems)
  const { cards, words } = readCards(cardsFile, cardsText, problems)
  return { safety: { lexicon, hints, regions, cards, words }, problems, written }
}

function find(files: Map<string, string>, name: string, problems: Problem[]): [string, string] {
  for (const [path, text] of files) if (path === name || path.endsWith(`/${name}`)) return [path, text]
  problems.push({
    file: name,
    line: 1,
    severity: 'error',
    rule: 'safety',
    what: 'The file is missing.',
    why: 'Help for people in danger is built from it.',
    fix: 'Restore it from the project.',
  })
  return [name, '']
}
