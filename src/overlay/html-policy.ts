import type { DomWindow, HtmlPolicy } from '../compiler/markdown.ts'

let policy: HtmlPolicy | undefined

/**
 * The Trusted Types policy under which DOMPurify reads a clinic's Markdown; `undefined` in a browser without Trusted
 * Types. A page has one for as long as it stands: the name may be taken once. Throws where the page does not allow it.
 */
export function htmlPolicy({ trustedTypes }: DomWindow): HtmlPolicy | undefined {
  if (!trustedTypes) return undefined
  try {
    policy ??= trustedTypes.createPolicy('dompurify', {
      createHTML: (html) => html,
      createScriptURL: (url) => url,
      createScript: () => '',
    })
    return policy
  } catch {
    throw new Error(`the page's policy does not allow it. Add "trusted-types dompurify" to Content-Security-Policy.`)
  }
}
