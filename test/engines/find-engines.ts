import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { existing, installPackages } from '../browser/find-browser.ts'

/** Where engines are looked for. A test of this file gives a machine of its own. */
export interface Machine {
  environment: Record<string, string | undefined>
  /** Folders that may hold the small browser of WebKitGTK. */
  folders: () => string[]
  /** Installs by the system's package manager; false where that is not possible. */
  install: (...packages: string[]) => boolean
}

/** What drives WebKit: its WebDriver, the small browser that this starts, and a screen in memory. */
export interface WebKitPrograms {
  driver: string
  browser: string
  screen: string
}

/**
 * The path of a Firefox: what FIREFOX_BIN names, else one of the system, else one that is installed now. Without one it
 * throws and says what to do: tests are never skipped.
 */
export function findFirefox(machine: Machine = thisMachine()): string {
  const named = machine.environment.FIREFOX_BIN
  if (named) {
    if (existing(named)) return named
    throw new Error(
      `FIREFOX_BIN is set to "${named}", but there is no program there that may be run. Correct or unset it.`,
    )
  }
  const look = () => firefoxPlaces(machine.environment).find(existing)
  const found = look() ?? (machine.install('firefox-esr') ? look() : undefined)
  if (found) return found
  throw new Error(
    [
      'No Firefox for the tests: none was found, and none could be installed.',
      'Install Firefox (on Debian: "sudo apt-get install firefox-esr"),',
      'or set FIREFOX_BIN to the path of one, then run the command again.',
    ].join('\n'),
  )
}

/** The programs that drive WebKit, installed now where they are missing; throws and says what to do without them. */
export function findWebKit(machine: Machine = thisMachine()): WebKitPrograms {
  const found = webKitPrograms(machine)
  if (found) return found
  const now = machine.install('webkit2gtk-driver', 'xvfb') ? webKitPrograms(machine) : undefined
  if (now) return now
  throw new Error(
    [
      'No WebKit for the tests: WebKitWebDriver, MiniBrowser and Xvfb were not found, and could not be installed.',
      'On Debian or Ubuntu: "sudo apt-get install webkit2gtk-driver xvfb", then run the command again.',
      'Elsewhere, run it in a container of Debian: there is no other WebKit that tests can drive without a window.',
    ].join('\n'),
  )
}

function webKitPrograms({ environment, folders }: Machine): WebKitPrograms | undefined {
  const driver = onPath(environment, 'WebKitWebDriver').find(existing)
  const screen = onPath(environment, 'Xvfb').find(existing)
  const browser = folders()
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(existing)
  return driver && screen && browser ? { driver, browser, screen } : undefined
}

function firefoxPlaces(environment: Machine['environment']): string[] {
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => environment[name] ?? [])
  return [
    ...onPath(environment, 'firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windows.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  ]
}

function onPath({ PATH = '' }: Machine['environment'], ...names: string[]): string[] {
  const folders = PATH.split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function thisMachine(): Machine {
  return {
    environment: process.env,
    folders: webKitFolders,
    install(...packages) {
      console.error(`Installing ${packages.join(', ')} …`)
      return installPackages(...packages)
    },
  }
}

/** Debian keeps it in a folder named after the processor, others in `libexec`. */
function webKitFolders(): string[] {
  const list = (folder: string) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name))
    } catch {
      return []
    }
  }
  const homes = ['/usr/libexec', '/usr/lib64', '/usr/lib', ...list('/usr/lib')]
  return homes.flatMap(list).filter((path) => /\/webkit(2gtk|gtk)-[\d.]+$/.test(path))
}
