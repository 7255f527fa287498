/** What keeps a visitor's typing inside the widget. */

/** Events that would tell the page what is typed, or set off its shortcuts: none leaves the shadow root. */
const typing = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
]

/** Session-replay tools leave out what carries these; each is the tool's own documented mark. */
const marks: Record<string, string> = {
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-dd-privacy': 'hidden',
  'data-sl': 'exclude',
  'data-private': '',
  'data-sentry-block': '',
}
const markClasses = ['fs-exclude', 'rr-block', 'ph-no-capture', 'sentry-block']

/** Stops the events of typing at the root. */
export function keepTypingInside(root: ShadowRoot): void {
  for (const name of typing) root.addEventListener(name, (event) => event.stopPropagation())
}

/** Asks session-replay tools to leave the widget out. */
export function markPrivate(host: HTMLElement): void {
  for (const [name, value] of Object.entries(marks)) host.setAttribute(name, value)
  host.classList.add(...markClasses)
}
