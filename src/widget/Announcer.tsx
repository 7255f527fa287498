import { useEffect, useState } from 'preact/hooks'
import type { Reply } from '../corpus.ts'
import { langFor } from '../safety/lines.ts'
import { type Surroundings, useWidget } from './context.ts'
import { isUrgent, type Said, type State } from './conversation.ts'
import { textOf } from './copy.ts'
import { plural } from './wording.ts'

/** Filled a moment after the region is in the page, emptied once it was heard, so that nothing is read twice. */
const fillAfter = 50
const emptyAfter = 1500

/** The two live regions, empty from the start: one polite, one for help. */
export function Announcer({ state }: { state: State }) {
  const surroundings = useWidget()
  const [[status, alert], setSpoken] = useState(['', ''])
  const { said } = state

  useEffect(() => {
    if (!said) return
    const timers = [
      setTimeout(() => setSpoken(wordsFor(said, state, surroundings)), fillAfter),
      setTimeout(() => setSpoken(['', '']), fillAfter + emptyAfter),
    ]
    return () => timers.forEach(clearTimeout)
  }, [said])

  return (
    <div class="unseen">
      <div role="status">{status}</div>
      <div role="alert">{alert}</div>
    </div>
  )
}

/** What is said politely, and what at once. */
function wordsFor(said: Said, state: State, surroundings: Surroundings): [status: string, alert: string] {
  const { cards, library, settings, spoken, strings, trouble, value } = surroundings
  switch (said.kind) {
    case 'copied':
      return [said.done ? strings.copied : strings.copyFailed, '']
    case 'collected':
      return [said.added ? strings.addedToList : strings.removedFromList, '']
    case 'offered':
      return [plural(strings.lang, said.count, strings.offered), '']
    case 'cleared':
      return [strings.cleared, '']
    case 'entry':
      return [answer(said.id), '']
    case 'reply':
      for (const message of state.messages) {
        if (message.kind !== 'reply' || message.key !== said.key) continue
        if (isUrgent(message.reply)) {
          const { help } = message.reply
          return ['', help ? surroundings.speaking(langFor(help, settings.lang)).spoken : spoken]
        }
        return [[...(message.reply.danger === 'mention' ? strip() : []), ...outcome(message.reply)].join(' '), '']
      }
      return ['', '']
  }

  function outcome({ outcome, entries, fixed }: Reply): string[] {
    switch (outcome) {
      case 'answer': {
        const answers = entries.map(({ id }) => answer(id))
        return answers.length > 1 ? [plural(strings.lang, answers.length, strings.answers), ...answers] : answers
      }
      case 'choose':
        return [strings.choose, ...entries.map(({ id }) => library.entry(id)?.entry.question ?? '')]
      case 'fixed':
        return [textOf(library.fixed(fixed ?? '')?.answer ?? [], value) || strings.none]
      case 'none':
        return [trouble ?? strings.none]
    }
  }

  function answer(id: string): string {
    const entry = library.entry(id)?.entry
    return entry ? `${entry.question} ${textOf(entry.answer, value)}` : strings.broken
  }

  function strip(): string[] {
    const { heading = '', parts = [] } = cards.mention ?? {}
    return [`${heading}.`, ...parts.map((part) => (part.kind === 'text' ? textOf(part.blocks, value) : ''))]
  }
}
