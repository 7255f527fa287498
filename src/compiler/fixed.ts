import type { Block, Lang } from '../corpus.ts'
import { readAnswer } from './answer.ts'
import type { Files } from './folder.ts'
import type { createMarkdown } from './markdown.ts'
import { checkMarks, citedIn } from './marks.ts'
import type { Problem } from './problem.ts'
import { isRecord, isTexts, readList } from './yaml.ts'

export const FIXED = 'fixed.yaml'

/** A fixed reply in one language, as the file has it. */
export interface DraftReply {
  id: string
  lang: Lang
  /** The reply's Markdown as written, which is what a sign-off binds to. */
  markdown: string
  answer: Block[]
  contact: boolean
  asked: string[]
  /** The line of the file on which the reply stands; all that is wrong with it is told there. */
  line: number
}

/** Reads `fixed.yaml`: reviewed replies to what is never answered and to small talk, in one language. */
export function readFixed(
  files: Files,
  lang: Lang,
  markdown: ReturnType<typeof createMarkdown>,
  problems: Problem[],
): DraftReply[] {
  const { items, lineOf } = readList(FIXED, files.get(FIXED) ?? '', problems)
  const ids = new Set<string>()
  return items.flatMap((item, index): DraftReply[] => {
    const reply = isRecord(item) && isRecord(item.reply) ? item.reply[lang] : undefined
    const asked = isRecord(item) && isRecord(item.asked) ? (item.asked[lang] ?? []) : []
    if (!isRecord(item) || typeof item.id !== 'string' || typeof reply !== 'string' || !isTexts(asked)) {
      problems.push({
        file: FIXED,
        line: lineOf([index]),
        severity: 'error',
        rule: 'fixed',
        what: `A fixed reply lacks its id, its reply in "${lang}" or the lines it is asked as.`,
        why: 'It could never be shown.',
        fix: 'Write id:, reply: and asked:, as the others have them.',
      })
      return []
    }
    if (ids.has(item.id)) {
      problems.push({
        file: FIXED,
        line: lineOf([index]),
        severity: 'error',
        rule: 'double-id',
        what: `The id "${item.id}" is given twice.`,
        why: 'The second reply could never be signed or shown.',
        fix: 'Give each reply its own id.',
      })
      return []
    }
    ids.add(item.id)
    const line = lineOf([index, 'reply', lang])
    const answer = readReply(reply, line, markdown, problems)
    return [{ id: item.id, lang, markdown: reply, answer, contact: item.contact === true, asked, line }]
  })
}

/** Reads a reply as an answer is read; but it has no list of sources to cite. */
function readReply(
  text: string,
  line: number,
  markdown: ReturnType<typeof createMarkdown>,
  problems: Problem[],
): Block[] {
  const found: Problem[] = []
  const answer = readAnswer(FIXED, text, line, markdown, found)
  checkMarks({ file: FIXED, answer, markdown: text, bodyLine: line }, found)
  for (const key of citedIn(answer))
    found.push({
      file: FIXED,
      line,
      severity: 'error',
      rule: 'citation',
      what: `The source "${key}" is cited.`,
      why: 'A fixed reply shows no sources.',
      fix: 'Take the mark out, or write an entry, which names its sources.',
    })
  problems.push(...found.map((problem) => ({ ...problem, line })))
  return answer
}
