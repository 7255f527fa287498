import { useEffect, useState } from 'preact/hooks'
import { type Surroundings, useWidget } from './context.ts'
import { isUrgent, type Said, type State } from './conversation.ts'
import { textOf } from './copy.ts'
import { useAnswerValue } from './values.ts'

/** Filled a moment after the region is in the page, emptied once it was heard, so that nothing is read twice. */
const fillAfter = 50
const emptyAfter = 1500

/** The two live regions, empty from the start: one polite, one for help. */
export function Announcer({ state }: { state: State }) {
  const surroundings = useWidget()
  const value = useAnswerValue()
  const [spoken, setSpoken] = useState({ status: '', alert: '' })
  const { said } = state

  useEffect(() => {
    if (!said) return
    const fill = setTimeout(() => setSpoken(wordsFor(said, state, surroundings, value)), fillAfter)
    const empty = setTimeout(() => setSpoken({ status: '', alert: '' }), fillAfter + emptyAfter)
    return () => {
      clearTimeout(fill)
      clearTimeout(empty)
    }
  }, [said])

  return (
    <div class="unseen">
      <div role="status">{spoken.status}</div>
      <div role="alert">{spoken.alert}</div>
    </div>
  )
}

function wordsFor(
  said: Said,
  state: State,
  { cards, library, spoken, strings, trouble }: Surroundings,
  value: (name: string) => string | null,
): { status: string; alert: string } {
  switch (said.kind) {
    case 'copied':
      return { status: said.done ? strings.copied : strings.copyFailed, alert: '' }
    case 'collected':
      return { status: said.added ? strings.addedToList : strings.removedFromList, alert: '' }
    case 'cleared':
      return { status: strings.cleared, alert: '' }
    case 'entry':
      return { status: answer(said.id), alert: '' }
    case 'reply': {
      const message = state.messages.find((each) => each.kind === 'reply' && each.key === said.key)
      if (message?.kind !== 'reply') return { status: '', alert: '' }
      const { reply } = message
      if (isUrgent(reply)) return { status: '', alert: spoken }
      const strip = reply.danger === 'mention' ? stripWords() : ''
      return { status: [strip, outcome()].filter(Boolean).join(' '), alert: '' }

      function outcome(): string {
        switch (reply.outcome) {
          case 'answer':
            return [
              reply.entries.length > 1 ? strings.answers(reply.entries.length) : '',
              ...reply.entries.map(({ id }) => answer(id)),
            ]
              .filter(Boolean)
              .join(' ')
          case 'choose':
            return [strings.choose, ...reply.entries.map(({ id }) => library.entry(id)?.entry.question ?? '')].join(' ')
          case 'fixed':
            return textOf(library.fixed(reply.fixed ?? '')?.answer ?? [], { value }) || strings.none
          case 'none':
            return trouble === 'none' ? strings.none : trouble === 'failed' ? strings.failed : strings.empty
        }
      }
    }
  }

  function answer(id: string): string {
    const entry = library.entry(id)?.entry
    return entry ? `${entry.question} ${textOf(entry.answer, { value })}` : strings.broken
  }

  function stripWords(): string {
    const { heading = '', parts = [] } = cards.mention ?? {}
    return `${heading}. ${parts.map((part) => (part.kind === 'text' ? textOf(part.blocks, { value }) : '')).join(' ')}`
  }
}
