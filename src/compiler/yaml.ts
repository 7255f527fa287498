import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import type { Problem } from './problem.ts'

/** A YAML text as plain data, and the line on which a value stands (`lineOf(['sources', 2])`, counted from 1). */
export interface YamlFile {
  data: unknown
  lineOf(path: (string | number)[]): number
}

/** Reads YAML; a syntax error becomes a problem at its line and `data` is `undefined`. `firstLine` shifts front matter. */
export function readYaml(file: string, text: string, problems: Problem[], firstLine = 1): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  for (const error of document.errors) {
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line + firstLine - 1,
      severity: 'error',
      rule: 'yaml',
      what: `This is not readable YAML: ${error.message.split('\n')[0]}.`,
      why: 'Nothing in the file can be used until it is.',
      fix: 'Check the indentation, the quotes and the colons of this line.',
    })
  }
  return {
    data: document.errors.length > 0 ? undefined : document.toJS(),
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

function keyOf(map: YAMLMap, name: string | number): [number, number, number] | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === name)
  return isScalar(pair?.key) ? (pair.key.range ?? undefined) : undefined
}

/** Whether a value is a plain object, so that its keys may be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
