/** What a signature binds to, and whether it is enough for a build. */
import type { Signature, SignatureLevel } from '../corpus.ts'
import type { DraftEntry } from './entry.ts'
import type { DraftReply } from './fixed.ts'
import type { Signed } from './signoffs.ts'

/** The name under which an entry is signed. */
export function entryName(draft: Pick<DraftEntry, 'lang' | 'id'>): string {
  return `entry/${draft.lang}/${draft.id}`
}

/** The text that a sign-off binds to: question, answer and sources, white space folded; not phrasings. */
export function signedText(draft: Pick<DraftEntry, 'question' | 'markdown' | 'sources'>): string {
  return [draft.question, draft.markdown, draft.sources.join(' ')]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .join('\n')
}

/** The name under which a fixed reply is signed. */
export function replyName({ lang, id }: Pick<DraftReply, 'lang' | 'id'>): string {
  return `fixed/${lang}/${id}`
}

/** The text that a fixed reply's sign-off binds to. */
export function fixedText(reply: Pick<DraftReply, 'markdown'>): string {
  return reply.markdown.replace(/\s+/g, ' ').trim()
}

/** The signature that lets a text into a build, or why it may not go in. */
export function admission(signed: Signed, required: SignatureLevel): { signature: Signature } | { why: string } {
  if (signed.kind === 'valid' && (required === 'sources' || signed.signature.level === 'clinician'))
    return { signature: signed.signature }
  return { why: reason(signed, required) }
}

/** What is amiss with a signature, in words. */
export function reason(signed: Signed, required: SignatureLevel): string {
  switch (signed.kind) {
    case 'unsigned':
      return 'nobody has signed it'
    case 'changed':
      return `it was changed since ${signed.signature.name} signed it on ${signed.signature.date}`
    case 'lapsed':
      return `its sign-off was due for review on ${signed.signature.until}`
    case 'valid':
      return `no ${required} has signed it`
  }
}
