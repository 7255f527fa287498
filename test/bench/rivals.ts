import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What every engine gets: an entry with all its phrasings, or a phrasing alone; `key` is the record's own number. */
export interface Record {
  key: number
  id: string
  question: string
  asked: string
  answer: string
}

/** Ids for a question, best first, an id as often as it is found. */
export type Search = (question: string) => string[] | Promise<string[]>

export interface Rival {
  name: string
  build(records: Record[]): Search | Promise<Search>
}

const PACKAGES = {
  'fuse.js': '7.5.0',
  minisearch: '7.2.0',
  lunr: '2.3.9',
  '@orama/orama': '3.1.18',
  flexsearch: '0.8.212',
}
const FIELDS = ['question', 'asked', 'answer'] as const
/** A question in full stands for more than a phrasing, the answer's words for less. */
const BOOST = { question: 2, asked: 1, answer: 0.3 }
const WANTED = 200

/** Installs the rivals into a temporary folder and hands them to `use`; the folder is gone afterwards. */
export async function withRivals<T>(use: (rivals: Rival[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-faq-peers-'))
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }))
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    return await use(rivals(createRequire(join(folder, 'package.json'))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Their packages are not this project's, so their types are written here as far as they are used. */
interface FuseLike {
  search(text: string, options: { limit: number }): { item: Record }[]
}
interface MiniSearchLike {
  addAll(records: Record[]): void
  search(text: string, options: object): { id: number }[]
}
interface LunrBuilder {
  ref(field: string): void
  field(name: string, options: { boost: number }): void
  add(record: Record): void
}
interface LunrQuery {
  term(term: unknown, options: object): void
}
interface Lunr {
  (define: (this: LunrBuilder) => void): { query(ask: (query: LunrQuery) => void): { ref: string }[] }
  tokenizer(text: string): { toString(): string }[]
}
interface Orama {
  create(options: object): unknown
  insert(database: unknown, record: object): unknown
  search(database: unknown, options: object): Promise<{ hits: { document: { entry: string } }[] }>
}
interface FlexSearch {
  Index: new (
    options: object,
  ) => { add(key: number, text: string): void; search(text: string, options: object): number[] }
  Charset: { LatinBalance: unknown }
}

function rivals(load: NodeJS.Require): Rival[] {
  const fuse = (name: string, options: object): Rival => ({
    name,
    build(records) {
      const Fuse: new (records: Record[], options: object) => FuseLike = load('fuse.js')
      const index = new Fuse(records, {
        keys: FIELDS.map((field) => ({ name: field, weight: BOOST[field] })),
        ...options,
      })
      return (question) => index.search(question, { limit: WANTED }).map(({ item }) => item.id)
    },
  })
  return [
    fuse('Fuse.js', { ignoreLocation: true, threshold: 0.5 }),
    fuse('Fuse.js, token search', { useTokenSearch: true, ignoreLocation: true, threshold: 0.3 }),
    {
      name: 'MiniSearch',
      build(records) {
        const MiniSearch: new (options: object) => MiniSearchLike = load('minisearch')
        const index = new MiniSearch({ idField: 'key', fields: FIELDS })
        index.addAll(records)
        return (question) =>
          index
            .search(question, { boost: BOOST, fuzzy: 0.2, prefix: (term: string) => term.length > 4 })
            .map(({ id }) => records[id]?.id ?? '')
      },
    },
    {
      name: 'Lunr',
      build(records) {
        const lunr: Lunr = load('lunr')
        const index = lunr(function () {
          this.ref('key')
          for (const field of FIELDS) this.field(field, { boost: BOOST[field] })
          for (const record of records) this.add(record)
        })
        return (question) =>
          index
            .query((query) => {
              for (const token of lunr.tokenizer(question)) {
                query.term(token, { boost: 4 })
                if (token.toString().length > 4) query.term(token, { editDistance: 1 })
              }
            })
            .map(({ ref }) => records[Number(ref)]?.id ?? '')
      },
    },
    {
      name: 'Orama',
      async build(records) {
        const orama: Orama = load('@orama/orama')
        const schema = { entry: 'enum', question: 'string', asked: 'string', answer: 'string' }
        const index = orama.create({ schema, components: { tokenizer: { language: 'english', stemming: true } } })
        for (const { id, question, asked, answer } of records)
          await orama.insert(index, { entry: id, question, asked, answer })
        return async (question) => {
          const { hits } = await orama.search(index, {
            term: question,
            properties: FIELDS,
            boost: BOOST,
            limit: WANTED,
          })
          return hits.map(({ document }) => document.entry)
        }
      },
    },
    {
      name: 'FlexSearch',
      build(records) {
        const { Index, Charset }: FlexSearch = load('flexsearch')
        const index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance })
        for (const { key, question, asked, answer } of records) index.add(key, `${question} ${asked} ${answer}`)
        return (question) =>
          index.search(question, { limit: WANTED, suggest: true }).map((key) => records[key]?.id ?? '')
      },
    },
  ]
}
