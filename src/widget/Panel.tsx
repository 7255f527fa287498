import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Announcer } from './Announcer.tsx'
import { Appointment } from './Appointment.tsx'
import { Boundary } from './Boundary.tsx'
import { Composer } from './Composer.tsx'
import { Conversation } from './Conversation.tsx'
import { useWidget } from './context.ts'
import type { State } from './conversation.ts'
import { EntryView } from './EntryView.tsx'
import { Footer } from './Footer.tsx'
import { focusedIn } from './focus.ts'
import { Header } from './Header.tsx'
import { HelpBar } from './HelpBar.tsx'
import { Topics } from './Topics.tsx'
import { useMedia } from './useMedia.ts'
import { popover, usePanel } from './usePanel.ts'

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
  const narrow = useMedia(narrowQuery)
  const { open, quiet } = state

  // All in the same turn as the press that opens: the next key already belongs into the field.
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement
  }, [open])
  usePanel({ panel, open, narrow, quiet, close: acts.close })
  useLayoutEffect(() => {
    const dialog = panel.current
    if (!dialog || !open || quiet) return
    // On a phone the field would bring up the keyboard over what the visitor came to read.
    const first = narrow || state.view.kind !== 'conversation' ? '#title' : 'textarea'
    dialog.querySelector<HTMLElement>(first)?.focus({ preventScroll: true })
    return () => {
      const focused = document.activeElement
      if (focused && focused !== document.body && !dialog.contains(focusedIn(dialog))) return
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
      popover={popover}
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
  const frame = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  // Asked before this render takes anything away.
  const hadFocus = !!frame.current?.contains(focusedIn(frame.current))
  const talking = view.kind === 'conversation'
  const screen = `${view.kind} ${state.messages.length === 0}`
  const shown = useRef(screen)
  useEffect(() => {
    const log = scroll.current
    const isNew = shown.current !== screen
    shown.current = screen
    if (isNew && !talking && log) log.scrollTop = 0
    // A button under the focus may be gone with its screen, or while an answer is looked for: the focus stays in here.
    if ((isNew || hadFocus) && state.open && document.activeElement === document.body)
      log?.focus({ preventScroll: true })
  })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F6 moves between log and field, whichever has the focus
    <div
      ref={frame}
      class="frame"
      onKeyDown={(event) => {
        if (event.key !== 'F6') return
        event.preventDefault()
        const field = event.currentTarget.querySelector('textarea')
        const next = field && focusedIn(field) !== field ? field : scroll.current
        next?.focus()
      }}
    >
      {/* All but the footer: whatever a page does to the parts in here stays in here. */}
      <div class="upper">
        <Boundary
          instead={
            <header class="header">
              <button type="button" class="plain" hidden={!closable} onClick={acts.close}>
                {strings.close}
              </button>
            </header>
          }
        >
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
          role={talking ? 'log' : 'region'}
          aria-live="off"
          aria-label={talking ? strings.conversation : strings.launcher}
        >
          <Boundary key={view.kind} instead={<p class="note">{strings.broken}</p>}>
            <Screen state={state} />
          </Boundary>
        </div>
        <Boundary instead={null}>
          <Announcer state={state} />
        </Boundary>
        <Boundary instead={null}>
          <Composer key={state.round} />
        </Boundary>
      </div>
      <Footer />
    </div>
  )
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
