import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { askedFile, entryPath } from '../compiler/entry-path.ts'
import { readTopics } from '../compiler/folder.ts'
import { readFolder, UserError } from './folder.ts'

const TEMPLATE = `---
question: What would a visitor ask, in a visitor's words?
sources: []
related: []
---
The answer itself, in the first one or two sentences. Then the few facts that matter, each with its limit. [^source-key]

**Ask your clinician:** …
`

/** `new <topic>/<id>`: an empty entry and its file of phrasings; `new es/<topic>/<id>`: a copy to translate. */
export function newEntry([name = '', folder = './faq']: string[]): number {
  const files = readFolder(folder)
  const topics = readTopics(files, 'en', []).map((topic) => topic.id)
  const path = `${name.replaceAll('\\', '/')}.md`
  const place = entryPath(path)
  if (!place || !topics.includes(place.topic))
    throw new UserError(
      `Say the topic and the new id, in small letters, digits and hyphens: npx clinic-faq new onset/my-question. Topics: ${topics.join(', ')}.`,
    )
  const { lang, topic, id } = place
  const original = files.get(`${topic}/${id}.md`)
  if (lang === 'es' && original === undefined)
    throw new UserError(
      `There is no English entry ${topic}/${id}. A translation follows its original: write that first.`,
    )
  // An id is taken whatever the topic.
  const twin = [...files.keys()].find((one) => {
    const other = entryPath(one)
    return other?.lang === lang && other.id === id
  })
  if (twin) throw new UserError(`${join(folder, twin)} is there already. Choose another id, or edit that file.`)
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, original ?? TEMPLATE)
  // Appending nothing: phrasings may have been there before their entry.
  appendFileSync(askedFile(file), '')
  const next = original === undefined ? 'Fill it in' : 'It holds the English text: translate it'
  console.log(
    `Wrote ${file}. ${next}, put the ways it is asked into ${id}.asked.txt, then run "npx clinic-faq check ${folder}".`,
  )
  return 0
}
