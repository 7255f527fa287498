import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ENTRY_PATH } from '../compiler/entry.ts'
import { readTopics } from '../compiler/folder.ts'
import { isEntryFile } from '../compiler/unread.ts'
import { readFolder, UserError } from './folder.ts'
import type { Flags } from './main.ts'

const TEMPLATE = `---
question: What would a visitor ask, in a visitor's words?
sources: []
related: []
---
The answer itself, in the first one or two sentences. Then the few facts that matter, each with its limit. [^source-key]

**Ask your clinician:** …
`

/** `new <topic>/<id>`: an empty entry and its file of phrasings; `new es/<topic>/<id>`: a copy to translate. */
export function newEntry([name = '', folder = './faq']: string[], _flags: Flags): number {
  const files = readFolder(folder)
  const topics = readTopics(files, 'en', []).map((topic) => topic.id)
  const path = `${name.replaceAll('\\', '/')}.md`
  const [, es, topic = '', id = ''] = ENTRY_PATH.exec(path) ?? []
  if (!topics.includes(topic))
    throw new UserError(
      `Say the topic and the new id, in small letters, digits and hyphens: clinic-faq new onset/my-question. Topics: ${topics.join(', ')}.`,
    )
  const original = files.get(`${topic}/${id}.md`)
  if (es && original === undefined)
    throw new UserError(
      `There is no English entry ${topic}/${id}. A translation follows its original: write that first.`,
    )
  const twin = [...files.keys()].find((one) => isEntryFile(one) && sameEntry(one, path))
  if (twin) throw new UserError(`${join(folder, twin)} is there already. Choose another id, or edit that file.`)
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, original ?? TEMPLATE)
  writeFileSync(file.replace(/\.md$/, '.asked.txt'), '')
  const next = original === undefined ? 'Fill it in' : 'It holds the English text: translate it'
  console.log(`Wrote ${file}. ${next}, put the ways it is asked into ${id}.asked.txt, then run "clinic-faq check".`)
  return 0
}

/** Whether two files would be one entry: the same id in the same language, whatever the topic. */
function sameEntry(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => ENTRY_PATH.exec(path))
  return first?.[1] === second?.[1] && first?.[3] === second?.[3]
}
