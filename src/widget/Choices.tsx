import type { Entry } from '../corpus.ts'
import { useWidget } from './context.ts'

/** Questions as plain buttons; each opens its answer. */
export function Choices({ entries, label }: { entries: Entry[]; label: string }) {
  const { acts } = useWidget()
  if (entries.length === 0) return null
  return (
    <ul class="choices" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" class="choice" onClick={() => acts.follow(entry.id)}>
            {entry.question}
          </button>
        </li>
      ))}
    </ul>
  )
}
