/** Risks and warning signs played down. */

import { anyOf, type Rule, wording } from './rule.ts'

/** Signs after which somebody must be called. */
const SIGN =
  '(?:chest (?:pain|tightness|pressure)|(?:pounding|racing) (?:heart|pulse)|hearing voices|(?:new )?voices|(?:trouble|difficulty) breathing|(?:shortness of|short of) breath|slow breathing|faint(?:ing|ness)|passing out|seizures?|blood in (?:the |your )?urine|(?:bladder|urinary) (?:pain|symptoms|burning)|(?:bloody|painful) (?:urine|urination)|(?:very |sudden )?bad headaches?|(?:change|loss|changes) (?:of|in) (?:sight|vision)|vision changes|numbness|slurred speech|(?:feeling )?suicidal(?: thoughts)?(?: afterwards?)?|hallucinations?|confusion the next day)'

export const reassuranceRules: Rule[] = [
  {
    id: 'is-safe',
    severity: 'error',
    kind: 'safety',
    find: wording(
      [
        /\b(?:is|are|was|be|being|remains?|it['’]s)(?: [\w'’-]+ly| very| quite| also| long)* safe\b(?! (?:to (?:go|leave|stop|stand|get|drive)|for you to (?:go|leave)))/,
        /\b(?:completely|totally|perfectly|entirely|100%|proven|very|extremely|remarkably|fully) safe\b/,
        /\bsafe(?:ly)? (?:for|over) (?:decades|years|most|everyone|all)/,
        /\bused safely\b|\bsafe,? (?:and|yet) effective|\bsafe long[- ]term|\b(?:a|an|the) safe(?:,| and|r)? ?(?:\w+ )?(?:treatment|option|choice|alternative|way|medicine|drug)\b/,
        /\b(?:well[- ]established|excellent|good|strong|proven) safety\b|\bsafety (?:profile|record) is (?:good|excellent|well)/,
        /\bdecades of safe\b/,
      ],
      { conditional: true, unless: /\bnot safe\b/ },
    ),
    what: 'This calls treatment safe: "{found}".',
    why: 'Its risks are real, and the effects of repeated use over years are unknown.',
    fix: 'Name the risks, how common they are and what is done about them.',
    source: "facts, is-it-safe, what-is-ketamine: 'Do not say safe, completely safe, proven safe, safe for decades'",
    fails: [
      'Ketamine is safe.',
      'It has been used safely for decades.',
      'It has a well-established safety profile.',
      'A safe, effective treatment.',
    ],
    passes: [
      'Is ketamine treatment safe?',
      'It does not show that repeated use for depression is safe over years. [^short-2018]',
      'Staff decide when it is safe to go.',
      'If anyone is not safe, call 911.',
    ],
  },
  {
    id: 'no-harm',
    severity: 'error',
    kind: 'safety',
    find: anyOf(
      wording([
        /\b(?:side[- ]effect|risk)[- ]free\b|\bharmless\b|\bpainless(?:ly)?\b|\bfree (?:of|from) (?:\w+ )?(?:side[- ]effects|risks?|harm)\b/,
      ]),
      wording(
        [
          /(?<!\b(?:found|saw|showed) )\b(?:no|zero|without(?: any)?|hardly any|barely any|almost no|virtually no) (?:[\w-]+ ){0,2}(?:side[- ]effects?|risks?|harms?|dangers?|downsides?)\b/,
          /\b(?:you )?(?:cannot|can['’]t|will not|won['’]t|will never) (?:have|get) (?:a bad trip|stuck|hurt|addicted|side effects)/,
          /\byou (?:will not|won['’]t|will not even) feel (?:anything|a thing|pain|it)\b/,
          /\bdoes(?: not|n['’]t) hurt\b/,
          /\b(?:leaves|causes|does|has) no (?:lasting|long[- ]term|permanent|real|serious) (?:effects?|damage|harm|problems?)\b/,
          /\bnothing (?:\w+ )?(?:dangerous|harmful|risky|unsafe|to fear|to be afraid of|to lose)\b|\bwithout (?:any )?(?:problems?|incidents?|complications?|trouble)\b/,
        ],
        { denial: 'evidence', unless: /["“]no risk,?["”]|no risk (?:is|was) (?:seen|found)/i },
      ),
    ),
    what: 'This denies risk: "{found}".',
    why: 'Somebody who meets the side effect would be alone with it.',
    fix: 'Say what can happen, how often, and what is done about it.',
    source: "facts, side-effects, does-it-hurt, dissociation-safety: 'Do not say no side effects, painless, harmless'",
    fails: [
      'There are no side effects.',
      'The session is painless.',
      'You cannot have a bad trip.',
      'A risk-free treatment.',
    ],
    passes: [
      'Be careful with clinics that promise no risk.',
      'Nobody can say that there are no side effects.',
      'Is it painless?',
    ],
  },
  {
    id: 'only-mild',
    severity: 'error',
    kind: 'claim',
    find: wording(
      [
        /\b(?:is|are|be|stay|stays|remain|remains|only|usually|always|just)(?: [\w-]+ly)* (?:mild|minor|minimal)\b(?! (?:or|to) (?:moderate|severe|strong))/,
        /\bmild (?:and|but|,) (?:short|brief|tempor|pass)/,
        /\b(?:mild|minor|few|minimal) (?:[\w-]+ )?(?:side[- ]effects|dissociation|effects)\b/,
        /\bshort-lived\b/,
        /\b(?:blood pressure|pulse|heart rate)\b[^.;]{0,40}\b(?:briefly|slightly|a (?:little|bit)|temporarily|for a moment)\b|\bbrief(?:ly)? (?:rise|raise|increase)s?\b[^.;]{0,30}blood pressure/,
        /\bonly during (?:the )?(?:treatment|session|infusion)|\b(?:gone|over|wears? off|ends?|disappears?) (?:completely )?(?:as soon as|the moment|when) (?:the|your|a) (?:session|infusion|drip|treatment|spray)/,
      ],
      { denial: 'any' },
    ),
    what: 'This plays an effect down: "{found}".',
    why: 'For some it is strong, frightening or lasts; nobody can promise otherwise.',
    fix: 'Say how common it is, how long it lasts in studies, and when to call.',
    source: "facts, side-effects, dissociation-duration, blood-pressure-heart: 'Do not say mild as a promise'",
    fails: [
      'Side effects are mild and short-lived.',
      'Blood pressure rises briefly.',
      'It is gone as soon as the session ends.',
      'You feel odd only during treatment.',
    ],
    passes: [
      'For most in trials, side effects were mild or moderate and passed the same day. [^spravato-pi]',
      'It is not always mild.',
    ],
  },
  {
    id: 'not-addictive',
    severity: 'error',
    kind: 'safety',
    find: wording(
      [
        /\b(?:not|isn['’]t|never|rarely|hardly|aren['’]t)(?: [\w-]+){0,2} (?:addictive|habit[- ]forming)\b/,
        /\bnon-?addictive\b/,
        /\b(?:addiction|dependence|misuse) is (?:not|no|never|rarely)(?: a| an)? (?:worry|concern|problem|issue|risk|danger)\b|\b(?:cannot|can['’]t|does not|doesn['’]t|do not|don['’]t|never) leads? to (?:dependence|addiction|misuse)/,
        /\b(?:no|little|low|minimal|without|zero) (?:[\w-]+ ){0,2}(?:addiction|dependence|dependency|risk of (?:addiction|dependence|misuse))\b/,
        /\b(?:cannot|can['’]t|will not|won['’]t|do not|don['’]t|nobody|no one|never)(?: has| have)?(?: ever)? (?:become|became|gets?|got|grow|grown) (?:addicted|hooked|dependent)/,
      ],
      { denial: 'evidence' },
    ),
    what: 'This denies that it can be addictive: "{found}".',
    why: 'Misuse is in the boxed warning, and people do become dependent.',
    fix: 'Write that it can be misused and that people can become dependent.',
    source: "spravato-pi; facts, addiction-risk: 'Do not say not addictive'",
    fails: [
      'Ketamine is not addictive.',
      "It isn't usually addictive.",
      'You will not get hooked.',
      'There is little risk of addiction.',
    ],
    passes: [
      'Can I get addicted to ketamine?',
      'Nobody can say that it is not addictive.',
      'People can become dependent. [^spravato-pi]',
    ],
  },
  {
    id: 'wait-and-see',
    severity: 'error',
    kind: 'safety',
    find: anyOf(
      wording([
        new RegExp(
          `\\b${SIGN}\\b[^.;]{0,40}?\\b(?:is|are|can be|may be)(?: usually| often| quite| a| very)* (?:normal|harmless|common|expected|fine|nothing|usual)\\b`,
        ),
        new RegExp(`\\b${SIGN}\\b[^.;]{0,20}?\\b(?:will pass|passes|goes away|go away|settles?|clears? up)\\b`),
        /\b(?:there is |there['’]s )no need to call\b|\bno need for (?:a doctor|911|help)\b|\bnothing can go wrong\b/,
        /\bgive it (?:some |a little |more )?time\b/,
      ]),
      wording(
        [
          /\bwait and see\b|\bwait it out\b|\bsleep it off\b/,
          /\bgets? worse before it gets? better\b/,
          /\b(?:part|sign) of (?:the )?healing\b|\bsign that it(?: is|['’]s) working\b/,
          /\b(?:don['’]t|do not|no need to|nothing to|needn['’]t) (?:worry|panic|be (?:afraid|scared|alarmed))\b/,
          /\bcalm down\b|\bthink of your family\b/,
        ],
        { denial: 'evidence' },
      ),
    ),
    what: 'This tells a visitor to wait, or not to worry: "{found}".',
    why: 'Somebody with a warning sign would lose time.',
    fix: 'Say whom to call, and when it is an emergency.',
    source: 'facts, when-to-call, feeling-worse, dissociation-safety',
    fails: [
      'If your chest hurts, wait and see.',
      'It gets worse before it gets better.',
      'Feeling low is part of healing.',
      "Don't worry.",
      'Chest pain is usually normal.',
    ],
    passes: ['Call the clinic the same day.', 'Call 911 for chest pain.'],
  },
]
