import type { Entry } from '../corpus.ts'
import { CollectButton } from './CollectButton.tsx'
import { useWidget } from './context.ts'
import { citation, copyText } from './copy.ts'

/** Take an answer along, copy it with its sources, or copy its link. */
export function AnswerTools({ entry, line }: { entry: Entry; line: string }) {
  const surroundings = useWidget()
  const { acts, strings } = surroundings
  const copy = async (text: string) => acts.say({ kind: 'copied', done: await copyText(text) })
  return (
    <div class="row tools">
      <CollectButton item={{ kind: 'entry', id: entry.id }} />
      <button type="button" class="plain" onClick={() => copy(citation(entry, line, surroundings))}>
        {strings.copy}
      </button>
      <button type="button" class="plain" onClick={() => copy(linkOf(entry.id))}>
        {strings.copyLink}
      </button>
    </div>
  )
}

/** The address that opens this entry. It is read and copied, never written to the address bar. */
function linkOf(id: string): string {
  return `${location.href.split('#')[0]}#faq=${id}`
}
