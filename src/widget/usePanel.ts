import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { addSheet } from './page.ts'

interface Options {
  panel: RefObject<HTMLDialogElement | null>
  open: boolean
  /** A phone: the panel fills the screen, and what lies behind is out of reach. */
  narrow: boolean
  /** Opened by the page, not by the visitor: the focus stays where it is. */
  quiet: boolean
  close: () => void
}

declare global {
  interface Window {
    /** Chromium of 2024 on: the system's gesture for "back" and "close". */
    CloseWatcher?: new () => { onclose: () => void; destroy: () => void }
  }
}

/** Browsers before 2024 know no popovers; the last of them complain of the attribute in the page's console. */
export const popover = globalThis.HTMLElement && 'showPopover' in HTMLElement.prototype ? 'manual' : undefined

/** Puts the dialog above the page: modal on a phone, a popover elsewhere, plainly open where neither exists. */
export function usePanel({ panel, open, narrow, quiet, close }: Options): void {
  const modal = narrow && !quiet
  useLayoutEffect(() => {
    const dialog = panel.current
    if (!dialog || !open) return
    present(dialog, modal)
    // On a phone the page behind does not scroll.
    const unlock = modal ? addSheet('html{overflow:hidden!important}') : null
    return () => {
      unlock?.()
      dismiss(dialog)
    }
  }, [open, modal])

  useEffect(() => {
    const dialog = panel.current
    if (dialog && open && narrow) return followViewport(dialog)
  }, [open, narrow])

  useEffect(() => {
    // Of a modal dialog the browser sees to it. With a keyboard it is Escape, which may be meant for the page.
    if (!open || modal || !window.CloseWatcher || !window.matchMedia('(pointer: coarse)').matches) return
    const watcher = new window.CloseWatcher()
    watcher.onclose = close
    return () => watcher.destroy()
  }, [open, modal])
}

function present(dialog: HTMLDialogElement, modal: boolean): void {
  try {
    if (modal) dialog.showModal()
    else if (typeof dialog.showPopover === 'function') showWithoutFocus(dialog)
    else dialog.setAttribute('open', '')
  } catch {
    // Not connected, or a page has patched the methods away: open all the same.
    dialog.setAttribute('open', '')
  }
}

/** A dialog shown as a popover takes the focus, which the visitor may have elsewhere: an inert one cannot. */
function showWithoutFocus(dialog: HTMLDialogElement): void {
  dialog.toggleAttribute('inert', true)
  try {
    dialog.showPopover()
  } finally {
    dialog.toggleAttribute('inert', false)
  }
}

function dismiss(dialog: HTMLDialogElement): void {
  try {
    if (dialog.open) dialog.close?.()
    else dialog.hidePopover?.()
  } catch {
    // It was not showing.
  }
  dialog.removeAttribute('open')
}

/** Keeps the panel inside what the on-screen keyboard leaves free, so that composer and footer stay in view. */
function followViewport(dialog: HTMLDialogElement): (() => void) | undefined {
  const viewport = window.visualViewport
  if (!viewport) return
  const follow = () => {
    // Pinched in, the visitor looks at a part of the panel: it must not follow.
    if (viewport.scale > 1.01) return
    dialog.style.setProperty('--visible-height', `${viewport.height}px`, 'important')
    dialog.style.setProperty('--visible-top', `${viewport.offsetTop}px`, 'important')
  }
  follow()
  viewport.addEventListener('resize', follow)
  viewport.addEventListener('scroll', follow)
  return () => {
    viewport.removeEventListener('resize', follow)
    viewport.removeEventListener('scroll', follow)
    dialog.style.removeProperty('--visible-height')
    dialog.style.removeProperty('--visible-top')
  }
}
