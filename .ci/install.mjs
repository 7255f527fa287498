// Installs the packages of package-lock.json if they are not there already, so that every command works on a fresh clone.
// Silent when there is nothing to do. Plain Node: nothing is installed yet when this runs.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

requireNode(20, 19)
if (!installed()) install()

/**
 * Whether node_modules holds what the lock file asks for. Contents are compared, not times: a checkout touches the lock
 * file without changing it, and npm writes its own list last, so that an install that was broken off does not count.
 */
function installed() {
  const present = packages('node_modules/.package-lock.json')
  const wanted = packages('package-lock.json')
  // Optional packages are those of other systems; npm leaves them out.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(root + file, 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

function install() {
  console.error('Installing packages (npm ci), once …')
  // Standard output belongs to the command that needs the packages. All of them are development packages: the product
  // is static files.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(
    'The packages could not be installed: npm says why above. Check the network, then run the command again.',
  )
  process.exit(1)
}

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number)
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return
  console.error(
    `Node ${major}.${minor} or newer is needed; this is ${process.versions.node}. Install it from nodejs.org.`,
  )
  process.exit(1)
}
