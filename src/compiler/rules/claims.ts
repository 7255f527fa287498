/** Claims that the evidence does not support: cures, promises, comparisons, sales. */
import { sentences } from '../prose.ts'
import { inSentence, type Rule, wording } from './rule.ts'

const APPROVED =
  /\b(?:FDA[- ](?:approved|cleared|licensed)|approved by (?:the )?FDA|FDA (?:approval|approves|has approved|approved)|approved (?:for|to treat) (?:treatment[- ]resistant )?(?:depression|suicid\w+))\b/i
const KETAMINE = /\bketamine\b|\b(?:IV|infusions?|lozenges?|troches?)\b/i
const ESKETAMINE = /\besketamine\b|\bspravato\b/i
const ANESTHETIC = /\ban(?:a)?esthe\w+|\b(?:surgery|operations?)\b/i
const HEDGE =
  /\b(?:some|may|might|can|could|in (?:one|a|the|some|two|three) (?:\w+ )?(?:study|studies|trials?|review)|in trials|on average|sometimes|tends?|not everyone|a few)\b/i

export const claimRules: Rule[] = [
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
      /\b(?:we|I) promise\b|\balways (?:works?|right|helps?)\b|\bnever fails?\b|\bfoolproof\b|\bcertain to\b/,
      /\bit (?:will|['’]ll) (?:work|help|change|lift|fix|stop|end)\b/,
      /\byou(?: will|['’]ll) (?:feel (?:better|like|well|great|happy|relief)|recover|respond|be (?:fine|well|happy|free|okay|ok|yourself)|get (?:better|well)|notice|thank)\b/,
      /\bketamine will (?:work|help|lift|ease|end|stop|change|make)\b/,
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
  {
    id: 'comparative',
    severity: 'error',
    kind: 'claim',
    find: wording(
      [
        /\b(?:safer|stronger|purer|cheaper|gentler|milder|superior)(?: \w+){0,2}? (?:than|to|choice|option)\b/,
        /\b(?:better|faster)(?: results?| outcomes?| tolerated)? than\b(?! (?:placebo|a placebo|a sedative|midazolam|a dummy|before|at\b))/,
        /\bmore (?:effective|powerful|potent|reliable|closely (?:monitored|watched)|personal)(?: \w+){0,2} than\b|\bmore closely (?:monitored|watched)\b/,
        /\b(?:fewer|less|milder) (?:\w+ )?side[- ]effects\b/,
        /\b(?:outperforms?|beats|outshines)\b(?! (?:a )?placebo)/,
        /\bas (?:safe|effective|good) as\b|\bsimilar benefits\b|\b(?:the )?same benefits\b|\bequally (?:safe|effective)\b/,
        /\b(?:ketamine|esketamine|spravato|IV|infusions?|spray|one|it)(?: is| are|['’]s) (?:the )?(?:stronger|purer|safer|gentler)\b/,
        /\b(?:the )?best (?:option|choice|treatment|form|route|way|medicine|results?)(?! for (?:me|you|whom)\b)\b/,
        /\bnot just another\b|\bantidepressants? (?:only|just|merely) (?:boost|raise|work|act|increase|target)/,
      ],
      { unless: /\b(?:adult|friend|companion|ride)\b[^.;]*\bbest\b|\bbetter than sorry\b/i },
    ),
    what: 'This sets one treatment above another: "{found}".',
    why: 'Direct comparisons are few, and they do not agree.',
    fix: 'Give the studies on both sides with their limits, or say that it is not settled.',
    source: 'facts, vs-ect, vs-tms, vs-antidepressants, esketamine-vs-ketamine, routes',
    fails: [
      'Ketamine is safer than ECT.',
      'It has fewer side effects than TMS.',
      'It is often the best option.',
      'IV is more closely monitored.',
    ],
    passes: [
      'There is no proof that it is safer than ECT.',
      'Which works better is not settled. [^bahji-2021]',
      'It did better than placebo. [^janik-2025]',
      'Is it better than ECT?',
      'The FDA knows of no evidence that compounded ketamine is safer than approved medicines. [^fda-2023]',
    ],
  },
  {
    id: 'proven',
    severity: 'error',
    kind: 'claim',
    find: wording([
      /\bproven\b|\bundeniabl[ey]\b|\bunquestionabl[ey]\b|\bwithout (?:a )?doubt\b|\bno doubt\b/,
      /\b(?:highly|amazingly|incredibly|extremely|remarkably|very|especially|amazing|incredible|remarkable|great) (?:effective(?:ness)?|success(?:ful)?|helpful|results?|powerful)\b/,
      /\bsuccess rate(?:s)? (?:of|is|are|was|at|:|around|about|over)|\b\d+(?:\.\d+)?(?:%| percent) (?:success|effective)|\b(?:helps?|works? (?:for|in)|relieves?) (?:about |over |up to |more than |nearly )?\d+(?:\.\d+)?(?:%| percent)|\b(?:70|seventy)(?:%| percent)? [^.;]{0,40}(?:respond|improve|better|relief|work|success)/,
      /\b(?:52|53\.6)(?:%| percent)[^.;]*\b(?:controlled|randomi[sz]ed)\b|\b(?:controlled|randomi[sz]ed)\b[^.;]*\b(?:52|53\.6)(?:%| percent)/,
      /\b(?:treats|relieves|eliminates|reverses) (?:depression|PTSD|anxiety|OCD|trauma|addiction|pain)\b/,
      /\bcauses? (?:schizophrenia|psychosis)\b/,
      /\bonly (?:happens?|occurs?|affects?|seen|found|comes?|in|a problem)\b[^.;]{0,20}\b(?:drug|street|recreational|heavy) (?:users?|use)\b|\bonly drug users\b/,
      /\b(?:experts agree|the future of|growing number|studies prove|science shows|research proves)\b/,
    ]),
    what: 'This says more than the studies do: "{found}".',
    why: 'Most studies are small, short, or could be guessed by those who took part.',
    fix: 'Say who was studied, what was compared, and for how long.',
    source: 'facts, success-rate, anxiety-ptsd-ocd, psychosis, liver-kidney-bladder',
    fails: [
      'It is a proven treatment.',
      'The success rate is 70%.',
      'In a controlled trial 53.6% responded.',
      'Ketamine treats PTSD.',
      'Bladder trouble only happens to drug users.',
    ],
    passes: [
      'It is not proven for bipolar disorder.',
      'No single success rate is fair.',
      'That is a reason to think it could help, but not proof.',
    ],
  },
  {
    id: 'fda-ketamine',
    severity: 'error',
    kind: 'claim',
    find: (prose) =>
      sentences(prose).flatMap((sentence) => {
        const { text } = sentence
        const adjective = inSentence(sentence, [
          /\b(?:FDA[- ])?approved (?:IV |generic |oral |compounded |at-home )*(?:ketamine|infusions?|lozenges?|troches?|drips?)\b/,
        ])
        const other = inSentence(sentence, [
          /\b(?:FDA[- ])?approved (?:or proven )?(?:for|to treat|in) (?:\w+ )?(?:bipolar|PTSD|anxiety|OCD|children|teen\w*|chronic pain|pain|pregnan\w+|addiction)/,
        ])
        if (adjective.length + other.length > 0) return [...adjective, ...other]
        return KETAMINE.test(text) && !ESKETAMINE.test(text) && !ANESTHETIC.test(text)
          ? inSentence(sentence, [APPROVED])
          : []
      }),
    what: 'This sounds as if ketamine were approved for it: "{found}".',
    why: 'The FDA approved ketamine as an anesthetic alone; for depression it approved esketamine (Spravato) only, for certain adults.',
    fix: 'Say "off-label" of ketamine, and "FDA-approved" of esketamine for what its label names.',
    source: 'fda-2023, spravato-pi; facts, approved-legal',
    fails: [
      'We give FDA-approved ketamine infusions.',
      'Ketamine is approved by the FDA for depression.',
      'Esketamine is approved for bipolar disorder.',
      { value: 'routes', text: 'FDA-approved IV ketamine' },
    ],
    passes: [
      'Ketamine is not FDA-approved for depression. [^fda-2023]',
      'Esketamine (Spravato) is FDA-approved for some adults. [^spravato-pi]',
      'Ketamine is FDA-approved only as an anesthetic. [^fda-2023]',
      'Is ketamine for depression legal and FDA-approved?',
    ],
  },
  {
    id: 'sales',
    severity: 'error',
    kind: 'claim',
    find: wording(
      [
        /\bbreakthroughs?\b|\bgame[- ]chang\w+\b|\brevolution(?:ary|ize[sd]?|izing)\b|\bcutting[- ]edge\b|\bstate[- ]of[- ]the[- ]art\b|\bworld[- ]class\b|\bgold standard\b|\bno[- ]brainer\b|\bground-?breaking\b/,
        /\blife-?changing\b(?! (?:choices?|decisions?))|\btransform(?:s|ed|ing|ation|ative|ational)\b|\bnew lease\b|\btake back your life\b|\bnew hope\b|\bamazing\b|\bincredible\b|\bfantastic\b/,
        /(?<!Crisis )\blifeline\b(?!\.org)/,
        /\baffordable\b|\bworth (?:it|every|the money|the price)\b|\bcheap(?:er|est)?\b|\blimited time\b|\bspecial offer\b|\bdiscount(?:s|ed)?\b|\bpackage (?:deal|price)\b|\bbuy (?:a|the|our) package\b|\bsave (?:money|up to|\$?\d+)|\b(?:a )?loan is (?:a )?(?:good|great|smart)/,
        /\bwe accept (?:most|all|every) (?:insurance|plans?|insurers?)|\b(?:insurance|your plan|your insurer) (?:will|usually|always) (?:pays?|covers?)\b(?! part)/,
        /\btrippy\b|\ba bit weird\b|\bfun (?:trip|ride|experience)\b|\benjoy the (?:trip|ride|journey)\b/,
        /\bsoul\b|\b(?:sacred|shaman\w*|ceremon\w+|spirit(?:ual)? (?:journey|awakening))\b|\bthe (?:trip|journey) (?:is|itself is) the (?:treatment|medicine)\b|\bhealing journey\b|\b(?:ketamine|your) journey\b/,
      ],
      { unless: /\b(?:988|veterans?) (?:suicide|crisis)[^.]*lifeline/i },
    ),
    what: 'These are words of advertising: "{found}".',
    why: 'People in despair buy hope; a vetted answer states what is known.',
    fix: 'Say the plain fact, with its limit.',
    source: "facts: 'No fear, no sales'",
    fails: [
      'A breakthrough in depression care.',
      'Our prices are affordable.',
      'We accept most insurance.',
      'It is a transformation.',
      'The journey is the treatment.',
    ],
    passes: [
      'Make no life-changing choices in the first days.',
      'Call the 988 Suicide & Crisis Lifeline.',
      'Be careful with pressure to buy a package.',
      'Will insurance always pay for my sessions?',
    ],
  },
  {
    id: 'brain-picture',
    severity: 'error',
    kind: 'claim',
    find: wording([
      /\b(?:resets?|resetting|rewir(?:es?|ed|ing)|reboots?|rebooting|repairs?|regrows?|heals?)\b/,
      /\brestor(?:es?|ed|ing) (?:\w+ ){0,2}(?:connections?|pathways?|circuits?|the brain|balance)\b/,
    ]),
    what: 'This is a picture, told as a fact: "{found}".',
    why: 'How it lifts mood is not fully known, and much of the idea comes from work in animals.',
    fix: 'Write "the leading idea is …", or call it a picture.',
    source: 'spravato-pi, ballard-2020; facts, how-it-works',
    fails: ['It resets the brain.', 'It rewires the brain.', 'It restores lost connections.'],
    passes: ['You may read that ketamine "rewires" the brain.', 'It does not rewire the brain.'],
  },
  {
    id: 'therapy-claim',
    severity: 'error',
    kind: 'claim',
    find: wording([
      /\bworks? (?:best|better) (?:when )?(?:combined )?with (?:CBT|therapy|psychotherapy|talk|counseling)/,
      /\bdeeper\b[^.;]{0,20}\b(?:healing|change|results?|recovery)\b|\btherapy (?:makes|doubles|deepens|extends)\b/,
    ]),
    what: 'This claims that therapy makes ketamine work better: "{found}".',
    why: 'Studies are few, small and mixed.',
    fix: 'Say that therapy is worth having in its own right, and that the rest is not settled.',
    source: 'kew-2023; facts, psychotherapy',
    fails: ['It works best when combined with CBT.', 'Therapy deepens the effect.'],
    passes: [
      'Whether therapy makes ketamine work better is not settled. [^kew-2023]',
      'Does it work better with therapy?',
    ],
  },
  {
    id: 'clinic-praise',
    severity: 'warning',
    kind: 'claim',
    find: wording([
      /\bour (?:[\w-]+ )?(?:caring|expert|experienced|compassionate|dedicated|friendly|amazing|wonderful|skilled|highly trained)\b/,
      /\b(?:leading|top|top-rated|best|premier|award-winning|trusted|five-star|most experienced) (?:\w+ )?(?:clinics?|centers?|providers?|team|doctors?)\b/,
      /\bwell[- ]equipped\b|\bcertified (?:\w+ )?(?:ketamine|infusion|IV) (?:clinics?|centers?|providers?)\b|\bcertified ketamine\b|\b(?:board-)?certified clinic\b/,
    ]),
    what: 'This praises a clinic: "{found}".',
    why: 'Nobody checked it, and there is no certificate for ketamine clinics but that for esketamine.',
    fix: 'Say what can be checked: who is in the room, their training, what happens in an emergency.',
    source: 'facts, choosing-clinic, session-monitoring',
    fails: [
      'Our caring team is here.',
      'Choose a certified ketamine clinic.',
      'Clinics are well-equipped.',
      { value: 'staffing', text: 'The best team in town.' },
    ],
    passes: ['Esketamine is only given at certified sites. [^spravato-pi]', 'There is no certified ketamine clinic.'],
  },
  {
    id: 'privacy-promise',
    severity: 'error',
    kind: 'claim',
    find: wording([
      /\b(?:completely|totally|fully|100%|absolutely|entirely|strictly) (?:private|confidential|anonymous|secure)\b/,
      /\bHIPAA[- ](?:compliant|certified|approved|safe)\b/,
      /\bAI (?:doctor|therapist|nurse|clinician)\b|\balways right\b/,
    ]),
    what: 'This promises more than software or a clinic can keep: "{found}".',
    why: 'Shared screens, courts, billing and errors stand against it.',
    fix: 'Say what the software in fact does, or where the limits are.',
    source: 'facts, privacy, about-chat',
    fails: ['This chat is completely private.', 'A HIPAA-compliant chat.', 'I am your AI doctor.'],
    passes: [
      'It is not a HIPAA-compliant service.',
      'US providers covered by HIPAA must keep health information private. [^hipaa]',
    ],
  },
]
