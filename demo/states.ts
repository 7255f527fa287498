/** Every state of the conversation, by name: what the gallery shows and the browser tests walk through. */

import type { Corpus, Danger, Lang, Reply } from '../src/corpus.ts'
import { type Action, reduce, type State, start } from '../src/widget/conversation.ts'
import { sampleCorpus } from './sample.ts'

export interface Scene {
  state: (lang: Lang) => State
  /** What is answered from, if not the sample corpus. */
  corpus?: Corpus | null
  /** What stands in the field. */
  draft?: string
}

const long = 'I have had depression for a long time and I have tried several medicines. '.repeat(12)

/** The state after some actions, the panel open. */
function after(...actions: Action[]): State {
  const first: Action = { kind: 'open', quiet: true }
  return [first, ...actions].reduce(reduce, start)
}

function ask(text: string, reply: Partial<Reply>): Action[] {
  const whole: Reply = { question: text, danger: 'none', outcome: 'none', entries: [], related: [], ...reply }
  return [
    { kind: 'ask', text },
    { kind: 'reply', reply: whole },
  ]
}

function urgent(text: string, danger: Partial<Danger>, reply: Partial<Reply> = {}): Action[] {
  const help: Danger = { tier: 'risk', kind: '', subject: 'self', also: [], rules: [], ...danger }
  return ask(text, { danger: help.tier, help, ...reply })
}

function answer(...ids: string[]): Partial<Reply> {
  return {
    outcome: 'answer',
    entries: ids.map((id) => ({ id, confidence: 0.9 })),
    related: ['effect-duration', 'number-of-sessions', 'no-improvement'],
  }
}

function choose(...ids: string[]): Partial<Reply> {
  return { outcome: 'choose', entries: ids.map((id) => ({ id, confidence: 0.4 })) }
}

const asked: Record<Lang, string> = { en: 'how fast does it work', es: 'en cuánto tiempo hace efecto' }
const worry: Record<Lang, string> = { en: 'a line that signals danger', es: 'una frase que señala peligro' }

const say = (make: (lang: Lang) => Action[]) => (lang: Lang) => after(...make(lang))
const card = (danger: Partial<Danger>) => say((lang) => urgent(worry[lang], danger))
const lastKey = (state: State) => state.messages.at(-1)?.key ?? 0

/** The sample with one entry that cannot be shown: its tree is not what the types promise. */
const brokenCorpus: Corpus = {
  ...sampleCorpus,
  entries: sampleCorpus.entries.map((entry) =>
    entry.id === 'onset-speed' ? { ...entry, sources: JSON.parse('null') } : entry,
  ),
  translations: {},
}

const emptyCorpus: Corpus = { ...sampleCorpus, entries: [], fixed: [], translations: {} }

export const scenes: Record<string, Scene> = {
  closed: { state: () => start },
  opening: { state: () => after() },
  suggestions: { state: () => after(), draft: 'how' },
  waiting: { state: (lang) => after({ kind: 'ask', text: asked[lang] }) },
  answer: { state: say((lang) => ask(asked[lang], answer('onset-speed'))) },
  'answer-clinician': { state: say(() => ask('how long does it last', answer('effect-duration'))) },
  'answer-overdue': { state: say(() => ask('how many times', answer('number-of-sessions'))) },
  'answer-own-words': { state: say(() => ask('price', answer('cost-per-session'))) },
  'answers-two': { state: say(() => ask('how fast and who drives me', answer('onset-speed', 'ride-home'))) },
  'answer-second': {
    state: say((lang) => [...ask(asked[lang], answer('onset-speed')), ...ask('and then', answer('effect-duration'))]),
  },
  'not-quite': {
    state: (lang) => {
      const state = after(...ask(asked[lang], answer('onset-speed')))
      return reduce(state, { kind: 'judge', key: lastKey(state), helpful: false })
    },
  },
  choose: { state: say(() => ask('how long', choose('onset-speed', 'effect-duration', 'number-of-sessions'))) },
  fixed: { state: say(() => ask('what dose', { outcome: 'fixed', fixed: 'dose', related: ['contraindications'] })) },
  'fixed-thanks': { state: say(() => ask('thanks', { outcome: 'fixed', fixed: 'thanks' })) },
  none: { state: say(() => ask('can my cat come', { related: ['ride-home', 'aftercare'] })) },
  mention: {
    state: say(() => ask('does it help suicidal thoughts', { danger: 'mention', ...answer('suicidal-thoughts') })),
  },
  risk: { state: say((lang) => urgent(worry[lang], { tier: 'risk' }, answer('suicidal-thoughts'))) },
  'risk-answer-shown': {
    state: (lang) => {
      const state = after(...urgent(worry[lang], { tier: 'risk' }, answer('suicidal-thoughts')))
      return reduce(state, { kind: 'reveal', key: lastKey(state) })
    },
  },
  'risk-other': { state: card({ tier: 'risk', subject: 'other' }) },
  emergency: { state: say((lang) => urgent(worry[lang], { tier: 'emergency' }, answer('when-to-call'))) },
  overdose: { state: card({ tier: 'emergency', kind: 'overdose', also: ['risk'] }) },
  mind: { state: card({ tier: 'emergency', kind: 'mania' }) },
  danger: { state: card({ tier: 'danger' }) },
  assault: { state: card({ tier: 'danger', kind: 'assault' }) },
  child: { state: card({ tier: 'danger', kind: 'child' }) },
  'to-other': { state: card({ tier: 'danger', kind: 'to-other' }) },
  unknown: { state: say((lang) => ask(asked[lang], { danger: 'unknown', ...answer('onset-speed') })) },
  folded: {
    state: say((lang) => [...urgent(worry[lang], { tier: 'risk' }), ...ask(asked[lang], answer('onset-speed'))]),
  },
  'help-open': {
    state: say((lang) => [
      ...urgent(worry[lang], { tier: 'risk' }),
      ...ask(asked[lang], answer('onset-speed')),
      { kind: 'help', shown: 'open' },
    ]),
  },
  topics: { state: () => after({ kind: 'view', view: { kind: 'topics', topic: null } }) },
  'topic-open': { state: () => after({ kind: 'view', view: { kind: 'topics', topic: 'onset' } }) },
  entry: { state: () => after({ kind: 'view', view: { kind: 'entry', id: 'onset-speed' } }) },
  'entry-missing': { state: () => after({ kind: 'view', view: { kind: 'entry', id: 'no-such-entry' } }) },
  appointment: {
    state: () =>
      after(
        { kind: 'collect', item: { kind: 'question', text: 'Can my cat come with me?' } },
        { kind: 'collect', item: { kind: 'entry', id: 'onset-speed' } },
        { kind: 'collect', item: { kind: 'entry', id: 'ride-home' } },
        { kind: 'view', view: { kind: 'appointment' } },
      ),
  },
  'appointment-empty': { state: () => after({ kind: 'view', view: { kind: 'appointment' } }) },
  'long-question': { state: say(() => ask(long, answer('onset-speed'))) },
  'long-word': { state: say(() => ask('a'.repeat(400), {})) },
  broken: { state: say((lang) => ask(asked[lang], answer('onset-speed'))), corpus: brokenCorpus },
  empty: { state: () => after(), corpus: emptyCorpus },
  'empty-asked': { state: say((lang) => ask(asked[lang], {})), corpus: emptyCorpus },
  failed: { state: () => after(), corpus: null },
  'failed-risk': { state: card({ tier: 'risk' }), corpus: null },
}
