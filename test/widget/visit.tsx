/** A visit as a test sees it: the whole widget over the sample corpus, in a page of its own. */

import { readFileSync } from 'node:fs'
import { act, cleanup, render, screen } from '@testing-library/preact'
import { sampleCorpus } from '../../demo/sample.ts'
import { compileSafety } from '../../src/compiler/safety.ts'
import type { Corpus, Danger, Reply } from '../../src/corpus.ts'
import type { State } from '../../src/widget/conversation.ts'
import { start } from '../../src/widget/conversation.ts'
import { createSession, type Session, type WidgetEvent } from '../../src/widget/session.ts'
import type { WidgetSettings } from '../../src/widget/settings.ts'
import { es } from '../../src/widget/strings-es.ts'
import { Widget } from '../../src/widget/Widget.tsx'

export const usualSettings: WidgetSettings = {
  lang: 'en',
  region: '',
  values: {},
  theme: 'auto',
  accent: '',
  position: 'end',
  mount: 'launcher',
}

const files = ['lexicon.yaml', 'crisis-lines.yaml', 'cards.md'].map((file) => `faq/safety/${file}`)

/** The project's own contacts and cards. */
export const safety = compileSafety(new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))).safety

export interface Visit {
  session: Session
  events: WidgetEvent[]
  ask: (text: string) => Promise<void>
  state: () => State
}

interface Options {
  settings?: Partial<WidgetSettings>
  corpus?: Corpus | null
  /** What the replier says to a question; a function that throws is a replier that fails. */
  reply?: (text: string) => Partial<Reply>
  detect?: (text: string) => Danger
  open?: boolean
  /** The languages whose words the build holds. */
  built?: 'both' | 'english'
}

export const noDanger: Danger = { tier: 'none', kind: '', subject: 'self', also: [], rules: [] }

/** Renders the widget, open unless said otherwise. */
export function visit({
  settings: some = {},
  corpus = sampleCorpus,
  reply = () => ({}),
  detect = () => noDanger,
  open = true,
  built = 'both',
}: Options = {}): Visit {
  cleanup()
  const settings: WidgetSettings = { ...usualSettings, ...some }
  const events: WidgetEvent[] = []
  let view: ReturnType<typeof render> | null = null
  const tree = () => <Widget session={session} />
  const session: Session = createSession({
    first: start,
    translations: built === 'both' ? { es } : {},
    know: () => ({
      corpus,
      safety,
      detectDanger: detect,
      replier: corpus && {
        reply: (question) => ({
          question,
          danger: 'none',
          outcome: 'none',
          entries: [],
          related: [],
          ...reply(question),
        }),
        *prepare() {},
        suggest: (draft) =>
          corpus.entries.filter((entry) => entry.question.toLowerCase().startsWith(draft.toLowerCase())),
      },
    }),
    settings: () => settings,
    changed: () => view?.rerender(tree()),
    event: (event) => events.push(event),
  })
  view = render(tree())
  if (open) act(() => session.acts.open())
  return {
    session,
    events,
    state: () => session.state(),
    async ask(text) {
      await act(async () => {
        session.acts.ask(text)
        await pause()
      })
    },
  }
}

/** An answer as the replier would give it. */
export function answer(...ids: string[]): Partial<Reply> {
  return { outcome: 'answer', entries: ids.map((id) => ({ id, confidence: 0.9 })), related: ['number-of-sessions'] }
}

/** A reply under an urgent tier. */
export function urgent(danger: Partial<Danger>, reply: Partial<Reply> = {}): Partial<Reply> {
  const help: Danger = { ...noDanger, tier: 'risk', ...danger }
  return { ...reply, danger: help.tier, help }
}

/** Long enough for a reply, which comes after the question is painted. */
export function pause(time = 10): Promise<void> {
  return new Promise((done) => setTimeout(done, time))
}

/** The footer's words as they stand on the page. */
export function footerWords(): string {
  return screen.getByRole('contentinfo').textContent ?? ''
}
