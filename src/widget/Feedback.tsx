import type { Reply } from '../corpus.ts'
import { AskClinic } from './AskClinic.tsx'
import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'
import { entriesOf } from './library.ts'

interface Props {
  reply: Reply
  messageKey: number
  helpful: boolean | null
}

/** "Was this what you asked?" A "not quite" brings the close alternatives, and the clinic. */
export function Feedback({ reply, messageKey, helpful }: Props) {
  const { acts, library, strings } = useWidget()
  const first = reply.entries[0]
  if (!first) return null
  const judge = (value: boolean) => acts.judge(messageKey, first.id, value)
  return (
    <div class="feedback">
      <fieldset class="row" aria-label={strings.wasThisIt}>
        <span class="label">{strings.wasThisIt}</span>
        <button type="button" class="plain" aria-pressed={helpful === true} onClick={() => judge(true)}>
          {strings.yes}
        </button>
        <button type="button" class="plain" aria-pressed={helpful === false} onClick={() => judge(false)}>
          {strings.notQuite}
        </button>
      </fieldset>
      {helpful === true && <p class="small">{strings.thanks}</p>}
      {helpful === false && (
        <>
          <p class="label">{strings.closeOnes}</p>
          <Choices entries={entriesOf(library, reply.related)} label={strings.closeOnes} />
          <AskClinic question={reply.question} />
        </>
      )}
    </div>
  )
}
