import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What stands at one path of a site under test. */
export interface Resource {
  text: string
  /** `.html` unless said otherwise. */
  type?: '.html' | '.js' | '.md'
  /** The Content-Security-Policy it comes with. */
  policy?: string
  headers?: Record<string, string>
  /** Of the bytes; UTF-8 unless said otherwise. */
  encoding?: 'latin1'
  /** Answers instead, in whatever way. */
  respond?: (response: ServerResponse, request: IncomingMessage) => void
}

export interface Site {
  origin: string
  /** Paths asked for, in order. */
  requests: string[]
  close: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What the project's own server serves, in the same order: the built files are tested as they go out. */
const folders = ['dist/demo', 'demo', 'dist'].map((folder) => join(root, folder))
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** A site on the loopback: what is given, by path, and beside it the built files and the demo. */
export async function serve(resources: Record<string, Resource> = {}): Promise<Site> {
  if (!existsSync(join(root, 'dist/clinic-faq.js')))
    throw new Error('There is no dist/clinic-faq.js. Run "npm run build".')
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    requests.push(path)
    const given = resources[path]
    if (given?.respond) {
      given.respond(response, request)
      return
    }
    if (given) {
      const policy = given.policy ? { 'content-security-policy': given.policy } : {}
      const headers = { 'content-type': types[given.type ?? '.html'], ...policy, ...given.headers }
      response.writeHead(200, headers).end(given.text, given.encoding ?? 'utf8')
      return
    }
    const file = folders.map((folder) => join(folder, path)).find((each) => existsSync(each) && statSync(each).isFile())
    if (!file || path.includes('..')) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((ready, fail) => {
    server.on('error', fail)
    server.listen(0, '127.0.0.1', ready)
  })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The site under test has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
