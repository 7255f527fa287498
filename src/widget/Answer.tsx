import { AnswerTools } from './AnswerTools.tsx'
import { Blocks } from './Blocks.tsx'
import { useWidget } from './context.ts'
import { isOverdue, reviewLine } from './review.ts'
import { Sources } from './Sources.tsx'
import { useAnswerValue } from './values.ts'

/** One entry in full: its question, its answer, who stands for it, and where it comes from. */
export function Answer({ id, level = 4 }: { id: string; level?: 3 | 4 }) {
  const Heading = level === 3 ? 'h3' : 'h4'
  const { library, settings, strings, today } = useWidget()
  const value = useAnswerValue()
  const found = library.entry(id)
  if (!found) return <p>{strings.broken}</p>
  const { entry, lang } = found
  const line = reviewLine(entry.signature, today, strings)
  const overdue = isOverdue(entry.signature, today)
  return (
    <article class="answer" part="message">
      {lang !== settings.lang && <p class="note">{strings.otherLanguage}</p>}
      {overdue && <p class="note overdue">{line}</p>}
      <div class="text" lang={lang}>
        <Heading>{entry.question}</Heading>
        <Blocks
          blocks={entry.answer}
          value={value}
          number={(key) => entry.sources.indexOf(key) + 1}
          mark={strings.sourceMark}
          newTab={strings.newTab}
        />
      </div>
      <Sources keys={entry.sources} />
      {!overdue && <p class="review">{line}</p>}
      <AnswerTools entry={entry} line={line} />
    </article>
  )
}
