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
  script: {
    ...library('src/embed/script.ts', 'iife', `${OUT}/unfilled`, 'clinic-faq.js'),
    // Whose code the script holds besides the project's own: their licenses ask for it.
    license: { fileName: 'licenses.md' },
  },
  element: library('src/embed/element-entry.ts', 'es', `${OUT}/unfilled`, 'element.js'),
  gallery: library('demo/gallery.ts', 'iife', `${OUT}/demo`, 'gallery.js'),
  'tag-builder': library('demo/tag-builder.ts', 'iife', `${OUT}/demo`, 'tag-builder.js'),
  engine: library('src/reply/headless.ts', 'es', OUT, 'engine.js'),
  // Browsers load it as it is, so that its white space goes too.
  overlay: {
    ...library('src/overlay/overlay.ts', 'es', OUT, 'clinic-faq-overlay.js'),
    rolldownOptions: { output: { minify: true } },
    license: { fileName: 'clinic-faq-overlay.licenses.md' },
  },
  cli: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: `${OUT}/cli`,
    emptyOutDir: true,
    minify: false,
    license: { fileName: 'licenses.md' },
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

/** Tests of how long something takes. */
const MEASURED = ['page-cost', 'typing-speed'].map((name) => `test/browser/${name}.test.ts`)

export default defineConfig(({ mode }) => ({
  plugins: [safetyModule(), mode === 'cli' && ownFiles()],
  publicDir: false,
  // Plain calls: shorter by 300 B than those of the JSX runtime.
  oxc: {
    jsx: { runtime: 'classic', pragma: 'createElement', pragmaFrag: 'Fragment' },
    jsxInject: `import { createElement, Fragment } from 'preact'`,
  },
  // Its other form reads files of its own, as `READS` below.
  resolve: mode === 'cli' ? { alias: [{ find: /^css-tree$/, replacement: 'css-tree/dist/csstree.esm' }] } : undefined,
  build: {
    ...BUILDS[mode],
    // A slow machine is no fault of the build's, and nobody here can mend it.
    rolldownOptions: { ...BUILDS[mode]?.rolldownOptions, checks: { bundlerTimings: false } },
  },
  // The command goes out with all that it needs inside: whoever installs the package for its element gets no other package.
  ssr:
    mode === 'cli'
      ? { noExternal: true }
      : mode === 'bench'
        ? { noExternal: true, external: ['jsdom', 'dictionary-en', 'playwright-core'] }
        : undefined,
  test: {
    // Vitest empties style sheets unless told otherwise; pages that carry their own are tested with it.
    css: { include: [/\.css\?raw$/] },
    // A file a core. What a test sees must not depend on what runs beside it.
    maxWorkers: '100%',
    // On a busy machine everything takes its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/engines/journeys.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: MEASURED,
          globalSetup: 'test/browser/setup.ts',
        },
      },
      // What it takes is measured: alone, after all others.
      {
        extends: true,
        test: {
          name: 'measured',
          include: MEASURED,
          globalSetup: 'test/browser/setup.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
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

/** `clinic-faq:safety`: the project's own lexicon, hints, contacts and cards, compiled into the code. */
function safetyModule(): Plugin {
  const name = 'clinic-faq:safety'
  const files = ['lexicon.yaml', 'hints.tsv', 'crisis-lines.yaml', 'cards.md'].map((file) => `faq/safety/${file}`)
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

/** Packages that read files of their own when they load; bundled, they take the files' text along instead. */
const READS: { module: RegExp; read: RegExp; text(file: (path: string) => string): string }[] = [
  {
    module: /jsdom\/lib\/jsdom\/living\/css\/helpers\/computed-style\.js$/,
    read: /fs\.readFileSync\(\s*path\.resolve\(__dirname, "[^"]+"\),\s*\{[^}]*\}\s*\)/,
    text: (file) => JSON.stringify(file('../../../browser/default-stylesheet.css')),
  },
  {
    // The worker of synchronous requests, which nothing here makes.
    module: /jsdom\/lib\/jsdom\/living\/xhr\/XMLHttpRequest-impl\.js$/,
    read: /require\.resolve\("\.\/xhr-sync-worker\.js"\)/,
    text: () => 'null',
  },
  {
    module: /dictionary-en\/index\.js$/,
    read: /await fs\.readFile\(new URL\('index\.aff', import\.meta\.url\)\)/,
    text: (file) => `Buffer.from(${JSON.stringify(file('index.aff'))})`,
  },
  {
    module: /dictionary-en\/index\.js$/,
    read: /await fs\.readFile\(new URL\('index\.dic', import\.meta\.url\)\)/,
    text: (file) => `Buffer.from(${JSON.stringify(file('index.dic'))})`,
  },
]

function ownFiles(): Plugin {
  return {
    name: 'clinic-faq:own-files',
    transform: {
      filter: { id: READS.map(({ module }) => module) },
      handler(code, id) {
        return READS.filter(({ module }) => module.test(id)).reduce((text, { read, text: replacement }) => {
          if (!read.test(text))
            throw new Error(`${id} reads its file in another way now. Mend READS in vite.config.ts.`)
          return text.replace(read, () => replacement((path) => readFileSync(new URL(path, `file://${id}`), 'utf8')))
        }, code)
      },
    },
  }
}
