import { AnswerTools } from './AnswerTools.tsx'
import { Blocks } from './Blocks.tsx'
import { useWidget } from './context.ts'
import { isOverdue, reviewLine } from './review.ts'
import { Sources } from './Sources.tsx'

/** One entry in full: its question, its answer, who stands for it, and where it comes from. */
export function Answer({ id, level: Heading = 'h4' }: { id: string; level?: 'h3' | 'h4' }) {
  const { library, settings, strings, today } = useWidget()
  const found = library.entry(id)
  if (!found) return <p>{strings.broken}</p>
  const { entry, lang } = found
  const line = reviewLine(entry.signature, today, strings)
  const overdue = isOverdue(entry.signature, today)
  return (
    <article class="answer" part="message">
      {lang !== settings.lang && (
        <p class="note" lang={settings.lang}>
          {strings.otherLanguage}
        </p>
      )}
      {overdue && <p class="note overdue">{line}</p>}
      <div class="text" lang={lang}>
        <Heading>{entry.question}</Heading>
        <Blocks blocks={entry.answer} sources={entry.sources} />
      </div>
      <Sources keys={entry.sources} />
      {!overdue && <p class="review">{line}</p>}
      <AnswerTools entry={entry} line={line} />
    </article>
  )
}
