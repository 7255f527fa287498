import { useEffect, useRef } from 'preact/hooks'
import { useWidget } from './context.ts'
import type { Help } from './conversation.ts'
import { focusedIn } from './focus.ts'
import { HelpCard } from './HelpCard.tsx'
import { helpPhrase } from './wording.ts'

/** Help that was shown before stays at the top, small, for the rest of the visit; a tap opens it. */
export function HelpBar({ help }: { help: Help }) {
  const { acts, settings, words } = useWidget()
  const open = help.shown === 'open'
  const button = useRef<HTMLButtonElement>(null)
  const before = useRef(help.shown)
  useEffect(() => {
    // "Keep this small" takes its own button away; the focus goes to what stands in its place.
    const folded = before.current !== 'folded' && help.shown === 'folded'
    if (folded && focusedIn(button.current) === null) button.current?.focus()
    before.current = help.shown
  })
  return (
    <div class="help-bar" lang={settings.lang}>
      <button type="button" ref={button} aria-expanded={open} onClick={() => acts.help(open ? 'folded' : 'open')}>
        {helpPhrase(words, 'bar')}
      </button>
      {open && <HelpCard danger={help.danger} level="h3" />}
    </div>
  )
}
