import type { Reply } from '../corpus.ts'
import { AskClinic } from './AskClinic.tsx'
import { Choices } from './Choices.tsx'
import { CollectButton } from './CollectButton.tsx'
import { useWidget } from './context.ts'
import { entriesOf } from './library.ts'

/** No vetted answer: said so, with the nearest questions and the clinic. */
export function NoAnswer({ reply }: { reply: Reply }) {
  const { library, strings, trouble } = useWidget()
  const near = entriesOf(library, [...reply.entries.map((entry) => entry.id), ...reply.related]).slice(0, 4)
  return (
    <div class="answer" part="message">
      <p class="lead">
        {trouble === 'failed' ? strings.failed : trouble === 'empty' ? strings.empty : strings.none}{' '}
        {trouble === 'none' && strings.noneWays}
      </p>
      {near.length > 0 && (
        <>
          <p class="label">{strings.noneNear}</p>
          <Choices entries={near} label={strings.noneNear} />
        </>
      )}
      <AskClinic question={reply.question} />
      {reply.question && <CollectButton item={{ kind: 'question', text: reply.question }} />}
    </div>
  )
}
