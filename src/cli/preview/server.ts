import { watch } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import base from '../../compiler/base.css?raw'
import type { Lang } from '../../corpus.ts'
import { type BuildInput, TEXT_FILE, UserError } from '../folder.ts'
import { guard, listen, Refusal, send } from '../loopback.ts'
import { hintsInWords, replyInWords, whyInWords } from '../why.ts'
import { createDrafts, type Draft } from './draft.ts'
import css from './page.css?raw'
import script from './page.js?raw'
import { POLICY, previewPage } from './page.ts'

export interface PreviewServer {
  url: string
  server: Server
  /** Stops watching and listening. */
  close(): void
}

interface Resource {
  type: 'html' | 'javascript' | 'css' | 'plain'
  text: string
  policy?: string
}

/** An editor's program saves in several steps: one change is read once. */
const SETTLE_MILLISECONDS = 150

/** Serves the preview of a folder on this machine alone, and tells open pages of each change. */
export async function startPreview(folder: string, port: number, input: () => BuildInput): Promise<PreviewServer> {
  const read = createDrafts(folder, input)
  const pages = new Set<ServerResponse>()
  let host = ''
  let draft: Draft = read()
  let fault: string | null = null

  const tell = (event: string) => {
    for (const page of pages) page.write(`event: ${event}\ndata:\n\n`)
  }
  const readAgain = () => {
    try {
      draft = read()
      fault = null
    } catch (error) {
      // The last draft stays up, and the page says why it is the last.
      if (!(error instanceof UserError)) console.error(error)
      fault = error instanceof Error ? error.message : String(error)
    }
    tell('changed')
  }
  let settled: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name !== null && !TEXT_FILE.test(name)) return
    clearTimeout(settled)
    settled = setTimeout(() => {
      tell('reading')
      // After the message has gone out: reading keeps this process busy.
      settled = setTimeout(readAgain, 20)
    }, SETTLE_MILLISECONDS)
  })

  const resourceAt = (path: string, query: URLSearchParams): Resource => {
    const lang: Lang = query.get('lang') === 'es' ? 'es' : query.get('lang') === 'en' ? 'en' : draft.corpus.lang
    switch (path) {
      case '/':
        return { type: 'html', text: previewPage({ folder, draft, fault, lang }) }
      case '/preview.js':
        return { type: 'javascript', text: script }
      case '/preview.css':
        return { type: 'css', text: base + css }
      case '/clinic-faq.js':
        return { type: 'javascript', text: draft.script }
      case '/faq.html':
        return { type: 'html', text: draft.page, policy: "default-src 'none'; style-src 'unsafe-inline'" }
      case '/why':
        return { type: 'plain', text: why(draft, query.get('question') ?? '', lang) }
      default:
        throw new Refusal(404, 'There is nothing here.')
    }
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    guard(request, host)
    if (request.method !== 'GET') throw new Refusal(405, 'This page can only be read.')
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`)
    if (pathname === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n')
      pages.add(response)
      response.on('close', () => pages.delete(response))
      return
    }
    const { type, text, policy = POLICY } = resourceAt(pathname, searchParams)
    send(response, 200, `text/${type}; charset=utf-8`, text, policy)
  }
  const server = createServer((request, response) => {
    try {
      answer(request, response)
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error)
      const refused = error instanceof Refusal ? error : new Refusal(500, 'Something went wrong: see the window.')
      send(response, refused.status, 'text/plain; charset=utf-8', refused.message, POLICY)
    }
  })
  host = await listen(server, port, 'npx clinic-faq preview')
  return {
    url: `http://${host}/`,
    server,
    close() {
      clearTimeout(settled)
      watcher.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

function why({ replier, corpus }: Draft, question: string, lang: Lang): string {
  const reply = replier.reply(question, { lang })
  return [
    ...replyInWords(reply, corpus),
    ...hintsInWords(question, reply),
    ...replier.judge(question, { lang }).map(whyInWords),
  ].join('\n\n')
}
