import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrowser, type Machine, systemBrowsers } from './find-browser.ts'

/** A program that is there and may be run stands for a browser; the trial says whether it starts. */
const program = process.execPath
const absent = '/nowhere/chromium'

function machine(changes: Partial<Machine>): Machine & { done: string[] } {
  const done: string[] = []
  return {
    environment: {},
    system: () => [],
    playwright: () => absent,
    download: () => void done.push('download'),
    installBySystem: () => {
      done.push('system')
      return false
    },
    trial: async () => null,
    say: () => undefined,
    ...changes,
    done,
  }
}

describe('no browser can be had', () => {
  it('fails and says what to do, after both ways to install were tried', async () => {
    const bare = machine({})
    await expect(findBrowser(bare)).rejects.toThrow(/none could be installed[\s\S]*Install Chrome[\s\S]*CHROME_BIN/)
    expect(bare.done).toEqual(['download', 'system'])
  })

  it('names each browser that does not start, and why', async () => {
    const broken = machine({ system: () => [program], trial: async () => 'libnss3.so is missing' })
    await expect(findBrowser(broken)).rejects.toThrow(`Tried ${program}: libnss3.so is missing`)
  })
})

describe('the environment names a browser', () => {
  it('takes it, whatever else there is', async () => {
    const named = machine({ environment: { CHROME_BIN: program }, system: () => ['/bin/sh'] })
    expect(await findBrowser(named)).toBe(program)
  })

  it.each(['CHROME_BIN', 'CHROME_PATH'])('fails if %s is wrong, rather than test another browser', async (name) => {
    const wrong = machine({ environment: { [name]: absent }, system: () => [program] })
    await expect(findBrowser(wrong)).rejects.toThrow(`${name} is set to "${absent}", but there is no program there`)
  })
})

describe('the system has a browser', () => {
  it('takes it and installs nothing', async () => {
    const ready = machine({ system: () => [absent, program] })
    expect(await findBrowser(ready)).toBe(program)
    expect(ready.done).toEqual([])
  })

  it("goes on to Playwright's own if that of the system does not start", async () => {
    const stub = machine({
      system: () => ['/bin/sh'],
      playwright: () => program,
      trial: async (path) => (path === program ? null : 'a stub'),
    })
    expect(await findBrowser(stub)).toBe(program)
    expect(stub.done).toEqual([])
  })
})

describe('a browser must be installed', () => {
  it("takes Playwright's download", async () => {
    const own = join(mkdtempSync(join(tmpdir(), 'clinic-faq-browser-')), 'chromium')
    const online = machine({ playwright: () => own, download: () => writeFileSync(own, '', { mode: 0o755 }) })
    expect(await findBrowser(online)).toBe(own)
    expect(online.done).toEqual([])
  })

  it('asks the system for one where the download is refused', async () => {
    let there = absent
    const refused = machine({
      system: () => [there],
      installBySystem: () => {
        there = program
        return true
      },
    })
    expect(await findBrowser(refused)).toBe(program)
    expect(refused.done).toEqual(['download'])
  })
})

describe('where a system keeps its browsers', () => {
  it('is each folder of PATH on Linux', () => {
    expect(systemBrowsers('linux', { PATH: '/usr/bin' })).toContain('/usr/bin/google-chrome-stable')
  })

  it('is the applications folder on a Mac', () => {
    const places = systemBrowsers('darwin', { PATH: '/usr/bin' })
    expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  })

  it('is the program folders on Windows', () => {
    const [chrome] = systemBrowsers('win32', { PROGRAMFILES: '/programs' })
    expect(chrome).toBe('/programs/Google/Chrome/Application/chrome.exe')
  })
})
