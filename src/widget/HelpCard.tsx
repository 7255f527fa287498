import type { Card, CardPart, Danger } from '../corpus.ts'
import { Blocks } from './Blocks.tsx'
import { ContactAnchor } from './ContactAnchor.tsx'
import { ContactButtons } from './ContactButtons.tsx'
import { emergencyLink, firstLine, lineOfKind } from './contacts.ts'
import { useWidget } from './context.ts'
import { helpPhrase } from './help-words.ts'
import { useAnswerValue } from './values.ts'

/** Help for a danger: its cards in one section, the most urgent first. It asks nothing and moves nothing. */
export function HelpCard({ danger, level = 4 }: { danger: Danger; level?: 3 | 4 }) {
  const { acts, cards, cardsFor, strings, words } = useWidget()
  const shown = cardsFor(danger).flatMap((id) => cards[id] ?? [])
  return (
    <section class="help" aria-label={strings.help}>
      {shown.length > 0 ? shown.map((card) => <CardView key={card.id} card={card} level={level} />) : <BareHelp />}
      <MoreHelp shown={shown} />
      <button type="button" class="plain" onClick={() => acts.help('folded')}>
        {helpPhrase(words, 'keep-small')}
      </button>
    </section>
  )
}

function CardView({ card, level }: { card: Card; level: 3 | 4 }) {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <div class="card">
      <Heading>{card.heading}</Heading>
      {card.parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { part: CardPart }) {
  const { acts, region, strings, words } = useWidget()
  const value = useAnswerValue()
  switch (part.kind) {
    case 'text':
      return <Blocks blocks={part.blocks} value={value} newTab={strings.newTab} />
    case 'line': {
      const line = lineOfKind(region, part.line)
      return line && <ContactButtons line={line} />
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
  const named = shown.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'line' ? part.line : [])))
  const others = region.lines.filter((line) => !named.some((kind) => lineOfKind(region, kind) === line))
  const elsewhere = region.code === international.code ? null : firstLine(international)
  return (
    <details class="more">
      <summary>{helpPhrase(words, 'more')}</summary>
      {others.map((line) => (
        <div key={line.name}>
          <ContactButtons line={line} />
          <p class="small">{line.for}</p>
        </div>
      ))}
      {elsewhere && (
        <>
          <p class="contact-name">{helpPhrase(words, 'not-here')}</p>
          <ContactButtons line={elsewhere} />
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
      {line && <ContactButtons line={line} />}
      <EmergencyButton />
    </div>
  )
}
