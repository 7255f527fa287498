/** Clearing a visitor for treatment: only a clinician who knows the whole history can. */

import { type Rule, wording } from './rule.ts'

const TREATMENT = '(?:it|ketamine|esketamine|spravato|(?:the |this )?(?:treatment|therapy|infusions?|sessions?|spray))'
const CONDITION =
  '(?:aneurysms?|bleed(?:ing|s)?|strokes?|heart (?:disease|problems?|trouble)|high blood pressure|arrhythmia|psychosis|schizophrenia|bipolar(?: disorder)?|mania|pregnancy|breast-?feeding|diabetes|glaucoma|asthma|thyroid(?: disease)?|seizures?|epilepsy|sleep apnea|obesity|liver (?:disease|problems?)|kidney (?:disease|problems?)|bladder (?:disease|problems?)|head injur(?:y|ies)|allerg(?:y|ies)|(?:small|old|treated|stable|repaired|clipped|coiled) (?:ones?|aneurysms?)|any of these|these conditions?|(?:your|most|other) (?:medicines?|medications?|meds)|benzodiazepines?|alcohol|cannabis|marijuana|weed|wine|beer)'
const FINE =
  '(?:fine|ok|okay|safe|all right|alright|no problem|not a problem|no issue|not an issue|no concern|nothing to worry about|no reason (?:not to|to say no|to wait))'

export const clearingRules: Rule[] = [
  {
    id: 'clearing',
    severity: 'error',
    kind: 'safety',
    find: wording(
      [
        new RegExp(
          `\\byou (?:can|could|may|are able to|are allowed to|will be able to)(?: still| safely| usually| probably| definitely| also)? (?:have|get|take|receive|start|try|use|do|continue) ${TREATMENT}(?! home)\\b`,
        ),
        /\byou(?: are|['’]re)(?: probably| likely| surely)? (?:an? )?(?:(?:good|great|ideal|perfect|strong|excellent|suitable) (?:candidate|fit|match)|eligible|cleared|good to go|suited)/,
        /\byou (?:will )?qualify\b/,
        /\b(?:it|that|this|ketamine|esketamine|treatment)(?: is|['’]s)(?: perfectly| totally| usually| generally| completely| probably)? (?:fine|ok|okay|safe|right|all right|suitable|good) (?:for|with) (?:you|your|people like you|almost everyone|young people|teens|teenagers|older people)\b/,
        new RegExp(
          `\\b(?:people|patients|adults|women|those|anyone|everyone) (?:with|who (?:have|had|take|are)) [^.;,]{2,40}? (?:can|may) (?:still |safely |also |usually )*(?:have|get|receive|be treated with|start|try|use) ${TREATMENT}\\b`,
        ),
        /\bif you(?: are|['’]re| have| take) [^.;]{2,40}?,? (?:you )?(?:can|may) (?:still|safely) (?:come|start|have|get|be treated)/,
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
      /\b(?:can|may) (?:still )?go ahead\b|\b(?:does|do)(?: not|n['’]t) rule (?:you|anyone|anybody|it|this|treatment) out\b/,
      new RegExp(
        `\\b(?:${CONDITION}|epilepsy)(?: [\\w'’-]+){0,4}? (?:is|are) (?:not|no|never) (?:a |an |any )?(?:concern|problem|issue|barrier|obstacle|reason|worry)\\b`,
      ),
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
]
