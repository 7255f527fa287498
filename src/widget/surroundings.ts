import type { Lang } from '../corpus.ts'
import { regionFor, regionIn, regionValues, spokenHelp } from '../safety/lines.ts'
import type { Acts, Surroundings } from './context.ts'
import type { Item } from './conversation.ts'
import { createLibrary } from './library.ts'
import type { Knowledge } from './session.ts'
import type { WidgetSettings } from './settings.ts'
import { standing } from './standing-words.ts'
import type { Strings } from './strings.ts'

/** What the components may read under these settings. */
export function surroundingsOf(
  { corpus, safety }: Pick<Knowledge, 'corpus' | 'safety'>,
  settings: WidgetSettings,
  strings: Strings,
  acts: Acts,
  items: Item[],
): Surroundings {
  const { lang } = settings
  const listed = regionFor(safety, settings.region || corpus?.clinic.region || 'US')
  const region = { ...listed, lines: [...listed.lines, ...(corpus?.safety.lines[listed.code] ?? [])] }
  const { emergency, suicide } = regionValues(safety, region, lang)
  const numbers = new Map([
    ['emergency', emergency],
    ['emergency_number', emergency],
    ['suicide', suicide],
  ])
  const library = createLibrary(corpus, lang, settings.values)
  const own: Surroundings = {
    settings,
    strings,
    library,
    trouble: corpus ? (corpus.entries.length === 0 ? strings.empty : null) : strings.failed,
    region: regionIn(region, lang),
    international: regionIn(regionFor(safety, 'international'), lang),
    cards: safety.cards[lang],
    words: safety.words[lang],
    value: (name) => numbers.get(name) ?? library.value(name),
    spoken: spokenHelp(safety, region, lang),
    // Asked anew each time: a page may stand open for days.
    get today() {
      return new Date().toISOString().slice(0, 10)
    },
    items,
    acts,
    speaking: (other) => (other === lang ? own : { ...own, ...helpIn(other) }),
  }
  return own

  function helpIn(other: Lang): Partial<Surroundings> {
    const values = regionValues(safety, region, other)
    return {
      settings: { ...settings, lang: other },
      strings: { ...strings, ...standing[other] },
      cards: safety.cards[other],
      words: safety.words[other],
      region: regionIn(region, other),
      spoken: spokenHelp(safety, region, other),
      value: (name) => (name === 'emergency' ? values.emergency : own.value(name)),
    }
  }
}
