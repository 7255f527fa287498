import type { DraftEntry } from './entry.ts'
import type { DraftReply } from './fixed.ts'
import type { Problem } from './problem.ts'
import { type Prose, passageOf, passagesOf } from './prose.ts'
import { RULES } from './rules/all.ts'
import type { Rule } from './rules/rule.ts'

/** Names and addresses are nobody's claims. */
const NOT_READ = /^(?:name|phone|phone_after_hours|email|booking_url|privacy_url|leave_url)$/

/** What the rules say of one text of a file. */
export function lint(file: string, prose: Prose): Problem[] {
  return RULES.filter((rule) => holdsFor(rule, prose)).flatMap((rule) =>
    rule.find(prose).map(({ line, found }): Problem => {
      const { severity, why, fix } = rule
      return { file, line, severity, rule: rule.id, what: rule.what.replace('{found}', () => found), why, fix }
    }),
  )
}

function holdsFor({ places, lang = 'en', kind }: Rule, prose: Prose): boolean {
  if (places && !places.includes(prose.place)) return false
  // What a clinic writes on its own may be in another language than the page that it stands on.
  const any = prose.place === 'value' || (prose.place === 'overlay' && kind !== 'language')
  return any || lang === 'any' || lang === prose.lang
}

/** An entry's question and answer, as the rules read them; also where it is a section of a clinic's overlay. */
export function proseOfEntry(draft: DraftEntry, recalled: Set<string>, place: 'entry' | 'overlay' = 'entry'): Prose {
  const { id, lang, question, answer, markdown, bodyLine } = draft
  const passages = [
    passageOf('question', question, draft.lineOf(['question'])),
    ...passagesOf(answer, markdown, bodyLine),
  ]
  return { place, name: id, lang, passages, recalled }
}

/** A fixed reply, as the rules read it: it stands on one line of its file. */
export function proseOfReply(reply: DraftReply, recalled: Set<string>): Prose {
  const passages = passagesOf(reply.answer, reply.markdown, 0).map((passage) => ({
    ...passage,
    sentences: passage.sentences.map((sentence) => ({ ...sentence, line: reply.line })),
  }))
  return { place: 'fixed', name: reply.id, lang: reply.lang, passages, recalled }
}

/** One of the clinic's own values, which will stand inside answers; `null` for names and addresses. */
export function proseOfValue(name: string, text: string, line: number): Prose | null {
  if (NOT_READ.test(name)) return null
  return { place: 'value', name, lang: 'en', passages: [passageOf('text', text, line)], recalled: new Set() }
}
