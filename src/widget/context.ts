/** What every component may read, and what a visitor may do. */

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Card, Entry, Lang, Region } from '../corpus.ts'
import type { Item, Said, View } from './conversation.ts'
import type { Library } from './library.ts'
import type { WidgetSettings } from './settings.ts'
import type { Strings } from './strings.ts'
import type { HelpWords } from './wording.ts'

/** Everything a visitor can do; each is one action of the reducer, or an effect that ends in one. */
export interface Acts {
  open(quiet?: boolean): void
  close(): void
  ask(text: string): void
  /** Shows an entry as the answer to its own question. */
  follow(id: string): void
  view(view: View): void
  judge(key: number, id: string, helpful: boolean): void
  reveal(key: number): void
  collect(item: Item): void
  help(shown: 'folded' | 'open'): void
  say(said: Said): void
  clear(): void
  print(): void
  leave(): void
  /** Questions that begin like the draft; none while it signals danger. */
  suggest(draft: string): Entry[]
}

export interface Surroundings {
  settings: WidgetSettings
  strings: Strings
  library: Library
  /** What is said when there is nothing to answer from; else null. */
  trouble: string | null
  region: Region
  international: Region
  cards: Record<string, Card>
  /** Short words around the cards. */
  words: HelpWords
  /** A value of an answer: the region's numbers first, so that no page can change them, then the clinic's. */
  value: (name: string) => string | null
  /** The one sentence that the alert region speaks. */
  spoken: string
  /** What is on the list for the appointment. */
  items: Item[]
  /** Today (ISO date): a sign-off that has lapsed shows as overdue. */
  today: string
  acts: Acts
  /** The same with help in another language, for a visitor who writes in it. */
  speaking(lang: Lang): Surroundings
}

export const WidgetContext = createContext<Surroundings | null>(null)

/** The surroundings of the component. */
export function useWidget(): Surroundings {
  const surroundings = useContext(WidgetContext)
  if (!surroundings) throw new Error('Render this inside of <Widget>.')
  return surroundings
}
