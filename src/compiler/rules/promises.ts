/** Promises: that it cures, that it works, how fast, for how long. */

import { inSentence, type Rule, wording } from './rule.ts'

const HEDGE =
  /\b(?:some|may|might|can|could|in (?:one|a|the|some|two|three) (?:\w+ )?(?:study|studies|trials?|review)|in trials|on average|sometimes|tends?|not everyone|a few)\b/i

export const promiseRules: Rule[] = [
  {
    id: 'cure',
    severity: 'error',
    kind: 'claim',
    find: wording([
      /\bcur(?:e|es|ed|ing|ative)\b/,
      /\bheal(?:s|ed|ing)\b/,
      /\bmiracles?\b|\bmiraculous\b|\bwonder drug\b/,
    ]),
    what: 'This promises a cure: "{found}".',
    why: 'Relief is often short, and many people do not respond.',
    fix: 'Say what a study found, in whom, and for how long.',
    source: "facts: 'No stories of cures'",
    fails: [
      'Ketamine cures depression.',
      'It brings deep healing.',
      'A miracle for many.',
      'It is not just relief, it is a cure.',
    ],
    passes: ['It is not a cure.', 'Be careful with promises of a cure.', 'There is no proof that it cures depression.'],
  },
  {
    id: 'guarantee',
    severity: 'error',
    kind: 'claim',
    find: wording([
      /\bguarante(?:e|es|ed|eing)\b/,
      /\b(?:is|are) assured\b|\bexpect to (?:feel|be|get) (?:better|normal|well|happy|free)|\bnearly every (?:patient|person|one)\b|\bgoodbye\b[^.]{0,20}\bdepression|\bdepression goodbye\b/,
      /\b(?:we|I) promise\b|\balways (?:works?|right|helps?)\b|\bnever fails?\b|\bfoolproof\b|\bcertain to\b/,
      /\bit (?:will|['’]ll) (?:work|help|change|lift|fix|stop|end)\b/,
      /\byou(?: will|['’]ll) (?:feel (?:better|like|well|great|happy|relief)|recover|respond|be (?:fine|well|happy|free|okay|ok|yourself)|get (?:better|well)|notice|thank)\b/,
      /\b(?:ketamine|esketamine|treatment|medicine|infusions?|spravato) will (?:work|help|lift|ease|end|stop|change|make|give|bring)\b/,
      /\byou(?: will|['’]ll) (?:wake up|be free|live|feel|sleep|think|enjoy|smile|love)\b[^.;]{0,30}\b(?:without|free|again|happy|depression|better|new|like)/,
      /\bback to (?:yourself|themselves|their old sel(?:f|ves)|your old self|normal life)\b|\bdepression[- ]free\b|\b(?:nearly|almost|virtually) (?:everyone|everybody|all (?:people|patients))\b/,
      /\b(?:works?|helps?|relief|good|right|suitable|effective|available) for (?:everyone|everybody|all (?:people|patients)|anyone)\b|\bfor everyone\b/,
      /\b(?:works?|helps?) when (?:everything|all|nothing|other\w*)[^.;]{0,20}(?:fail\w*|else)/,
      /\btreats? (?:everything|all)\b|\bany condition\b/,
    ]),
    what: 'This is a promise: "{found}".',
    why: 'Nothing predicts who will respond; whoever does not would blame himself.',
    fix: 'Write "may", "some people", "in one study of 41 adults".',
    source: "facts: 'Do not promise results'; no-improvement",
    fails: [
      'Relief is guaranteed.',
      'You will feel better in a week.',
      'It works when everything else has failed.',
      'This is for everyone.',
    ],
    passes: [
      'No result can be guaranteed.',
      'It does not work for everyone.',
      'Nobody can say whether it will work for you.',
    ],
  },
  {
    id: 'instant',
    severity: 'error',
    kind: 'claim',
    find: (prose) =>
      prose.passages.flatMap(({ sentences: all }) =>
        all.flatMap((sentence, index) => [
          ...inSentence(sentence, [
            /\b(?:immediate|instant|instantaneous|almost immediate)(?:ly)? (?:relief|results?|effects?|improvement|change|better)|\b(?:relief|results?|better|works?|improve\w*) (?:is |are |almost )*(?:immediate|instant)(?:ly)?\b|\balmost immediate(?:ly)?\b|\binstant(?:ly|aneous)?\b|\bovernight (?:relief|results?|change)/,
          ]),
          ...inSentence(sentence, [
            /\b(?:patients?|people|you|most) (?:usually |often |generally |typically |will )?(?:feel|notice|experience|find|get) (?:relief|better|a difference|improvement)[^.;]{0,20}\b(?:after|in|within)/,
          ]).filter(() => !HEDGE.test(sentence.text.replace(/\b(?:can|could)\b/gi, ''))),
          ...(HEDGE.test(`${sentence.text} ${all[index + 1]?.text ?? ''}`)
            ? []
            : inSentence(sentence, [
                /\b(?:relief|better|improve\w*|lifts?|works?|working|eases?|results?)\b[^.;]{0,30}\b(?:(?:in|within) (?:just |only |a few |\d+ )?(?:minutes|hours|a day|one day|a single day)|after (?:just |only )?(?:one|a single|the first|1) (?:session|infusion|dose|treatment))/,
              ])),
        ]),
      ),
    what: 'This promises speed: "{found}".',
    why: 'Only some people feel a change within hours; others need several sessions or do not respond.',
    fix: 'Write "for some people", and say what the others can expect.',
    source: 'murrough-2013, phillips-2019; facts, onset-speed',
    fails: [
      'Relief in hours.',
      'It works after one session.',
      'Relief is almost immediate.',
      'Patients usually feel relief after the session.',
    ],
    passes: [
      'For some people ketamine treatment eases low mood within hours. [^oxford-faq]',
      'How soon might I feel better?',
    ],
  },
  {
    id: 'lasting',
    severity: 'error',
    kind: 'claim',
    find: wording([
      /\b(?:long[- ]?lasting|longer[- ]lasting|lasting) (?:\w+ )?(?:results?|effects?|relief|healing|change|benefits?|recovery|remission)\b/,
      /\b(?:stays?|lasts?|keeps? working|holds?|works?)(?: with you)? (?:for )?(?:years|a lifetime|always)\b|\b(?:one|a single) (?:course|series|session|infusion) is (?:all|enough)\b|\ball (?:you|it) (?:needs?|takes?)\b/,
      /\bprolonged remission\b|\bpermanent(?:ly)?\b|\bforever\b|\bonce and for all\b|\bfor good\b(?! reason)/,
      /\blong[- ]term (?:solution|relief|results|recovery|fix)\b/,
      /\b(?:boosters?|sessions?) (?:\w+ )?(?:always|for life|forever)|\balways need(?:ed|s)? (?:a )?boosters?|\bboosters? (?:are|is) always\b|\bfor life\b|\bfor the rest of your life\b/,
      /\b(?:six|four|eight|\d) (?:sessions?|infusions?) (?:is|are) enough\b|\bmore(?: sessions?| infusions?)? (?:is|are|work) better\b|\bthe more sessions\b/,
    ]),
    what: 'This says more about how long it lasts, or how much is needed, than is known: "{found}".',
    why: 'Relief fades over days to weeks in most studies, and the best schedule is not known.',
    fix: 'Give what a study found, with its length.',
    source: 'facts, effect-duration, number-of-sessions, maintenance',
    fails: [
      'It brings long-lasting results.',
      'Six sessions are enough.',
      'Boosters are always needed.',
      'A long-term solution that really works.',
    ],
    passes: [
      'The relief is not permanent.',
      'No study shows long-lasting effects.',
      'The best long-term schedule for IV ketamine is not known. [^sanacora-2017]',
    ],
  },
]
