/** One tab of a browser: all that a journey needs of an engine, said alike for each. */
export interface Tab {
  open(address: string): Promise<void>
  /** One step back in the tab's history; it may return before the page is there. */
  back(): Promise<void>
  /** Goes into the frame at a selector, until the next page is opened: `run` then means what is in there. */
  enter(frame: string): Promise<void>
  /** Evaluates an expression in the page, waits for its promise, and gives the result, which must be JSON. */
  run(expression: string): Promise<unknown>
  /** Moves the mouse to a point of the window. */
  move(to: Point): Promise<void>
  /** Presses the mouse at a point of the window, in CSS pixels. */
  click(at: Point): Promise<void>
  /** Types with the keyboard, into whatever has the focus. */
  type(text: string): Promise<void>
  press(key: Key): Promise<void>
  resize(size: Size): Promise<void>
  /** A PNG of the window. */
  screenshot(): Promise<Buffer>
  close(): Promise<void>
}

export interface Engine {
  name: 'Chromium' | 'Firefox' | 'WebKit'
  /** Starts the browser, with a fresh profile; its `close` ends it. */
  start(): Promise<Tab>
}

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Escape'

export interface Point {
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

/** Runs a function in the page. It is sent there as text, so it stands alone; what it takes and gives is JSON. */
export async function evaluate<Given extends unknown[], Result>(
  tab: Tab,
  run: (...given: Given) => Result | Promise<Result>,
  ...given: Given
): Promise<Result> {
  return (await tab.run(`(${run})(...${JSON.stringify(given)})`)) as Result
}
