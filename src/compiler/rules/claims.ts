/** Claims that the evidence does not support: comparisons, proof, approval, how the brain works. */

import { sentences } from '../prose.ts'
import { inSentence, type Rule, wording } from './rule.ts'

const APPROVED =
  /\b(?:FDA[- ](?:approved|cleared|licensed)|approved by (?:the )?FDA|FDA (?:approval|approves|has (?:approved|cleared|licensed)|approved|cleared|licensed)|approved (?:for|to treat) (?:treatment[- ]resistant )?(?:depression|suicid\w+))\b/i
const KETAMINE = /\bketamine\b|\b(?:IV|infusions?|lozenges?|troches?)\b/i
const ESKETAMINE = /\besketamine\b|\bspravato\b/i
const AS_ANESTHETIC = /\b(?:as an|only as) an(?:a)?esthetic|\bfor (?:surgery|an(?:a)?esthesia|operations)\b/i
const ANESTHETIC = /\ban(?:a)?esthe\w+|\b(?:surgery|operations?)\b/i

export const claimRules: Rule[] = [
  {
    id: 'comparative',
    severity: 'error',
    kind: 'claim',
    find: wording(
      [
        /\b(?:safer|stronger|purer|cheaper|gentler|milder|superior)(?: \w+){0,2}? (?:than|to|choice|option)\b/,
        /\b(?:better|faster)(?: results?| outcomes?| tolerated)? than\b(?! (?:placebo|a placebo|a sedative|midazolam|a dummy|before|at\b))/,
        /\b(?!rather|other|higher|lower|older|younger|longer|shorter|later|sooner)(?:[a-z]{3,}er|less [a-z]+|more (?!often)[a-z]+|fewer [a-z-]+) than (?:ECT|electroshock|shock|TMS|(?:other |daily |usual )?(?:pills|antidepressants?|medicines?|treatments?)|SSRIs?|surgery|ketamine|esketamine|spravato|alcohol|opioids?)\b/,
        /\bworks? the same\b|\bjust as (?:well|good|safe|effective)\b|\bunlike (?:pills|antidepressants?|ECT|TMS)\b/,
        /\bmore (?:effective|powerful|potent|reliable|closely (?:monitored|watched)|personal)(?: \w+){0,2} than\b|\bmore closely (?:monitored|watched)\b/,
        /\b(?:fewer|less|milder) (?:\w+ )?side[- ]effects\b/,
        /\b(?:outperforms?|beats|outshines)\b(?! (?:a )?placebo)/,
        /\bas (?:safe|effective|good) as\b|\bsimilar benefits\b|\b(?:the )?same benefits\b|\bequally (?:safe|effective)\b/,
        /\b(?:ketamine|esketamine|spravato|IV|infusions?|spray|one|it)(?: is| are|['’]s) (?:the )?(?:stronger|purer|safer|gentler)\b/,
        /\b(?:the )?best (?:option|choice|treatment|form|route|way|medicine|results?)(?! for (?:me|you|whom)\b)\b/,
        /\bno better (?:treatment|option|choice|way|medicine)\b|\bno match for\b|\b(?:ECT|TMS|pills|antidepressants) (?:is|are) (?:far |much |a lot )?(?:more|less|worse|slower|weaker|riskier)\b/,
        /\bnot just another\b|\bantidepressants? (?:only|just|merely) (?:boost|raise|work|act|increase|target)/,
      ],
      {
        unless:
          /\bECT\b[^.;]*\bthan (?:IV )?ketamine|\b(?:adult|friend|companion|ride)\b[^.;]*\bbest\b|\bbetter than sorry\b/i,
      },
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
      /\b(?:treats|relieves|eliminates|reverses|ends|beats|defeats|lifts) (?:depression|PTSD|anxiety|OCD|trauma|addiction|pain)\b/,
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
        const adjective = AS_ANESTHETIC.test(text)
          ? []
          : inSentence(sentence, [
              /\b(?:FDA[- ])?approved (?:IV |generic |oral |compounded |at-home )*(?:ketamine|infusions?|lozenges?|troches?|drips?)\b/,
            ])
        const other = inSentence(sentence, [
          /\b(?:FDA[- ])?approved (?:by (?:the )?FDA |or proven )?(?:for|to treat|in) (?:\w+ )?(?:bipolar|PTSD|anxiety|OCD|children|teen\w*|chronic pain|pain|pregnan\w+|addiction)/,
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
    id: 'brain-picture',
    severity: 'error',
    kind: 'claim',
    find: wording([
      /\b(?:balances?|corrects?|fixes|fix) (?:your |the |a )?(?:brain chemistry|chemical imbalance|brain)\b|\b(?:grows? back|brings? back) (?:\w+ ){0,2}(?:cells|connections|neurons)\b/,
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
]
