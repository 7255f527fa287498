import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type PreviewServer, startPreview } from '../../src/cli/preview/server.ts'
import { edit, fewerPhrasings, type MadeFolder, signedFolder, TODAY } from '../cli/signed-folder.ts'
import { type Visitor, visitors } from './visitor.ts'

const QUESTION = 'how fast does it kick in'

describe('an editor with the preview open', () => {
  const arrive = visitors()
  let made: MadeFolder
  let cache: string
  let preview: PreviewServer
  let editor: Visitor

  beforeAll(async () => {
    cache = mkdtempSync(join(tmpdir(), 'clinic-faq-cache-'))
    vi.stubEnv('XDG_CACHE_HOME', cache)
    made = signedFolder()
    fewerPhrasings(made.folder)
    preview = await startPreview(made.folder, 0, () => ({ today: TODAY, require: 'sources', languages: ['en'] }))
  })
  afterAll(() => {
    preview?.close()
    made?.remove()
    rmSync(cache, { recursive: true })
    vi.unstubAllEnvs()
  })

  it('asks, reads the answer and why it was chosen, saves a change, and sees it without asking again', async () => {
    editor = await arrive()
    const { page, widget } = editor
    await page.goto(preview.url)
    await page.getByLabel('Ask what a visitor would ask').fill(QUESTION)
    await page.getByRole('button', { name: 'Ask, and say why' }).click()
    await widget.getByText('Some people do not respond.').first().waitFor()
    await page.getByText('words that told most').waitFor()

    edit(made.folder, 'onset/onset-speed.md', 'Some people do not respond.', 'A few people do not respond.')
    await widget.getByText('A few people do not respond.').first().waitFor({ timeout: 30_000 })
    await page.getByText('words that told most').waitFor()
    await page.getByText('entry/en/onset-speed').waitFor()
    await widget.getByText('In crisis?').waitFor()
    expect(editor.trouble).toEqual([])
  })
})
