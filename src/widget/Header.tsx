import { useWidget } from './context.ts'
import type { State } from './conversation.ts'

/** The panel's name, the way back, the list for the appointment, and the way out. */
export function Header({ state, closable }: { state: State; closable: boolean }) {
  const { acts, library, strings } = useWidget()
  const inside = state.view.kind !== 'conversation'
  return (
    <header class="header" part="header">
      {inside && (
        <button type="button" class="plain" onClick={() => acts.view({ kind: 'conversation' })}>
          {strings.back}
        </button>
      )}
      <h2 id="title" tabIndex={-1}>
        {strings.title(library.value('name'))}
      </h2>
      {state.items.length > 0 && state.view.kind !== 'appointment' && (
        <button type="button" class="plain" onClick={() => acts.view({ kind: 'appointment' })}>
          {strings.appointment}
          <span class="badge" aria-hidden="true">
            {state.items.length}
          </span>
          <span class="unseen"> {strings.itemCount(state.items.length)}</span>
        </button>
      )}
      {closable && (
        <button type="button" class="icon" onClick={acts.close} aria-label={strings.close}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M6 6l12 12M18 6L6 18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
        </button>
      )}
    </header>
  )
}
