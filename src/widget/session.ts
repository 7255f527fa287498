/** One visit: the state, what may be done, and the effects that a pure reducer cannot have. */

import type { Context, Corpus, Danger, Entry, Lang, Reply } from '../corpus.ts'
import { cardsFor, regionFor, regionValues, spokenHelp } from '../safety/lines.ts'
import type { Safety } from '../safety/safety.ts'
import type { Acts, Surroundings } from './context.ts'
import { type Action, isUrgent, reduce, type State } from './conversation.ts'
import { createLibrary } from './library.ts'
import { printList } from './print.tsx'
import type { WidgetSettings } from './settings.ts'
import { stringsFor } from './strings.ts'

/** What a visit is answered from. */
export interface Knowledge {
  /** Null when it could not be read: help, footer and contact work all the same. */
  corpus: Corpus | null
  replier: { reply(text: string, context?: Context): Reply; suggest(draft: string, context?: Context): Entry[] } | null
  safety: Safety
  detectDanger: (text: string, options: { lang: Lang; alert: boolean }) => Danger
}

/** What a page may learn, if its clinic wants it to: never words, never danger. */
export type WidgetEvent =
  | { name: 'open' | 'close' | 'no-answer' }
  | { name: 'answer'; detail: { id: string } }
  | { name: 'choose'; detail: { ids: string[] } }
  | { name: 'feedback'; detail: { id: string; helpful: boolean } }

interface Options {
  /** Where the visit starts. */
  first: State
  /** Called once, when first needed. */
  know: () => Knowledge
  settings: () => WidgetSettings
  changed: () => void
  event: (event: WidgetEvent) => void
}

export interface Session {
  state(): State
  acts: Acts
  /** Opens at an entry alone, as a link to it does. */
  show(id: string): void
  offer(ids: string[]): void
  /** Null until something is needed of the corpus. */
  surroundings(): Surroundings | null
  /** Reads the corpus now, so that the first question finds it ready. */
  prepare(): void
  /** The same, while rendering. */
  prepareQuietly(): void
}

/** Where "Leave this page" goes: a site that tells nothing about where one has been. */
const neutralSite = 'https://www.wikipedia.org/'

/** Starts a visit. */
export function createSession({ first, know, settings, changed, event }: Options): Session {
  let state = first
  let knowledge: Knowledge | null = null
  let built: { from: WidgetSettings; items: State['items']; surroundings: Surroundings } | null = null

  const dispatch = (action: Action) => {
    state = reduce(state, action)
    changed()
  }
  const known = () => {
    knowledge ??= know()
    return knowledge
  }

  const acts: Acts = {
    open(quiet = false) {
      known()
      if (state.open) return
      dispatch({ kind: 'open', quiet })
      event({ name: 'open' })
    },
    close() {
      if (!state.open) return
      dispatch({ kind: 'close' })
      event({ name: 'close' })
    },
    ask(text) {
      const question = text.trim()
      if (!question) return
      known()
      dispatch({ kind: 'ask', text: question })
      const { round } = state
      // The question is painted first; a chat cleared meanwhile gets no answer.
      setTimeout(() => {
        if (state.round === round) received(replyTo(question))
      })
    },
    follow(id) {
      const found = library().entry(id)
      if (!found) return
      const reply = shown(id, found.entry)
      dispatch({ kind: 'follow', question: found.entry.question, reply })
      event({ name: 'answer', detail: { id } })
    },
    view: (view) => dispatch({ kind: 'view', view }),
    judge(key, id, helpful) {
      dispatch({ kind: 'judge', key, helpful })
      event({ name: 'feedback', detail: { id, helpful } })
    },
    reveal: (key) => dispatch({ kind: 'reveal', key }),
    collect: (item) => dispatch({ kind: 'collect', item }),
    help: (shown) => dispatch({ kind: 'help', shown }),
    say: (said) => dispatch({ kind: 'say', said }),
    clear: () => dispatch({ kind: 'clear' }),
    print: () => printList(state.items, current()),
    leave: () => location.replace(neutralSite),
    suggest(draft) {
      const { replier } = known()
      try {
        return replier?.suggest(draft, { lang: settings().lang, alert: state.alert }) ?? []
      } catch {
        return []
      }
    },
  }

  return {
    state: () => state,
    acts,
    show(id) {
      dispatch({ kind: 'view', view: { kind: 'entry', id } })
      acts.open()
    },
    offer: (ids) => dispatch({ kind: 'suggest', ids }),
    surroundings: () => (knowledge ? current() : null),
    prepare() {
      known()
      changed()
    },
    prepareQuietly: () => void known(),
  }

  function library() {
    return current().library
  }

  function current(): Surroundings {
    const from = settings()
    if (built?.from !== from || built.items !== state.items) {
      built = { from, items: state.items, surroundings: surroundingsOf(known(), from, acts, state.items) }
    }
    return built.surroundings
  }

  function received(reply: Reply): void {
    dispatch({ kind: 'reply', reply })
    if (isUrgent(reply)) return
    switch (reply.outcome) {
      case 'answer':
        for (const { id } of reply.entries) event({ name: 'answer', detail: { id } })
        return
      case 'choose':
        event({ name: 'choose', detail: { ids: reply.entries.map(({ id }) => id) } })
        return
      case 'none':
        event({ name: 'no-answer' })
        return
      case 'fixed':
        return
    }
  }

  /** Never throws. Whatever fails, danger is looked for, and help stands. */
  function replyTo(question: string): Reply {
    const { replier, detectDanger } = known()
    const { lang } = settings()
    const { alert } = state
    try {
      if (replier) return replier.reply(question, { lang, alert, previous: previousId() })
    } catch (error) {
      console.error('[clinic-faq] A question could not be answered. Help and contact are shown instead.', error)
    }
    const help = detectDanger(question, { lang, alert })
    const reply: Reply = { question, danger: help.tier, outcome: 'none', entries: [], related: [] }
    return help.tier === 'none' ? reply : { ...reply, help }
  }

  function previousId(): string | undefined {
    const last = state.messages.findLast((message) => message.kind === 'reply')
    return last?.reply.outcome === 'answer' ? last.reply.entries.at(-1)?.id : undefined
  }
}

/** What the components may read under these settings. */
export function surroundingsOf(
  { corpus, safety }: Knowledge,
  settings: WidgetSettings,
  acts: Acts,
  items: State['items'],
): Surroundings {
  const { lang } = settings
  const region = withAdditions(regionFor(safety, settings.region || corpus?.clinic.region || 'US'), corpus)
  return {
    settings,
    strings: stringsFor(lang),
    library: createLibrary(corpus, lang, settings.values),
    trouble: corpus === null ? 'failed' : corpus.entries.length === 0 ? 'empty' : 'none',
    region,
    international: regionFor(safety, 'international'),
    cards: safety.cards[lang],
    words: safety.words[lang],
    cardsFor,
    numbers: regionValues(safety, region, lang),
    spoken: spokenHelp(safety, region, lang),
    today: new Date().toISOString().slice(0, 10),
    items,
    acts,
  }
}

function withAdditions(region: Surroundings['region'], corpus: Corpus | null): Surroundings['region'] {
  const added = corpus?.safety.lines[region.code] ?? []
  return added.length > 0 ? { ...region, lines: [...region.lines, ...added] } : region
}

function shown(id: string, entry: Entry): Reply {
  return {
    question: entry.question,
    danger: 'none',
    outcome: 'answer',
    entries: [{ id, confidence: 1 }],
    related: entry.related,
  }
}
