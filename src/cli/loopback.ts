/** What the local pages share: they listen on this machine alone, and `review` and `preview` answer no other site's page. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { UserError } from './folder.ts'

const LOOPBACK = '127.0.0.1'

/** An answer other than success, with its sentence for the reader. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Listens on this machine alone; returns the host with its port. `command` is named where the port is taken. */
export async function listen(server: Server, port: number, command: string): Promise<string> {
  await new Promise<void>((ready, fail) => {
    server.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new UserError(`Port ${port} is taken. Stop what uses it, or choose another: ${command} --port 4190`)
          : error,
      ),
    )
    server.listen(port, LOOPBACK, ready)
  })
  const address = server.address()
  return `${LOOPBACK}:${typeof address === 'object' && address ? address.port : port}`
}

/** The port that `--port` names. Throws a sentence for the reader where it is none. */
export function portOf(text: string | undefined, usual: number): number {
  const port = Number(text ?? usual)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new UserError(`--port "${text}" is no port. Use a number such as 4180.`)
}

/** Refuses a request that came by another name (DNS rebinding) or from another site's page. */
export function guard(request: IncomingMessage, host: string): void {
  const { host: named, origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (named !== host) throw new Refusal(421, 'This page answers only at its own address.')
  if (origin !== undefined && origin !== `http://${host}`) throw new Refusal(403, 'Another site may not use this page.')
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refusal(403, 'Another site may not use this page.')
}

/** Sends a text that nothing keeps, frames, or takes for another type. */
export function send(response: ServerResponse, status: number, type: string, text: string, policy: string): void {
  response
    .writeHead(status, {
      'content-type': type,
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    .end(text)
}
