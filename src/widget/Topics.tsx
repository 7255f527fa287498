import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'
import { plural } from './wording.ts'

/** All questions by topic; one topic open at a time. */
export function Topics({ topic: open }: { topic: string | null }) {
  const { acts, library, strings } = useWidget()
  return (
    <div class="browse">
      <h3>{strings.browseTitle}</h3>
      <ul class="shelves">
        {library.topics.map(({ id, title }) => {
          const entries = library.entries.filter((entry) => entry.topic === id)
          const isOpen = open === id
          return (
            entries.length > 0 && (
              <li key={id}>
                <button
                  type="button"
                  class="shelf"
                  aria-expanded={isOpen}
                  onClick={() => acts.view({ kind: 'topics', topic: isOpen ? null : id })}
                >
                  <span>{title}</span>
                  <span class="count">{plural(strings.lang, entries.length, strings.questionCount)}</span>
                </button>
                {isOpen && <Choices entries={entries} label={title} />}
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

/** The way to all questions, where there are any. */
export function BrowseButton() {
  const { acts, strings, trouble } = useWidget()
  return trouble ? null : (
    <button type="button" class="plain" onClick={() => acts.view({ kind: 'topics', topic: null })}>
      {strings.browseTitle}
    </button>
  )
}
