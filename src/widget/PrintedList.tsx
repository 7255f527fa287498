import { Answer } from './Answer.tsx'
import { Boundary } from './Boundary.tsx'
import { crisisPieces, wordsOf } from './contacts.ts'
import { useWidget } from './context.ts'
import { dateWords, fill } from './wording.ts'

/** What a visitor brings to the appointment, on paper: open questions first, with room for notes, then what was read. */
export function PrintedList() {
  const { items, library, region, settings, strings, today, words } = useWidget()
  const questions = items.flatMap((item) => (item.kind === 'question' ? item.text : []))
  const answers = items.flatMap((item) => (item.kind === 'entry' ? item.id : []))
  const clinic = library.value('name')
  return (
    <main lang={strings.lang}>
      <h1>{strings.appointmentTitle}</h1>
      <p class="small">
        {clinic && `${clinic}. `}
        {fill(strings.printed, { date: dateWords(strings, today) })}
      </p>
      <p class="crisis" lang={settings.lang}>
        {wordsOf(crisisPieces(region, strings, words))}
      </p>
      {questions.length > 0 && (
        <section>
          <h2>{strings.appointmentQuestions}</h2>
          <ul class="open">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
      {answers.length > 0 && (
        <section>
          <h2>{strings.appointmentAnswers}</h2>
          {answers.map((id) => (
            <Boundary key={id} instead={<p>{strings.broken}</p>}>
              <Answer id={id} level="h3" />
            </Boundary>
          ))}
        </section>
      )}
      <h2>{strings.appointmentSpace}</h2>
      <div class="notes" />
      <p class="small" lang={settings.lang}>
        {strings.consult}
      </p>
    </main>
  )
}
