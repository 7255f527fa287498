import { AskClinic } from './AskClinic.tsx'
import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'
import { featuredTopics, suggestedEntries } from './library.ts'

/** What stands in an empty conversation: topics, questions often asked, and what this is. */
export function Opening({ suggested }: { suggested: string[] }) {
  const { acts, library, strings, trouble } = useWidget()
  if (trouble !== 'none') {
    return (
      <div class="opening">
        <h3>{strings.welcome}</h3>
        <p class="lead">{trouble === 'failed' ? strings.failed : strings.empty}</p>
        <AskClinic />
      </div>
    )
  }
  return (
    <div class="opening">
      <h3>{strings.welcome}</h3>
      <p class="lead">{strings.introduction}</p>
      <p class="label" id="topics">
        {strings.chooseTopic}
      </p>
      <ul class="topics" aria-labelledby="topics">
        {featuredTopics(library).map((topic) => (
          <li key={topic.id}>
            <button type="button" class="topic" onClick={() => acts.view({ kind: 'topics', topic: topic.id })}>
              {topic.title}
            </button>
          </li>
        ))}
      </ul>
      <p class="label">{strings.oftenAsked}</p>
      <Choices entries={suggestedEntries(library, suggested)} label={strings.oftenAsked} />
      <p class="small">{strings.automatic}</p>
    </div>
  )
}
