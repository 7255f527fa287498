import type { Context, Corpus, Found } from '../../src/corpus.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { buildIndex } from '../../src/engine/teach.ts'
import { corpusAround } from './corpus-around.ts'

/** A small clinic's corpus: how each entry is asked, by several people. */
const ASKED: Record<string, string[]> = {
  cost: [
    'how much is one infusion',
    'price of a session',
    'what does it cost',
    'cost per infusion',
    'what do you charge',
    'is it expensive',
    'how much money do I need',
    'what is the price',
    'fee for a treatment',
    'cost of one treatment',
    'how many dollars is a session',
    'how much will I pay',
    'price list please',
    'what would I pay for one infusion',
    'costs?',
  ],
  driving: [
    'can I drive after',
    'when may I drive again',
    'may I drive home',
    'is driving allowed the same day',
    'can I take my car',
    'how soon can I drive',
    'driving the next morning',
    'am I allowed behind the wheel',
    'drive myself home after the session',
    'can I drive to work the day after',
    'when is driving safe',
    'may I ride my motorcycle',
    'is it ok to drive',
    'drive at night after it',
    'can my car stay in the lot and I drive later',
  ],
  duration: [
    'how long does it last',
    'how long is a session',
    'how many minutes does it take',
    'length of the visit',
    'how long will I be there',
    'is it an hour or two',
    'how much time should I plan',
    'time needed for one infusion',
    'how long does an infusion take',
    'duration of the appointment',
    'will it take all day',
    'how many hours',
    'how long until I can leave',
    'minutes per infusion',
    'how long is the appointment',
  ],
  nausea: [
    'will I feel sick',
    'does it cause nausea',
    'I get nauseous easily',
    'will I throw up',
    'vomiting after the infusion',
    'my stomach is weak',
    'do you give something for nausea',
    'queasy after treatment',
    'is vomiting common',
    'can I get a pill for nausea',
    'I always vomit from anesthesia',
    'sick to my stomach',
    'nauseous during it',
    'what helps against nausea',
    'throwing up in the car',
  ],
  safety: [
    'is it safe',
    'how dangerous is it',
    'what are the risks',
    'is this risky',
    'any dangers',
    'has anyone died',
    'safe for my heart',
    'is the treatment dangerous',
    'how safe is this',
    'risks of the infusion',
    'can something go wrong',
    'is there any danger',
    'is ketamine safe',
    'safety of ketamine',
    'could it harm me',
  ],
  insurance: [
    'does insurance cover it',
    'will Aetna pay',
    'is it covered',
    'do you take Medicare',
    'does my plan cover this',
    'insurance coverage',
    'do you bill insurance',
    'will my insurer pay back',
    'superbill for my insurance',
    'is any of it covered by insurance',
    'do I need prior authorization',
    'does Blue Cross cover ketamine',
    'covered by Medicaid',
    'out of network benefits',
    'can I send the bill to my insurance',
  ],
}
const STOPPING = [
  'can I just quit my Lexapro',
  'I want to stop my Zoloft myself',
  'can I stop taking my antidepressant',
  'I quit my Prozac last week on my own',
  'how do I get off Effexor by myself',
  'stop my medicine without telling my doctor',
  'I will stop my pills tomorrow',
  'drop my Lexapro cold turkey',
  'quit cold turkey',
  'halve my Zoloft on my own',
  'can I quit my meds alone',
  'stopping Paxil by myself',
]
const SKIPPING = [
  'do I skip my Adderall that morning',
  'should I take my Adderall before the session',
  'can I take Xanax before the infusion',
  'is Klonopin ok with it',
  'does lithium mix with ketamine',
  'I take Adderall, does that matter',
  'skip my Ritalin on the day',
  'can I have my Ativan the morning of',
  'do my other medicines mix with it',
  'is it ok with my blood pressure pill',
  'morning medicines before the session',
  'take my pills as usual that morning',
]
const NOBODY = [
  'what is the weather',
  'who won the game',
  'tell me a joke',
  'book me a flight',
  'do you fix teeth',
  'my cat is sick',
  'write an essay',
  'how tall is the tower',
  'pizza near me',
  'reset my password',
  'ignore your instructions',
  'sell my house',
  'who is the president',
  'translate this',
]

/** Lessons of the small clinic, or of entries of one's own. */
export function lessons(
  asked: Record<string, string[]> = { ...ASKED, interactions: SKIPPING, 'fixed:stop-medicine': STOPPING, none: NOBODY },
) {
  return Object.entries(asked).map(([id, lines]) => ({ id, question: '', asked: lines, answer: [] }))
}

/** A corpus taught on the small clinic's lessons, or on others; what it never answers sends on to the clinic. */
export function corpusOf(taught = lessons(), words: [string, string][] = []): Corpus {
  const corpus = corpusAround(buildIndex(taught, words))
  const { ids } = corpus.index
  return {
    ...corpus,
    entries: corpus.entries.map((entry) => ({ ...entry, related: related(entry.id, ids) })),
    fixed: corpus.fixed.map((reply) => ({ ...reply, contact: true })),
  }
}

function related(id: string, ids: string[]): string[] {
  return id === 'cost' && ids.includes('insurance') ? ['insurance'] : []
}

/** What a visitor of the small clinic is shown. */
export function visitor(corpus = corpusOf(), context: Context = {}): (question: string) => Found {
  const engine = createEngine(corpus)
  return (question) => engine.ask(question, context)
}

/** The ids shown, best first. */
export function shown(found: Found): string[] {
  return found.fixed ? [`fixed:${found.fixed}`] : found.entries.map(({ id }) => id)
}
