/** Words of advertising, and promises about the clinic and this chat. */

import { type Rule, wording } from './rule.ts'

export const salesRules: Rule[] = [
  {
    id: 'sales',
    severity: 'error',
    kind: 'claim',
    find: wording(
      [
        /\bbreakthroughs?\b|\bgame[- ]chang\w+\b|\brevolution(?:ary|ize[sd]?|izing)\b|\bcutting[- ]edge\b|\bstate[- ]of[- ]the[- ]art\b|\bworld[- ]class\b|\bgold standard\b|\bno[- ]brainer\b|\bground-?breaking\b/,
        /\binnovative\b|\badvanced (?:therapy|treatment|care|medicine)\b|\bdiscover (?:the|your|how)\b|\bunlock\b|\bhighest (?:quality|standard)|\bgentle on\b|\b(?:a |all[- ])natural (?:medicine|remedy|treatment|way)?\b|\bpays for itself\b|\bangels?\b/,
        /\blife-?changing\b(?! (?:choices?|decisions?))|\btransform(?:s|ed|ing|ation|ative|ational)\b|\bnew lease\b|\btake back your life\b|\bnew hope\b|\bamazing\b|\bincredible\b|\bfantastic\b/,
        /(?<!Crisis )\blifeline\b(?!\.org)/,
        /\baffordable\b|\bworth (?:it|every|the money|the price)\b|\bcheap(?:er|est)?\b|\blimited time\b|\bspecial offer\b|\bdiscount(?:s|ed)?\b|\bpackage (?:deal|price)\b|\bbuy (?:a|the|our) package\b|\bsave (?:money|up to|\$?\d+)|\b(?:a )?loan is (?:a )?(?:good|great|smart)/,
        /\bwe accept (?:most|all|every) (?:insurance|plans?|insurers?)|\b(?:insurance|medicare|medicaid|your plan|your insurer|most plans) (?:(?:will|usually|always) )?(?:pays? for|covers?) (?:it|ketamine|this|the|your|infusions?|treatment|everything|all)\b/,
        /\btrust the (?:medicine|process|drug)\b|\bsurrender to\b|\bthe (?:stronger|deeper|more intense) (?:the |your )?(?:trip|experience|dissociation|journey)\b/,
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
    id: 'clinic-praise',
    severity: 'warning',
    kind: 'claim',
    find: wording([
      /\bour (?:[\w-]+ )?(?:caring|expert|experienced|compassionate|dedicated|friendly|amazing|wonderful|skilled|highly trained)\b/,
      /\b(?:leading|top|top-rated|best|premier|award-winning|trusted|five-star|most experienced) (?:\w+ )?(?:clinics?|centers?|providers?|team|doctors?)\b|\bour (?:\w+ )?(?:doctors?|nurses?|team|staff|clinic) (?:is|are) the\b/,
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
