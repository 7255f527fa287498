import { Blocks } from './Blocks.tsx'
import { useWidget } from './context.ts'
import { useAnswerValue } from './values.ts'

/** One line of help directly above an answer that touches the topic. */
export function MentionStrip() {
  const { cards, strings } = useWidget()
  const value = useAnswerValue()
  const card = cards.mention
  if (!card) return null
  return (
    <div class="strip">
      {card.parts.map((part, index) =>
        part.kind === 'text' ? <Blocks key={index} blocks={part.blocks} value={value} newTab={strings.newTab} /> : null,
      )}
    </div>
  )
}
