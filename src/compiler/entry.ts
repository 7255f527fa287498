import type { Block } from '../corpus.ts'
import { readAnswer } from './answer.ts'
import { type EntryPath, entryPath } from './entry-path.ts'
import type { createMarkdown } from './markdown.ts'
import type { Problem } from './problem.ts'
import { isRecord, isTexts, readYaml } from './yaml.ts'

/** An entry as its file has it, before the checks that need the other files. */
export interface DraftEntry extends EntryPath {
  file: string
  question: string
  answer: Block[]
  /** The Markdown below the front matter, and the line of the file on which it begins. */
  markdown: string
  bodyLine: number
  sources: string[]
  related: string[]
  /** Warnings that the editor silenced, by rule, with the written reason. */
  accepted: Record<string, string>
  /** Line of a front matter key, from 1. */
  lineOf(path: (string | number)[]): number
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
const OPENING = /^---[ \t]*\r?\n/
/** What stands in front matter: a name, a line of a list, a remark, nothing. */
const FRONT_LINE = /^\s*(?:[\w-]+:|- |#|$)/
const KEYS = ['question', 'sources', 'related', 'accepted']

/** Reads `<topic>/<id>.md`; returns null where nothing can be made of it. What is wrong is added to `problems`. */
export function readEntry(
  file: string,
  text: string,
  markdown: ReturnType<typeof createMarkdown>,
  problems: Problem[],
): DraftEntry | null {
  const path = entryPath(file)
  if (!path) return null
  const error = (line: number, rule: string, what: string, why: string, fix: string) =>
    problems.push({ file, line, severity: 'error', rule, what, why, fix })

  const found = FRONT_MATTER.exec(text)
  if (!found) {
    const why = 'The question and the sources are read from between two lines ---.'
    if (OPENING.test(text)) {
      const line = 1 + text.split(/\r?\n/).findIndex((one, index) => index > 0 && !FRONT_LINE.test(one))
      const fix = 'Put a line --- below question:, sources: and related:, before the answer.'
      error(line || 1, 'front-matter', 'The front matter is never closed.', why, fix)
    } else {
      const fix = 'Begin the file with a line ---, then question: and sources:, then another line ---.'
      error(1, 'front-matter', 'The front matter is missing.', why, fix)
    }
    return null
  }
  const { data, lineOf } = readYaml(file, found[1] ?? '', problems, 2)
  if (data === undefined) return null
  if (!isRecord(data)) {
    error(
      2,
      'front-matter',
      'The front matter holds no keys.',
      'The question is read from it.',
      'Write question: and sources: there.',
    )
    return null
  }
  for (const key of Object.keys(data)) {
    if (!KEYS.includes(key))
      error(
        lineOf([key]),
        'unknown-key',
        `The key "${key}" is unknown.`,
        'It would be ignored.',
        `Use ${KEYS.join(', ')}, or delete the line.`,
      )
  }
  const texts = (key: string): string[] => {
    const value = data[key] ?? []
    if (isTexts(value)) return value
    // YAML reads a bare 988 as a number; the editor meant the key.
    if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
      return value.map(String)
    error(
      lineOf([key]),
      'front-matter',
      `"${key}" is not a list.`,
      'It is read as a list of names.',
      `Write ${key}: [one, two].`,
    )
    return []
  }
  const question = typeof data.question === 'string' ? data.question.trim() : ''
  if (!question)
    error(
      lineOf(['question']),
      'question',
      'The entry has no question.',
      'Visitors see it as the title.',
      'Add question: in the words of a visitor.',
    )

  const body = text.slice(found[0].length)
  const bodyLine = found[0].split('\n').length
  const answer = readAnswer(file, body, bodyLine, markdown, problems)

  return {
    file,
    ...path,
    question,
    answer,
    markdown: body,
    bodyLine,
    sources: texts('sources'),
    related: texts('related'),
    accepted: isRecord(data.accepted)
      ? Object.fromEntries(Object.entries(data.accepted).map(([rule, reason]) => [rule, String(reason)]))
      : {},
    lineOf,
  }
}
