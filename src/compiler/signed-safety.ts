/** Cards, lexicon, hints and contacts as texts that are signed whole. They are always built; unsigned, `check` and the report say so. */
import type { SignatureLevel } from '../corpus.ts'
import type { Files } from './folder.ts'
import { type Signed, type SignOff, signedOn } from './signoffs.ts'

export interface SafetyText {
  /** The name under which it is signed. */
  what: 'cards' | 'lexicon' | 'hints' | 'crisis-lines'
  file: string
  title: string
}

export const SAFETY_TEXTS: SafetyText[] = [
  { what: 'cards', file: 'safety/cards.md', title: 'Help cards: what people in danger are told' },
  { what: 'crisis-lines', file: 'safety/crisis-lines.yaml', title: 'Crisis and emergency contacts' },
  { what: 'lexicon', file: 'safety/lexicon.yaml', title: 'What is recognized as danger' },
  { what: 'hints', file: 'safety/hints.tsv', title: 'Words that hint at danger' },
]

/** The text that such a sign-off binds to: the file's own, but for line ends and white space at the end of lines. */
export function safetyText(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

interface Day {
  hash(text: string): string
  today: string
  require: SignatureLevel
}

/** Those of the folder's safety texts that no valid signature of the required level covers. */
export function unsignedSafety(
  files: Files,
  signOffs: SignOff[],
  { hash, today, require }: Day,
): { text: SafetyText; signed: Signed }[] {
  return SAFETY_TEXTS.flatMap((text) => {
    const content = files.get(text.file)
    if (content === undefined) return []
    const signed = signedOn(signOffs, text.what, hash(safetyText(content)), today)
    const valid = signed.kind === 'valid' && (require === 'sources' || signed.signature.level === 'clinician')
    return valid ? [] : [{ text, signed }]
  })
}
