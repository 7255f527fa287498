import { useWidget } from './context.ts'
import type { Item } from './conversation.ts'

/** The list that a visitor takes to the clinician: answers read and questions left open, to print. */
export function Appointment() {
  const { acts, items, strings } = useWidget()
  return (
    <div class="appointment">
      <h3>{strings.appointmentTitle}</h3>
      {items.length === 0 ? (
        <p class="lead">{strings.appointmentEmpty}</p>
      ) : (
        <>
          <Group title={strings.appointmentQuestions} kind="question" />
          <Group title={strings.appointmentAnswers} kind="entry" />
          <p class="small">{strings.appointmentNote}</p>
          <button type="button" class="button" onClick={acts.print}>
            {strings.print}
          </button>
        </>
      )}
    </div>
  )
}

function Group({ title, kind }: { title: string; kind: Item['kind'] }) {
  const { acts, items, library, strings } = useWidget()
  const mine = items.filter((item) => item.kind === kind)
  if (mine.length === 0) return null
  return (
    <>
      <p class="label">{title}</p>
      <ul class="collected" aria-label={title}>
        {mine.map((item) => {
          const words = item.kind === 'question' ? item.text : (library.entry(item.id)?.entry.question ?? item.id)
          return (
            <li key={words}>
              <span>{words}</span>
              <button type="button" class="plain" onClick={() => acts.collect(item)}>
                {strings.remove}
                <span class="unseen"> {words}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
