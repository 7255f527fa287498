import { lineFor } from '../safety/lines.ts'
import { Blocks } from './Blocks.tsx'
import { ContactRow } from './Contact.tsx'
import { useWidget } from './context.ts'

/** One line of help directly above an answer that touches the topic: no card, no interruption. */
export function MentionStrip() {
  const { cards, region, settings } = useWidget()
  const card = cards.mention
  if (!card) return null
  return (
    <div class="strip" lang={settings.lang}>
      <p>
        <strong>{card.heading}</strong>
      </p>
      {card.parts.map((part, index) => {
        if (part.kind === 'text') return <Blocks key={index} blocks={part.blocks} />
        const line = part.kind === 'line' && lineFor(region, part.line)
        return line && <ContactRow key={index} line={line} look="plain" />
      })}
    </div>
  )
}
