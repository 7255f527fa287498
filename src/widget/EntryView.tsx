import { Answer } from './Answer.tsx'
import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'
import { entriesOf } from './library.ts'
import { NoAnswer } from './NoAnswer.tsx'

/** One entry alone: where a link to it leads. */
export function EntryView({ id }: { id: string }) {
  const { acts, library, strings } = useWidget()
  const found = library.entry(id)
  if (!found) {
    return (
      <>
        <NoAnswer reply={{ question: '', danger: 'none', outcome: 'none', entries: [], related: [] }} />
        <button type="button" class="plain" onClick={() => acts.view({ kind: 'topics', topic: null })}>
          {strings.browse}
        </button>
      </>
    )
  }
  const related = entriesOf(library, found.entry.related).slice(0, 4)
  return (
    <>
      <Answer id={id} level={3} />
      {related.length > 0 && (
        <div class="related">
          <p class="label">{strings.related}</p>
          <Choices entries={related} label={strings.related} />
        </div>
      )}
    </>
  )
}
