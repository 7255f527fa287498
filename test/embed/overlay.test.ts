import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleCorpus } from '../../demo/sample.ts'
import type { Corpus, OverlayModule } from '../../src/corpus.ts'
import { followOverlay } from '../../src/embed/overlay.ts'
import type { Knowledge } from '../../src/widget/session.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A follower whose files arrive when the test says so. */
function follower(corpus: Corpus | null = sampleCorpus) {
  const asked: {
    address: string
    signal: AbortSignal
    arrive: (corpus: Corpus) => void
    fail: (why: string) => void
  }[] = []
  const learned: (string | undefined)[] = []
  const warned: string[] = []
  const overlay: OverlayModule['overlay'] = (_, { address, signal }) =>
    new Promise((arrive, fail) => asked.push({ address, signal, arrive, fail: (why) => fail(new Error(why)) }))
  const load = vi.fn(async () => ({ overlay }))
  const knowing = (from: Corpus | null) => ({ corpus: from }) as Knowledge
  const { follow, stop } = followOverlay({
    source: () => ({ load, answering: knowing }),
    built: () => knowing(corpus),
    learn: (knowledge) => learned.push(knowledge.corpus?.built),
    warn: (message) => warned.push(message),
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return { follow, stop, asked, learned, warned, load, settle }
}

const laid = (name: string): Corpus => ({ ...sampleCorpus, built: name })

describe('a tag that names a file', () => {
  it('answers from it once it is there', async () => {
    const { follow, asked, learned, settle } = follower()
    follow('/ours.md', 'en')
    await settle()
    expect(learned).toEqual([])
    asked[0]?.arrive(laid('ours'))
    await settle()
    expect(learned).toEqual(['ours'])
  })

  it('loads nothing twice for the same file, and nothing at all for none', async () => {
    const { follow, load, settle } = follower()
    follow('', 'en')
    expect(load).not.toHaveBeenCalled()
    follow('/ours.md', 'en')
    follow('/ours.md', 'en')
    await settle()
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('goes back to the built answers when it names none any more', async () => {
    const { follow, asked, learned, settle } = follower()
    follow('/ours.md', 'en')
    await settle()
    asked[0]?.arrive(laid('ours'))
    await settle()
    follow('', 'en')
    expect(learned).toEqual(['ours', sampleCorpus.built])
  })

  it('reads it anew in another language', async () => {
    const { follow, asked, settle } = follower()
    follow('/ours.md', 'en')
    follow('/ours.md', 'es')
    await settle()
    expect(asked).toHaveLength(2)
  })

  it('keeps out an earlier file that arrives late', async () => {
    const { follow, asked, learned, warned, settle } = follower()
    follow('/slow.md', 'en')
    await settle()
    follow('/quick.md', 'en')
    await settle()
    asked[1]?.arrive(laid('quick'))
    asked[0]?.arrive(laid('slow'))
    await settle()
    expect(learned).toEqual(['quick'])
    expect(asked[0]?.signal.aborted).toBe(true)
    expect(warned).toEqual([])
  })
})

describe('a file that cannot be used', () => {
  it('is told once, with what stands', async () => {
    const { follow, asked, learned, warned, settle } = follower()
    follow('/ours.md', 'en')
    await settle()
    asked[0]?.fail('the server answered 404. Check the address.')
    await settle()
    follow('/ours.md', 'en')
    await settle()
    expect(warned).toEqual([
      '"faq" /ours.md could not be used: the server answered 404. Check the address. The built answers stand.',
    ])
    expect(learned).toEqual([])
  })

  it('is waited for ten seconds', async () => {
    const { follow, asked, learned, warned, settle } = follower()
    follow('/ours.md', 'en')
    await vi.advanceTimersByTimeAsync(9_999)
    expect(warned).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(warned).toEqual([expect.stringContaining('more than 10 seconds')])
    asked[0]?.arrive(laid('late'))
    await settle()
    expect(learned).toEqual([])
  })

  it('is given up with the widget, in silence, and asked for again with it', async () => {
    const { follow, stop, asked, warned, settle } = follower()
    follow('/ours.md', 'en')
    await settle()
    stop()
    expect(asked[0]?.signal.aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(warned).toEqual([])
    follow('/ours.md', 'en')
    await settle()
    expect(asked).toHaveLength(2)
  })

  it('is not asked for by a build that requires a clinician', async () => {
    const { follow, load, warned } = follower({ ...sampleCorpus, required: 'clinician' })
    follow('/ours.md', 'en')
    expect(load).not.toHaveBeenCalled()
    expect(warned).toEqual(['"faq" is left out: this build shows only what a clinician has signed.'])
  })

  it('is not asked for where there are no built answers', () => {
    const { follow, load } = follower(null)
    follow('/ours.md', 'en')
    expect(load).not.toHaveBeenCalled()
  })
})
