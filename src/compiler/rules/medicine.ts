/** Doses, and orders about medicines: only the person who prescribes may give either. */

import { anyOf, type Rule, wording } from './rule.ts'

const COUNT = '(?:\\d[\\d.,/]*|half|half an?|an?|another|an extra|one|two|three|four|five|six|several)'
const MEDICINE = [
  '(?:medicines?|medications?|meds|pills?|tablets?|antidepressants?|benzodiazepines?|benzos?|mood stabili[sz]ers?|blood[- ]pressure (?:pills?|medicines?|medications?|tablets?)',
  'stimulants?|sedatives?|opioids?|sleeping pills?|MAOIs?|SSRIs?|SNRIs?|blood thinners?|insulin|nasal (?:steroids?|sprays?)|decongestants?',
  'lamotrigine|lamictal|naltrexone|lithium|xanax|alprazolam|ativan|lorazepam|klonopin|clonazepam|valium|diazepam|prozac|fluoxetine|zoloft|sertraline|lexapro|effexor|venlafaxine|paxil|wellbutrin|bupropion|seroquel|quetiapine|adderall|ritalin|modafinil|theophylline|aminophylline|metoprolol)',
].join('|')
const ANY_MEDICINE = `(?:(?:a|an|any|the|your|this|that|these|those|all|daily|morning|evening|usual|other|regular|of|dose|doses) ){0,4}${MEDICINE}`
const STOP =
  '(?:stop(?: taking| using)?|quit|skip|hold(?: off on)?|pause|taper(?: off)?|wean(?: yourself)? off|withhold|discontinue|halve|cut (?:back|down|out)(?: on)?|reduce|lower|come off|get off|go off|leave out|drop|delay|avoid(?: taking)?)'
const STOPPED = '(?:stopped|held|skipped|paused|tapered|withheld|discontinued|reduced|avoided|halved|delayed|left out)'
const TIME =
  '(?:\\d+|one|two|three|four|six|twelve|a few|several) (?:hours?|minutes?|days?|weeks?) (?:before|after|prior)|the (?:night|day|evening|morning) (?:before|of|after)|on the (?:day|morning)|before (?:your|the|each|a|every) (?:session|infusion|visit|treatment|appointment)|after (?:your|the|each|a|every) (?:session|infusion|visit|treatment)'

const amounts = [
  /\b\d[\d.,]*\s?(?:mg|mcg|µg|ug|milligrams?|micrograms?|ml|millilit(?:er|re)s?|cc)\b(?!\s?\/\s?dL)/,
  /\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|one hundred|two hundred|half a) (?:mg|milligrams?|grams?)\b/,
  /\b(?:mg|milligrams?)(?: ?\/ ?| per )(?:kg|kilo|kilogram|pound|lb)/,
  new RegExp(
    String.raw`\b(?:take|use|try|put|place|keep|let|dissolve|suck|inject|spray|sniff|snort|swallow|have)s? ${COUNT} (?:more |extra )?(?:lozenges?|troches?|tablets?|pills?|puffs?|sprays?|squirts?|bumps?|lines?|drops?|capsules?|doses?)\b`,
  ),
  /\b(?:one|two|three|four|five|six|\d+) sprays? (?:in|per|into|up|each)\b/,
  /\b(?:two|three|four|five|six|\d+) (?:lozenges?|troches?|puffs?|squirts?|bumps?)\b/,
]

/** The prescriber is the one who acts: "unless your prescriber changes it". */
const PRESCRIBER_DECIDED =
  /\bunless (?:your|the) (?:prescriber|doctor|clinician)|(?:prescriber|doctor|clinician|person who prescribes it) (?:may|will|might|can) (?:ask|tell|want)/i

const medicineOrders = [
  new RegExp(`\\btake (?:only )?(?:half|a half|a quarter|less|more|double|twice|part)(?: of)? ${ANY_MEDICINE}\\b`),
  new RegExp(
    `\\b(?:wait|leave|allow) (?:\\w+ ){0,3}(?:hours?|days?|weeks?) (?:after|since|between|from) (?:\\w+ ){0,3}${MEDICINE}\\b`,
  ),
  new RegExp(`\\b${STOP} ${ANY_MEDICINE}`),
  new RegExp(
    `\\b${MEDICINE} (?:\\w+ ){0,3}(?:should|must|needs? to|ha(?:s|ve) to|can|may|will|is|are) (?:usually |often |always )?(?:be |to be )?${STOPPED}`,
  ),
  new RegExp(`(?:^|[:.;,] )no ${ANY_MEDICINE}\\b[^.;,]{0,30}(?:${TIME})`),
  new RegExp(`\\b(?:take|use|time|move|plan) ${ANY_MEDICINE}\\b[^.;,]{0,30}(?:${TIME}|earlier|later)`),
]

/** Orders that hold a "not" themselves: "do not take your pills that day", "you won't need your Zoloft". */
const notToTake = [
  new RegExp(
    `\\b(?:do not|don['’]t|never) (?:take|use) ${ANY_MEDICINE}\\b[^.;,]{0,30}(?:${TIME}|that (?:day|morning|night)|beforehand|for (?:a|one|two|\\d+) (?:days?|weeks?))`,
  ),
  new RegExp(`\\b(?:will not|won['’]t|do not|don['’]t) need (?:${ANY_MEDICINE})\\b(?! (?:allergy|list))`),
]

export const medicineRules: Rule[] = [
  {
    id: 'dose',
    severity: 'error',
    kind: 'safety',
    lang: 'any',
    find: wording(amounts, { denial: 'none' }),
    what: 'A dose is named: "{found}".',
    why: 'Somebody at home would take it as advice.',
    fix: 'Take the amount out; the clinician decides it. Minutes, sessions and percentages are fine.',
    source: "facts: 'No entry prints a dose, in mg or mg/kg, for any form'",
    fails: [
      'Most studies used 0.5 mg per kg over 40 minutes.',
      'Do not take more than 100 milligrams.',
      'Most people take two lozenges.',
      { value: 'session_steps', text: 'You get 56 mg as a spray.' },
    ],
    passes: [
      'The drip runs for about 40 minutes, twice a week.',
      'Call Poison Help if someone took too much.',
      'Only about 20% to 25% of a swallowed dose reaches the blood. [^andrade-oral]',
    ],
  },
  {
    id: 'dose-advice',
    severity: 'error',
    kind: 'safety',
    find: wording([
      /\bstart(?:ing|s)? (?:low|slow|small|with a (?:low|small|half) (?:dose|amount))/,
      /\b(?:increase|raise|double|up|bump up|lower|split|adjust|repeat|top up) (?:your|the|a) (?:own )?(?:dose|amount|lozenge|troche|spray)/,
      /\b(?:higher|bigger|larger|stronger) doses? (?:work|is|are|help|give)/,
      /\b(?:usual|typical|safe|right|good|normal|low|starting) (?:dose|amount) (?:is|for|of)\b/,
      /\bone dose fits/,
    ]),
    what: 'This is advice on a dose: "{found}".',
    why: 'Amounts are for the clinician who watches the patient.',
    fix: 'Say that the clinician decides the amount.',
    source: "facts: 'No dosing advice: no mg, no start low, no home recipes'",
    fails: [
      'Start low and see how you feel.',
      'If it wears off, you can double your dose.',
      'The usual dose is a small one.',
    ],
    passes: [
      'Never double your dose on your own.',
      'The label says to watch most when the dose changes. [^spravato-pi]',
    ],
  },
  {
    id: 'medicine-order',
    severity: 'error',
    kind: 'safety',
    find: anyOf(
      wording(medicineOrders, { unless: PRESCRIBER_DECIDED, conditional: true }),
      wording(notToTake, { denial: 'evidence', unless: PRESCRIBER_DECIDED }),
    ),
    what: 'This tells a visitor to stop, skip or time a medicine: "{found}".',
    why: 'Stopping some medicines suddenly can cause seizures, withdrawal or relapse.',
    fix: 'Write: "Ask the person who prescribes it before you change anything."',
    source: "facts: 'Never tell anyone to stop, skip, reduce or time a medicine'",
    fails: [
      'Stop your lamotrigine two days before the session.',
      'You should skip your benzodiazepine the night before.',
      'Benzodiazepines should be held on the day.',
      'Please taper off your antidepressant first.',
      'No benzodiazepines the night before a session.',
      'Take your blood pressure pill two hours before the session.',
      'Do not worry, and stop taking your Zoloft.',
      { value: 'what_to_bring', text: 'Hold your morning medication.' },
    ],
    passes: [
      'Never stop lamotrigine suddenly.',
      'Do not stop or skip a medicine without the person who prescribes it.',
      'Must I stop my antidepressant first?',
      'Stopping a daily benzodiazepine suddenly can be dangerous. [^fda-benzo-2020]',
      'Ask the person who prescribes it before you change anything.',
      'Keep taking your mood stabilizer unless your prescriber changes it.',
    ],
  },
  {
    id: 'off-antidepressants',
    severity: 'error',
    kind: 'safety',
    find: wording([
      /\b(?:lets?|allows?|helps?|so (?:that )?(?:you|people) can|means? (?:you|people) can|you can|people can|able to|replaces?|instead of|no longer need|without needing)\b[^,.;]{0,40}\b(?:come off|get off|go off|stop|quit|leave|drop|your|daily)\b[^,.;]{0,20}\b(?:antidepressants?|daily pills?|medications?)\b/,
      new RegExp(`\\b(?:no longer need|replaces?|get rid of) ${ANY_MEDICINE}\\b`),
    ]),
    what: 'This sounds as if ketamine let people leave their medicines: "{found}".',
    why: 'People stop medicines on reading it, and relapse.',
    fix: 'Take it out, or say that the prescriber decides.',
    source: "facts, keep-antidepressant: 'Do not say that ketamine lets people come off antidepressants'",
    fails: ['Ketamine lets people come off antidepressants.', 'After a course you no longer need your antidepressant.'],
    passes: ['It does not replace your antidepressant.', 'Usually people stay on their antidepressant. [^daly-2019]'],
  },
  {
    id: 'breastfeeding-order',
    severity: 'error',
    kind: 'safety',
    find: wording([
      /\b(?:must|should|have to|need to|has to)\s+(?:stop|quit|pause|end) breast-?feeding/,
      /(?:^|[:,] )(?:please )?stop breast-?feeding/,
    ]),
    what: 'This orders a visitor to stop breastfeeding: "{found}".',
    why: 'That is for her own clinician to weigh.',
    fix: 'Write: "Ask your clinician before you change anything."',
    source: "facts, pregnancy: 'Do not say that anyone must stop breastfeeding without their clinician'",
    fails: ['You must stop breastfeeding before treatment.', 'Stop breastfeeding for two days.'],
    passes: [
      'Do not stop breastfeeding without asking your clinician.',
      'With esketamine, breastfeeding is not recommended. [^spravato-pi]',
    ],
  },
]
