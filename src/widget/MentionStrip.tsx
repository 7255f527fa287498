import { Blocks } from './Blocks.tsx'
import { ContactAnchor } from './ContactAnchor.tsx'
import { contactLinks, lineOfKind } from './contacts.ts'
import { useWidget } from './context.ts'
import { useAnswerValue } from './values.ts'

/** One line of help directly above an answer that touches the topic: no card, no interruption. */
export function MentionStrip() {
  const { cards, region, strings, words } = useWidget()
  const value = useAnswerValue()
  const card = cards.mention
  if (!card) return null
  return (
    <div class="strip">
      <p>
        <strong>{card.heading}.</strong>
      </p>
      {card.parts.map((part, index) => {
        if (part.kind === 'text') {
          return <Blocks key={index} blocks={part.blocks} value={value} newTab={strings.newTab} />
        }
        const line = part.kind === 'line' ? lineOfKind(region, part.line) : null
        return (
          line && (
            <p key={index} class="row">
              {contactLinks(line, words).map((link) => (
                <ContactAnchor key={link.href} link={link} look="plain" />
              ))}
            </p>
          )
        )
      })}
    </div>
  )
}
