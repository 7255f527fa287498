import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { Boundary } from './Boundary.tsx'
import { useWidget } from './context.ts'
import { type Help, isUrgent, type Message, type ReplyMessage, type State } from './conversation.ts'
import { HelpCard } from './HelpCard.tsx'
import { Opening } from './Opening.tsx'
import { ReplyView } from './ReplyView.tsx'
import { BrowseButton } from './Topics.tsx'
import { helpPhrase } from './wording.ts'

/** A longer message scrolls in its own box, which the keyboard must reach. */
const longText = 300

/** Kept free above what is scrolled to, in pixels. */
const roomAbove = 12

/** The log: each question with what answers it. It speaks nothing by itself; the live regions do. */
export function Conversation({ state }: { state: State }) {
  const { acts, strings } = useWidget()
  const log = useRef<HTMLDivElement>(null)
  const { messages, help, waiting } = state

  // A new question goes to the top, so that its answer is read from its beginning; help is never scrolled away.
  const toLatest = () => {
    const scroller = log.current?.parentElement
    const last = log.current?.querySelector('.exchange:last-of-type')
    const target = last?.querySelector('.help') ?? last?.querySelector('.asked')
    if (!scroller || !target) return
    // In very little room it is not the log that scrolls, but all that stands above the footer.
    for (const box of [scroller, scroller.parentElement]) {
      if (box) box.scrollTop += target.getBoundingClientRect().top - box.getBoundingClientRect().top - roomAbove
    }
  }
  // Still before anything is painted, but after the panel around it is shown: what is hidden has no place.
  useLayoutEffect(() => queueMicrotask(toLatest), [messages.at(-1)?.key, waiting])

  if (messages.length === 0) return <Opening suggested={state.suggested} />
  return (
    <>
      <div ref={log}>
        {inExchanges(messages).map((exchange) => (
          <div class="exchange" key={exchange[0]?.key}>
            {exchange.map((message) => (
              <MessageView key={message.key} message={message} help={help} />
            ))}
          </div>
        ))}
        {waiting && <p class="waiting">{strings.waiting}</p>}
      </div>
      {/* Not while an answer is looked for: it would push them away from under a press. */}
      {!waiting && (
        <div class="row end">
          <BrowseButton />
          <button type="button" class="plain" onClick={acts.clear}>
            {strings.clear}
          </button>
        </div>
      )}
    </>
  )
}

/** One message. A long conversation stays quick: what has not changed is not rendered again. */
function MessageView({ message, help }: { message: Message; help: Help | null }) {
  const { strings } = useWidget()
  return useMemo(
    () => (
      <Boundary instead={<p class="note">{strings.broken}</p>}>
        {message.kind === 'question' ? (
          <Question text={message.text} />
        ) : (
          <>
            {isUrgent(message.reply) && help && <HelpHere help={help} message={message} />}
            <ReplyView message={message} />
          </>
        )}
      </Boundary>
    ),
    [message, help],
  )
}

/** The card under its own message; once it is folded away, the way back to it. */
function HelpHere({ help, message }: { help: Help; message: ReplyMessage }) {
  const { acts, words } = useWidget()
  return help.shown === 'inline' && help.at === message.key ? (
    <HelpCard danger={message.reply.help ?? help.danger} />
  ) : (
    <button type="button" class="plain" onClick={() => acts.help('open')}>
      {helpPhrase(words, 'bar-open')}
    </button>
  )
}

function Question({ text }: { text: string }) {
  const { strings } = useWidget()
  return (
    <h3 class="asked">
      <span class="label">{strings.youWrote}</span>{' '}
      <span class="words" tabIndex={text.length > longText ? 0 : undefined}>
        {text}
      </span>
    </h3>
  )
}

/** Each question together with its replies. */
function inExchanges(messages: Message[]): Message[][] {
  const exchanges: Message[][] = []
  for (const message of messages) {
    const current = exchanges.at(-1)
    if (message.kind === 'question' || !current) exchanges.push([message])
    else current.push(message)
  }
  return exchanges
}
