/** A small corpus for the gallery and the widget's tests. Its texts are examples of form; the real ones are in `faq/`. */

import type { Block, Corpus, Edition, Entry, Lang, Signature } from '../src/corpus.ts'

const checked: Signature = {
  level: 'sources',
  name: 'clinic-faq editors',
  role: 'editors',
  date: '2026-11-20',
  until: '2099-11-20',
}
const reviewed: Signature = {
  level: 'clinician',
  name: 'A. Example, MD',
  role: 'psychiatrist',
  date: '2026-11-20',
  until: '2099-11-20',
}

const emptyIndex = {
  terms: '',
  ids: [],
  words: [],
  confidence: [],
  levels: { answer: 1, choose: 1 },
} satisfies Edition['index']

interface Sketch {
  id: string
  topic: string
  question: string
  answer: Block[]
  sources?: string[]
  related?: string[]
  signature?: Signature | null
}

function entry({ sources = ['trial', 'label'], related = [], signature = checked, ...rest }: Sketch): Entry {
  return { sources, related, signature, ...rest }
}

const english: Entry[] = [
  entry({
    id: 'onset-speed',
    topic: 'onset',
    question: 'How soon might I feel better?',
    answer: [
      [
        'p',
        'Some people notice a change within ',
        ['strong', 'hours to a day'],
        ' of the first session. Others need several sessions, and some feel no change.',
        ['cite', 'trial'],
      ],
      [
        'p',
        'In a small trial, about two in three people felt better after one day. It followed them for a week only.',
        ['cite', 'trial'],
      ],
      [
        'ul',
        ['li', 'Feeling better early does not mean that it will last.'],
        ['li', 'Feeling nothing after one session does not mean that it has failed.', ['cite', 'label']],
      ],
      [
        'p',
        'Ask your clinician when they will look at how it is going. You can call ',
        ['value', 'phone', 'the clinic'],
        ' with questions.',
      ],
    ],
    related: ['effect-duration', 'number-of-sessions', 'no-improvement'],
  }),
  entry({
    id: 'effect-duration',
    topic: 'onset',
    question: 'How long does the relief last?',
    answer: [
      ['p', 'After one session it often fades within days. A series may hold it for longer.', ['cite', 'trial']],
    ],
    sources: ['trial'],
    related: ['onset-speed', 'number-of-sessions'],
    signature: reviewed,
  }),
  entry({
    id: 'number-of-sessions',
    topic: 'onset',
    question: 'How many sessions are usual?',
    answer: [['p', 'A usual first course has several sessions over two to four weeks.', ['cite', 'label']]],
    sources: ['label'],
    signature: { ...checked, date: '2019-01-10', until: '2020-01-10' },
  }),
  entry({
    id: 'no-improvement',
    topic: 'onset',
    question: 'What if it does not work for me?',
    answer: [
      ['p', 'That happens, and it is not your fault. Your clinician can talk through other treatments with you.'],
    ],
    sources: ['label'],
  }),
  entry({
    id: 'dissociation-feeling',
    topic: 'dissociation',
    question: 'What does the dissociation feel like?',
    answer: [
      [
        'p',
        'People speak of floating, or of being far from their body. It passes within a few hours.',
        ['cite', 'label'],
      ],
    ],
    sources: ['label'],
  }),
  entry({
    id: 'cost-per-session',
    topic: 'cost',
    question: 'What does one session cost?',
    answer: [
      ['p', 'Prices differ a lot between clinics. Ask what is in the price.'],
      [
        'table',
        ['thead', ['tr', ['th', 'Way it is given'], ['th', 'Price here']]],
        [
          'tbody',
          ['tr', ['td', 'Infusion'], ['td', ['value', 'price_iv', 'ask the clinic']]],
          ['tr', ['td', 'Nasal spray'], ['td', ['value', 'price_esketamine', 'ask the clinic']]],
        ],
      ],
    ],
    sources: [],
    signature: null,
  }),
  entry({
    id: 'cost-insurance',
    topic: 'cost',
    question: 'Does insurance pay for it?',
    answer: [['p', 'Often not for infusions. Some plans pay for esketamine.', ['cite', 'label']]],
    sources: ['label'],
  }),
  entry({
    id: 'contraindications',
    topic: 'contraindications',
    question: 'Who should not have ketamine?',
    answer: [['p', 'A clinician decides this with you, after asking about your health.', ['cite', 'label']]],
    sources: ['label'],
  }),
  entry({
    id: 'aftercare',
    topic: 'aftercare',
    question: 'What should I do on the first day after a session?',
    answer: [['p', 'Rest, drink water, and put off big decisions.', ['cite', 'label']]],
    sources: ['label'],
    related: ['ride-home'],
  }),
  entry({
    id: 'ride-home',
    topic: 'aftercare',
    question: 'Does somebody have to take me home?',
    answer: [['p', 'Yes. Do not drive until the next day, after a restful sleep.', ['cite', 'label']]],
    sources: ['label'],
  }),
  entry({
    id: 'when-to-call',
    topic: 'aftercare',
    question: 'Which signs after a session need a call?',
    answer: [
      [
        'p',
        'Call ',
        ['value', 'emergency_number', 'your emergency number'],
        ' for chest pain or trouble breathing.',
        ['cite', 'label'],
      ],
    ],
    sources: ['label'],
  }),
  entry({
    id: 'suicidal-thoughts',
    topic: 'effectiveness',
    question: 'Can ketamine ease thoughts of suicide?',
    answer: [
      [
        'p',
        'Some trials found a short easing of such thoughts. It has not been shown to prevent suicide.',
        ['cite', 'trial'],
      ],
    ],
    sources: ['trial'],
  }),
]

const spanish: Entry[] = [
  entry({
    id: 'onset-speed',
    topic: 'onset',
    question: '¿Cuándo podría sentirme mejor?',
    answer: [
      [
        'p',
        'Algunas personas notan un cambio en ',
        ['strong', 'horas o en un día'],
        ' después de la primera sesión. Otras necesitan varias, y algunas no notan nada.',
        ['cite', 'trial'],
      ],
      [
        'p',
        'Pregunte cuándo se valorará cómo va el tratamiento. Puede llamar a ',
        ['value', 'phone', 'la clínica'],
        '.',
      ],
    ],
    sources: ['trial'],
    related: ['effect-duration', 'number-of-sessions'],
  }),
  entry({
    id: 'effect-duration',
    topic: 'onset',
    question: '¿Cuánto dura el alivio?',
    answer: [['p', 'Después de una sesión suele disminuir en unos días.', ['cite', 'trial']]],
    sources: ['trial'],
  }),
]

const titles: Record<string, Record<Lang, string>> = {
  onset: { en: 'How soon it works', es: 'Cuándo hace efecto' },
  dissociation: { en: 'Dissociation', es: 'Disociación' },
  cost: { en: 'Cost', es: 'Costo' },
  contraindications: { en: 'Who should not have it', es: 'Quién no debe recibirla' },
  aftercare: { en: 'After a session', es: 'Después de una sesión' },
  effectiveness: { en: 'How well it works', es: 'Qué tan bien funciona' },
}

function edition(lang: Lang, entries: Entry[]): Edition {
  return {
    lang,
    topics: Object.entries(titles).map(([id, title]) => ({ id, title: title[lang] })),
    entries,
    fixed: [
      {
        id: 'dose',
        answer: [
          [
            'p',
            lang === 'en'
              ? 'Only your own clinician can speak about a dose.'
              : 'Solo su médico puede hablar de una dosis.',
          ],
        ],
        contact: true,
        signature: checked,
      },
      {
        id: 'thanks',
        answer: [['p', lang === 'en' ? 'You are welcome.' : 'De nada.']],
        contact: false,
        signature: checked,
      },
    ],
    index: emptyIndex,
  }
}

/** Twelve entries of six topics in English, two of them in Spanish too. */
export const sampleCorpus: Corpus = {
  ...edition('en', english),
  built: '2026-11-22',
  clinic: { name: 'Example Clinic', phone: '+1 555 0100', email: 'hello@clinic.example', hours: 'Mon to Fri, 9 to 5' },
  sources: {
    trial: {
      title:
        'Antidepressant efficacy of ketamine in treatment-resistant major depression: a two-site randomized controlled trial',
      authors: 'Murrough and others',
      year: 2013,
      publisher: 'American Journal of Psychiatry',
      url: 'https://doi.org/10.1176/appi.ajp.2013.13030392',
    },
    label: {
      title: 'Spravato (esketamine) prescribing information',
      authors: '',
      year: 2025,
      publisher: 'FDA',
      url: 'https://www.accessdata.fda.gov/',
    },
  },
  translations: { es: edition('es', spanish) },
  safety: { rules: [], lines: {} },
  required: 'sources',
}
