#!/usr/bin/env node
// The command as it is installed. In a clone it first installs and builds what is missing, so that it works at once.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const built = `${root}dist/cli/main.js`

if (existsSync(`${root}vite.config.ts`) && (!existsSync(built) || newest(`${root}src`) > statSync(built).mtimeMs)) {
  // Standard output is the command's own: what building says goes to standard error.
  console.error('Building the program first (about half a minute) …')
  execFileSync('npm', ['run', '--silent', 'build:code'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
}
await import(new URL('../../dist/cli/main.js', import.meta.url).href)

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(`${entry.parentPath ?? entry.path}/${entry.name}`).mtimeMs),
  )
}
