import type { Entry } from '../corpus.ts'
import { useWidget } from './context.ts'

interface Props {
  entries: Entry[]
  label: string
  /** Whether the label is seen; it is heard in any case. */
  titled?: boolean
  onChoose?: (id: string) => void
}

/** Questions as plain buttons; each opens its answer. Nothing where there are none. */
export function Choices({ entries, label, titled, onChoose }: Props) {
  const { acts } = useWidget()
  const choose = onChoose ?? acts.follow
  if (entries.length === 0) return null
  return (
    <>
      {titled && <p class="label">{label}</p>}
      <ul class="choices" aria-label={label}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" class="choice" onClick={() => choose(entry.id)}>
              {entry.question}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Questions near the one that was answered. */
export function Related({ entries }: { entries: Entry[] }) {
  const { strings } = useWidget()
  return entries.length > 0 ? (
    <div class="related">
      <Choices entries={entries} label={strings.related} titled />
    </div>
  ) : null
}
