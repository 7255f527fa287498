/** For bundlers: importing this defines `<clinic-faq>` in a browser, and does nothing on a server or in an old browser. */

import type { OverlayModule } from '../corpus.ts'
import { readTranslations } from './corpus-slot.ts'
import { defineElement } from './define.ts'
import { answering, knowledge } from './knowledge.ts'
import { isSupported } from './support.ts'

export { ClinicFaqElement } from './element.ts'
export type { Attributes, Settings } from './settings.ts'

const overlay = () => ({ load: loadOverlay, answering })

/** Bundlers see from the address that the file beside this one goes along. */
async function loadOverlay(): Promise<OverlayModule> {
  const { href } = new URL(/* @vite-ignore */ './clinic-faq-overlay.js', import.meta.url)
  return import(/* @vite-ignore */ /* webpackIgnore: true */ href)
}

if (isSupported()) defineElement({ know: knowledge, overlay, translations: readTranslations() })
