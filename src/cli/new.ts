import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTopics } from '../compiler/folder.ts'
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

/** \`new <topic>/<id>\`: an empty entry and its file of phrasings. */
export function newEntry([name, folder = './faq']: string[], _flags: Flags): number {
  const topics = readTopics(readFolder(folder), 'en', []).map((topic) => topic.id)
  const [topic, id] = name?.split('/') ?? []
  if (!topic || !id || !/^[a-z0-9-]+$/.test(id) || !topics.includes(topic))
    throw new UserError(`Say the topic and the new id: clinic-faq new onset/my-question. Topics: ${topics.join(', ')}.`)
  const path = join(folder, topic, `${id}.md`)
  if (existsSync(path)) throw new UserError(`${path} is there already. Choose another id, or edit that file.`)
  mkdirSync(join(folder, topic), { recursive: true })
  writeFileSync(path, TEMPLATE)
  writeFileSync(path.replace(/\.md$/, '.asked.txt'), '')
  console.log(`Wrote ${path}. Fill it in, put the ways it is asked into ${id}.asked.txt, then run "clinic-faq check".`)
  return 0
}
