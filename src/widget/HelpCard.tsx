import type { Card, CardPart, Danger, Region } from '../corpus.ts'
import { cardsFor, langFor, lineFor } from '../safety/lines.ts'
import { Blocks } from './Blocks.tsx'
import { Contact, ContactAnchor } from './Contact.tsx'
import { emergencyLink, firstLine } from './contacts.ts'
import { useWidget, WidgetContext } from './context.ts'
import { helpPhrase } from './wording.ts'

interface Props {
  danger: Danger
  level?: 'h3' | 'h4'
}

/** Help for a danger: its cards in one section, the most urgent first. It asks nothing and moves nothing. */
export function HelpCard(props: Props) {
  const surroundings = useWidget()
  return (
    <WidgetContext.Provider value={surroundings.speaking(langFor(props.danger, surroundings.settings.lang))}>
      <Cards {...props} />
    </WidgetContext.Provider>
  )
}

function Cards({ danger, level: Heading = 'h4' }: Props) {
  const { acts, cards, region, settings, strings, words } = useWidget()
  const shown = cardsFor(danger).flatMap((id) => cards[id] ?? [])
  const parts = partsIn(shown, region)
  return (
    <section class="help" aria-label={strings.help} lang={settings.lang}>
      {shown.length > 0 ? (
        shown.map(({ id, heading }, at) => (
          <div key={id} class="card">
            <Heading>{heading}</Heading>
            {parts[at]?.map((part, index) => (
              <Part key={index} part={part} />
            ))}
          </div>
        ))
      ) : (
        <BareHelp />
      )}
      <MoreHelp shown={shown} />
      <button type="button" class="plain" onClick={() => acts.help('folded')}>
        {helpPhrase(words, 'keep-small')}
      </button>
    </section>
  )
}

/** The parts of cards in a region: nothing twice in all of them, and no words before a line that the region lacks. */
function partsIn(cards: Card[], region: Region): CardPart[][] {
  const shown = new Set<string>()
  const isNew = (what: unknown) => {
    const known = shown.size
    return shown.add(JSON.stringify(what)).size > known
  }
  const lineOf = (part?: CardPart) => (part?.kind === 'line' ? lineFor(region, part.line) : part)
  return cards.map(({ parts }) =>
    parts.flatMap((part, index): CardPart[] => {
      if (part.kind !== 'text') return lineOf(part) && isNew(lineOf(part)) ? [part] : []
      const isAlone = parts[index + 1] && !lineOf(parts[index + 1])
      return isAlone ? [] : [{ ...part, blocks: part.blocks.filter(isNew) }]
    }),
  )
}

function Part({ part }: { part: CardPart }) {
  const { acts, region, words } = useWidget()
  switch (part.kind) {
    case 'text':
      return <Blocks blocks={part.blocks} />
    case 'line': {
      const line = lineFor(region, part.line)
      return line ? <Contact line={line} /> : null
    }
    case 'emergency':
      return <EmergencyButton />
    case 'leave':
      return (
        <div class="row">
          <button type="button" class="button outline" onClick={acts.leave}>
            {helpPhrase(words, 'leave')}
          </button>
          <button type="button" class="button outline" onClick={acts.clear}>
            {helpPhrase(words, 'clear')}
          </button>
        </div>
      )
  }
}

function EmergencyButton() {
  const { region, words } = useWidget()
  const link = emergencyLink(region, words)
  return (
    <p class="row">
      {link ? (
        <ContactAnchor link={link} look="button emergency" />
      ) : (
        <strong>{helpPhrase(words, 'emergency-button-unknown')}</strong>
      )}
    </p>
  )
}

/** The region's other lines, and the way to those of other countries. */
function MoreHelp({ shown }: { shown: Card[] }) {
  const { international, region, words } = useWidget()
  const named = shown.flatMap(({ parts }) => parts.map((part) => part.kind === 'line' && lineFor(region, part.line)))
  const elsewhere = region.code === international.code ? null : firstLine(international)
  return (
    <details class="more">
      <summary>{helpPhrase(words, 'more')}</summary>
      {region.lines.map(
        (line) =>
          !named.includes(line) && (
            <div key={line.name}>
              <Contact line={line} />
              <p class="small">{line.for}</p>
            </div>
          ),
      )}
      {elsewhere && (
        <>
          <p class="contact-name">{helpPhrase(words, 'not-here')}</p>
          <Contact line={elsewhere} />
        </>
      )}
    </details>
  )
}

/** Where even the cards are missing: the region's first line and the emergency number. */
function BareHelp() {
  const { region, strings } = useWidget()
  const line = firstLine(region)
  return (
    <div class="card">
      <p class="contact-name">{strings.help}</p>
      {line && <Contact line={line} />}
      <EmergencyButton />
    </div>
  )
}
