import { Marked, type Token } from 'marked'
import type { Problem } from './problem.ts'

/** A section of a clinic's file: `## Question {#id}`, the answer, and the ways in which it is asked. */
export interface Section {
  id: string
  question: string
  /** The line of the heading, from 1. */
  line: number
  /** The answer's Markdown; what stood among it and is no answer is left as blank lines, so that lines keep their place. */
  markdown: string
  bodyLine: number
  asked: { text: string; line: number }[]
}

const HEADING = /^(.*?)\s*\{#([^{}]*)\}\s*$/s
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const ALSO_ASKED = /^[\s#*_]*(?:also asked as|también se pregunta(?: así| como)?)[\s:*_]*$/i
/** A file that holds more is a corpus, which a folder of entries keeps better. */
const MOST_SECTIONS = 250
const MOST_CHARACTERS = 20_000
/** More ways of asking are not read: they teach ever less. */
const MOST_ASKED = 50

/** Splits a clinic's file into sections. What is wrong with one leaves it out, and is added to `problems`. */
export function readSections(file: string, text: string, problems: Problem[]): Section[] {
  const error = (line: number, rule: string, what: string, why: string, fix: string) =>
    problems.push({ file, line, severity: 'error', rule, what, why, fix })
  const taken: Section[] = []
  const all = split(text.replace(/\r\n?/g, '\n'))
  if (all.length === 0)
    error(
      1,
      'no-section',
      'The file holds no question.',
      'There is nothing to show.',
      'Begin with: ## Where can I park? {#parking}',
    )
  for (const { heading, line, tokens } of all) {
    if (taken.length === MOST_SECTIONS) {
      error(
        line,
        'too-many',
        `The file holds more than ${MOST_SECTIONS} questions.`,
        'A page would be slow to read it. Those from here on are left out.',
        'Keep them as entries in an faq/ folder of your own, and build the script from it.',
      )
      break
    }
    const [, question = '', id = ''] = HEADING.exec(heading) ?? []
    const twin = taken.find((section) => section.id === id)
    const characters = tokens.reduce((sum, { raw }) => sum + raw.length, heading.length)
    if (!ID.test(id))
      error(
        line,
        'id',
        `The question has no id, or none that links can use: ${heading.slice(0, 60)}`,
        'Questions, links and replaced entries are told apart by it.',
        'Write: ## Where can I park? {#parking}, in small letters, digits and hyphens.',
      )
    else if (question.trim() === '')
      error(line, 'question', `"${id}" has no question.`, 'Visitors see it as the title.', 'Write it before {#…}.')
    else if (twin)
      error(
        line,
        'duplicate-id',
        `The id "${id}" is taken by line ${twin.line}.`,
        'Links and questions could not tell the two apart.',
        'Give one of them another id.',
      )
    else if (characters > MOST_CHARACTERS)
      error(
        line,
        'too-long',
        `"${id}" is longer than ${MOST_CHARACTERS} characters.`,
        'Nobody reads so much in a chat.',
        'Split it.',
      )
    else {
      const { asked, ...body } = bodyOf(tokens, line)
      const left = asked[MOST_ASKED]
      if (left)
        problems.push({
          file,
          line: left.line,
          severity: 'warning',
          rule: 'too-many',
          what: `"${id}" is asked in more than ${MOST_ASKED} ways.`,
          why: 'Those from here on teach nothing more, and are not read.',
          fix: 'Keep the ones that differ most.',
        })
      taken.push({ id, question: question.trim(), line, ...body, asked: asked.slice(0, MOST_ASKED) })
    }
  }
  return taken
}

interface Piece {
  heading: string
  line: number
  tokens: { raw: string; token: Token; line: number }[]
}

/** The file at its headings of the second level; one of the first level ends a section too. */
function split(text: string): Piece[] {
  const pieces: Piece[] = []
  let piece: Piece | null = null
  let line = 1
  for (const token of new Marked({ gfm: true }).lexer(text)) {
    if (token.type === 'heading' && token.depth === 2) {
      piece = { heading: token.text, line, tokens: [] }
      pieces.push(piece)
    } else if (token.type === 'heading' && token.depth === 1) piece = null
    piece?.tokens.push({ raw: token.raw, token, line })
    line += newlines(token.raw)
  }
  return pieces
}

/** What stands below a heading: the answer, and the list of ways in which it is asked. */
function bodyOf([heading, ...tokens]: Piece['tokens'], line: number): Pick<Section, 'markdown' | 'bodyLine' | 'asked'> {
  const asked: Section['asked'] = []
  let markdown = ''
  let isLabelled = false
  for (const { raw, token, line: at } of tokens) {
    const isLabel = ALSO_ASKED.test(raw)
    const isList = isLabelled && token.type === 'list'
    if (isList) {
      let below = at
      for (const item of token.items) {
        asked.push({ text: String(item.text).replace(/\s+/g, ' ').trim(), line: below })
        below += newlines(item.raw)
      }
    }
    markdown += isLabel || isList ? '\n'.repeat(newlines(raw)) : raw
    if (token.type !== 'space') isLabelled = isLabel
  }
  const bodyLine = line + newlines(heading?.raw ?? '')
  return { markdown, bodyLine, asked: asked.filter(({ text }) => text !== '') }
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}
