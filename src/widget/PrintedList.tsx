import { Blocks } from './Blocks.tsx'
import { crisisPieces, wordsOf } from './contacts.ts'
import { useWidget } from './context.ts'
import type { Item } from './conversation.ts'
import { reviewLine } from './review.ts'
import { useAnswerValue } from './values.ts'

/** What a visitor brings to the appointment, on paper: open questions first, with room for notes, then what was read. */
export function PrintedList({ items }: { items: Item[] }) {
  const { library, region, settings, strings, today, words } = useWidget()
  const value = useAnswerValue()
  const questions = items.flatMap((item) => (item.kind === 'question' ? [item.text] : []))
  const answers = items.flatMap((item) => (item.kind === 'entry' ? (library.entry(item.id)?.entry ?? []) : []))
  const clinic = library.value('name')
  return (
    <main lang={settings.lang}>
      <h1>{strings.appointmentTitle}</h1>
      <p class="small">
        {clinic && `${clinic}. `}
        {strings.printed(strings.date(today))}
      </p>
      <p class="crisis">{wordsOf(crisisPieces(region, strings, words))}</p>
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
          {answers.map((entry) => (
            <article key={entry.id}>
              <h3>{entry.question}</h3>
              <Blocks
                blocks={entry.answer}
                value={value}
                number={(key) => entry.sources.indexOf(key) + 1}
                mark={strings.sourceMark}
              />
              <ol class="small">
                {entry.sources.map((key) => {
                  const source = library.source(key)
                  return (
                    <li key={key}>
                      {source
                        ? [source.title, source.publisher, source.year, source.url].filter(Boolean).join(', ')
                        : key}
                    </li>
                  )
                })}
              </ol>
              <p class="small">{reviewLine(entry.signature, today, strings)}</p>
            </article>
          ))}
        </section>
      )}
      <section>
        <h2>{strings.appointmentSpace}</h2>
        <div class="notes" />
      </section>
      <p class="small">{strings.consult}</p>
    </main>
  )
}
