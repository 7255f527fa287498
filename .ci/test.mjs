// `npm test`: everything that must hold, in one command.
import './install.mjs'
import { browser, end, setEnvironment, step, tests } from './steps.mjs'

setEnvironment('CHROME_BIN', await browser('test/browser/find-browser.ts', 'findBrowser'))
step('types', 'tsc', '--noEmit')
step('lint', 'biome', 'ci')
const built = step('build', 'npm', 'run', '--silent', 'build')
step('corpus', 'npm', 'run', '--silent', 'check')
if (built) step('questions', 'node', 'src/cli/bin.mjs', 'test', 'faq')
// Browser tests read `dist/`: after a build that failed they would pass or fail an older one.
if (built) tests('tests')
end()
