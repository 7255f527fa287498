import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import type { Problem } from './problem.ts'
import { mistakeOf, type YamlMistake } from './yaml-mistakes.ts'

/** A YAML text as plain data, and the line on which a value stands (`lineOf(['sources', 2])`, counted from 1). */
export interface YamlFile {
  data: unknown
  lineOf(path: (string | number)[]): number
}

/**
 * Reads YAML; a syntax error becomes a problem at its line and `data` is `undefined`. `firstLine` shifts front matter.
 * With the schema `failsafe` every value is the text that was written: 01632 keeps its zero, +1555 its plus.
 */
export function readYaml(
  file: string,
  text: string,
  problems: Problem[],
  firstLine = 1,
  schema: 'core' | 'failsafe' = 'core',
): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, schema })
  const lineAt = (position: number) => lines.linePos(position).line
  const mistakes = new Map<number, YamlMistake>()
  // What a tag that nobody defined ("!Important") says is a warning there: its word would be lost.
  for (const error of [...document.errors, ...document.warnings]) {
    const at = lineAt(error.pos[0])
    // What follows from a mistake is not another one: one a line, and no more once the parser is out of step.
    if (mistakes.has(at) || (mistakes.size > 0 && error.code === 'UNEXPECTED_TOKEN')) continue
    mistakes.set(at, mistakeOf(error, at, text))
  }
  visit(document, {
    // "*Sessions*" and "&more" are references to YAML; an editor meant words.
    Node(_, node) {
      if (!isAlias(node) && !node.anchor) return
      const at = lineAt(node.range?.[0] ?? 0)
      if (!mistakes.has(at)) mistakes.set(at, mistakeOf({ code: 'BAD_ALIAS', message: '' }, at, text))
    },
  })
  for (const { line, what, fix } of mistakes.values()) {
    const why = 'Nothing in the file can be used until it is mended.'
    problems.push({ file, line: line + firstLine - 1, severity: 'error', rule: 'yaml', what, why, fix })
  }
  visit(document, {
    Scalar(_, { range }) {
      const [, valueEnd, end] = range ?? [0, 0, 0]
      const remark = /^[ \t]+(#\S.*)/.exec(text.slice(valueEnd, end))?.[1]
      if (remark)
        problems.push({
          file,
          line: lineAt(valueEnd) + firstLine - 1,
          severity: 'warning',
          rule: 'remark',
          what: `"${remark}" is read as a remark.`,
          why: 'Nobody is shown it.',
          fix: 'If it belongs to the text, put the whole text into quotes; else write a space after the #.',
        })
    },
  })
  return {
    data: mistakes.size > 0 ? undefined : document.toJS(),
    lineOf(path) {
      let node: unknown = document.contents
      let line = firstLine
      for (const step of path) {
        const key = isMap(node) ? keyOf(node, step) : undefined
        node = isMap(node) ? node.get(step, true) : isSeq(node) ? node.get(step, true) : undefined
        const range = key ?? (node as { range?: [number, number, number] } | undefined)?.range
        if (!range) break
        line = lines.linePos(range[0]).line + firstLine - 1
      }
      return line
    },
  }
}

/** Reads YAML that is a list: its items, none of a file that is empty. A file that holds something else is a problem. */
export function readList(
  file: string,
  text: string,
  problems: Problem[],
): { items: unknown[]; lineOf: YamlFile['lineOf'] } {
  const { data, lineOf } = readYaml(file, text, problems)
  if (Array.isArray(data)) return { items: data, lineOf }
  if (data !== undefined && data !== null)
    problems.push({
      file,
      line: 1,
      severity: 'error',
      rule: 'list',
      what: 'The file holds no list.',
      why: 'Nothing in it can be used until it is mended.',
      fix: 'Begin each item with "- ", and indent the lines below it by two spaces.',
    })
  return { items: [], lineOf }
}

function keyOf(map: YAMLMap, name: string | number): [number, number, number] | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === name)
  return isScalar(pair?.key) ? (pair.key.range ?? undefined) : undefined
}

/** Whether a value is a plain object, so that its keys may be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a plain object that holds a text under each of these keys. */
export function hasTexts<Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, string> {
  return isRecord(value) && keys.every((key) => typeof value[key] === 'string')
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
