import type { Resource } from '../server.ts'
import type { Visitor } from '../visitor.ts'

/** A page that is hostile or odd, and may not notice the widget nor harm it. */
export interface HostPage {
  /** What is odd about it, in words that end the sentence "the widget is whole on a page …". */
  name: string
  /** The page as it comes from its server, with the script under this address. */
  page: (script: string) => Resource
  /** What else stands on its site. */
  also?: (script: string) => Record<string, Resource>
  /** What happens before the launcher is pressed: what a visitor does, or what the page does once the launcher is there. */
  before?: Doing | PageCode
  /** What happens when the panel is open, before something is asked. */
  opened?: Doing | PageCode
  /** What happens, or must be so, when the answer stands. */
  answered?: Doing
  /** The widget's own lines in the console that belong there. */
  says?: string[]
  /** The tag is in a frame of the page: how to get there, and what to do with the browser's own name for it. */
  frame?: string
  /** The launcher stands elsewhere than on a blank page, as the page wants it. */
  moved?: boolean
  /**
   * Opened and asked in Firefox and WebKit too, with what the page does by code, without what is done by Playwright: those on
   * which engines can differ, but for pages that change what the drivers stand on.
   */
  engines?: boolean
}

type Doing = (visitor: Visitor) => Promise<unknown>

/** Statements that run in the page, in any engine, and may await; an error says what is not as it must be. */
type PageCode = string

/** Code of the page as one expression. */
export const inPage = (code: PageCode) => `(async () => {${code}})()`

interface Parts {
  doctype?: string
  /** Of `<html>`. */
  attributes?: string
  head?: string
  style?: string
  /** Before the content. */
  top?: string
  /** Instead of the usual content. */
  content?: string
  /** After the content; the tag, unless said otherwise. */
  end?: string
  script: string
}

/** The clinic's tag as it is pasted. */
export const tag = (script: string, more = 'async') =>
  `<script ${more} src="${script}" data-clinic="Example Clinic" data-phone="+1 555 0100"></script>`

const content = `<header><a href="/">A clinic</a> <nav><a href="#team">Team</a> <a href="#contact">Contact</a></nav></header>
<main><h1>A clinic</h1><p>What a clinic says of itself, in a <em>few</em> words.</p><img alt="" width="120" height="60">
<form><label>Your name <input name="name"></label> <button type="button">Send</button></form></main>
<footer><p>Example Street 1</p></footer>`

/** A page as a clinic has it, whose parts can be told. */
export function html(parts: Parts): Resource {
  const { doctype = '<!doctype html>', attributes = 'lang="en"', head = '', style = '', top = '' } = parts
  return {
    text: `${doctype}<html ${attributes}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A clinic</title>
<link rel="icon" href="data:,">${head}${style && `<style>${style}</style>`}</head>
<body>${top}${parts.content ?? content}${parts.end ?? tag(parts.script)}</body></html>`,
  }
}

/** A page whose style sheet is hostile. */
export function styled(name: string, style: string, more: Partial<HostPage> = {}): HostPage {
  return { name: `whose style sheet ${name}`, page: (script) => html({ script, style }), ...more }
}

/** A page that runs something before the tag's script. */
export function scripted(name: string, code: string, more: Partial<HostPage> = {}): HostPage {
  return { name, page: (script) => html({ script, head: `<script>${code}</script>` }), ...more }
}
