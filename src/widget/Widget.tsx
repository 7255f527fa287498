import { useRef } from 'preact/hooks'
import { WidgetContext } from './context.ts'
import { Launcher } from './Launcher.tsx'
import { FloatingPanel, InlinePanel } from './Panel.tsx'
import type { Session } from './session.ts'

/** The whole widget: a launcher and its panel, or a panel in the page. The launcher alone needs no corpus. */
export function Widget({ session }: { session: Session }) {
  const launcher = useRef<HTMLButtonElement>(null)
  const state = session.state()
  const { mount } = session.settings()
  const surroundings = session.surroundings()
  return (
    <>
      {mount === 'launcher' && <Launcher session={session} button={launcher} />}
      {surroundings && (
        <WidgetContext.Provider value={surroundings}>
          {mount === 'inline' ? <InlinePanel state={state} /> : <FloatingPanel state={state} launcher={launcher} />}
        </WidgetContext.Provider>
      )}
    </>
  )
}
