/** Words for people: the person first, never the illness, the drug or a failure. */
import { sentences } from '../prose.ts'
import { type Rule, wording } from './rule.ts'

export const peopleRules: Rule[] = [
  {
    id: 'person-first',
    severity: 'error',
    kind: 'language',
    find: wording(
      [
        /\b(?:drug |ketamine |former |recovering )?addicts?\b|\bjunkies?\b|\b(?:drug |substance |alcohol )?abusers?\b|\balcoholics?\b|\bdruggies?\b/,
        /\b(?:substance|drug|alcohol|ketamine) abuse\b|\bhistory of abuse\b|\babus(?:es|ing|ed) (?:drugs|ketamine|alcohol)\b/,
        /\b(?:depression |trauma )?sufferers?\b|\bsuffer(?:s|ing|ed)? (?:from|with)\b|\bvictims? of (?:depression|addiction)\b|\bstricken\b/,
        /\bthe (?:depressed|mentally ill|addicted|suicidal|disabled|insane)\b|\bschizophrenics?\b|\bbipolars\b|\bpsychotics\b|\bmanic[- ]depressives?\b|\bdepressives\b/,
        /\b(?:stay|stays|stayed|get|gets|got|be|been|is|are|keep|living|now) clean\b|\bclean and sober\b|\bclean (?:urine|test|time|drug)\b|\bdirty (?:urine|test)\b/,
        /\b(?:patients?|people|who|they|you|he|she|have|has) (?:often |have |has |had )?fail(?:ed)? (?:\w+ )?(?:treatments?|antidepressants?|medications?|medicines?|trials?|therapy)\b|\bfailed treatments?\b|\btreatment failures?\b/,
        /\bashamed\b|\bshame on\b|\bcrazy\b|\binsane\b|\bnuts\b|\bnon-?compliant\b|\bweak-willed\b|\byour (?:own )?fault\b/,
      ],
      { denial: 'evidence', unless: /\b(?:is|it['’]s) not your fault\b/i },
    ),
    what: 'These words put a label on people: "{found}".',
    why: 'Shame keeps people from telling the truth, and from coming.',
    fix: 'Write "people who have had a drug or alcohol problem", "a person with depression", "the treatment did not help".',
    source: "facts: 'Person first'",
    fails: [
      'Addicts should tell us.',
      'Tell us about a history of substance abuse.',
      'Many depression sufferers come here.',
      'You must be clean for a month.',
      'Patients who failed two antidepressants.',
    ],
    passes: [
      'Tell us about a past or current drug or alcohol problem.',
      'It is not your fault.',
      'Bring clean, warm clothes.',
    ],
  },
  {
    id: 'bare-danger',
    severity: 'warning',
    kind: 'language',
    find: wording([
      /^(?:yes, |no, )?(?:ketamine|esketamine|spravato|it|this treatment|the treatment) (?:is|can be)(?: very| extremely| really)? (?:dangerous|deadly|lethal|toxic)\b/,
    ]),
    what: 'This frightens and explains nothing: "{found}".',
    why: 'Risks are stated calmly: what, how common, what is done about it.',
    fix: 'Name the risk and how it is kept low.',
    source: "facts, is-it-safe: 'not dangerous as a bare word either'",
    fails: ['Ketamine is dangerous.', 'It is extremely dangerous.'],
    passes: ['Is it dangerous?', 'Serious problems are uncommon but real. [^spravato-pi]'],
  },
  {
    id: 'young-people',
    severity: 'error',
    kind: 'safety',
    find: (prose) => {
      if (sentences(prose).some((sentence) => /boxed warning|suicidal thoughts/i.test(sentence.text))) return []
      return wording([
        /\b(?:good|great|helpful|works?|helps?|effective|suited|option|benefit\w*)\b[^.;]{0,30}\b(?:young (?:people|adults)|teens?|teenagers|adolescents|children)\b|\b(?:young (?:people|adults)|teens?|teenagers|adolescents|children)\b[^.;]{0,30}\b(?:benefit|respond|do well|improve|helped)/,
      ])(prose)
    },
    what: 'A benefit for young people without the boxed warning: "{found}".',
    why: 'Antidepressants raised suicidal thoughts in children and in adults up to 24 in short studies.',
    fix: 'Give the warning in the same entry, and that esketamine is for adults.',
    source: 'spravato-pi; facts, age-limits',
    fails: ['It works well for young people.', 'Teenagers benefit too.'],
    passes: [
      'Esketamine is not approved for teenagers. [^spravato-pi]',
      'In one trial teenagers improved. [^dwyer-2021] A boxed warning names suicidal thoughts in young people. [^spravato-pi]',
    ],
  },
]
