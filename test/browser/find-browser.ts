import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from 'playwright-core'

/** For tests: no sandbox (a container often runs as root), no graphics card, and no request that is the browser's own. */
export const launchOptions: LaunchOptions = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
}

/** Where tests look for a browser. A test of this file gives a machine of its own. */
export interface Machine {
  environment: Record<string, string | undefined>
  /** Browsers on the system, the likeliest first. */
  system: () => string[]
  /** Where Playwright keeps its own, whether it is there or not. */
  playwright: () => string
  download: () => void
  /** Installs by the system's package manager; false where that is not possible. */
  installBySystem: () => boolean
  /** Null if the browser starts, else why it does not. */
  trial: (path: string) => Promise<string | null>
  say: (line: string) => void
}

/**
 * The path of a Chromium that starts on this machine: what the environment names, else one of the system, else
 * Playwright's own, else one that is installed now. Without one it throws and says what to do: tests are never skipped.
 */
export async function findBrowser(machine: Machine = thisMachine()): Promise<string> {
  const named = ['CHROME_BIN', 'CHROME_PATH'].find((name) => machine.environment[name])
  if (named) return await demand(machine, named)

  const refused: string[] = []
  const starts = async (path: string) => {
    const why = await machine.trial(path)
    if (why) refused.push(`${path}: ${why}`)
    return why === null
  }
  const own = machine.playwright()
  for (const path of [...machine.system(), own]) {
    if (existing(path) && (await starts(path))) return path
  }
  machine.say("No Chrome, Chromium or Edge that starts was found. Downloading Playwright's Chromium …")
  machine.download()
  if (existing(own) && (await starts(own))) return own

  machine.say("Playwright's Chromium cannot be had here. Trying the system's package manager …")
  if (machine.installBySystem()) {
    for (const path of machine.system()) if (existing(path) && (await starts(path))) return path
  }
  throw new Error(
    [
      'No browser for the tests: none that starts was found, and none could be installed.',
      'Install Chrome, Chromium or Edge (on Debian or Ubuntu: "sudo apt-get install chromium"),',
      'or set CHROME_BIN to the path of one, then run the command again.',
      ...refused.map((line) => `Tried ${line}`),
    ].join('\n'),
  )
}

async function demand(machine: Machine, name: string): Promise<string> {
  const path = machine.environment[name] ?? ''
  const why = existing(path) ? await machine.trial(path) : 'there is no program there that may be run'
  if (why === null) return path
  throw new Error(`${name} is set to "${path}", but ${why}. Correct it, or unset it so that a browser is looked for.`)
}

/** Whether there is a program that may be run. */
export function existing(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function thisMachine(): Machine {
  return {
    environment: process.env,
    system: () => systemBrowsers(process.platform, process.env),
    playwright: () => chromium.executablePath(),
    download: () => {
      run(process.execPath, [playwrightCommand(), 'install', '--no-shell', 'chromium'])
    },
    installBySystem: () => installPackages('chromium', 'fonts-liberation'),
    trial,
    say: (line) => console.error(line),
  }
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** Every place where a system keeps a Chrome, Chromium or Edge, whether there is one or not. */
export function systemBrowsers(platform: NodeJS.Platform, environment: Record<string, string | undefined>): string[] {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => commands.map((command) => join(folder, command)))
  if (platform !== 'darwin') return onPath
  const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  return [...applications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`), ...onPath]
}

/** A file of that name is not enough: it may be a stub that points to a shop, or its libraries may be missing. */
async function trial(path: string): Promise<string | null> {
  try {
    const browser = await chromium.launch({ ...launchOptions, executablePath: path, timeout: 60_000 })
    await browser.close()
    return null
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const reason = said.split('\n').find((line) => /error while loading|No such file|not found/i.test(line))
    return `it does not start (${(reason ?? said.split('\n')[0] ?? '').trim()})`
  }
}

function playwrightCommand(): string {
  return join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
}

/** Installs by the system's package manager; false where that is not possible. */
export function installPackages(...names: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  if (!run('apt-get', ['update', '-qq'], environment)) return false
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], environment)
}

/** What a command says goes to standard error: standard output belongs to the caller. */
function run(command: string, given: string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, given, { stdio: ['ignore', 2, 2], env: { ...process.env, ...environment } })
  return status === 0
}
