/** WebKit, the engine of Safari: WebKitGTK's small browser by W3C WebDriver, on a screen that nobody sees. */

import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { Readable } from 'node:stream'
import { findWebKit } from './find-engines.ts'
import type { Engine, Key, Point, Tab } from './tab.ts'

/** The keys of the WebDriver standard, section 17.4.2. */
const keys: Record<string, string> = { Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Escape: '\uE00C' }

/** Software alone, and no desktop services: a container has neither graphics card nor session. */
const environment = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' }

const patience = 30_000

export const webkit: Engine = {
  name: 'WebKit',
  async start() {
    const { driver, browser, screen } = findWebKit()
    const processes: ChildProcess[] = []
    const end = () => {
      for (const each of processes) each.kill()
    }
    // A run that breaks off leaves nothing behind.
    process.once('exit', end)
    try {
      const display = await startScreen(screen, processes)
      const port = await freePort()
      processes.push(
        spawn(driver, ['-p', String(port)], {
          stdio: 'ignore',
          env: { ...process.env, ...environment, DISPLAY: `:${display}` },
        }),
      )
      const address = `http://127.0.0.1:${port}/session`
      const { sessionId } = await startSession(address, browser)
      return tab(`${address}/${sessionId}`, end)
    } catch (error) {
      end()
      throw error
    }
  },
}

function tab(session: string, end: () => void): Tab {
  const act = (device: object) => send('POST', `${session}/actions`, { actions: [device] })
  const point = (actions: object[]) => act({ type: 'pointer', id: 'mouse', actions })
  const goTo = ({ x, y }: Point) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    origin: 'viewport',
    duration: 0,
  })
  const strike = (pressed: string[][]) =>
    act({
      type: 'key',
      id: 'keyboard',
      actions: pressed.flatMap((chord) => [
        ...chord.map((value) => ({ type: 'keyDown', value })),
        ...[...chord].reverse().map((value) => ({ type: 'keyUp', value })),
      ]),
    })
  const run = async (expression: string): Promise<unknown> => {
    const script = `const done = arguments[0]
      Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const { value, error } = await send('POST', `${session}/execute/async`, { script, args: [] })
    if (error) throw new Error(error)
    return value
  }
  return {
    async open(url) {
      await send('POST', `${session}/frame`, { id: null })
      await send('POST', `${session}/url`, { url })
    },
    // A page's own `history.back()` is now and then without effect under this driver.
    back: async () => void (await send('POST', `${session}/back`, {})),
    async enter(frame) {
      const id = await send('POST', `${session}/element`, { using: 'css selector', value: frame })
      await send('POST', `${session}/frame`, { id })
    },
    run,
    move: async (to) => void (await point([goTo(to)])),
    async click(at) {
      await point([goTo(at), ...['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }))])
    },
    type: async (text) => void (await strike([...text].map((sign) => [sign]))),
    press: async (key: Key) => void (await strike([key.split('+').map((name) => keys[name] ?? name)])),
    async resize({ width, height }) {
      // The window has a bar of its own above the page.
      const bar = (await run('outerHeight - innerHeight')) as number
      await send('POST', `${session}/window/rect`, { width, height: height + bar })
    },
    async screenshot() {
      // It waits until the page paints, which a page that stands still never does.
      await run('void (window.painting = document.documentElement.animate({ opacity: [1, 0.999] }, 60000))')
      const picture = await send('GET', `${session}/screenshot`)
      await run('window.painting.cancel(), delete window.painting')
      return Buffer.from(picture, 'base64')
    },
    async close() {
      await send('DELETE', session).finally(end)
    },
  }
}

/** A WebDriver command; gives its value. */
// biome-ignore lint/suspicious/noExplicitAny: each command answers in its own shape, which its caller knows
async function send(method: string, address: string, body?: object): Promise<any> {
  const response = await fetch(address, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
  const { value } = await response.json()
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`)
  return value
}

/** The driver listens a moment after it was started. */
async function startSession(address: string, browser: string): Promise<{ sessionId: string }> {
  const alwaysMatch = {
    browserName: 'MiniBrowser',
    timeouts: { script: patience, pageLoad: patience },
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  }
  for (let tries = 100; ; tries--) {
    try {
      return await send('POST', address, { capabilities: { alwaysMatch } })
    } catch (error) {
      // What `fetch` throws while nobody listens.
      if (!(error instanceof TypeError) || tries === 0) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}

/** Starts an X server that draws into memory; gives its number, which it chooses itself. */
async function startScreen(program: string, processes: ChildProcess[]): Promise<string> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  processes.push(screen)
  return await new Promise((done, fail) => {
    ;(screen.stdio[3] as Readable).once('data', (number) => done(String(number).trim()))
    screen.once('error', fail)
    screen.once('exit', (status) => fail(new Error(`${program} ended with status ${status}.`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (!address || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
