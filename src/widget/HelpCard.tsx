import type { Card, CardPart, Danger } from '../corpus.ts'
import { Blocks } from './Blocks.tsx'
import { ContactButtons } from './ContactButtons.tsx'
import { firstLine, lineOfKind } from './contacts.ts'
import { useWidget } from './context.ts'
import { useAnswerValue } from './values.ts'

/** Help for a danger: its cards in one section, the most urgent first. It asks nothing and moves nothing. */
export function HelpCard({ danger }: { danger: Danger }) {
  const { acts, cards, cardsFor, strings, region, international } = useWidget()
  const shown = cardsFor(danger).flatMap((id) => cards[id] ?? [])
  const cited = new Set(shown.flatMap((card) => card.parts.map((part) => (part.kind === 'line' ? part.line : null))))
  const others = region.lines.filter((line) => !cited.has(line.kind))
  const elsewhere = firstLine(international)
  return (
    <section class="help" aria-label={strings.help}>
      {shown.length > 0 ? shown.map((card) => <CardView key={card.id} card={card} />) : <BareHelp />}
      <div class="row quiet">
        <button type="button" class="plain" onClick={() => acts.help('folded')}>
          {strings.keepSmall}
        </button>
      </div>
      <details class="more">
        <summary>{strings.moreHelp}</summary>
        {others.map((line) => (
          <div key={line.name}>
            <ContactButtons line={line} />
            <p class="small">{line.for}</p>
          </div>
        ))}
        {elsewhere?.url && (
          <p>
            <a href={elsewhere.url} target="_blank" rel="noopener noreferrer">
              {strings.elsewhere}
            </a>
          </p>
        )}
      </details>
    </section>
  )
}

function CardView({ card }: { card: Card }) {
  return (
    <div class={`card card-${card.id}`}>
      <h4>{card.heading}</h4>
      {card.parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { part: CardPart }) {
  const { acts, region, strings } = useWidget()
  const value = useAnswerValue()
  switch (part.kind) {
    case 'text':
      return <Blocks blocks={part.blocks} value={value} newTab={strings.newTab} />
    case 'line': {
      const line = lineOfKind(region, part.line)
      return line && <ContactButtons line={line} main />
    }
    case 'emergency':
      return <EmergencyButton />
    case 'leave':
      return (
        <div class="row">
          <button type="button" class="button outline" onClick={acts.leave}>
            {strings.leave}
          </button>
          <button type="button" class="button outline" onClick={acts.clear}>
            {strings.clear}
          </button>
        </div>
      )
    default:
      return part satisfies never
  }
}

function EmergencyButton() {
  const { region, strings } = useWidget()
  const { number, tel } = region.emergency
  if (!tel) return <p class="emergency-words">{strings.localEmergency}</p>
  return (
    <p class="row">
      <a class="button emergency" href={`tel:${tel}`}>
        {strings.call(number)}
      </a>
    </p>
  )
}

/** Where even the cards are missing: the region's first line and the emergency number. */
function BareHelp() {
  const { region, strings } = useWidget()
  const line = firstLine(region)
  return (
    <div class="card">
      <h4>{strings.help}</h4>
      {line && <ContactButtons line={line} main />}
      <EmergencyButton />
    </div>
  )
}
