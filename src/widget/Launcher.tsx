import type { Ref } from 'preact'
import { Icon } from './Icon.tsx'
import type { Strings } from './strings.ts'

interface Props {
  strings: Strings
  open: boolean
  onOpen: () => void
  button: Ref<HTMLButtonElement>
}

/** The labelled pill that opens the panel. It needs neither corpus nor lexicon. */
export function Launcher({ strings, open, onOpen, button }: Props) {
  return (
    <button
      type="button"
      ref={button}
      class="launcher"
      part="launcher"
      aria-haspopup="dialog"
      aria-expanded={open}
      hidden={open}
      onClick={onOpen}
    >
      <Icon name="ask" />
      {strings.launcher}
    </button>
  )
}
