import { useWidget } from './context.ts'
import type { Item } from './conversation.ts'

/** The list that a visitor takes to the clinician: answers read and questions left open, to print. */
export function Appointment() {
  const { acts, items, strings } = useWidget()
  const answers = items.filter((item) => item.kind === 'entry')
  const questions = items.filter((item) => item.kind === 'question')
  return (
    <div class="appointment">
      <h3>{strings.appointmentTitle}</h3>
      {items.length === 0 ? (
        <p class="lead">{strings.appointmentEmpty}</p>
      ) : (
        <>
          <Group title={strings.appointmentQuestions} items={questions} />
          <Group title={strings.appointmentAnswers} items={answers} />
          <p class="small">{strings.appointmentNote}</p>
          <div class="row">
            <button type="button" class="button" onClick={acts.print}>
              {strings.print}
            </button>
          </div>
        </>
      )}
    </div>
  )
}

function Group({ title, items }: { title: string; items: Item[] }) {
  const { acts, library, strings } = useWidget()
  if (items.length === 0) return null
  return (
    <>
      <p class="label">{title}</p>
      <ul class="collected" aria-label={title}>
        {items.map((item) => {
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
