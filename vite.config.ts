import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { compileSafety } from './src/compiler/safety.ts'

/** What runs in the visitor's browser must run in browsers of 2020 on. */
const BROWSERS = ['es2020', 'safari14']
/**
 * For older ones the CSS compiler rewrites logical sides into `:lang()` selectors and loses `!important` on the way: the
 * launcher then stands on the wrong side. Adopted sheets need no older ones anyway.
 */
const CSS_BROWSERS = ['chrome111', 'firefox114', 'safari16.4']
const OUT = 'dist'

/** One build a mode: `vite build -m script`. `unfilled` holds what the corpus is put into afterwards. */
const BUILDS: Record<string, UserConfig['build']> = {
  script: library('src/embed/script.ts', 'iife', `${OUT}/unfilled`, 'clinic-faq.js'),
  element: library('src/embed/element-entry.ts', 'es', `${OUT}/unfilled`, 'element.js'),
  gallery: library('demo/gallery.ts', 'iife', `${OUT}/demo`, 'gallery.js'),
  engine: library('src/reply/headless.ts', 'es', OUT, 'engine.js'),
  cli: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: `${OUT}/cli`,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
  bench: {
    ssr: true,
    target: 'node20',
    outDir: 'node_modules/.cache/bench',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { input: ['test/bench/bench.ts', 'test/bench/peers.ts'], output: { entryFileNames: '[name].js' } },
  },
}

export default defineConfig(({ mode }) => ({
  plugins: [safetyModule()],
  publicDir: false,
  // Plain calls: shorter by 300 B than those of the JSX runtime.
  oxc: {
    jsx: { runtime: 'classic', pragma: 'createElement', pragmaFrag: 'Fragment' },
    jsxInject: `import { createElement, Fragment } from 'preact'`,
  },
  build: BUILDS[mode],
  ssr: mode === 'cli' || mode === 'bench' ? { noExternal: true, external: ['jsdom', 'dictionary-en'] } : undefined,
  test: {
    // Vitest empties style sheets unless told otherwise; pages that carry their own are tested with it.
    css: { include: [/\.css\?raw$/] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/engines/journeys.test.ts'],
        },
      },
      // One browser, one page after the other: what a page shows must not depend on what else runs.
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/setup.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}))

function library(entry: string, format: 'es' | 'iife', outDir: string, fileName: string): UserConfig['build'] {
  return {
    target: BROWSERS,
    cssTarget: CSS_BROWSERS,
    modulePreload: false,
    outDir,
    emptyOutDir: false,
    lib: { entry, formats: [format], name: 'ClinicFaqScript', fileName: () => fileName },
  }
}

/** `clinic-faq:safety`: the project's own lexicon, contacts and cards, compiled into the code. */
function safetyModule(): Plugin {
  const name = 'clinic-faq:safety'
  const files = ['lexicon.yaml', 'crisis-lines.yaml', 'cards.md'].map((file) => `faq/safety/${file}`)
  const root = fileURLToPath(new URL('.', import.meta.url))
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: {
      filter: { id: new RegExp(`^\0${name}$`) },
      handler() {
        for (const file of files) this.addWatchFile(root + file)
        const { safety, problems } = compileSafety(
          new Map(files.map((file) => [file, readFileSync(root + file, 'utf8')])),
        )
        const [first] = problems.filter((problem) => problem.severity === 'error')
        if (first) throw new Error(`${first.file}:${first.line}  ${first.what} ${first.why} ${first.fix}`)
        const json = JSON.stringify(JSON.stringify(safety))
        // A function: a page that never opens the widget never reads it.
        return { code: `export const readSafety = () => JSON.parse(${json})`, moduleType: 'js' }
      },
    },
  }
}
