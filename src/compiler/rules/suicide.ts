/** Safe messaging on suicide, after the recommendations for reporting (reportingonsuicide.org) and of the 988 Lifeline. */
import { sentences } from '../prose.ts'
import { inSentence, type Rule, wording } from './rule.ts'

const COUNT = '(?:\\d[\\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions)'
const ABOUT_DEATH =
  /\b(?:suicid\w*|kill(?:s|ed|ing)?|die|died|death|end(?:ing)? (?:your|their|his|her|my) life|self-harm)\b/i

export const suicideRules: Rule[] = [
  {
    id: 'prevents-suicide',
    severity: 'error',
    kind: 'safety',
    find: wording([
      /\b(?:prevents?|stops?|ends?|cures?|eliminates?|removes?|erases?|takes? away) (?:[\w-]+ ){0,2}(?:suicides?|suicidal (?:thoughts?|ideas?|ideation|feelings?)|(?:wish|urge|thoughts?) (?:to die|of (?:death|suicide|dying)))\b/,
      /\b(?:keeps?|protects?|saves?|shields?) (?:\w+ ){1,3}(?:from|against) (?:suicide|killing|ending|dying|taking)\b/,
      /\bsav(?:e|es|ed|ing) (?:\w+ )?lives\b|\blife-?saving\b|\bsaved my life\b/,
      /\b(?:crucial|essential|vital|ideal|a must)\b[^.;]{0,50}\b(?:suicid\w+|immediate risk|in crisis|at risk)/,
      /\b(?:treatment|answer|help|care|solution) for (?:a |people in )?(?:suicidal )?(?:crisis|emergency)\b/,
      /\brescues?\b[^.;]{0,40}suicid|\b(?:instead of|alternative to|replaces?) (?:the |a |going to the )?(?:hospital|emergency room|988|crisis line)/,
    ]),
    what: 'This claims that treatment guards against suicide: "{found}".',
    why: 'The label says that this has not been shown, and a session is no answer to a crisis.',
    fix: 'Write that it has not been shown to prevent suicide, and give the crisis line.',
    source: 'spravato-pi; facts, suicidal-thoughts',
    fails: [
      'Ketamine prevents suicide.',
      'It saves lives.',
      'It is crucial for people at immediate risk.',
      'It stops suicidal thoughts.',
    ],
    passes: ['It has not been shown to prevent suicide. [^spravato-pi]', 'Does ketamine prevent suicide?'],
  },
  {
    id: 'suicide-words',
    severity: 'error',
    kind: 'safety',
    find: wording(
      [
        /\bcommit(?:s|ted|ting)? suicide\b|\bcommitted\b(?=[^.]{0,20}suicid)/,
        /\b(?:successful|failed|unsuccessful|completed?|botched) (?:suicide(?: attempts?)?|attempts?)\b/,
        /\bcry for help\b|\bsuicide (?:victim|epidemic|wave|gesture)s?\b|\bsuicidal (?:people|patients) are\b|\bthreatened suicide\b/,
        /\bepidemic of suicides?\b|\bsuicide is (?:common|rising|everywhere|the (?:only|easy) (?:way|answer)|a way out|a solution|selfish|weak)/,
        /\b(?:died by|thoughts of|attempted) suicide because (?:of|he|she|they)\b|\b(?:drove|driven) (?:\w+ )?to suicide\b/,
      ],
      { denial: 'none' },
    ),
    what: 'These words on suicide can hurt: "{found}".',
    why: 'They sound like crime, success or failure, make it look common, or give it a single cause.',
    fix: 'Write "died by suicide", "suicide attempt", "thoughts of suicide".',
    source: 'reportingonsuicide.org; 988 Suicide & Crisis Lifeline',
    fails: ['He committed suicide.', 'After a failed attempt people need care.', 'It was a cry for help.'],
    passes: ['He died by suicide.', 'If you have thoughts of suicide, call or text 988.'],
  },
  {
    id: 'suicide-method',
    severity: 'error',
    kind: 'safety',
    find: (prose) =>
      prose.passages.flatMap(({ sentences: all }) =>
        all.flatMap((sentence) => [
          ...inSentence(
            sentence,
            [
              /\bnoose\b|\bhanged\b|\bhang(?:ing)? (?:him|her|them|your|my)sel(?:f|ves)\b|\bslit(?:ting)? (?:\w+ )?wrists?\b|\bcarbon monoxide\b|\bshoot(?:ing)? (?:him|her|them|your|my)sel(?:f|ves)\b|\blethal (?:dose|amount|means)\b|\bdeadly (?:dose|amount)\b/,
            ],
            { denial: 'none' },
          ),
          ...(all.some((one) => ABOUT_DEATH.test(one.text))
            ? inSentence(
                sentence,
                [
                  /\b(?:guns?|firearms?|pistols?|razors?|knife|knives|bridges?|rope|hanging|poison|pills|overdos(?:e on|ed on|ing on)|jump(?:ed|ing)? (?:off|from|in front)|train tracks?|drown(?:ed|ing)?)\b(?! help| control| center)/,
                ],
                { denial: 'none' },
              )
            : []),
        ]),
      ),
    what: 'A method is named: "{found}".',
    why: 'Naming one can put it into the mind of somebody in danger.',
    fix: 'Take it out. "Thoughts of suicide" says enough.',
    source: 'reportingonsuicide.org',
    fails: [
      'Some people die by suicide with a gun.',
      'She hanged herself.',
      'If you think of suicide, lock away pills.',
    ],
    passes: [
      'If you took too much, call Poison Help (US), 1-800-222-1222.',
      'Antidepressant pills usually take weeks.',
    ],
  },
  {
    id: 'death-count',
    severity: 'error',
    kind: 'safety',
    find: (prose) =>
      sentences(prose).flatMap((sentence) =>
        inSentence(
          sentence,
          [
            new RegExp(
              `\\b${COUNT}(?: in (?:\\d+|ten|five|four))?(?: of)?(?: [\\w'’-]+){0,5} (?:died|deaths?|suicides|took (?:his|her|their) own li)`,
            ),
            new RegExp(
              `\\b(?:deaths?|suicides?|suicide rates?|died)(?: [\\w'’-]+){0,2} (?:by |to |in |was |were |is |are |of )?${COUNT}(?:,| people| times|%| a year| per)`,
            ),
            /\bevery \d+ (?:seconds|minutes|hours)\b[^.]{0,40}\b(?:dies|suicide)/,
            /\b(?:one|a|another) (?:person|patient|participant|of them|death|man|woman)?\b[^.;]{0,30}\bby suicide\b/,
          ],
          { denial: 'none' },
        ),
      ),
    what: 'Deaths are counted: "{found}".',
    why: 'Numbers of deaths frighten, and make suicide look common.',
    fix: 'Say what raises the risk and where help is, without the number.',
    source: "reportingonsuicide.org; facts, is-it-safe: 'give no number of deaths'",
    fails: [
      'Nine people died in the study.',
      'Ketamine was found in 912 deaths.',
      'One person died by suicide.',
      'Every 11 minutes someone dies by suicide.',
    ],
    passes: [
      'Some people have died with ketamine in their body.',
      'Ketamine was found in a small share of US overdose deaths from July 2019 to June 2023. [^cdc-mmwr-2024]',
    ],
  },
]
