/** One visit: the state, what may be done, and the effects that a pure reducer cannot have. */

import type { Corpus, Danger, Lang, Reply } from '../corpus.ts'
import type { Replier } from '../reply/reply.ts'
import type { Safety } from '../safety/safety.ts'
import type { Acts, Surroundings } from './context.ts'
import { type Action, isUrgent, reduce, type State } from './conversation.ts'
import { printList } from './print.tsx'
import type { WidgetSettings } from './settings.ts'
import { type Strings, stringsFor, type Translations } from './strings.ts'
import { surroundingsOf } from './surroundings.ts'

/** What a visit is answered from. */
export interface Knowledge {
  /** Null when it could not be read: help, footer and contact work all the same. */
  corpus: Corpus | null
  replier: Pick<Replier, 'reply' | 'suggest' | 'prepare'> | null
  safety: Safety
  detectDanger: (text: string, options: { lang: Lang; alert: boolean }) => Danger
  /** Does a little of what `detectDanger` needs first; whether all is done. */
  prepareDetector?: () => boolean
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
  translations?: Translations
  settings: () => WidgetSettings
  changed: () => void
  event: (event: WidgetEvent) => void
}

export interface Session {
  state(): State
  acts: Acts
  strings(): Strings
  settings(): WidgetSettings
  /** Opens at an entry alone, as a link to it does. */
  show(id: string): void
  offer(ids: string[]): void
  /** Answers from something else from now on; what was said stays. */
  learn(from: Knowledge): void
  /** Null until something is needed of the corpus. */
  surroundings(): Surroundings | null
  /** Reads what is shown at first: corpus, contacts and cards. */
  read(): void
  /** Makes the first question quick, in steps, so that none holds up the page for long. */
  prepare(): Generator<void, void>
}

/** Where "Leave this page" goes if the build does not say: a site that tells nothing about where one has been. */
const neutralSite = 'https://www.wikipedia.org/'

/** Starts a visit. */
export function createSession({ first, know, translations, settings, changed, event }: Options): Session {
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
  const context = () => ({ lang: settings().lang, alert: state.alert })
  const strings = () => stringsFor(settings().lang, translations)

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
      const entry = current().library.entry(id)?.entry
      if (!entry) return
      const { question, related } = entry
      const entries = [{ id, confidence: 1 }]
      dispatch({ kind: 'follow', question, reply: { question, danger: 'none', outcome: 'answer', entries, related } })
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
    print: () => printList(current()),
    leave: () => location.replace(known().corpus?.clinic.leave_url ?? neutralSite),
    suggest(draft) {
      try {
        return known().replier?.suggest(draft, context()) ?? []
      } catch {
        return []
      }
    },
  }

  return {
    state: () => state,
    acts,
    strings,
    settings,
    show(id) {
      dispatch({ kind: 'view', view: { kind: 'entry', id } })
      acts.open()
    },
    offer: (ids) => dispatch({ kind: 'suggest', ids }),
    learn(from) {
      knowledge = from
      built = null
      changed()
    },
    surroundings: () => knowledge && current(),
    read: () => void known(),
    *prepare() {
      known()
      yield
      changed()
      yield
      while (known().prepareDetector?.() === false) yield
      yield* known().replier?.prepare(context()) ?? []
    },
  }

  function current(): Surroundings {
    const from = settings()
    if (built?.from !== from || built.items !== state.items) {
      built = { from, items: state.items, surroundings: surroundingsOf(known(), from, strings(), acts, state.items) }
    }
    return built.surroundings
  }

  function received(reply: Reply): void {
    dispatch({ kind: 'reply', reply })
    if (isUrgent(reply)) return
    const ids = reply.entries.map(({ id }) => id)
    if (reply.outcome === 'answer') for (const id of ids) event({ name: 'answer', detail: { id } })
    if (reply.outcome === 'choose') event({ name: 'choose', detail: { ids } })
    if (reply.outcome === 'none') event({ name: 'no-answer' })
  }

  /** Never throws. Whatever fails, danger is looked for, and help stands. */
  function replyTo(question: string): Reply {
    try {
      const { replier } = known()
      if (replier) return replier.reply(question, { ...context(), previous: previousId() })
    } catch (error) {
      console.error('[clinic-faq] A question could not be answered. Help and contact are shown instead.', error)
    }
    const help = known().detectDanger(question, context())
    const reply: Reply = { question, danger: help.tier, outcome: 'none', entries: [], related: [] }
    return help.tier === 'none' ? reply : { ...reply, help }
  }

  function previousId(): string | undefined {
    const last = state.messages.filter((message) => message.kind === 'reply').at(-1)
    return last?.reply.outcome === 'answer' ? last.reply.entries.at(-1)?.id : undefined
  }
}
