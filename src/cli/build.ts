import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Compiled } from '../compiler/compile.ts'
import { staticPage } from '../compiler/static-page.ts'
import type { Corpus } from '../corpus.ts'
import { pack } from '../pack.ts'
import { safety } from '../safety/base.ts'
import type { Translations } from '../widget/strings.ts'
import { es } from '../widget/strings-es.ts'
import { printProblems } from './check.ts'
import { compileFolder, PACKAGE, readFolder, sha256, UserError } from './folder.ts'
import { buildInput } from './input.ts'
import type { Flags } from './main.ts'
import { snippets } from './snippets.ts'

const SLOT = /(["'`])__CLINIC_FAQ_CORPUS__\1/
/** Whose crisis lines stand where neither the clinic nor the tag says otherwise. */
const REGION = 'US'
/** Built code that goes out as it is. */
const AS_IS = ['engine.js']

/** Builds `dist/`: the corpus put into the one script, and everything that the contract lists beside it. */
export function build(folder: string, flags: Flags): number {
  const input = buildInput(flags)
  const compiled = compileFolder(readFolder(folder), input)
  const out = flags.out ?? join(PACKAGE, 'dist')
  mkdirSync(out, { recursive: true })
  const corpus = JSON.stringify(compiled.corpus)
  const slot = slotOf(compiled.corpus)
  const script = fill(join(PACKAGE, 'dist/unfilled/clinic-faq.js'), slot)
  const hash = sha256(script).slice(0, 12)
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`
  const files: Record<string, string> = {
    'clinic-faq.js': script,
    [`clinic-faq.${hash}.js`]: script,
    'element.js': fill(join(PACKAGE, 'dist/unfilled/element.js'), slot),
    'corpus.json': corpus,
    'faq.html': staticPage(compiled.corpus, safety(), {
      region: compiled.corpus.clinic.region ?? REGION,
      today: input.today,
    }),
    ...snippets({ baseUrl: flags['base-url'], hash, integrity, clinic: compiled.corpus.clinic }),
  }
  files['report.json'] = `${JSON.stringify(report(compiled, files, slot, hash, integrity), null, 2)}\n`
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text)
  for (const name of AS_IS) {
    const from = join(PACKAGE, 'dist', name)
    if (existsSync(from) && from !== join(out, name)) copyFileSync(from, join(out, name))
  }
  printProblems(
    folder,
    compiled.problems.filter((problem) => problem.severity === 'error'),
  )
  for (const { what, why } of compiled.leftOut) console.log(`left out: ${what}: ${why}`)
  for (const { what, why } of compiled.unsigned) console.log(`built without a valid signature: ${what}: ${why}`)
  const { gzip } = sizes(script)
  console.log(
    `${out}: ${compiled.corpus.entries.length} entries, ${compiled.leftOut.length} texts left out, clinic-faq.js ${(gzip / 1000).toFixed(1)} kB gzip`,
  )
  return 0
}

/** What goes into the slot: a line with the widget's words in the languages besides English, a line with the corpus. */
function slotOf(corpus: Corpus): string {
  const translations: Translations = [corpus.lang, ...Object.keys(corpus.translations)].includes('es') ? { es } : {}
  return [translations, pack(corpus)].map((part) => JSON.stringify(part)).join('\n')
}

function fill(path: string, corpus: string): string {
  if (!existsSync(path))
    throw new UserError(`${path} is missing. In a clone, run "npm run build"; else install clinic-faq again.`)
  const code = readFileSync(path, 'utf8')
  if (!SLOT.test(code)) throw new UserError(`${path} has no place for the corpus. Run "npm run build" again.`)
  return ascii(code.replace(SLOT, () => JSON.stringify(corpus)))
}

/** Escaped, so that a page or a server that names no encoding, or an old one, reads the script all the same. */
function ascii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function report(
  { corpus, leftOut, unsigned }: Compiled,
  files: Record<string, string>,
  corpusText: string,
  hash: string,
  integrity: string,
) {
  const code = (files['clinic-faq.js'] ?? '').replace(ascii(JSON.stringify(corpusText)), '""')
  return {
    built: corpus.built,
    required: corpus.required,
    entries: corpus.entries.map(({ id, signature }) => ({
      id,
      level: signature?.level ?? null,
      until: signature?.until ?? null,
    })),
    leftOut,
    unsigned,
    hash,
    integrity,
    sizes: {
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sizes(text)])),
      code: sizes(code),
      corpus: sizes(corpusText),
      index: sizes(JSON.stringify(corpus.index)),
    },
  }
}

function sizes(text: string): { bytes: number; gzip: number; brotli: number } {
  return {
    bytes: Buffer.byteLength(text),
    gzip: gzipSync(text, { level: 9 }).length,
    brotli: brotliCompressSync(text).length,
  }
}
