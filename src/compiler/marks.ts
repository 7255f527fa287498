import type { Block } from '../corpus.ts'
import { PLACEHOLDERS } from '../placeholders.ts'
import { childrenOf } from '../text.ts'
import type { DraftEntry } from './entry.ts'
import type { Problem } from './problem.ts'

/** What was meant as a mark and stays in the text: {clinic.Phone}, {phone}, [^ key]. */
const UNREAD_MARK = /\{[^{}]{0,40}\}?|\[\^[^\]]{0,40}\]?/g

/** Checks that each placeholder of an answer can be filled, and that none, nor a citation, is miswritten. */
export function checkMarks(
  draft: Pick<DraftEntry, 'file' | 'answer' | 'markdown' | 'bodyLine'>,
  problems: Problem[],
): void {
  for (const value of valuesIn(draft.answer)) {
    if (!Object.hasOwn(PLACEHOLDERS, value))
      problems.push({
        file: draft.file,
        line: lineOfText(draft, `.${value}`),
        severity: 'error',
        rule: 'placeholder',
        what: `The placeholder {clinic.${value}} is unknown.`,
        why: 'It could never be filled.',
        fix: 'Use a name that faq/clinic.yaml lists.',
      })
  }
  const left = textsIn(draft.answer).flatMap((text) => text.match(UNREAD_MARK) ?? [])
  for (const text of new Set(left))
    problems.push({
      file: draft.file,
      line: lineOfText(draft, text),
      severity: 'error',
      rule: 'mark',
      what: `"${text}" is read neither as a placeholder nor as a citation.`,
      why: 'Visitors would see it as it stands here.',
      fix: 'Write {clinic.phone} or {clinic.phone|the clinic}, in small letters; a source as [^key].',
    })
}

/** The line of the file on which a text of the body first stands. */
export function lineOfText(draft: Pick<DraftEntry, 'markdown' | 'bodyLine'>, text: string): number {
  const at = draft.markdown.indexOf(text)
  return draft.bodyLine + draft.markdown.slice(0, Math.max(0, at)).split('\n').length - 1
}

/** The keys that an answer cites, in the order of first citation. */
export function citedIn(blocks: Block[]): Set<string> {
  return new Set(named(blocks, 'cite'))
}

/** The clinic's values that an answer names. */
export function valuesIn(blocks: Block[]): string[] {
  return named(blocks, 'value')
}

function textsIn(blocks: Block[]): string[] {
  return blocks.flatMap((block) => (typeof block === 'string' ? [block] : textsIn(childrenOf(block))))
}

function named(blocks: Block[], kind: 'cite' | 'value'): string[] {
  return blocks.flatMap((block): string[] => {
    if (block[0] === 'cite' || block[0] === 'value') return block[0] === kind ? [block[1]] : []
    return named(childrenOf(block), kind)
  })
}
