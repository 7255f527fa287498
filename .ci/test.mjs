// `npm test`: everything that must hold, in one command. Each step runs even if one before it failed, so that one run
// tells all; the last line counts tests, and each step that failed as one failed test.
import './install.mjs'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'clinic-faq-test-'))
const results = join(scratch, 'results.json')
const environment = { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}` }
const failed = []

environment.CHROME_BIN = await browser()
step('types', 'tsc', '--noEmit')
step('lint', 'biome', 'ci')
const built = step('build', 'npm', 'run', '--silent', 'build')
step('corpus', 'npm', 'run', '--silent', 'check')
// Browser tests read `dist/`: after a build that failed they would pass or fail an older one.
if (built) step('tests', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${results}`)
end(counted())

/** Tests never go without a browser: it is found or installed, or this is where they end. */
async function browser() {
  try {
    const { runnerImport } = await import('vite')
    const { module } = await runnerImport(join(root, 'test/browser/find-browser.ts'))
    const path = await module.findBrowser()
    console.log(`browser: ${path}`)
    return path
  } catch (error) {
    console.error(error.message)
    failed.push('browser')
    return end({ passed: 0, failed: 0 })
  }
}

function step(name, command, ...given) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const { status, signal, error } = spawnSync(command, given, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  const how = status === 0 ? 'good' : ['FAILED', signal ?? error?.message].filter(Boolean).join(', ')
  console.log(`── ${name}: ${how}, ${((performance.now() - start) / 1000).toFixed(1)} s`)
  if (status !== 0) failed.push(name)
  return status === 0
}

/** What Vitest counted. A skipped test counts as failed, and so does a file that could not be read. */
function counted() {
  if (!built) return { passed: 0, failed: 0 }
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'))
    const tests = report.testResults.flatMap((file) => file.assertionResults)
    const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
    for (const test of skipped) console.error(`skipped: ${test.fullName}`)
    const passed = tests.filter((test) => test.status === 'passed').length
    const unread = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'),
    )
    const count = tests.length - passed + unread.length
    // Tests that failed are counted one by one; the step itself only if it failed for another reason.
    return { passed, failed: count, explained: count > 0 }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

function end({ passed, failed: tests, explained = false }) {
  rmSync(scratch, { recursive: true, force: true })
  const steps = failed.filter((name) => !(explained && name === 'tests'))
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
  const total = tests + steps.length
  console.log(`\n${passed} passed, ${total} failed`)
  process.exit(total === 0 && passed > 0 ? 0 : 1)
}
