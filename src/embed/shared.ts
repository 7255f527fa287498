import { start } from '../widget/conversation.ts'
import type { Knowledge } from '../widget/session.ts'
import type { Translations } from '../widget/strings.ts'
import type { OverlaySource } from './overlay.ts'
import type { Attributes } from './settings.ts'

/**
 * What all elements of a page share, set where the element is defined.
 * @internal
 */
export const shared = {
  /** What the script's tag says; an element's own attributes go first. */
  tag: {} as Attributes,
  /** What is answered from. */
  know: (): Knowledge => missing(),
  /** Where a clinic's own file is read, if a tag names one. */
  overlay: (): OverlaySource => missing(),
  translations: {} as Translations,
  /** Where a visit starts; the gallery starts elsewhere. */
  first: start,
}

function missing(): never {
  throw new Error('Define <clinic-faq> with defineElement({ know, overlay }).')
}
