import { AskClinic } from './AskClinic.tsx'
import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'
import { entriesOf } from './library.ts'

interface Props {
  question?: string
  /** What is said of it, if not that there is no checked answer. */
  lead?: string
  near: string[]
}

/** No vetted answer: said so, with the nearest questions and the clinic. */
export function NoAnswer({ question = '', lead, near }: Props) {
  const { library, strings, trouble } = useWidget()
  return (
    <div class="answer" part="message">
      <p class="lead">{trouble ?? lead ?? `${strings.none} ${strings.noneWays}`}</p>
      <Choices entries={entriesOf(library, near).slice(0, 4)} label={strings.noneNear} titled />
      <AskClinic question={question} />
    </div>
  )
}
