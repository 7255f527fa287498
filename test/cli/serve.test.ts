import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '../../src/cli/loopback.ts'
import { demoServer } from '../../src/cli/serve.ts'

const server = demoServer()
let host: string
beforeAll(async () => {
  host = await listen(server, 0, 'npm start --')
})
afterAll(() => void server.close())

describe('the demo clinic’s page', () => {
  it.each(['/%', '//', '/../package.json', '/%2e%2e/package.json', '/%00', '/nowhere'])(
    'is served on after a request that names no file of it: %s',
    async (path) => {
      expect(await statusOf(path)).toBe(404)
      expect(await statusOf('/')).toBe(200)
    },
  )
})

/** The status that answers a path as it is written: `fetch` would tidy it up. */
function statusOf(path: string): Promise<number> {
  const [name = '', port = ''] = host.split(':')
  return new Promise((done, fail) => {
    const socket = connect(Number(port), name, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    )
    socket.once('data', (answer) => {
      done(Number(/^HTTP\/1\.1 (\d+)/.exec(answer.toString())?.[1]))
      socket.destroy()
    })
    socket.once('error', fail)
  })
}
