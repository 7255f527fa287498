import { useRef, useState } from 'preact/hooks'
import { useWidget } from './context.ts'

const suggestionCount = 3

/** Where a visitor types. It is never disabled, whatever was said before. */
export function Composer() {
  const { acts, strings } = useWidget()
  const [draft, setDraft] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const suggestions = draft.trim() ? acts.suggest(draft).slice(0, suggestionCount) : []

  const send = () => {
    const text = draft.trim()
    if (!text) return
    setDraft('')
    acts.ask(text)
  }
  const follow = (id: string) => {
    setDraft('')
    field.current?.focus()
    acts.follow(id)
  }
  return (
    <form
      class="composer"
      part="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
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
          enterkeyhint="send"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            send()
          }}
        />
        <button type="submit" class="button">
          {strings.send}
        </button>
      </div>
      {suggestions.length > 0 && (
        <ul class="choices suggestions" aria-label={strings.suggestions}>
          {suggestions.map((entry) => (
            <li key={entry.id}>
              <button type="button" class="choice" onClick={() => follow(entry.id)}>
                {entry.question}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
