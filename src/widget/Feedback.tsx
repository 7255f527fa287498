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
  const button = (value: boolean, words: string) => (
    <button
      type="button"
      class="button outline"
      aria-pressed={helpful === value}
      onClick={() => acts.judge(messageKey, reply.entries[0]?.id ?? '', value)}
    >
      {words}
    </button>
  )
  return (
    <div class="feedback">
      <fieldset class="row" aria-label={strings.wasThisIt}>
        <span class="label">{strings.wasThisIt}</span>
        {button(true, strings.yes)}
        {button(false, strings.notQuite)}
      </fieldset>
      {helpful && <p class="small">{strings.thanks}</p>}
      {helpful === false && (
        <>
          <Choices entries={entriesOf(library, reply.related)} label={strings.closeOnes} titled />
          <AskClinic question={reply.question} />
        </>
      )}
    </div>
  )
}
