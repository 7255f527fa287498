/** The project's own safety folder, compiled as the build does it. */
import { readdirSync, readFileSync } from 'node:fs'
import { compileSafety } from '../../src/compiler/safety.ts'

const FILES = ['faq/safety/lexicon.yaml', 'faq/safety/hints.tsv', 'faq/safety/crisis-lines.yaml', 'faq/safety/cards.md']

export const compiled = compileSafety(new Map(FILES.map((path) => [path, readFileSync(path, 'utf8')])))

export interface Line {
  text: string
  tier: string
  note: string
}

/** The lines of a tab-separated file of messages: text, tier, note. */
export function readLines(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [text = '', tier = '', note = ''] = line.split('\t')
      return { text, tier, note }
    })
}

export const baseSafety = compiled.safety

/** Every phrasing of the corpus: what ordinary visitors ask. */
export function ordinaryQuestions(): { id: string; text: string }[] {
  const files = readdirSync('faq', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.asked.txt'))
  return files.flatMap((path) =>
    readFileSync(`faq/${path}`, 'utf8')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ id: path.replace(/^.*\/|\.asked\.txt$/g, ''), text })),
  )
}

/** The expressions that several hands wrote for each tier, with the tier they meant. */
export function expressions(): Line[] {
  return ['en', 'es'].flatMap((lang) =>
    readFileSync(`test/questions/danger/${lang}.tsv`, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const [tier = '', kind = '', text = ''] = line.split('\t')
        return { text, tier, note: `${kind} ${lang}` }
      }),
  )
}
