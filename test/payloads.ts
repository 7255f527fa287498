import { readFileSync } from 'node:fs'

/** Markdown that somebody might write to have code run on the page that shows it: family and text. */
export function payloads(): [family: string, markdown: string][] {
  return readFileSync(new URL('fixtures/markdown-payloads.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [family = '', text = ''] = line.split('\t')
      const written = text
        .replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\\n/g, '\n')
      return [family, written]
    })
}
