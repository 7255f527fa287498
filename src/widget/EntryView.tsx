import { Answer } from './Answer.tsx'
import { Related } from './Choices.tsx'
import { useWidget } from './context.ts'
import { entriesOf } from './library.ts'
import { NoAnswer } from './NoAnswer.tsx'
import { BrowseButton } from './Topics.tsx'

/** One entry alone: where a link to it leads. */
export function EntryView({ id }: { id: string }) {
  const { library, strings } = useWidget()
  const found = library.entry(id)
  return found ? (
    <>
      <Answer id={id} level="h3" />
      <Related entries={entriesOf(library, found.entry.related).slice(0, 4)} />
    </>
  ) : (
    <>
      <NoAnswer lead={strings.gone} near={[]} />
      <BrowseButton />
    </>
  )
}
