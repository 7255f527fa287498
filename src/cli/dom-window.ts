import { JSDOM } from 'jsdom'
import type { DomWindow } from '../compiler/markdown.ts'

let made: DomWindow | undefined

/** One window for all that is compiled here: making one takes longer than reading an entry. */
export function domWindow(): DomWindow {
  // jsdom's own type knows no browser's `Window`, of which DOMPurify uses a part.
  made ??= new JSDOM('').window as unknown as DomWindow
  return made
}
