/** Fetches a clinic's file: nothing that a visitor does goes along, and nothing but text comes back. */

const MOST_BYTES = 1_000_000

/** The file's text. Throws what is wrong and what to do, as words that go on after "could not be used:". */
export async function fetchMarkdown(address: URL, signal: AbortSignal): Promise<string> {
  if (!/^https?:$/.test(address.protocol))
    throw new Error('its address is no web address. Begin it with https:// or /.')
  const isOwn = address.origin === location.origin
  const response = await fetch(address.href, {
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // Within the own site redirects are followed; to another origin none is, and nothing is asked of it.
    mode: isOwn ? 'same-origin' : 'cors',
    redirect: isOwn ? 'follow' : 'error',
  }).catch((error) => {
    signal.throwIfAborted?.()
    throw new Error(
      'it could not be fetched. Check the address, that it does not redirect to another site, and that CORS and Content-Security-Policy (connect-src) allow it.',
      { cause: error },
    )
  })
  if (!response.ok) throw new Error(`the server answered ${response.status}. Check the address.`)
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'text/markdown' && type !== 'text/plain')
    throw new Error(`its type is "${type}". Serve it as text/markdown or text/plain.`)
  const bytes = await readAtMost(response)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error('it is not UTF-8 text. Save it as UTF-8.')
  }
}

async function readAtMost(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  const bytes = new Uint8Array(MOST_BYTES)
  let length = 0
  for (;;) {
    const { value } = (await reader?.read()) ?? {}
    if (!value) return bytes.subarray(0, length)
    if (length + value.length > MOST_BYTES) {
      await reader?.cancel()
      throw new Error('it is larger than 1 MB. Shorten it.')
    }
    bytes.set(value, length)
    length += value.length
  }
}
