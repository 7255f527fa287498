/** What keeps a visitor's typing inside the widget, and the page's hands off it. */

/** Events that would tell the page what is typed, or set off its shortcuts: none leaves the shadow root. */
const typing =
  'keydown keypress keyup beforeinput input change paste copy cut compositionstart compositionupdate compositionend'

/** Events by which a page would pull the focus into its own dialog, or scroll itself instead of the widget. */
const grabbing = 'focusin wheel touchmove'

/** Session-replay tools leave out what carries these: docs/PRIVACY.md says which is whose, and how far each was verified. */
const marks: Record<string, string> = {
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-dd-privacy': 'hidden',
  'data-sl': 'exclude',
  'data-private': '',
  'data-sentry-block': '',
  'data-openreplay-hidden': '',
}
const markClasses = 'fs-exclude rr-block ph-no-capture sentry-block nr-block amp-block mp-block'.split(' ')

/** Stops the events of typing, and those that would grab focus or scrolling, at the root. */
export function keepInside(root: ShadowRoot): void {
  for (const name of `${typing} ${grabbing}`.split(' ')) {
    root.addEventListener(name, (event) => event.stopPropagation(), { passive: true })
  }
}

/** Asks session-replay tools to leave the widget out. */
export function markPrivate(host: HTMLElement): void {
  for (const [name, value] of Object.entries(marks)) host.setAttribute(name, value)
  host.classList.add(...markClasses)
}
