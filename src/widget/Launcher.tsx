import type { Ref } from 'preact'
import { Icon } from './Icon.tsx'
import type { Session } from './session.ts'

interface Props {
  session: Session
  button?: Ref<HTMLButtonElement>
}

/** The labelled pill that opens the panel. It needs neither corpus nor lexicon, nor a state of its own. */
export function Launcher({ session, button }: Props) {
  const { open } = session.state()
  return (
    <button
      type="button"
      ref={button}
      class="launcher"
      part="launcher"
      aria-haspopup="dialog"
      aria-expanded={open}
      hidden={open}
      onClick={() => session.acts.open()}
    >
      <Icon name="ask" />
      {session.strings().launcher}
    </button>
  )
}
