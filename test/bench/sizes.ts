import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { safety } from '../../src/safety/base.ts'

export interface Size {
  bytes: number
  gzip: number
  brotli: number
}

export interface Budget {
  what: string
  unit: 'gzip' | 'brotli'
  size: number
  budget: number
}

const REPORT = 'dist/report.json'

/** Builds the script where it was never built. */
export function ensureBuilt(): void {
  if (!existsSync(REPORT))
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
}

/** What the built script weighs beside what it may weigh, in bytes. */
export function budgets(): Budget[] {
  if (!existsSync(REPORT)) throw new Error(`${REPORT} is missing: nothing can be weighed. Run "npm run build".`)
  const { sizes }: { sizes: Record<string, Size> } = JSON.parse(readFileSync(REPORT, 'utf8'))
  const size = (name: string, unit: Budget['unit']) => sizes[name]?.[unit] ?? Number.NaN
  const lexicon = sizeOf(JSON.stringify(safety()))
  return [
    { what: 'clinic-faq.js', unit: 'gzip', size: size('clinic-faq.js', 'gzip'), budget: 100_000 },
    { what: 'clinic-faq.js', unit: 'brotli', size: size('clinic-faq.js', 'brotli'), budget: 85_000 },
    // The code holds the lexicon, the cards and the contacts, which are data.
    {
      what: 'code without lexicon, cards, contacts',
      unit: 'gzip',
      size: size('code', 'gzip') - lexicon.gzip,
      budget: 32_000,
    },
    { what: 'index', unit: 'gzip', size: size('index', 'gzip'), budget: 45_000 },
    { what: 'clinic-faq-overlay.js', unit: 'gzip', size: size('clinic-faq-overlay.js', 'gzip'), budget: 90_000 },
  ]
}

function sizeOf(text: string): Size {
  return {
    bytes: Buffer.byteLength(text),
    gzip: gzipSync(text, { level: 9 }).length,
    brotli: brotliCompressSync(text).length,
  }
}
