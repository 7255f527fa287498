import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFirefox, findWebKit, type Machine } from './find-engines.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clinic-faq-engines-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A machine whose only programs are in one folder; installing puts there what the packages hold. */
function machine(packages: Record<string, string[]> = {}): Machine & { asked: string[] } {
  const asked: string[] = []
  return {
    environment: { PATH: folder },
    folders: () => [folder],
    install(...names) {
      asked.push(...names)
      for (const name of names) put(...(packages[name] ?? []))
      return names.every((name) => name in packages)
    },
    asked,
  }
}

function put(...programs: string[]): void {
  for (const program of programs) {
    writeFileSync(join(folder, program), '')
    chmodSync(join(folder, program), 0o755)
  }
}

describe('Firefox', () => {
  it('is taken from the system, and nothing is installed', () => {
    put('firefox')
    const ready = machine()
    expect(findFirefox(ready)).toBe(join(folder, 'firefox'))
    expect(ready.asked).toEqual([])
  })

  it('is installed where it is missing', () => {
    expect(findFirefox(machine({ 'firefox-esr': ['firefox-esr'] }))).toBe(join(folder, 'firefox-esr'))
  })

  it('is named by the environment, or the tests fail rather than take another', () => {
    put('firefox', 'nightly')
    const named = (path: string) => ({ ...machine(), environment: { PATH: folder, FIREFOX_BIN: path } })
    expect(findFirefox(named(join(folder, 'nightly')))).toBe(join(folder, 'nightly'))
    expect(() => findFirefox(named('/nowhere/firefox'))).toThrow(/FIREFOX_BIN is set to "\/nowhere\/firefox"/)
  })

  it('cannot be had: the tests fail and say what to do', () => {
    expect(() => findFirefox(machine())).toThrow(/none could be installed[\s\S]*apt-get install firefox-esr/)
  })
})

describe('WebKit', () => {
  it('is taken from the system if all of it is there', () => {
    put('WebKitWebDriver', 'MiniBrowser', 'Xvfb')
    const ready = machine()
    expect(findWebKit(ready)).toEqual({
      driver: join(folder, 'WebKitWebDriver'),
      browser: join(folder, 'MiniBrowser'),
      screen: join(folder, 'Xvfb'),
    })
    expect(ready.asked).toEqual([])
  })

  it('is installed if a part of it is missing', () => {
    put('WebKitWebDriver', 'MiniBrowser')
    const debian = machine({ 'webkit2gtk-driver': [], xvfb: ['Xvfb'] })
    expect(findWebKit(debian).screen).toBe(join(folder, 'Xvfb'))
  })

  it('cannot be had: the tests fail and say what to do', () => {
    expect(() => findWebKit(machine())).toThrow(/could not be installed[\s\S]*apt-get install webkit2gtk-driver xvfb/)
  })
})
