import type { Entry, FixedReply, Reply } from '../corpus.ts'
import { Answer } from './Answer.tsx'
import { AskClinic } from './AskClinic.tsx'
import { Blocks } from './Blocks.tsx'
import { Choices, Related } from './Choices.tsx'
import { useWidget } from './context.ts'
import { isUrgent, type ReplyMessage } from './conversation.ts'
import { Feedback } from './Feedback.tsx'
import { entriesOf } from './library.ts'
import { MentionStrip } from './MentionStrip.tsx'
import { NoAnswer } from './NoAnswer.tsx'
import { isOverdue, reviewLine } from './review.ts'
import { helpPhrase } from './wording.ts'

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
  const { question, entries, related } = reply
  const ids = entries.map(({ id }) => id)
  const near = isUrgent(reply) ? [] : entriesOf(library, related).slice(0, 3)
  switch (reply.outcome) {
    case 'answer':
      return (
        <>
          {ids.map((id) => (
            <Answer key={id} id={id} />
          ))}
          {!isUrgent(reply) && <Feedback reply={reply} messageKey={message.key} helpful={message.helpful} />}
          {message.helpful !== false && <Related entries={near} />}
        </>
      )
    case 'choose':
      return (
        <div class="answer" part="message">
          <p class="lead">{strings.choose}</p>
          <Choices entries={entriesOf(library, ids)} label={strings.choose} />
          <details class="more">
            <summary>{strings.noneOfThese}</summary>
            <AskClinic question={question} />
          </details>
        </div>
      )
    case 'fixed': {
      const fixed = library.fixed(reply.fixed ?? '')
      return fixed ? (
        <Fixed fixed={fixed} question={question} near={near} />
      ) : (
        <NoAnswer question={question} near={related} />
      )
    }
    case 'none':
      return <NoAnswer question={question} near={[...ids, ...related]} />
  }
}

function Fixed({ fixed, question, near }: { fixed: FixedReply; question: string; near: Entry[] }) {
  const { strings, today } = useWidget()
  const line = reviewLine(fixed.signature, today, strings)
  const overdue = isOverdue(fixed.signature, today)
  return (
    <div class="answer" part="message">
      {overdue && <p class="note overdue">{line}</p>}
      <div class="text">
        <Blocks blocks={fixed.answer} />
      </div>
      {fixed.contact && !overdue && <p class="review">{line}</p>}
      {fixed.contact && <AskClinic question={question} />}
      <Related entries={near} />
    </div>
  )
}

function hasAnswer(reply: Reply): boolean {
  return (
    (reply.outcome === 'fixed' && reply.fixed !== undefined) || (reply.outcome !== 'none' && reply.entries.length > 0)
  )
}
