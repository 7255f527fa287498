/** Reassurance that nobody can give: clearing a visitor, playing down a risk or a warning sign. */
import { type Rule, wording } from './rule.ts'

const TREATMENT = '(?:it|ketamine|esketamine|spravato|(?:the |this )?(?:treatment|therapy|infusions?|sessions?|spray))'
const CONDITION =
  '(?:aneurysms?|bleed(?:ing|s)?|strokes?|heart (?:disease|problems?|trouble)|high blood pressure|arrhythmia|psychosis|schizophrenia|bipolar(?: disorder)?|mania|pregnancy|breast-?feeding|diabetes|glaucoma|asthma|thyroid(?: disease)?|seizures?|epilepsy|sleep apnea|obesity|liver (?:disease|problems?)|kidney (?:disease|problems?)|bladder (?:disease|problems?)|head injur(?:y|ies)|allerg(?:y|ies)|(?:small|old|treated|stable|repaired|clipped|coiled) (?:ones?|aneurysms?)|any of these|these conditions?|(?:your|most|other) (?:medicines?|medications?|meds)|benzodiazepines?|alcohol|cannabis|wine|beer)'
const FINE =
  '(?:fine|ok|okay|safe|all right|alright|no problem|not a problem|no issue|not an issue|no concern|nothing to worry about|no reason (?:not to|to say no|to wait))'

export const reassuranceRules: Rule[] = [
  {
    id: 'clearing',
    severity: 'error',
    kind: 'safety',
    find: wording(
      [
        new RegExp(
          `\\byou (?:can|could|may|are able to|are allowed to|will be able to)(?: still| safely| usually| probably| definitely| also)? (?:have|get|take|receive|start|try|use|do|continue) ${TREATMENT}(?! home)\\b`,
        ),
        /\byou(?: are|['’]re)(?: probably| likely| surely)? (?:an? )?(?:(?:good|great|ideal|perfect|strong|excellent|suitable) candidate|eligible|cleared|good to go|suited|a good fit)/,
        /\byou (?:will )?qualify\b/,
        /\b(?:it|that|this|ketamine|esketamine|treatment)(?: is|['’]s)(?: perfectly| totally| usually| generally| completely| probably)? (?:fine|ok|okay|safe|right|all right|suitable|good) (?:for|with) (?:you|your|people like you|almost everyone|young people|teens|teenagers|older people)\b/,
        /\bno reason (?:why )?you (?:can['’]?t|cannot|should not|shouldn['’]t) have\b/,
        /\b(?:yes|sure|of course|absolutely), you (?:can|may)\b/,
      ],
      { conditional: true },
    ),
    what: 'This clears a visitor for treatment: "{found}".',
    why: 'Only a clinician who knows the whole history can decide.',
    fix: 'Explain what matters, and write: "Tell the clinic before you book, so that the team can check."',
    source: "facts: 'Never clear anyone'",
    fails: [
      'Yes, you can have ketamine.',
      'If other pills failed you are a good candidate.',
      'That is fine for you.',
      'Ketamine is good for young people.',
      { value: 'conditions', text: 'You qualify with any diagnosis.' },
    ],
    passes: [
      'This chat cannot say whether you may have ketamine.',
      'Can I have ketamine if I have bipolar disorder?',
      'Only a clinician can say if you can have it.',
      'Nobody here can tell you that you are a good candidate.',
    ],
  },
  {
    id: 'condition-fine',
    severity: 'error',
    kind: 'safety',
    find: wording([
      new RegExp(
        `\\b${CONDITION}(?: [\\w'’-]+){0,4}? (?:is|are|would be|should be|was)(?: usually| generally| perfectly| completely| mostly| quite| all)? ${FINE}\\b`,
      ),
      new RegExp(
        `\\b(?:fine|ok|okay|safe|no problem|all right) (?:with|in|for|during|despite|while)(?: a| an| your| people with| those with)?(?: small| old| stable| treated| mild| past)? (?:${CONDITION}|pregnant|breast-?feeding)`,
      ),
      /\bdoes not matter if you (?:have|are|take)\b/,
      /\b(?:is|are) no problem\b/,
    ]),
    what: 'This calls a condition harmless: "{found}".',
    why: 'The same condition rules treatment out for somebody else.',
    fix: 'Say what the label or the guideline says of it, and that the team has to check.',
    source: "facts, contraindications: 'Entries explain, they never clear anyone'",
    fails: [
      'A small aneurysm is fine.',
      'A stable one is fine, and old ones are no problem.',
      'Ketamine is safe in pregnancy.',
      'It is safe in schizophrenia.',
      'Glaucoma is no problem.',
    ],
    passes: [
      'It has not been shown to be safe in pregnancy.',
      'Experts cannot say that it is safe with glaucoma.',
      'Ask the clinic which pain reliever is all right for you.',
    ],
  },
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
    find: wording(
      [
        /(?<!\b(?:found|saw|showed) )\b(?:no|zero|without(?: any)?|free (?:of|from)|has none of the) (?:[\w-]+ ){0,2}(?:side[- ]effects?|risks?|harms?|dangers?|downsides?)\b/,
        /\b(?:side[- ]effect|risk)[- ]free\b|\bharmless\b|\bpainless(?:ly)?\b/,
        /\b(?:you )?(?:cannot|can['’]t|will not|won['’]t|will never) (?:have|get) (?:a bad trip|stuck|hurt|addicted|side effects)/,
        /\byou (?:will not|won['’]t|will not even) feel (?:anything|a thing|pain|it)\b/,
        /\bdoes(?: not|n['’]t) hurt\b/,
      ],
      { denial: 'evidence', unless: /["“]no risk,?["”]|no risk (?:is|was) (?:seen|found)/i },
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
        /\b(?:is|are|be|stay|stays|remain|remains|only|usually|always|just)(?: [\w-]+ly)* (?:mild|minor|minimal)\b(?! (?:or|to) moderate)/,
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
        /\b(?:no|little|low|minimal|without|zero) (?:[\w-]+ ){0,2}(?:addiction|dependence|dependency|risk of (?:addiction|dependence|misuse))\b/,
        /\b(?:cannot|can['’]t|will not|won['’]t|do not|don['’]t) (?:become|get|grow) (?:addicted|hooked|dependent)/,
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
    find: wording(
      [
        /\bwait and see\b|\bwait it out\b|\bsleep it off\b/,
        /\bgets? worse before it gets? better\b/,
        /\b(?:part|sign) of (?:the )?healing\b|\bsign that it(?: is|['’]s) working\b/,
        /\b(?:don['’]t|do not|no need to|nothing to|needn['’]t) (?:worry|panic|be (?:afraid|scared|alarmed))\b/,
        /\b(?:chest pain|trouble breathing|shortness of breath|fainting|seizures?|blood in (?:the |your )?urine|bladder (?:pain|symptoms)|very bad headache)\b[^.;]{0,40}\b(?:is|are) (?:usually |often |quite )?(?:normal|harmless|common|expected|fine|nothing)/,
        /\bcalm down\b|\bthink of your family\b/,
      ],
      { denial: 'evidence' },
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
  {
    id: 'alcohol-today',
    severity: 'error',
    kind: 'safety',
    find: wording([
      /\b(?:can|may|could|fine to|ok(?:ay)? to|allowed to|safe to) (?:still |usually )?(?:have|drink|enjoy) (?:a |one |some )?(?:glass of |bit of )?(?:alcohol|wine|beer|a drink|drink)\b/,
      /\b(?:a|one) (?:glass|beer|drink)\b[^.;]{0,40}\b(?:is|are) (?:fine|ok|okay|allowed|all right|safe)/,
    ]),
    what: 'This allows alcohol around a session: "{found}".',
    why: 'With ketamine it adds to sleepiness and may slow breathing.',
    fix: 'Write: "No alcohol on the day of a session."',
    source: 'spravato-pi; facts, alcohol-cannabis',
    fails: [
      'You can have a glass of wine in the evening.',
      { value: 'alcohol_rule', text: 'One beer that evening is fine.' },
    ],
    passes: ['No alcohol on the day of a session. [^spravato-pi]', 'Can I drink alcohol after a session?'],
  },
  {
    id: 'unsafe-use',
    severity: 'error',
    kind: 'safety',
    find: wording([
      /\bsafer (?:use|ways? to use|snorting)\b|\b(?:snort|sniff|rail|plug|inject) (?:it|ketamine|k|the powder)\b|\btest (?:your|the) (?:powder|ketamine) with\b/,
      /\b(?:beat|pass|fool|cheat|trick|get around) (?:a|the|your|any) (?:drug |urine )?tests?\b|\bflush it out\b|\bdetox (?:drink|kit)/,
      /\b(?:try|take|use|grow|consider|microdose) (?:some )?(?:magic mushrooms?|mushrooms?|psilocybin|LSD|acid|MDMA|ecstasy|ayahuasca)\b/,
      /\b(?:gone|undetectable|out of your (?:system|urine|body|blood)|clears?|leaves? (?:your|the) (?:body|system|urine))\b[^.;]{0,20}\b(?:after|within|in) (?:\d+|one|two|three|four|five|seven|ten) (?:hours?|days?|weeks?)/,
      /\b(?:legal(?:ly)?|by (?:mail|post|video)|online) (?:anywhere|everywhere|in (?:all|any|every) (?:50 )?states?)\b/,
      /\bas (?:safe|good|effective) (?:at home|as (?:in )?(?:the|a) clinic|by mail)/,
    ]),
    what: 'This helps with use that nobody watches, or with getting around a rule: "{found}".',
    why: 'People are hurt that way.',
    fix: 'Take it out; say whom to ask.',
    source: 'facts, street-ketamine, drug-test, vs-psychedelics, at-home, telehealth',
    fails: [
      'Here is how to beat a drug test.',
      'You could try magic mushrooms.',
      'It is as safe as in the clinic.',
      'Ketamine by video is legal in all 50 states.',
      'It is out of your system after 3 days.',
    ],
    passes: ['Never use street ketamine.', 'This chat does not help anyone to pass a drug test.'],
  },
]
