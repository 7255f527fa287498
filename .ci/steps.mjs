// What the test commands are made of: steps that run one after the other, each even if one before it failed, so that one
// run tells all. The last line counts tests, and each step that failed as one failed test.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const environment = { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}` }
const failed = []
const counted = { passed: 0, failed: 0 }

/** Runs a command; says whether it succeeded. */
export function step(name, command, ...given) {
  const good = run(name, command, ...given)
  if (!good) failed.push(name)
  return good
}

/** Runs Vitest and counts its tests. A skipped test counts as failed, and so does a file that could not be read. */
export function tests(name, ...given) {
  const scratch = mkdtempSync(join(tmpdir(), 'clinic-faq-test-'))
  const results = join(scratch, 'results.json')
  const good = run(name, 'vitest', 'run', ...given, '--reporter=default', '--reporter=json', `--outputFile=${results}`)
  const found = count(results)
  rmSync(scratch, { recursive: true, force: true })
  counted.passed += found.passed
  counted.failed += found.failed
  // Tests that failed are counted one by one; the step itself only if it failed for another reason.
  if (!good && found.failed === 0) failed.push(name)
}

/**
 * A browser for the tests, from a function of a TypeScript file that finds or installs it. Tests never go without: if
 * there is none, this is where they end.
 */
export async function browser(file, find) {
  try {
    const { runnerImport } = await import('vite')
    const { module } = await runnerImport(join(root, file))
    const found = await module[find]()
    console.log(`browser: ${typeof found === 'string' ? found : found.browser}`)
    return found
  } catch (error) {
    console.error(error.message)
    failed.push('browser')
    return end()
  }
}

/** Sets a variable for the steps that follow. */
export function setEnvironment(name, value) {
  environment[name] = value
}

/** Says how it went, and ends the process. */
export function end() {
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
  const total = counted.failed + failed.length
  console.log(`\n${counted.passed} passed, ${total} failed`)
  process.exit(total === 0 && counted.passed > 0 ? 0 : 1)
}

function run(name, command, ...given) {
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
  return status === 0
}

function count(results) {
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'))
    const all = report.testResults.flatMap((file) => file.assertionResults)
    const skipped = all.filter((test) => test.status !== 'passed' && test.status !== 'failed')
    for (const test of skipped) console.error(`skipped: ${test.fullName}`)
    const passed = all.filter((test) => test.status === 'passed').length
    const unread = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'),
    )
    return { passed, failed: all.length - passed + unread.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
