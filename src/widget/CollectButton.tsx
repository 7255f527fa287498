import { useWidget } from './context.ts'
import { type Item, sameItem } from './conversation.ts'

/** Puts an answer or an open question on the list for the appointment, and takes it off again. */
export function CollectButton({ item }: { item: Item }) {
  const { acts, items, strings } = useWidget()
  const on = items.some((each) => sameItem(each, item))
  return (
    <button type="button" class="plain" aria-pressed={on} onClick={() => acts.collect(item)}>
      {item.kind === 'entry' ? strings.collect : strings.collectQuestion}
    </button>
  )
}
