import type { Lang } from '../corpus.ts'
import { fold, words } from '../text.ts'
import type { DraftEntry } from './entry.ts'
import { askedFile } from './entry-path.ts'
import { type DraftReply, FIXED } from './fixed.ts'
import { type Files, LANGUAGES, noneFile, readLines } from './folder.ts'
import type { Problem } from './problem.ts'
import { KNOWN_WORDS } from './rules/known-words.ts'

/** Whether a dictionary knows a word, and what it would write instead. */
export interface Dictionary {
  knows(word: string): boolean
  suggest(word: string): string[]
}

interface Phrasing {
  lang: Lang
  file: string
  line: number
  text: string
  /** The entry, reply or family that it leads to. */
  to: string
}

/** Words that the clinic adds to the known ones, if it has such a file: names of places, plans, people. */
const SPELLING = 'spelling.txt'

/** Words that make no difference to what is asked. */
const FILLER = new Set('a an the please just so ok okay um'.split(' '))

/** Checks the ways in which entries are asked: lines that stand twice, lines that lead two ways, and their spelling. */
export function checkPhrasings(
  drafts: DraftEntry[],
  fixed: DraftReply[],
  files: Files,
  dictionary: Dictionary | undefined,
  problems: Problem[],
): void {
  for (const file of [...LANGUAGES.map(noneFile), ...drafts.map((draft) => askedFile(draft.file))])
    problems.push(...remarks(file, files.get(file) ?? ''))
  const asked = drafts.flatMap((draft) => phrasings(askedFile(draft.file), files, draft.lang, draft.id))
  const replies = fixed.flatMap(({ id, lang, asked: lines, line }) =>
    lines.map((text): Phrasing => ({ lang, file: FIXED, line, text, to: `fixed:${id}` })),
  )
  const none = LANGUAGES.flatMap((lang) => phrasings(noneFile(lang), files, lang, 'none'))
  const seen = new Map<string, Phrasing>()
  const own = new Set(readLines(files.get(SPELLING) ?? '').flatMap((line) => line.text.toLowerCase().split(/\s+/)))
  for (const phrasing of [...replies, ...none, ...asked]) {
    const { lang, text } = phrasing
    const key = `${lang} ${essence(text)}`
    const twin = seen.get(key)
    const isAsked = phrasing.file.endsWith('.asked.txt')
    if (!twin) seen.set(key, phrasing)
    else if (twin.to !== phrasing.to) problems.push(ambiguous(phrasing, twin))
    else if (isAsked) problems.push(double(phrasing, twin))
    if (dictionary && lang === 'en' && isAsked) problems.push(...misspelt(phrasing, dictionary, own))
  }
}

/** What is asked, without filler, endings and the order of words: "the costs?" and "cost" are one. */
function essence(text: string): string {
  const all = words(fold(text))
  const telling = all.filter((word) => !FILLER.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))
  return (telling.length > 0 ? telling : all).sort().join(' ') || fold(text).trim()
}

/** The words of a phrasing that neither the dictionary nor this field knows. */
function unknownWords(text: string, dictionary: Dictionary): string[] {
  const found =
    text
      .normalize('NFC')
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'./+-]*/gu) ?? []
  return found
    .flatMap((word) => word.replace(/[.'/+-]+$/, '').split(/[/+]|-(?=\p{L})|\.(?=\p{L}{3})/u))
    .filter((word) => /^\p{L}[\p{L}']*$/u.test(word) && word.length > 1)
    .filter((word) => !KNOWN_WORDS.has(word.toLowerCase()) && !KNOWN_WORDS.has(word.toLowerCase().replace(/'?s$/, '')))
    .filter((word) => !spellings(word).some((spelling) => dictionary.knows(spelling)))
}

/** How a visitor's word may stand in a dictionary: "monday" as "Monday", "nhs" as "NHS", "drinkin" as "drinking", "sooo" as "so". */
function spellings(word: string): string[] {
  const bare = word.replace(/'s$/, '')
  return [word, bare, bare.replace(/in'?$/, 'ing'), bare.replace(/(\p{L})\1{2,}/gu, '$1')].flatMap((one) => [
    one,
    one.toLowerCase(),
    one.charAt(0).toUpperCase() + one.slice(1).toLowerCase(),
    one.toUpperCase(),
  ])
}

function phrasings(file: string, files: Files, lang: Lang, to: string): Phrasing[] {
  return readLines(files.get(file) ?? '').map(({ text, line }) => ({ lang, file, line, text, to }))
}

/** Lines that begin with #, and read as though they were meant to be asked. */
function remarks(file: string, text: string): Problem[] {
  return text.split(/\r?\n/).flatMap((line, index): Problem[] =>
    /^\s*#[^\s#]/.test(line)
      ? [
          {
            file,
            line: index + 1,
            severity: 'warning',
            rule: 'remark',
            what: `"${line.trim()}" is read as a remark.`,
            why: 'It teaches nothing.',
            fix: 'If people ask it, begin the line with another word; else write a space after the #.',
          },
        ]
      : [],
  )
}

function misspelt({ file, line, text }: Phrasing, dictionary: Dictionary, own: Set<string>): Problem[] {
  const unknown = unknownWords(text, dictionary).filter((word) => !own.has(word.toLowerCase()))
  return unknown.map((word) => {
    const instead = dictionary.suggest(word).slice(0, 3)
    return {
      file,
      line,
      severity: 'warning',
      rule: 'spelling',
      what: `The word "${word}" is unknown${instead.length > 0 ? ` (${instead.join(', ')}?)` : ''}.`,
      why: "Visitors' own slips are found anyway; a misspelt line teaches the slip instead of the word.",
      fix: 'Correct it, or add the word to spelling.txt.',
    }
  })
}

function double({ file, line }: Phrasing, twin: Phrasing): Problem {
  const what = `This phrasing stands on line ${twin.line} too, or nearly.`
  return {
    file,
    line,
    severity: 'warning',
    rule: 'double-phrasing',
    what,
    why: 'It teaches nothing new.',
    fix: 'Delete one of the two.',
  }
}

function ambiguous({ file, line, text }: Phrasing, twin: Phrasing): Problem {
  return {
    file,
    line,
    severity: 'warning',
    rule: 'ambiguous-phrasing',
    what: `"${text}" leads to ${twin.to} too (${twin.file}:${twin.line}).`,
    why: 'The same words cannot mean two answers.',
    fix: 'Keep it under the one that answers it better, or say more.',
  }
}
