// `npm run test:engines`: the visitor's journeys in Chromium, Firefox and WebKit.
import './install.mjs'
import { browser, end, setEnvironment, step, tests } from './steps.mjs'

setEnvironment('CHROME_BIN', await browser('test/browser/find-browser.ts', 'findBrowser'))
setEnvironment('FIREFOX_BIN', await browser('test/engines/find-engines.ts', 'findFirefox'))
await browser('test/engines/find-engines.ts', 'findWebKit')
const built = step('build', 'npm', 'run', '--silent', 'build')
const spanish = ['--lang', 'en,es', '--out', 'node_modules/.cache/engines/es']
if (built && step('build with Spanish', 'node', 'src/cli/bin.mjs', 'build', 'faq', ...spanish))
  tests('journeys', '--config', 'test/engines/vitest.config.ts')
end()
