import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isLevel } from '../../compiler/signoffs.ts'
import { hasTexts, isRecord } from '../../compiler/yaml.ts'
import { UserError } from '../folder.ts'
import { guard, listen, Refusal, send as sendText } from '../loopback.ts'
import { createHistory } from './history.ts'
import { contentPolicy, reviewPage } from './page.ts'
import { addRemark, readRemarks } from './remarks.ts'
import { checkedReviewer, type Reviewer, signTexts } from './sign.ts'
import { readReview } from './texts.ts'

export interface ReviewServer {
  /** The page's address, with the token that every request must bear. */
  url: string
  server: Server
}

const MOST_BYTES = 1 << 20

/** Serves the review page of a folder on the loopback. `today` is asked at each request: a page may stand open overnight. */
export async function startReview(folder: string, port: number, today: () => string): Promise<ReviewServer> {
  const token = randomBytes(24).toString('base64url')
  const history = createHistory(folder)
  let reviewer: Reviewer | null = null
  let host = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    guard(request, host)
    const action = actionOf(request.url ?? '', token)
    if (request.method === 'GET' && action === '') {
      const page = reviewPage({
        review: readReview(folder, today()),
        remarks: readRemarks(folder),
        before: history,
        mode: 'server',
        reviewer,
        today: today(),
      })
      send(response, 200, 'text/html; charset=utf-8', page)
    } else if (request.method === 'GET' && action === 'texts.json') {
      const texts = readReview(folder, today()).texts.map(({ what, title, file, hash, state, signature, errors }) => ({
        what,
        title,
        file,
        hash,
        state,
        until: signature?.until ?? null,
        errors,
      }))
      sendJson(response, 200, texts)
    } else if (request.method === 'POST' && action === 'sign') {
      const body = await readBody(request, host)
      const { level } = body
      if (!isLevel(level) || !Array.isArray(body.texts) || body.texts.length === 0)
        throw new Refusal(400, 'Say the level (sources or clinician) and the texts.')
      reviewer = checkedReviewer(reviewerOf(body))
      const { signed, refused } = signTexts(folder, {
        reviewer,
        level,
        date: today(),
        texts: body.texts.map(namedText),
      })
      if (refused.length > 0) throw new Refusal(409, refused.map(({ what, why }) => `${what}: ${why}`).join(' '))
      sendJson(response, 200, { signed: signed.map(({ what, until }) => ({ what, until })) })
    } else if (request.method === 'POST' && action === 'remark') {
      const body = await readBody(request, host)
      reviewer = checkedReviewer(reviewerOf(body))
      const { what, hash } = namedText(body)
      if (!readReview(folder, today()).texts.some((text) => text.what === what))
        throw new Refusal(409, 'There is no such text any more.')
      addRemark(folder, { reviewer, what, hash, date: today(), remark: String(body.remark ?? '') })
      sendJson(response, 200, { saved: true })
    } else throw new Refusal(404, 'There is nothing here.')
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const { status, message } = refusalOf(error)
      if (status === 500) console.error(error)
      sendJson(response, status, { error: message })
    })
  })
  host = await listen(server, port, 'npx clinic-faq review')
  return { url: `http://${host}/${token}/`, server }
}

/** What a request that failed is answered with. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof UserError) return new Refusal(409, error.message)
  return new Refusal(500, 'Something went wrong; the window in which review runs says what.')
}

function actionOf(url: string, token: string): string {
  const [, given = '', action, ...rest] = (url.split('?')[0] ?? '').split('/')
  const same = given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))
  if (!same || action === undefined || rest.length > 0) throw new Refusal(404, 'There is nothing here.')
  return action
}

async function readBody(request: IncomingMessage, host: string): Promise<Record<string, unknown>> {
  if (request.headers.origin !== `http://${host}`) throw new Refusal(403, 'Only this page may write.')
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new Refusal(415, 'Send JSON.')
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request) {
    bytes += piece.length
    if (bytes > MOST_BYTES) throw new Refusal(413, 'This is too long.')
    pieces.push(piece)
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'))
    if (isRecord(body)) return body
  } catch {
    // Said below, as for any other value that is no object.
  }
  throw new Refusal(400, 'This is no JSON object.')
}

function reviewerOf({ reviewer }: Record<string, unknown>): Reviewer {
  return isRecord(reviewer)
    ? { name: String(reviewer.name ?? ''), role: String(reviewer.role ?? '') }
    : { name: '', role: '' }
}

function namedText(item: unknown): { what: string; hash: string } {
  if (hasTexts(item, ['what', 'hash'])) return { what: item.what, hash: item.hash }
  throw new Refusal(400, 'Each text needs its name (what) and its hash.')
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  sendText(response, status, type, text, contentPolicy('server'))
}
