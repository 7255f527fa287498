import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Announcer } from './Announcer.tsx'
import { Appointment } from './Appointment.tsx'
import { Boundary } from './Boundary.tsx'
import { Composer } from './Composer.tsx'
import { Conversation } from './Conversation.tsx'
import { useWidget } from './context.ts'
import type { State } from './conversation.ts'
import { EntryView } from './EntryView.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { HelpBar } from './HelpBar.tsx'
import { Topics } from './Topics.tsx'
import { useMedia } from './useMedia.ts'
import { usePanel } from './usePanel.ts'

interface Props {
  state: State
  launcher: RefObject<HTMLButtonElement | null>
}

/** Below this the panel takes the whole screen. */
const narrowQuery = '(max-width: 30em), (max-height: 24em)'

/** The panel over the page: a dialog that a visitor opens and closes. */
export function FloatingPanel({ state, launcher }: Props) {
  const { acts } = useWidget()
  const panel = useRef<HTMLDialogElement>(null)
  const before = useRef<Element | null>(null)
  const narrow = useMedia(narrowQuery)
  const { open, quiet } = state
  usePanel({ panel, open, narrow, quiet })

  useEffect(() => {
    const dialog = panel.current
    if (!dialog || !open || quiet) return
    before.current = document.activeElement
    // On a phone the field would bring up the keyboard over what the visitor came to read.
    const first = narrow || state.view.kind !== 'conversation' ? '#title' : 'textarea'
    dialog.querySelector<HTMLElement>(first)?.focus({ preventScroll: true })
    return () => {
      const root = dialog.getRootNode()
      const inside = root instanceof ShadowRoot ? dialog.contains(root.activeElement) : true
      const elsewhere = document.activeElement && document.activeElement !== document.body
      if (!inside && elsewhere) return
      const target = launcher.current ?? before.current
      // After this render the launcher is shown again, and can take the focus.
      if (target instanceof HTMLElement && target !== document.body) {
        setTimeout(() => target.focus({ preventScroll: true }))
      }
    }
  }, [open])

  return (
    <dialog
      ref={panel}
      class="panel"
      part="panel"
      popover="manual"
      aria-labelledby="title"
      data-narrow={narrow ? '' : undefined}
      onCancel={(event: Event) => {
        event.preventDefault()
        acts.close()
      }}
      onClose={() => {
        if (open) acts.close()
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) acts.close()
      }}
    >
      <PanelContent state={state} closable />
    </dialog>
  )
}

/** The panel in the flow of a page. */
export function InlinePanel({ state }: { state: State }) {
  return (
    <section class="panel" part="panel" aria-labelledby="title">
      <PanelContent state={state} closable={false} />
    </section>
  )
}

function PanelContent({ state, closable }: { state: State; closable: boolean }) {
  const { strings, acts } = useWidget()
  const { view, help } = state
  const scroll = useRef<HTMLDivElement>(null)
  const broken = <p class="note">{strings.broken}</p>
  useEffect(() => {
    if (view.kind !== 'conversation' && scroll.current) scroll.current.scrollTop = 0
  }, [view.kind])

  // A button that was pressed may be gone with its screen; the focus then goes to the screen that took its place.
  const screen = `${view.kind} ${state.messages.length === 0}`
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    const root = scroll.current?.getRootNode()
    if (root instanceof ShadowRoot && state.open && !root.activeElement && document.activeElement === document.body) {
      scroll.current?.focus({ preventScroll: true })
    }
  })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F6 moves between log and field, whichever has the focus
    <div
      class="frame"
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'F6') return
        event.preventDefault()
        const field = event.currentTarget instanceof Element ? event.currentTarget.querySelector('textarea') : null
        const root = field?.getRootNode()
        const typing = root instanceof ShadowRoot && root.activeElement === field
        if (typing) scroll.current?.focus()
        else field?.focus()
      }}
    >
      <Boundary instead={<ClosingHeader closable={closable} />}>
        <Header state={state} closable={closable} />
      </Boundary>
      {help && help.shown !== 'inline' && (
        <Boundary instead={null}>
          <HelpBar help={help} />
        </Boundary>
      )}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles, log and region, take a name */}
      <div
        ref={scroll}
        class="scroll"
        tabIndex={0}
        role={view.kind === 'conversation' ? 'log' : 'region'}
        aria-live="off"
        aria-label={view.kind === 'conversation' ? strings.conversation : strings.launcher}
      >
        <Boundary key={view.kind} instead={broken}>
          <Screen state={state} />
        </Boundary>
      </div>
      <Boundary instead={null}>
        <Announcer state={state} />
      </Boundary>
      <Boundary instead={null}>
        <Composer key={state.round} />
      </Boundary>
      <Footer />
    </div>
  )

  function ClosingHeader({ closable }: { closable: boolean }) {
    return (
      <header class="header">
        {closable && (
          <button type="button" class="plain" onClick={acts.close}>
            {strings.close}
          </button>
        )}
      </header>
    )
  }
}

function Screen({ state }: { state: State }) {
  const { view } = state
  switch (view.kind) {
    case 'conversation':
      return <Conversation state={state} />
    case 'topics':
      return <Topics topic={view.topic} />
    case 'entry':
      return <EntryView key={view.id} id={view.id} />
    case 'appointment':
      return <Appointment />
  }
}
