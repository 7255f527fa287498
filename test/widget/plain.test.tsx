// @vitest-environment happy-dom

import { act } from '@testing-library/preact'
import { render } from 'preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleCorpus } from '../../demo/sample.ts'
import { start } from '../../src/widget/conversation.ts'
import { Launcher } from '../../src/widget/Launcher.tsx'
import { plainly } from '../../src/widget/plain.ts'
import { createSession, type Session } from '../../src/widget/session.ts'
import { noDanger, safety, usualSettings } from './visit.tsx'

let session: Session
let page: HTMLElement

beforeEach(() => {
  session = createSession({
    first: start,
    know: () => ({
      corpus: sampleCorpus,
      safety,
      replier: null,
      detectDanger: () => noDanger,
      prepareDetector: () => true,
    }),
    translations: {},
    settings: () => usualSettings,
    changed() {},
    event() {},
  })
  page = document.body.appendChild(document.createElement('div'))
})

/** Without the marks that the compiler leaves for debugging. */
const markup = (element: Element) => element.innerHTML.replace(/ __(self|source)="[^"]*"/g, '')

describe('the launcher that nobody has come near', () => {
  it('is what the renderer would show', () => {
    plainly(<Launcher session={session} />, page)
    const rendered = document.createElement('div')
    render(<Launcher session={session} />, rendered)
    expect(markup(page)).toBe(markup(rendered))
    expect(page.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
  })

  it('opens the panel', () => {
    plainly(<Launcher session={session} />, page)
    page.querySelector('button')?.click()
    expect(session.state().open).toBe(true)
  })

  it('stays in its place, focus and all, when the renderer takes over', () => {
    plainly(<Launcher session={session} />, page)
    const button = page.querySelector('button')
    button?.focus()
    act(() => render(<Launcher session={session} />, page))
    expect(page.querySelector('button')).toBe(button)
    expect(document.activeElement).toBe(button)
    expect(page.children).toHaveLength(1)
  })
})
