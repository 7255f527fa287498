import type { Topic } from '../corpus.ts'
import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'

/** All questions by topic; one topic open at a time. */
export function Topics({ topic: open }: { topic: string | null }) {
  const { acts, library, strings } = useWidget()
  const filled = library.topics.filter((topic) => questionsOf(topic).length > 0)
  return (
    <div class="browse">
      <h3>{strings.browseTitle}</h3>
      <ul class="shelves">
        {filled.map((topic) => (
          <li key={topic.id}>
            <button
              type="button"
              class="shelf"
              aria-expanded={open === topic.id}
              onClick={() => acts.view({ kind: 'topics', topic: open === topic.id ? null : topic.id })}
            >
              <span>{topic.title}</span>
              <span class="count">{strings.questionCount(questionsOf(topic).length)}</span>
            </button>
            {open === topic.id && <Choices entries={questionsOf(topic)} label={topic.title} />}
          </li>
        ))}
      </ul>
    </div>
  )

  function questionsOf(topic: Topic) {
    return library.entries.filter((entry) => entry.topic === topic.id)
  }
}
