import type { Lang, Source, Topic } from '../corpus.ts'
import { PLACEHOLDERS } from '../placeholders.ts'
import type { Problem } from './problem.ts'
import { isRecord, isTexts, readList, readYaml, type YamlFile } from './yaml.ts'

/** The text files of an `faq/` folder by their path in it, `/` between folders. */
export type Files = Map<string, string>

/** A source of `sources.yaml`: what visitors see of it, and what editors know of how it was read. */
export interface ListedSource {
  source: Source
  /** What was in fact read. */
  edition: string
  checked: string
  checkAgain: string | null
  line: number
}

/** The languages that a folder may hold. */
export const LANGUAGES: Lang[] = ['en', 'es']

export const TOPICS_FILE = 'topics.yaml'
const CLINIC = 'clinic.yaml'
/** How a source was read: whole, its summary alone, or not (known from elsewhere). */
const CHECKED = ['read', 'abstract', 'recalled']
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Reads `topics.yaml`: the topics in the order shown, with their titles. */
export function readTopics(files: Files, lang: Lang, problems: Problem[]): Topic[] {
  const file = TOPICS_FILE
  const { data, lineOf } = readYaml(file, files.get(file) ?? '', problems)
  if (!Array.isArray(data)) {
    problems.push(
      problem(
        file,
        1,
        'topics',
        'There are no topics.',
        'Entries are shown by topic.',
        'List them, as in the base corpus.',
      ),
    )
    return []
  }
  const topics = new Map<string, Topic>()
  for (const [index, item] of data.entries()) {
    const add = (rule: string, what: string, why: string, fix: string) =>
      problems.push(problem(file, lineOf([index]), rule, what, why, fix))
    if (!isRecord(item) || typeof item.id !== 'string' || typeof item[lang] !== 'string')
      add('topics', 'A topic lacks its id or its title.', 'It cannot be shown.', 'Write id:, en: and es:.')
    else if (topics.has(item.id))
      add('double-id', `The id "${item.id}" is given twice.`, 'Only the first is shown.', 'Give each topic its own id.')
    else topics.set(item.id, { id: item.id, title: item[lang] })
  }
  return [...topics.values()]
}

/** Reads `sources.yaml`: what an entry may cite, by key. */
export function readSources(files: Files, problems: Problem[]): Map<string, ListedSource> {
  const file = 'sources.yaml'
  const sources = new Map<string, ListedSource>()
  const { items, lineOf } = readList(file, files.get(file) ?? '', problems)
  for (const [index, item] of items.entries()) {
    const line = lineOf([index])
    const add = (what: string, fix: string) =>
      problems.push(problem(file, line, 'source', what, 'Readers must be able to look it up.', fix))
    if (!isRecord(item) || (typeof item.key !== 'string' && typeof item.key !== 'number')) {
      add('A source has no key.', 'Add key: with a short name.')
      continue
    }
    const key = String(item.key)
    if (sources.has(key)) add(`The source "${key}" stands twice.`, 'Keep one of them.')
    const { title, authors, year, publisher, url, checked } = item
    if (authors !== undefined && typeof authors !== 'string')
      add(`The authors of "${key}" are not one text.`, 'Write authors: "Murrough J and others", in quotes.')
    if (year !== undefined && year !== null && typeof year !== 'number')
      add(`The year "${year}" of "${key}" is not a number.`, 'Write year: 2019 without quotes, or year: null.')
    if (!CHECKED.includes(String(checked)))
      add(
        `The source "${key}" does not say how it was read.`,
        `Write checked: with one of ${CHECKED.join(', ')} (known, but not read: carries no figure).`,
      )
    if (typeof title !== 'string' || typeof publisher !== 'string')
      add(`The source "${key}" lacks its title or publisher.`, 'Add them.')
    if (typeof url !== 'string' || !/^https?:/.test(url))
      add(`The source "${key}" has no address.`, 'Add url: with the full https address.')
    const again = item.check_again === undefined ? null : String(item.check_again).slice(0, 10)
    if (again && !DATE.test(again))
      add(`The date "${again}" of "${key}" is not a date.`, 'Write check_again: 2027-01-31.')
    sources.set(key, {
      source: {
        title: String(title ?? key),
        authors: String(authors ?? ''),
        year: typeof year === 'number' ? year : null,
        publisher: String(publisher ?? ''),
        url: String(url ?? ''),
      },
      edition: String(item.edition ?? ''),
      checked: String(checked ?? ''),
      checkAgain: again,
      line,
    })
  }
  return sources
}

/**
 * Reads `clinic.yaml`: the clinic's values for placeholders; empty ones are left out, and so are those on a line
 * (`file:line`) with an error, so that an answer says "ask the clinic" instead of something dangerous.
 */
export function readClinic(files: Files, problems: Problem[], broken = new Set<string>()): Record<string, string> {
  const { data, lineOf } = readClinicValues(files, problems)
  const values: Record<string, string> = {}
  if (Array.isArray(data))
    problems.push(
      problem(
        CLINIC,
        1,
        'value',
        'The file is a list.',
        'No value of it is shown.',
        'Write each as name: "Our clinic", without a dash in front.',
      ),
    )
  for (const [name, value] of Object.entries(isRecord(data) ? data : {})) {
    const where = Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name] : name === 'leave_url' ? 'tag' : undefined
    if (!where)
      problems.push(
        problem(
          CLINIC,
          lineOf([name]),
          'placeholder',
          `The value "${name}" is unknown.`,
          'No answer would show it.',
          'Use a name that the file lists.',
        ),
      )
    else if (where === 'region')
      problems.push(
        problem(
          CLINIC,
          lineOf([name]),
          'placeholder',
          `"${name}" cannot be set.`,
          'Emergency numbers come from the crisis contacts alone.',
          'Delete the line; set the region on the tag.',
        ),
      )
    else if (typeof value !== 'string')
      problems.push(
        problem(
          CLINIC,
          lineOf([name]),
          'value',
          `The value "${name}" is a list.`,
          'Answers show it as one text.',
          `Write it in quotes: ${name}: "one, two"`,
        ),
      )
    else if (name.endsWith('_url') && !/^((https:\/\/|mailto:|tel:)\S+|null|~)?$/i.test(value.trim()))
      problems.push(
        problem(
          CLINIC,
          lineOf([name]),
          'value',
          `"${value}" is no full address.`,
          'No link would lead there.',
          'Begin it with https://, mailto: or tel:. An address without https can be given on the tag, if it is of the same site.',
        ),
      )
    else if (!/^(null|~)?$/.test(value) && !broken.has(`${CLINIC}:${lineOf([name])}`)) values[name] = value
  }
  return values
}

/** `clinic.yaml` as it is written: a phone number is text, whatever YAML takes it for. */
export function readClinicValues(files: Files, problems: Problem[]): YamlFile {
  return readYaml(CLINIC, files.get(CLINIC) ?? '', problems, 1, 'failsafe')
}

/** Reads `words.yaml`: groups of words that mean the same thing; the last of each group's pair is the corpus's own. */
export function readWords(files: Files, problems: Problem[]): [string, string][] {
  const file = 'words.yaml'
  const { items, lineOf } = readList(file, files.get(file) ?? '', problems)
  const pairs: [string, string][] = []
  for (const [index, item] of items.entries()) {
    const said = isRecord(item) ? item.said : undefined
    if (isRecord(item) && typeof item.means === 'string' && isTexts(said))
      for (const words of said) pairs.push([words, item.means])
    else
      problems.push(
        problem(
          file,
          lineOf([index]),
          'words',
          'A group lacks "means" or "said".',
          'It cannot be used.',
          'Write means: blood pressure and said: [bp, tension].',
        ),
      )
  }
  return pairs
}

/** The file of the questions that no entry answers, in a language. */
export function noneFile(lang: Lang): string {
  return lang === 'en' ? 'none.txt' : `${lang}/none.txt`
}

/** Reads a file of lines; blank lines are skipped, and those that begin with `#`. */
export function readLines(text: string): { text: string; line: number }[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const line = raw.trim()
    return line === '' || line.startsWith('#') ? [] : [{ text: line, line: index + 1 }]
  })
}

function problem(file: string, line: number, rule: string, what: string, why: string, fix: string): Problem {
  return { file, line, severity: 'error', rule, what, why, fix }
}
