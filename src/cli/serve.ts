import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { build } from './build.ts'
import type { Flags } from './flags.ts'
import { PACKAGE, UserError } from './folder.ts'
import { listen, portOf } from './loopback.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Builds the script from the folder and serves the demo clinic's page with it, on the loopback only. */
export async function serve(folder: string, flags: Flags): Promise<number> {
  if (!existsSync(join(PACKAGE, 'demo')))
    throw new UserError('The example page comes with a clone alone. For your own folder use "npx clinic-faq preview".')
  build(folder, { ...flags, out: join(PACKAGE, 'dist') })
  const host = await listen(demoServer(), portOf(flags.port, 4173), 'npm start --')
  console.log(`The demo clinic's page: http://${host}`)
  return 0
}

/** A server of the demo clinic's page and of what was built; it listens nowhere yet. */
export function demoServer(): Server {
  const roots = [join(PACKAGE, 'dist/demo'), join(PACKAGE, 'demo'), join(PACKAGE, 'dist')]
  return createServer((request, response) => {
    const path = pathIn(request.url ?? '/')
    const file = roots
      .flatMap((root) => (path === null ? [] : join(root, path.endsWith(sep) ? `${path}index.html` : path)))
      .find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      return
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    })
    createReadStream(file).pipe(response)
  })
}

/** The path of a file that a request names, inside whatever folder; null where it names none. */
function pathIn(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    return /\.\.|\0/.test(path) ? null : path
  } catch {
    return null
  }
}
