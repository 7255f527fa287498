/** Teaches what hints at danger, on what many hands wrote. What was held out never teaches. */
import { readdirSync, readFileSync } from 'node:fs'
import { stemmer } from 'stemmer'
import type { Model } from '../../src/linear/model.ts'
import { type Sample, train } from '../../src/linear/train.ts'
import { NOTHING, passagesOf, stemsOf, termsIn, UNSAID } from '../../src/safety/hints.ts'
import { matcherOf } from '../../src/safety/matcher.ts'
import { readMessage } from '../../src/safety/message.ts'
import type { Lexicon } from '../../src/safety/safety.ts'
import { fold } from '../../src/text.ts'

const FOLDER = 'test/questions'
const TIERS = ['risk', 'emergency', 'danger']
/** What the model tells apart. */
const IDS = [NOTHING, ...TIERS, ...TIERS.map((tier) => `${tier}-es`)]
/** What the model may weigh, about. */
const BYTES = 42_400
/** A card where nothing is wrong counts twice: most visitors are in no danger. On a question to a clinic it counts most. */
const NOTHING_WEIGHT = 2
const QUESTION_WEIGHT = 5

/**
 * Who somebody is, by faith, origin, skin or love, hints at nothing: such a word alone tells nothing, however often those
 * who wrote lines of danger used it. What is said with it still may ("god take me", "black eye").
 */
const WHO_SOMEBODY_IS = new Set(
  `god gods lord jesus christ allah buddha christian catholic protestant baptist mormon evangelical muslim islam islamic
hindu sikh jew jewish buddhist atheist amish religion religious faith church mosque temple synagogue pastor priest imam rabbi
nun pray prayer prayers bible quran koran black white brown asian african american mexican latino latina latinx hispanic arab
arabic indian native chinese korean vietnamese filipino russian haitian somali immigrant immigrants immigration undocumented
refugee foreigner gay lesbian queer bi bisexual trans transgender nonbinary lgbtq
dios diosito señor senor jesús cristo virgen virgencita alá iglesia rezo rezar cristiano cristiana católico católica musulmán
musulmana judío judía negro negra moreno morena indígena mexicano mexicana latinos migrante inmigrante indocumentado
indocumentada lesbiana bisexual transexual`
    .split(/\s+/)
    .map((word) => stemmer(fold(word))),
)

/** Teaches the model of `hints.tsv`. Deterministic. */
export function teachHints(lexicon: Lexicon): Model {
  const { vocabulary } = matcherOf(lexicon)
  const samples: Sample[] = []
  const teach = (id: string, text: string, weight?: number) => {
    const entry = Math.max(0, IDS.indexOf(id))
    const [message] = readMessage(text, vocabulary)
    if (!message) return
    const stems = stemsOf(message)
    const whole: [number, number] = [0, message.chars.length]
    // Of what hints at nothing, no part does; of what hints at danger, nobody knows which.
    const parts = entry === 0 ? passagesOf(message) : []
    for (const part of [whole, ...parts])
      samples.push({ entry, weight: weight ?? (entry === 0 ? NOTHING_WEIGHT : 1), terms: termsIn(stems, part) })
  }
  for (const [tier = '', , text = ''] of rowsOf('danger/en.tsv').slice(1)) teach(tier, text)
  for (const [tier = '', , text = ''] of rowsOf('danger/es.tsv').slice(1)) teach(`${tier}-es`, text)
  for (const [text = ''] of rowsOf('danger/ordinary.tsv').slice(1)) teach(NOTHING, text)
  for (const file of readdirSync(`${FOLDER}/hands`))
    for (const [, text = ''] of rowsOf(`hands/${file}`)) teach(NOTHING, text, QUESTION_WEIGHT)
  return train(IDS, samples, BYTES, { unsaid: UNSAID, silent: WHO_SOMEBODY_IS })
}

function rowsOf(file: string): string[][] {
  return readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))
}
