import { useRef } from 'preact/hooks'
import { type Surroundings, WidgetContext } from './context.ts'
import type { State } from './conversation.ts'
import { Launcher } from './Launcher.tsx'
import { FloatingPanel, InlinePanel } from './Panel.tsx'

interface Props {
  state: State
  /** Null until first needed: the launcher alone asks for neither corpus nor lexicon. */
  surroundings: Surroundings | null
  strings: Surroundings['strings']
  settings: Surroundings['settings']
  onOpen: () => void
}

/** The whole widget: a launcher and its panel, or a panel in the page. */
export function Widget({ state, surroundings, strings, settings, onOpen }: Props) {
  const launcher = useRef<HTMLButtonElement>(null)
  const panel = surroundings && (
    <WidgetContext.Provider value={surroundings}>
      {settings.mount === 'inline' ? (
        <InlinePanel state={state} />
      ) : (
        <FloatingPanel state={state} launcher={launcher} />
      )}
    </WidgetContext.Provider>
  )
  return (
    <>
      {settings.mount === 'launcher' && (
        <Launcher strings={strings} open={state.open} onOpen={onOpen} button={launcher} />
      )}
      {panel}
    </>
  )
}
