import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Compiled } from '../compiler/compile.ts'
import { staticPage } from '../compiler/static-page.ts'
import { safety } from '../safety/base.ts'
import { printProblems } from './check.ts'
import { counted } from './counted.ts'
import type { Flags } from './flags.ts'
import { compileFolder, PACKAGE, readFolder, sha256 } from './folder.ts'
import { buildInput } from './input.ts'
import { regionOf } from './region.ts'
import { ascii, fill, slotOf } from './slot.ts'
import { snippets } from './snippets.ts'

/** What reads a clinic's own file in the page. */
const OVERLAY = 'clinic-faq-overlay.js'
/** Built code that goes out as it is, with types, and the licenses of what the script holds. */
const AS_IS = [
  'engine.js',
  OVERLAY,
  'engine.d.ts',
  'element.d.ts',
  'clinic-faq.d.ts',
  'types',
  'unfilled/licenses.md',
  'clinic-faq-overlay.licenses.md',
]

/** Builds `dist/`: the corpus put into the one script, and everything that the contract lists beside it. */
export function build(folder: string, flags: Flags): number {
  const input = buildInput(flags)
  const compiled = compileFolder(readFolder(folder), input)
  const out = flags.out ?? 'dist'
  mkdirSync(out, { recursive: true })
  const corpus = JSON.stringify(compiled.corpus)
  const slot = slotOf(compiled.corpus)
  const region = regionOf(compiled.corpus)
  const script = fill('clinic-faq.js', slot)
  const hash = sha256(script).slice(0, 12)
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`
  const files: Record<string, string> = {
    'clinic-faq.js': script,
    [`clinic-faq.${hash}.js`]: script,
    'element.js': fill('element.js', slot),
    'corpus.json': corpus,
    'faq.html': staticPage(compiled.corpus, safety(), { region, today: input.today }),
    ...snippets({ baseUrl: flags['base-url'], hash, integrity, corpus: compiled.corpus, region }),
  }
  files['report.json'] = `${JSON.stringify(report(compiled, files, slot, hash, integrity), null, 2)}\n`
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text)
  for (const name of AS_IS) {
    const from = join(PACKAGE, 'dist', name)
    const to = resolve(out, basename(name))
    if (existsSync(from) && from !== to) cpSync(from, to, { recursive: true })
  }
  const manifest = join(out, 'package.json')
  if (!existsSync(manifest) && !isModuleFolder(resolve(out))) writeFileSync(manifest, '{ "type": "module" }\n')
  printProblems(
    folder,
    compiled.problems.filter((problem) => problem.severity === 'error'),
  )
  printResult(compiled, folder, out, script)
  return 0
}

/** Says what is in the script, and what is not. */
function printResult({ corpus, leftOut, unsigned }: Compiled, folder: string, out: string, script: string): void {
  for (const { what, why } of leftOut) console.log(`left out: ${what}: ${why}`)
  for (const { what, why } of unsigned) console.log(`built without a valid signature: ${what}: ${why}`)
  if (unsigned.length > 0)
    console.log(`People in danger are answered by these. Read and sign them: npx clinic-faq review ${folder}`)
  if (corpus.required === 'clinician')
    console.log('data-faq: ignored by this script, because no clinician can have signed what a page lays over it')
  const { name, phone } = corpus.clinic
  if (!name || !phone)
    console.log(
      `clinic.yaml: ${[name ? '' : 'name', phone ? '' : 'phone'].filter(Boolean).join(' and ')} empty: answers say "ask the clinic", and the tags to paste do not name it. Fill in clinic.yaml, or add data-clinic and data-phone to the tag.`,
    )
  const { gzip } = sizes(script)
  console.log(
    `${out}: ${counted(corpus.entries.length, 'entry', 'entries')}, ${counted(leftOut.length, 'text')} left out, clinic-faq.js ${(gzip / 1000).toFixed(1)} kB gzip`,
  )
}

/** Whether Node and bundlers read the scripts of a folder as modules, which engine.js and element.js are. */
function isModuleFolder(folder: string): boolean {
  const path = join(folder, 'package.json')
  if (existsSync(path)) return /"type"\s*:\s*"module"/.test(readFileSync(path, 'utf8'))
  return dirname(folder) !== folder && isModuleFolder(dirname(folder))
}

function report(
  { corpus, leftOut, unsigned }: Compiled,
  files: Record<string, string>,
  corpusText: string,
  hash: string,
  integrity: string,
) {
  const script = files['clinic-faq.js'] ?? ''
  const code = script.replace(ascii(JSON.stringify(corpusText)), '""')
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
      // As most servers send it. Of the rest it would take longer than everything else here.
      'clinic-faq.js': { ...sizes(script), brotli: brotliCompressSync(script).length },
      [OVERLAY]: sizes(readFileSync(join(PACKAGE, 'dist', OVERLAY), 'utf8')),
      code: sizes(code),
      corpus: sizes(corpusText),
      index: sizes(JSON.stringify(corpus.index)),
    },
  }
}

function sizes(text: string): { bytes: number; gzip: number } {
  return { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length }
}
