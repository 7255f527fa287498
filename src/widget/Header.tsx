import { useWidget } from './context.ts'
import type { State } from './conversation.ts'
import { Icon } from './Icon.tsx'
import { fill, plural } from './wording.ts'

/** The panel's name, the way back, the list for the appointment, and the way out. */
export function Header({ state, closable }: { state: State; closable: boolean }) {
  const { acts, items, library, strings } = useWidget()
  const clinic = library.value('name')
  const at = state.view.kind
  return (
    <header class="header" part="header">
      {at !== 'conversation' && (
        <button type="button" class="plain back" onClick={() => acts.view({ kind: 'conversation' })}>
          {strings.back}
        </button>
      )}
      <h2 id="title" tabIndex={-1}>
        {clinic ? fill(strings.titleOf, { clinic }) : strings.title}
      </h2>
      {items.length > 0 && at !== 'appointment' && (
        <button type="button" class="plain" onClick={() => acts.view({ kind: 'appointment' })}>
          {strings.appointment}
          <span class="badge" aria-hidden="true">
            {items.length}
          </span>
          <span class="unseen"> {plural(strings.lang, items.length, strings.itemCount)}</span>
        </button>
      )}
      {closable && (
        <button type="button" class="icon" onClick={acts.close} aria-label={strings.close}>
          <Icon name="close" />
        </button>
      )}
    </header>
  )
}
