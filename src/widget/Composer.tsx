import { useEffect, useRef, useState } from 'preact/hooks'
import { Choices } from './Choices.tsx'
import { useWidget } from './context.ts'

/** How long nobody types before suggestions are spoken of, in milliseconds: screen readers say each key first. */
const pause = 1400

/** Where a visitor types. It is never disabled, whatever was said before. */
export function Composer() {
  const { acts, strings } = useWidget()
  const [draft, setDraft] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const entries = draft.trim() ? acts.suggest(draft) : []

  // The eye sees suggestions come; the ear is told once how many there are.
  const count = entries.length
  const told = useRef(0)
  useEffect(() => {
    if (count === 0) told.current = 0
    if (count === told.current) return
    const timer = setTimeout(() => {
      told.current = count
      acts.say({ kind: 'offered', count })
    }, pause)
    return () => clearTimeout(timer)
  }, [draft])

  const send = (event: Event) => {
    event.preventDefault()
    if (!draft.trim()) return
    setDraft('')
    acts.ask(draft)
  }
  return (
    <form class="composer" part="composer" onSubmit={send}>
      <div class="field">
        <label class="unseen" for="question">
          {strings.composer}
        </label>
        <textarea
          id="question"
          ref={field}
          rows={1}
          maxLength={20000}
          placeholder={strings.placeholder}
          autocomplete="off"
          // Some browsers' spelling checks send what is typed to their maker.
          spellcheck={false}
          enterkeyhint="send"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event)
          }}
        />
        <button type="submit" class="button">
          {strings.send}
        </button>
      </div>
      <Choices
        entries={entries}
        label={strings.suggestions}
        onChoose={(id) => {
          setDraft('')
          field.current?.focus()
          acts.follow(id)
        }}
      />
    </form>
  )
}
