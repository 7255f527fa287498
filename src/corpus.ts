/** The data that travels from the editors' folder to the page: types only, no code (floor 0). */

export type Lang = 'en' | 'es'

/** Elements that an answer may hold. Nothing else survives the compiler. */
export type Tag =
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'strong'
  | 'em'
  | 'br'
  | 'h4'
  | 'blockquote'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'

/**
 * A node of an answer: text, an element, a link, a citation of a source (its key), or a clinic's value with the words
 * that stand in its place while the clinic has left it empty. Tuples, because thousands of them travel.
 */
export type Block =
  | string
  | [Tag, ...Block[]]
  | ['a', string, ...Block[]]
  | ['cite', string]
  | ['value', string, string]

export type SignatureLevel = 'sources' | 'clinician'

/** Who answers for a text, and until when (ISO dates). */
export interface Signature {
  level: SignatureLevel
  name: string
  role: string
  date: string
  until: string
}

export interface Entry {
  id: string
  topic: string
  question: string
  answer: Block[]
  /** Keys of `Corpus.sources`, in the order of first citation. */
  sources: string[]
  related: string[]
  /** `null`: nobody signed it; the widget says so (a clinic's own overlay words). */
  signature: Signature | null
}

export interface Source {
  title: string
  year: number | null
  url: string
  /** Authors and publisher stand in `faq.html` and `corpus.json`; the script goes without. */
  authors?: string
  publisher?: string
}

/** A reviewed reply to what is never answered (a dose, how to get it, stopping a medicine) or to small talk. */
export interface FixedReply {
  id: string
  answer: Block[]
  /** Whether the clinic's contact stands under it. */
  contact: boolean
  /** Of small talk: the words that it is made in, a space between; see `engine/small-talk.ts`. */
  words?: string
  signature: Signature | null
}

export interface Topic {
  id: string
  title: string
}

/** One language of the corpus: its texts and what is needed to match questions to them. */
export interface Edition {
  lang: Lang
  topics: Topic[]
  entries: Entry[]
  fixed: FixedReply[]
  index: Index
}

/** Everything the widget shows, as one JSON value. The edition at its top is the build's first language. */
export interface Corpus extends Edition {
  /** Date of the build, an input (ISO). */
  built: string
  /** The clinic's own values for placeholders: `{ name: '…', phone: '…' }`. */
  clinic: Record<string, string>
  sources: Record<string, Source>
  translations: Partial<Record<Lang, Edition>>
  /** What the clinic added to the project's own danger rules and contacts; never less. */
  safety: SafetyAdditions
  /** The signature that every entry had to carry to be built in; `clinician` refuses overlays. */
  required: SignatureLevel
}

/** The matching index: what each term is worth to each entry, computed at build time. `linear/packing.ts` reads it. */
export interface Index {
  /** The model as text: bias, stems, pairs, and what each is worth to which entries. */
  terms: string
  /** Entry ids by number; `none` and `fixed:<id>` are among them, and are never shown as answers. */
  ids: string[]
  /** Visitors' words mapped to the corpus's words, as `words.yaml` has them: `[['bp', 'blood pressure'], …]`. */
  words: [string, string][]
  /** Coefficients of the fitted confidence. */
  confidence: number[]
  /** Confidence from which an entry is answered, and from which it is offered. */
  levels: { answer: number; choose: number }
}

// ---- a clinic's own file ---------------------------------------------------------------------------------------------

/** What `clinic-faq-overlay.js` needs to lay a clinic's file over a corpus. */
export interface OverlayRequest {
  /** As the tag names it. */
  address: string
  lang: Lang
  /** Of the script that asks: the two travel as two files, and must be of one build. */
  version: string
  signal: AbortSignal
}

/** What `clinic-faq-overlay.js` exports. The script loads it by address and knows its shape alone. */
export interface OverlayModule {
  overlay(corpus: Corpus, request: OverlayRequest): Promise<Corpus>
}

// ---- danger ---------------------------------------------------------------------------------------------------------

export type UrgentTier = 'emergency' | 'risk' | 'danger'
/** `unknown`: the detector failed; shown as help. */
export type Tier = 'none' | 'mention' | UrgentTier | 'unknown'

/** What `detectDanger` returns: the tier, what kind within it, about whom, further urgent tiers, and why (rule ids). */
export interface Danger {
  tier: Tier
  /** `''` where the tier is `none`; else a kind of the lexicon, such as `to-other`, `overdose`, `assault`. */
  kind: string
  subject: 'self' | 'other'
  also: UrgentTier[]
  rules: string[]
}

export type LineKind =
  | 'suicide'
  | 'text'
  | 'abuse'
  | 'sexual-assault'
  | 'poison'
  | 'child'
  | 'maternal'
  | 'urgent-mental-health'

/** A crisis line as shown. `tel` and `sms` go into links; `call` and `text` are what is printed. */
export interface CrisisLine {
  name: string
  kind: LineKind
  for: string
  call?: string
  tel?: string
  text?: string
  sms?: string
  keyword?: string
  /** What to do once connected, in the language of whoever reads it: "oprima 2". */
  option?: string
  chat?: string
  url?: string
  /** What is different for whoever reads Spanish. */
  es?: Partial<Record<'for' | 'keyword' | 'option', string>>
}

/** The contacts of one region; `emergency.tel` is null on the international list, where no number is guessed. */
export interface Region {
  /** ISO 3166 code, or `international`. */
  code: string
  emergency: { number: string; tel: string | null }
  lines: CrisisLine[]
}

/** A piece of a help card: words, a row of contact buttons, the emergency button, or "leave this page". */
export type CardPart =
  | { kind: 'text'; blocks: Block[] }
  | { kind: 'line'; line: LineKind }
  | { kind: 'emergency' }
  | { kind: 'leave' }

/** A help card. `{emergency}` and `{suicide}` in its texts are `['value', 'emergency', '']`, filled from the region. */
export interface Card {
  id: string
  heading: string
  parts: CardPart[]
}

/** Id, tier, kind, pattern, the modifiers that may lower it, and marks, as in the project's own lexicon. */
export type AddedRule = [
  id: string,
  tier: UrgentTier | 'mention',
  kind: string,
  pattern: string,
  lowered: string,
  marks: string,
]

export interface SafetyAdditions {
  /** Word groups that the added rules use besides the project's own. */
  groups?: Record<string, string>
  rules: AddedRule[]
  lines: Record<string, CrisisLine[]>
}

// ---- replies --------------------------------------------------------------------------------------------------------

export interface Context {
  /** The entry shown before, for follow-ups. */
  previous?: string
  lang?: Lang
  /** An urgent tier came earlier in this page session: vague lines count. */
  alert?: boolean
}

export interface Match {
  id: string
  confidence: number
}

/** What the engine says of a question. */
export interface Found {
  /** `answer`: shown in full; `choose`: offered as questions; `fixed`: a reviewed fixed reply; `none`: no vetted answer. */
  outcome: 'answer' | 'choose' | 'fixed' | 'none'
  entries: Match[]
  related: string[]
  /** Id of the fixed reply, with outcome `fixed`. */
  fixed?: string
}

/** What `ask --json` prints, one object a question. `help` is there only when `danger` is not `none`. */
export interface Reply extends Found {
  question: string
  danger: Tier
  help?: Danger
}
