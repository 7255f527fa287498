import { useWidget } from './context.ts'
import { type Item, sameItem } from './conversation.ts'
import { Icon } from './Icon.tsx'

/** Puts an answer or an open question on the list for the appointment, and takes it off again. */
export function CollectButton({ item }: { item: Item }) {
  const { acts, items, strings } = useWidget()
  const on = items.some((each) => sameItem(each, item))
  return (
    <button type="button" class="plain" aria-pressed={on} onClick={() => acts.collect(item)}>
      <Icon name="keep" />
      {item.kind === 'entry' ? strings.collect : strings.collectQuestion}
    </button>
  )
}
