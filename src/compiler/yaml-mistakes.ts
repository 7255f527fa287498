import type { YAMLParseError } from 'yaml'

/** What is wrong with a YAML text, in an editor's words, and the line (from 1) that is to be mended. */
export interface YamlMistake {
  line: number
  what: string
  fix: string
}

/** A name, a colon, and what stands behind it. */
const NAMED = /^\s*(?:- )?([\w-]+):\s+(.*?)\s*$/
const OPEN_QUOTE = /:\s+(?:"(?:[^"\\]|\\.)*|'[^']*)$/
const OPEN_LIST = /[[{][^\]}]*$/

/** Turns a parser's error, found on a line, into the mistake that an editor most probably made. */
export function mistakeOf(error: Pick<YAMLParseError, 'code' | 'message'>, line: number, text: string): YamlMistake {
  const lines = text.split(/\r?\n/)
  const raw = lines[line - 1] ?? ''
  const [, name = '', value = ''] = NAMED.exec(raw) ?? []
  /** The parser notices what was never closed only where the text ends. */
  const opened = (pattern: RegExp) => lines.findIndex((one) => pattern.test(one)) + 1 || line
  const quoted = name && `Put the text into quotes: ${name}: ${quote(value)}`
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/:(\s|$)/.test(value))
        return { line, what: 'A colon stands inside the text of this line, without quotes.', fix: quoted }
      return {
        line: line + 1,
        what: 'This line is indented.',
        fix: 'Begin it below the line before, without more spaces.',
      }
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return {
        line,
        what: 'Text without quotes cannot begin with *, & or !.',
        fix: /^[*&!]/.test(value) ? quoted : 'Put each such text of the line into quotes: "*text*".',
      }
    case 'BAD_SCALAR_START':
      return { line, what: `Text without quotes cannot begin with "${value.charAt(0)}".`, fix: quoted }
    case 'DUPLICATE_KEY':
      return { line, what: `"${name}:" stands twice.`, fix: 'Keep one of the two lines.' }
    case 'TAB_AS_INDENT':
      return { line, what: 'This line begins with a tab.', fix: 'Use spaces instead, or nothing.' }
    case 'MISSING_CHAR':
      return {
        line: opened(OPEN_QUOTE),
        what: 'A quotation mark is opened and never closed.',
        fix: 'Close it at the end of the text.',
      }
    case 'BAD_INDENT':
      return {
        line: opened(OPEN_LIST),
        what: 'A list is opened and never closed.',
        fix: 'Write it as [one, two], with both brackets.',
      }
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        line,
        what: 'This line has no name with a colon and a space after it.',
        fix: 'Write it as question: How soon? or join it to the line before.',
      }
    case 'UNEXPECTED_TOKEN':
      if (/^["'*&!|>-]/.test(value))
        return { line, what: `The text of this line cannot be read with "${value.charAt(0)}" in front.`, fix: quoted }
  }
  return {
    line,
    what: `This is not readable YAML: ${error.message.split('\n')[0]}.`,
    fix: 'Put text that holds : # or quotes into quotes, close each bracket, and begin each name at the same column.',
  }
}

/** A text in the quotes that YAML and JSON share; a pair of quotes around it, or half of one, is taken off. */
function quote(value: string): string {
  return JSON.stringify(value.replace(/^(["'])(.*?)\1?$/, '$2'))
}
