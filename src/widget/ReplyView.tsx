import type { Reply } from '../corpus.ts'
import { Answer } from './Answer.tsx'
import { AskClinic } from './AskClinic.tsx'
import { Blocks } from './Blocks.tsx'
import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'
import { isUrgent, type Message } from './conversation.ts'
import { Feedback } from './Feedback.tsx'
import { helpPhrase } from './help-words.ts'
import { entriesOf } from './library.ts'
import { MentionStrip } from './MentionStrip.tsx'
import { NoAnswer } from './NoAnswer.tsx'
import { isOverdue, reviewLine } from './review.ts'
import { useAnswerValue } from './values.ts'

type ReplyMessage = Extract<Message, { kind: 'reply' }>

/** What answers a question, below help where there is help. */
export function ReplyView({ message }: { message: ReplyMessage }) {
  const { reply } = message
  if (!isUrgent(reply)) {
    return (
      <>
        {reply.danger === 'mention' && <MentionStrip />}
        <Outcome message={message} />
      </>
    )
  }
  return hasAnswer(reply) ? <Held message={message} /> : null
}

/** An answer below a help card: behind a button, because help comes first. */
function Held({ message }: { message: ReplyMessage }) {
  const { acts, strings, words } = useWidget()
  return (
    <div class="held">
      <button
        type="button"
        class="button outline"
        aria-expanded={message.revealed}
        onClick={() => acts.reveal(message.key)}
      >
        {message.revealed ? strings.hideAnswer : helpPhrase(words, 'show-answer')}
      </button>
      {message.revealed && <Outcome message={message} />}
    </div>
  )
}

function Outcome({ message }: { message: ReplyMessage }) {
  const { library, strings } = useWidget()
  const { reply } = message
  const urgent = isUrgent(reply)
  switch (reply.outcome) {
    case 'answer':
      return (
        <>
          {reply.entries.map(({ id }) => (
            <Answer key={id} id={id} />
          ))}
          {!urgent && (
            <>
              <Feedback reply={reply} messageKey={message.key} helpful={message.helpful} />
              {message.helpful !== false && <Related ids={reply.related} />}
            </>
          )}
        </>
      )
    case 'choose':
      return (
        <div class="answer" part="message">
          <p class="lead">{strings.choose}</p>
          <Choices
            entries={entriesOf(
              library,
              reply.entries.map(({ id }) => id),
            )}
            label={strings.choose}
          />
          <NoneOfThese question={reply.question} />
        </div>
      )
    case 'fixed':
      return <Fixed id={reply.fixed ?? ''} reply={reply} />
    case 'none':
      return <NoAnswer reply={reply} />
  }
}

function Related({ ids }: { ids: string[] }) {
  const { library, strings } = useWidget()
  const entries = entriesOf(library, ids).slice(0, 3)
  if (entries.length === 0) return null
  return (
    <div class="related">
      <p class="label">{strings.related}</p>
      <Choices entries={entries} label={strings.related} />
    </div>
  )
}

function NoneOfThese({ question }: { question: string }) {
  const { strings } = useWidget()
  return (
    <details class="more">
      <summary>{strings.noneOfThese}</summary>
      <AskClinic question={question} />
    </details>
  )
}

function Fixed({ id, reply }: { id: string; reply: Reply }) {
  const { library, strings, today } = useWidget()
  const value = useAnswerValue()
  const fixed = library.fixed(id)
  if (!fixed) return <NoAnswer reply={reply} />
  const line = reviewLine(fixed.signature, today, strings)
  const overdue = isOverdue(fixed.signature, today)
  return (
    <div class="answer" part="message">
      {overdue && <p class="note overdue">{line}</p>}
      <div class="text">
        <Blocks blocks={fixed.answer} value={value} newTab={strings.newTab} />
      </div>
      {fixed.contact && <AskClinic question={reply.question} />}
      {!isUrgent(reply) && <Related ids={reply.related} />}
      {fixed.contact && !overdue && <p class="review">{line}</p>}
    </div>
  )
}

function hasAnswer(reply: Reply): boolean {
  return (
    (reply.outcome === 'fixed' && reply.fixed !== undefined) || (reply.outcome !== 'none' && reply.entries.length > 0)
  )
}
