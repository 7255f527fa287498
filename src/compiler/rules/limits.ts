/** Driving, watching and eating: fixed rules of safety, which a clinic may make stricter, never looser. */
import { type Prose, type Sentence, sentences } from '../prose.ts'
import { type Finding, inSentence, type Rule } from './rule.ts'

const SPAN =
  /(\d+(?:\.\d+)?|half an|an?|one|two|three|four|five|six|eight|ten|twelve|a few|several|a couple of)[- ](hours?|hrs?|h|minutes?|mins?)\b/giu
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  'half an': 0.5,
  'a few': 3,
  several: 4,
  'a couple of': 2,
}

/** The shortest span of time that a text names, in minutes, with its words. */
function shortestSpan(text: string): { minutes: number; found: string } | null {
  const spans = [...text.matchAll(SPAN)].map((match) => {
    const count = NUMBERS[(match[1] ?? '').toLowerCase()] ?? Number(match[1])
    return { minutes: /^h/i.test(match[2] ?? '') ? count * 60 : count, found: match[0] }
  })
  return spans.sort((a, b) => a.minutes - b.minutes)[0] ?? null
}

const DRIVE =
  /\b(?:driv(?:e|es|ing)|behind the wheel|take the wheel|(?:operate|use) (?:a car|machines?|machinery|power tools))\b/i
const NEXT_DAY =
  /\b(?:next day|day after|following day|next morning|tomorrow|night['’]s (?:sleep|rest)|restful sleep|after (?:a )?sleep|overnight)\b/i
const FORBIDS = /\b(?:do not|don['’]t|never|no|not|must not|cannot)\b[^.;]{0,30}\b(?:driv|wheel|machin)/i
const WAITS = /\b(?:after|for|within|in|wait|waiting|until|later|before|at least|minimum)\b/i
const DAY = 24 * 60

const drivesToday = [
  /\bdrive (?:yourself|myself|themselves) home|\bdrive home\b/,
  /\bdrive only (?:when|if|once)\b|\bif you feel (?:\w+ )?(?:fine|well|okay|ok|alert|normal|ready|up to it),? (?:\w+ )?drive\b/,
  /\b(?:can|may|could|able to|allowed to|okay to|ok to|fine to|safe to|free to|ready to|good to) (?:usually |often |still |even |safely )?(?:drive(?! (?:you|him|her|them|people)\b)|return to driving|resume driving|get behind the wheel)\b/,
  /\bdriv(?:e|ing) (?:again )?(?:when|once|as soon as|if) (?:you|one|they|people)\b[^.;]{0,30}(?:feel|seem|normal|fine|well|alert|ready|awake)/,
  /\bdriving (?:[\w']+ ){0,6}(?:is|are) (?:usually |generally |often |perfectly )?(?:fine|ok|okay|safe|allowed|all right|possible|no problem|not a problem)/,
  /\bdriv(?:e|ing) (?:[\w']+ ){0,3}(?:(?:the |that )?same (?:day|evening|afternoon)|that (?:day|evening|night|afternoon)|later (?:that|the same) day|right away|straight away|immediately|tonight)/,
]

function sameDayDriving(prose: Prose): Finding[] {
  return sentences(prose).flatMap((sentence) => {
    const about = prose.name === 'driving_rule'
    if (!DRIVE.test(sentence.text) && !about) return []
    const nextDay = NEXT_DAY.test(sentence.text)
    const span = shortestSpan(sentence.text)
    const short = span && span.minutes < DAY && WAITS.test(sentence.text) && (!nextDay || !FORBIDS.test(sentence.text))
    if (short && !isJourney(sentence.text)) return [{ line: sentence.line, found: span.found }]
    if (!nextDay && about) {
      const loose =
        /\b(?:none|no (?:rule|limit|restriction)s?|any ?time|same day|feel (?:fine|well|normal|ready|ok|okay)|short session)\b/i.exec(
          sentence.text,
        )
      if (loose && !FORBIDS.test(sentence.text)) return [{ line: sentence.line, found: loose[0] }]
    }
    return nextDay ? [] : inSentence(sentence, drivesToday)
  })
}

/** "A two-hour drive from Tucson", "driving takes an hour": how far it is. */
function isJourney(text: string): boolean {
  return (
    /\bdrive (?:from|to|away)|\bdriving (?:from|to|takes?|time)\b/i.test(text) &&
    !/\b(?:after|session|infusion|treatment)\b/i.test(text)
  )
}

const SPRAY = /\b(?:esketamine|spravato|(?:the|nasal) spray)\b/i
const LABEL_LIMITS: { about: RegExp; least: number; words: string }[] = [
  {
    about: /\b(?:watch|monitor|observ|stay|keep|kept|remain|leave|go home)/i,
    least: 120,
    words: 'watched for at least 2 hours',
  },
  { about: /\b(?:eat|food|meals?|fast|snacks?)\b/i, least: 120, words: 'no food for at least 2 hours before' },
  {
    about: /\b(?:drink|liquids?|fluids?|water|coffee|tea)\b/i,
    least: 30,
    words: 'no liquids for at least 30 minutes before',
  },
]

function looserThanLabel(prose: Prose): Finding[] {
  return sentences(prose).flatMap((sentence) =>
    clauses(sentence).flatMap((clause): Finding[] => {
      if (!SPRAY.test(clause)) return []
      const limit = LABEL_LIMITS.filter(({ about }) => about.test(clause))
      const span = shortestSpan(clause)
      const broken = limit.length === 1 && span && span.minutes < (limit[0]?.least ?? 0)
      return broken ? [{ line: sentence.line, found: `${span.found}", not "${limit[0]?.words}` }] : []
    }),
  )
}

function clauses({ text }: Sentence): string[] {
  return text.split(/[;,]\s+|\s+(?:and|but|then)\s+/)
}

const FORM =
  /\b(?:esketamine|spravato|spray|IV|drip|infusions?|injections?|IM|lozenges?|tablets?|forms?|clinic['’]s)\b/i

function oneFastingRule(prose: Prose): Finding[] {
  if (prose.place === 'value') return []
  return prose.passages.flatMap(({ sentences: all }) =>
    all.flatMap((sentence): Finding[] => {
      const { text, line } = sentence
      const everyForm = /\b(?:all|every|any|each|whatever) (?:routes?|forms?|sessions?|treatments?|kinds?)\b/i.test(
        text,
      )
      const rule =
        /\b(?:no (?:food|meals?|eating)|(?:do not|don['’]t|nothing to) (?:eat|drink)|(?:eat|drink) nothing|fast(?:ing)?\b(?! rules?))[^.;]{0,50}(?:before|prior|overnight|midnight|hours?)/i.exec(
          text,
        )
      if (!rule || (!everyForm && all.some((one) => FORM.test(`${one.lead} ${one.text}`)))) return []
      return [{ line, found: rule[0] }]
    }),
  )
}

export const limitRules: Rule[] = [
  {
    id: 'same-day-driving',
    severity: 'error',
    kind: 'safety',
    find: sameDayDriving,
    what: 'This could be read as leave to drive on the day: "{found}".',
    why: 'Attention and reaction stay slow without being noticed; the label forbids driving until the next day, after sleep.',
    fix: 'Write: "Do not drive until the next day, after a good night\'s sleep."',
    source: 'spravato-pi; facts, driving',
    fails: [
      'You can drive after four hours.',
      'Do not drive for six hours after the session.',
      'Driving is fine once you feel normal.',
      'After a short session you may drive home.',
      'In a small trial, driving 8 hours after one session was no worse than placebo. [^vandeloo-2017]',
      { value: 'driving_rule', text: 'Wait 4 hours.' },
      { value: 'driving_rule', text: 'As soon as you feel fine.' },
      { value: 'escort_rule', text: 'After an hour you can drive yourself home.' },
    ],
    passes: [
      "Do not drive until the next day, after a good night's sleep. [^spravato-pi]",
      'When can I drive after a session?',
      'Never drive yourself home.',
      { value: 'driving_rule', text: 'No driving for two days.' },
      { value: 'driving_rule', text: 'Not until the next day, after sleep, and never within 24 hours.' },
      { value: 'address', text: 'A two-hour drive from Tucson.' },
    ],
  },
  {
    id: 'looser-than-label',
    severity: 'error',
    kind: 'safety',
    find: looserThanLabel,
    what: 'For esketamine this is looser than its label: "{found}".',
    why: 'The watch and the food limits guard against deep sleep, slow breathing and choking.',
    fix: "Give the label's limit or a stricter one.",
    source: 'spravato-pi; facts, session-monitoring, eating-drinking-before',
    fails: [
      'With Spravato you are watched for 90 minutes.',
      'After the nasal spray you stay for one hour.',
      { value: 'fasting_rule', text: 'Spravato: no food for 1 hour before.' },
    ],
    passes: [
      'With esketamine, staff watch you for at least 2 hours. [^spravato-pi]',
      'No liquids for at least 30 minutes before esketamine. [^spravato-pi]',
      { value: 'monitoring', text: 'IV: one hour. Spravato: two hours.' },
    ],
  },
  {
    id: 'one-fasting-rule',
    severity: 'error',
    kind: 'safety',
    find: oneFastingRule,
    what: 'One food rule for every form of treatment: "{found}".',
    why: 'The rules differ: what is right for a drip may be wrong for the spray, or for a person with diabetes.',
    fix: "Name the form to which it belongs, and point to the clinic's own rule.",
    source: "facts, eating-drinking-before: 'Do not say one rule for every route'",
    fails: [
      'Do not eat or drink for four hours before your session.',
      'For all forms, no food for 2 hours before. [^spravato-pi]',
    ],
    passes: [
      '**Esketamine (Spravato):** No food for at least 2 hours before. [^spravato-pi]',
      'If you have a reason not to fast, ask the clinic.',
    ],
  },
]
