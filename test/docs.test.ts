import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json'

const pages = ['.', 'docs', 'faq'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)
const verbs = [...readFileSync('src/cli/main.ts', 'utf8').matchAll(/case '([a-z]+)':/g)].map(([, verb]) => verb)

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8')

  it('leads to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, link]) => link ?? '')
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([])
  })

  it('names commands that exist', () => {
    const scripts = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '')
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
    const named = [...text.matchAll(/(?:npx clinic-faq|npm run faq --|`clinic-faq) ([a-z]+)/g)].map(([, verb]) => verb)
    expect(named.filter((verb) => !verbs.includes(verb))).toEqual([])
  })

  it('names tests that exist, each by words that stand in it', () => {
    const named = [...text.matchAll(/`(test\/[\w/.-]+)`((?:,?\s"[^"]+")+)/g)].flatMap(([, file = '', quoted = '']) =>
      [...quoted.matchAll(/"([^"]+)"/g)].map(([, words = '']) => ({ file, words: words.replace(/\s+/g, ' ') })),
    )
    const missing = named.filter(({ file, words }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(words))
    expect(missing).toEqual([])
  })
})
