/** The entry of the single script. The first line counts: later, `currentScript` is gone. */
const tag = document.currentScript

import type { OverlayModule } from '../corpus.ts'
import { installApi } from './api.ts'
import { attributesOf } from './attributes.ts'
import { readTranslations } from './corpus-slot.ts'
import { defineElement, elementName } from './define.ts'
import { keepInPage } from './keep.ts'
import { answering, knowledge } from './knowledge.ts'
import { isSupported } from './support.ts'

export type { ClinicFaqApi } from './api.ts'

const ownTag = 'script[src*="clinic-faq"]'

const attributes = attributesOf({ ...findTag()?.dataset })

// A page that swaps its body runs the tag again, one that is written anew has lost what the first run brought.
if (!isSupported()) {
  console.info('[clinic-faq] This browser is too old for the widget. The page is as it was.')
} else if (window.ClinicFaq?.version && document.querySelector(elementName)) {
  if (document.querySelectorAll(ownTag).length > 1) {
    console.warn('[clinic-faq] The tag is on this page more than once. The first one is used; take the others out.')
  }
} else {
  try {
    begin()
  } catch (error) {
    console.error('[clinic-faq] The widget could not start. The page is as it was.', error)
  }
}

function begin(): void {
  const overlay = () => ({ load: loadOverlay, answering })
  defineElement({ know: knowledge, overlay, translations: readTranslations(), tag: attributes })
  const launched = attributes.mount?.trim().toLowerCase() === 'inline' ? null : document.createElement(elementName)
  const release = launched ? keepInPage(launched) : null
  const element = () => launched ?? document.querySelector(elementName)
  const followLink = () => {
    const id = /^#faq=([\w-]+)$/.exec(location.hash)?.[1]
    if (id) element()?.session.show(id)
  }
  const listen = () => {
    installApi({
      element,
      destroy() {
        removeEventListener('hashchange', followLink)
        release?.()
        for (const each of document.querySelectorAll(elementName)) each.destroy()
      },
    })
    addEventListener('hashchange', followLink)
    followLink()
    element()?.emit({ name: 'ready' })
  }
  // An inline tag in the head is read before the elements that it is for.
  if (element() || document.readyState !== 'loading') listen()
  else addEventListener('DOMContentLoaded', listen)
}

/** The overlay's code stands beside this script. */
async function loadOverlay(): Promise<OverlayModule> {
  return import(/* @vite-ignore */ new URL('clinic-faq-overlay.js', findTag()?.src).href)
}

/** Module and concatenated scripts have no `currentScript`: the tag is then looked for by its name. */
function findTag(): HTMLScriptElement | null {
  if (tag instanceof HTMLScriptElement) return tag
  return document.querySelector<HTMLScriptElement>(ownTag)
}
