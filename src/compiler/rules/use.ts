/** Use that hurts: alcohol on the day, street drugs, home use made to look safe. */

import { type Rule, wording } from './rule.ts'

export const useRules: Rule[] = [
  {
    id: 'alcohol-today',
    severity: 'error',
    kind: 'safety',
    find: wording([
      /(?:^|[.:,] |\b(?:can|may|could|fine to|ok(?:ay)? to|allowed to|safe to) )(?:still |usually )?(?:have|drink|enjoy) (?:a |one |some )?(?:glass of |bit of )?(?:alcohol|wine|beer|a drink|drink)\b/,
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
