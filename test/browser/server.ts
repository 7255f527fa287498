import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A page of a site under test. */
export interface HostPage {
  html: string
  /** The page's Content-Security-Policy. */
  policy?: string
}

export interface Site {
  origin: string
  /** Paths asked for, in order, `GET` or not. */
  requests: string[]
  close: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What the project's own server serves, in the same order, so that built files are tested as they go out. */
const folders = ['dist/demo', 'demo', 'dist'].map((folder) => join(root, folder))
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** A small site on the loopback: the given pages by path, and beside them the built files and the demo. */
export async function serve(pages: Record<string, HostPage> = {}): Promise<Site> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    requests.push(path)
    const page = pages[path]
    if (page) {
      const policy = page.policy ? { 'content-security-policy': page.policy } : {}
      response.writeHead(200, { 'content-type': types['.html'], ...policy }).end(page.html)
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
  if (!address || typeof address === 'string') throw new Error('The test site has no port.')
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
