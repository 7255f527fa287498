import { AskClinic } from './AskClinic.tsx'
import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'
import { entriesOf } from './library.ts'

/** No vetted answer: said so, with the nearest questions and the clinic. */
export function NoAnswer({ question = '', near }: { question?: string; near: string[] }) {
  const { library, strings, trouble } = useWidget()
  return (
    <div class="answer" part="message">
      <p class="lead">{trouble ?? `${strings.none} ${strings.noneWays}`}</p>
      <Choices entries={entriesOf(library, near).slice(0, 4)} label={strings.noneNear} titled />
      <AskClinic question={question} />
    </div>
  )
}
