import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'
import { featuredTopics, suggestedEntries } from './library.ts'
import { NoAnswer } from './NoAnswer.tsx'

/** What stands in an empty conversation: topics, questions often asked, and what this is. */
export function Opening({ suggested }: { suggested: string[] }) {
  const { acts, library, strings, trouble } = useWidget()
  if (trouble) return <NoAnswer near={[]} />
  return (
    <div class="opening">
      <h3>{strings.welcome}</h3>
      <p class="lead">{strings.introduction}</p>
      <p class="label">{strings.chooseTopic}</p>
      <ul class="topics" aria-label={strings.chooseTopic}>
        {featuredTopics(library).map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="topic" onClick={() => acts.view({ kind: 'topics', topic: id })}>
              {title}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="topic" onClick={() => acts.view({ kind: 'topics', topic: null })}>
            {strings.browseTitle}
          </button>
        </li>
      </ul>
      <Choices entries={suggestedEntries(library, suggested)} label={strings.oftenAsked} titled />
      <p class="small">{strings.automatic}</p>
    </div>
  )
}
