/** Figures and benefits: each with its source, its limit, its date. */
import { bodyOf, type Passage, type Prose, type Sentence } from '../prose.ts'
import { type Finding, type Rule, wording } from './rule.ts'

/** Numbers that are no finding: whom to call, when, how long, in which year, which step of a list. */
const NO_FINDINGS: RegExp[] = [
  /\b(?:988|911|112|999|9-8-8|116 123|741741|838255)\b/g,
  /\b1-8\d\d-\d{3}-\d{4}\b|\+?\d[\d ()-]{8,}\d/g,
  /\b(?:press|oprima|oprimir) \d\b/gi,
  /\b24\/7\b|\b24 hours\b/gi,
  /\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)/gi,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?:, \d{4}| \d{4})?/g,
  /\b(?:19|20)\d\d\b/g,
  /\b5-panel\b/gi,
  /\b(?:step|week|weeks|visit|day|part|schedule|phase) \d+(?: (?:to|and) \d+)?/gi,
]
const FIGURE =
  /\$ ?\d[\d,.]*|\d[\d.,]*(?:%| percent\b)|\b\d[\d.,]* (?:in|of|out of) (?:every )?\d[\d,]*|\b\d[\d.,]*\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:three|four|five|six|ten|a hundred)\b|\b(?:half|two thirds|a third|a quarter|most) of (?:the )?(?:people|patients|them|those)/iu
/** What was found in people, in figures. */
const RESULT =
  /\d[\d.,]*(?:%| percent\b)|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:every )?(?:\d+|two|three|four|five|six|ten|a hundred)\b|\b(?:half|two thirds|a third|a quarter|most) of (?:the |our )?(?:people|patients|them|those)\b/
const PAYING = /\b(?:fees?|deposits?|prices?|costs?|charges?|pay|paid|bills?|tax|interest)\b/i
const PRICE = /\$ ?\d[\d,]*/
/** "2-hour watch", "at least 30 minutes": a schedule. It needs a source too, but it may stand cited elsewhere in the entry. */
const SPAN = /\b(?:\d[\d.,]*|\d+ (?:to|and|or) \d+)[- ](?:hours?|minutes?|days?|weeks?|months?|years?)\b/giu

function figureIn(text: string): string | null {
  const rest = [...NO_FINDINGS, SPAN].reduce((left, pattern) => left.replace(pattern, ' '), text)
  return FIGURE.exec(rest)?.[0].trim() ?? null
}

/** The sources on which a sentence rests: its own; else those of the next sentence of its passage that has any. */
function sourcesOf({ sentences }: Passage, index: number): string[] {
  return sentences.slice(index).find((sentence) => sentence.cites.length > 0)?.cites ?? []
}

function eachFigure(prose: Prose, judge: (sources: string[], passage: number) => boolean): Finding[] {
  return prose.passages.flatMap((passage, at) => {
    if (passage.kind === 'question') return []
    return passage.sentences.flatMap((sentence: Sentence, index): Finding[] => {
      const figure = figureIn(sentence.text)
      return figure && judge(sourcesOf(passage, index), at) ? [{ line: sentence.line, found: figure }] : []
    })
  })
}

/** "In trials, 227 people had the spray:" rests on the sources of the list that it leads into. */
function listBelow(prose: Prose, at: number): boolean {
  const below = prose.passages[at + 1]
  const leads = prose.passages[at]?.sentences.at(-1)?.text.endsWith(':')
  return leads === true && below?.kind === 'item' && below.sentences.some((sentence) => sentence.cites.length > 0)
}

const TREATMENT = /\b(?:ketamine|esketamine|spravato|infusions?|sessions?|treatment|the spray|it)\b/i
const BENEFIT =
  /\b(?:eas(?:es?|ed|ing)|reliev\w+|relief|improv\w+|lift(?:s|ed)?|feel(?:s|ing)? better|remission|respond(?:s|ed)?|works? (?:well|for|against|quickly|fast)|effective|(?:help(?:s|ed)?|lower(?:s|ed)?|reduc(?:es|ed)|fights?|against) (?:[\w-]+ ){0,4}(?:depression|mood|symptoms|anxiety|pain|thoughts|people))\b/i
const LIMIT =
  /\b(?:not (?:everyone|all|approved|known|shown|settled|clear|certain|sure|proven|work|help|respond)|some (?:people|can|do|find|feel)|others|(?:did|do|does|may|might|has|have|had|was|were|is|are|cannot) not|don['’]t|doesn['’]t|isn['’]t|unknown|no (?:comparison|control|study|proof|evidence|trial)|(?:small|few|short|early|weak|thin|mixed)\b|limits?|risks?|side[- ]effects?|relapsed?|fades?|wears? off|too little|uncertain|warning|worse|danger\w*|misus\w+|off-label|only)\b/i

function benefitAlone(prose: Prose): Finding[] {
  if (LIMIT.test(bodyOf(prose))) return []
  const named = prose.passages
    .filter((passage) => passage.kind !== 'question')
    .flatMap((passage) => passage.sentences)
    .find((sentence) => TREATMENT.test(sentence.text) && BENEFIT.test(sentence.text) && !sentence.text.endsWith('?'))
  return named ? [{ line: named.line, found: BENEFIT.exec(named.text)?.[0] ?? '' }] : []
}

function undatedPrice(prose: Prose): Finding[] {
  const dated = /\b20\d\d\b/.test(bodyOf(prose))
  return prose.passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence): Finding[] => {
      const price = PRICE.exec(sentence.text)?.[0]
      if (!price) return []
      const about = /\b(?:about|around|roughly|up to|as little as|typically|often|from|between|wider)\b/i.test(
        sentence.text,
      )
      return about && dated ? [] : [{ line: sentence.line, found: price }]
    }),
  )
}

export const evidenceRules: Rule[] = [
  {
    id: 'benefit-alone',
    severity: 'error',
    kind: 'claim',
    places: ['entry', 'fixed', 'overlay'],
    find: benefitAlone,
    what: 'A benefit stands here without a risk or a limit: "{found}".',
    why: 'A visitor would read half of the truth.',
    fix: 'Say in the same entry for whom it did not work, how long it lasted, or what can go wrong.',
    source: "facts: 'Never give a figure without its limit'",
    fails: [
      'Ketamine eases depression. [^murrough-2013] Ask the clinic.',
      'An infusion lifts your mood within a week.',
    ],
    passes: [
      'Ketamine may ease depression for some people. Not everyone responds. [^phillips-2019]',
      'Bring comfortable clothes to your session.',
    ],
  },
  {
    id: 'figure-without-source',
    severity: 'error',
    kind: 'claim',
    lang: 'any',
    places: ['entry', 'fixed'],
    find: (prose) => eachFigure(prose, (sources, at) => sources.length === 0 && !listBelow(prose, at)),
    what: 'A figure stands here without a source: "{found}".',
    why: 'A reader could not check it, and nobody could sign it.',
    fix: 'Cite its source as [^key] after the sentence, or take the figure out.',
    source: "facts: 'Cite only keys that stand on the bullet'",
    fails: [
      'About 6 in 10 (59%) had responded.',
      'One session costs about $400 in 2026.',
      'Half of people responded. Ask the clinic.',
    ],
    passes: [
      'In a study of 41 adults, 59% had responded. That is one study. [^phillips-2019]',
      'In the US, call or text 988, any time. In danger now, call 911.',
      'The SAMHSA helpline is 1-800-662-4357, 24 hours a day.',
      'In trials, 227 people had the spray:\n\n- Dizziness: 38%. [^canuso-2021]',
    ],
  },
  {
    id: 'result-without-source',
    severity: 'error',
    kind: 'claim',
    lang: 'any',
    places: ['overlay'],
    find: wording([RESULT], { denial: 'none', unless: PAYING }),
    what: 'A share of people or a result stands here without a source: "{found}".',
    why: "A clinic's own words are not checked against sources, so nobody could tell whether it holds.",
    fix: 'Take it out; an entry of the faq/ folder can cite its source.',
    source: "figure-without-source, for words that can cite none; prices and times are the clinic's to say",
    fails: ['About 80% of our patients feel better.', 'Nine out of ten people stay.', 'Most of our patients improve.'],
    passes: ['A session costs $450.', 'The deposit is 20% of the price.', 'We are open 9 to 5, in room 12.'],
  },
  {
    id: 'recalled-figure',
    severity: 'error',
    kind: 'claim',
    lang: 'any',
    places: ['entry', 'fixed'],
    find: (prose) =>
      eachFigure(prose, (sources) => sources.length > 0 && sources.every((key) => prose.recalled.has(key))),
    what: 'This figure rests only on a source that nobody read: "{found}".',
    why: 'What is recalled may be wrong in its numbers.',
    fix: 'Cite a source that was read, or say it without the number.',
    source: 'facts: recalled sources carry no figure on their own',
    fails: ['Courses take 36 sessions. [^recalled-source]', 'About 30% improved. [^recalled-source]'],
    passes: [
      'Courses take several weeks. [^recalled-source]',
      'About 30% improved. [^recalled-source] [^phillips-2019]',
    ],
  },
  {
    id: 'undated-price',
    severity: 'error',
    kind: 'claim',
    places: ['entry', 'fixed'],
    find: undatedPrice,
    what: 'A price stands here without "about" or without a year: "{found}".',
    why: 'Prices change and differ from clinic to clinic.',
    fix: 'Write "about", name the years in which it was seen, and "prices vary, ask".',
    source: "facts, cost-per-session: 'any price without about and a date'",
    fails: ['A session costs $450. [^price-crains]', 'A session costs about $450. [^price-crains]'],
    passes: [
      'In 2026, a session was about $450. Prices vary, so ask. [^price-crains]',
      'Ask the clinic what a session costs.',
    ],
  },
]
