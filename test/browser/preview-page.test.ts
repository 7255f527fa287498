import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenPreview, openPreview } from '../cli/open-preview.ts'
import { edit } from '../cli/signed-folder.ts'
import { type Visitor, visitors } from './visitor.ts'

const QUESTION = 'how fast does it kick in'

describe('an editor with the preview open', () => {
  const arrive = visitors()
  let preview: OpenPreview
  let editor: Visitor

  beforeAll(async () => {
    preview = await openPreview()
  })
  afterAll(() => preview?.close())

  it('asks, reads the answer and why it was chosen, saves a change, and sees it without asking again', async () => {
    editor = await arrive()
    const { page, widget } = editor
    await page.goto(preview.url)
    await page.getByLabel('Ask what a visitor would ask').fill(QUESTION)
    await page.getByRole('button', { name: 'Ask, and say why' }).click()
    await widget.getByText('Some people do not respond.').first().waitFor()
    await page.getByText('words that told most').waitFor()

    edit(preview.folder, 'onset/onset-speed.md', 'Some people do not respond.', 'A few people do not respond.')
    await widget.getByText('A few people do not respond.').first().waitFor({ timeout: 30_000 })
    await page.getByText('words that told most').waitFor()
    await page.getByText('entry/en/onset-speed').waitFor()
    await widget.getByText('In crisis?').waitFor()
    expect(editor.trouble).toEqual([])
  })
})
