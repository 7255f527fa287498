/** What usually keeps the widget from showing, looked for in the source of a page. */
import { attributesOf } from '../src/embed/attributes.ts'
import { readSettings } from '../src/embed/settings.ts'

export interface Finding {
  what: string
  fix: string
}

/** The mistakes in a page, as pasted and as a browser reads it; `regions` are the codes that have crisis lines. */
export function whyNot(source: string, page: Document, regions: string[]): Finding[] {
  const tags = [...page.querySelectorAll<HTMLScriptElement>('script[src*="clinic-faq"]')]
  const [tag] = tags
  // A reader without scripts takes the tag out of its <noscript>.
  const outside = source.replace(/<noscript[\s\S]*?<\/noscript>/gi, '')
  if (!tag || !/<script[^>]*clinic-faq/i.test(outside)) return [missing(source)]
  const findings = [...aboutType(tag), ...aboutAddress(tag), ...aboutPinning(tag), ...aboutMount(tag, page)]
  if (/<script[^>]*[“”„]/.test(source))
    findings.push({
      what: 'The tag has curly quotes.',
      fix: 'A word processor put them there. Paste the tag from this page, or type straight quotes (").',
    })
  if (tags.length > 1)
    findings.push({
      what: 'The tag stands more than once.',
      fix: 'Keep one; the first is used and the others are ignored.',
    })
  findings.push(...aboutPolicy(tag, page), ...aboutSettings(tag, page, regions))
  return findings
}

function missing(source: string): Finding {
  if (source.trim() === '') return { what: 'There is nothing to look at.', fix: 'Paste the source of your page first.' }
  if (/&lt;script[^>]*clinic-faq/.test(source))
    return {
      what: 'The tag is shown as text instead of being run.',
      fix: 'Paste it into a block for code or HTML, not into a text block.',
    }
  if (/<script[^>]*\sdata-[\w-]*src=["']?[^"'>]*clinic-faq/i.test(source))
    return {
      what: 'The address of the tag was moved away, so no browser loads it.',
      fix: 'A cookie banner or an optimizer did this, and may bring it back too late or never. Put clinic-faq.js on its list of scripts to leave alone.',
    }
  if (/<!--(?:(?!-->)[\s\S])*clinic-faq/.test(source))
    return { what: 'The tag is inside a comment.', fix: 'Take away the <!-- before it and the --> after it.' }
  if (/<(noscript|template)[^>]*>(?:(?!<\/\1)[\s\S])*<script[^>]*clinic-faq/.test(source))
    return {
      what: 'The tag is inside <noscript> or <template>, where browsers do not run it.',
      fix: 'Move it out, just before </body>.',
    }
  return {
    what: 'There is no tag in this page.',
    fix: 'The builder may have taken it out (some plans and roles may not add scripts), or the page was not published since. If a tag manager adds it, this is as it should be: look at the manager’s own preview.',
  }
}

function aboutType(tag: HTMLScriptElement): Finding[] {
  const type = tag.type.trim().toLowerCase()
  if (['', 'module', 'text/javascript', 'application/javascript'].includes(type)) return []
  return [
    {
      what: `The tag says type="${tag.type}", so no browser runs it.`,
      fix: 'A cookie banner or an optimizer often does this. Put clinic-faq.js on its list of scripts to leave alone, or take the type away.',
    },
  ]
}

function aboutAddress(tag: HTMLScriptElement): Finding[] {
  const address = tag.getAttribute('src') ?? ''
  if (/your-clinic\.example/.test(address))
    return [{ what: 'The address is still the example’s.', fix: 'Put in the address of your own clinic-faq.js.' }]
  if (/^(file:|[a-z]:\\|https?:\/\/(localhost|127\.0\.0\.1)\b)/i.test(address))
    return [
      {
        what: 'The address is on your own computer.',
        fix: 'Put the file where everybody can open it, and use that address (https://…).',
      },
    ]
  if (/^https?:\/\/(www\.)?github\.com\/|raw\.githubusercontent\.com|drive\.google\.com|dropbox\.com/i.test(address))
    return [
      {
        what: 'The address is a place to look at files, not one that serves scripts.',
        fix: 'Browsers refuse a script from there. See docs/HOSTING.md for places that work.',
      },
    ]
  if (!/\.js([?#]|$)/i.test(address))
    return [
      {
        what: 'The address does not end in .js.',
        fix: 'Some places rename a file when it is uploaded, and some editors turn an address into a link. Use the address of clinic-faq.js itself.',
      },
    ]
  if (/^http:/i.test(address))
    return [
      { what: 'The address begins with http://.', fix: 'A page on https:// does not run it. Use https:// in the tag.' },
    ]
  return []
}

function aboutPinning(tag: HTMLScriptElement): Finding[] {
  const address = tag.getAttribute('src') ?? ''
  const integrity = tag.getAttribute('integrity')
  const findings: Finding[] = []
  if (integrity && /\/clinic-faq\.js/.test(`/${address}`))
    findings.push({
      what: 'The tag has an integrity, but names the file that changes.',
      fix: 'The browser refuses the file as soon as an answer is edited. Use the tag of snippet.pinned.html, or take integrity away.',
    })
  if (integrity && !tag.hasAttribute('crossorigin') && /^(https?:)?\/\//.test(address))
    findings.push({
      what: 'The tag has an integrity, but no crossorigin.',
      fix: 'From another host the browser then refuses the file. Add crossorigin="anonymous".',
    })
  return findings
}

function aboutMount(tag: HTMLScriptElement, page: Document): Finding[] {
  if (tag.dataset.mount === 'inline' && !page.querySelector('clinic-faq'))
    return [
      {
        what: 'The tag says data-mount="inline", but the page has no <clinic-faq></clinic-faq>.',
        fix: 'Put that element where the widget is to stand, or take data-mount away.',
      },
    ]
  if (tag.dataset.mount === 'manual')
    return [
      {
        what: 'The tag says data-mount="manual": there is no button until the page asks for the widget.',
        fix: "Call ClinicFaq('open') from a button of yours, or take data-mount away.",
      },
    ]
  return []
}

/** The policy in the page's own markup; one that the server sends cannot be seen here. */
function aboutPolicy(tag: HTMLScriptElement, page: Document): Finding[] {
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.getAttribute('content') ?? ''
  const rule = /(?:^|;)\s*script-src(?:-elem)?\s([^;]*)/.exec(policy) ?? /(?:^|;)\s*default-src\s([^;]*)/.exec(policy)
  if (!rule) return []
  const address = tag.getAttribute('src') ?? ''
  const host = /^(?:https?:)?\/\/([^/]+)/.exec(address)?.[1]
  const allowed = rule[1] ?? ''
  const fits = host ? allowed.includes(host) || /(^|\s)(\*|https:)(\s|$)/.test(allowed) : allowed.includes("'self'")
  if (fits || (tag.nonce && allowed.includes(tag.nonce)) || (tag.integrity && allowed.includes(tag.integrity)))
    return []
  return [
    {
      what: 'The page’s Content-Security-Policy does not allow the script.',
      fix: `Add ${host ? `https://${host}` : "'self'"} to its script-src.`,
    },
  ]
}

function aboutSettings(tag: HTMLScriptElement, page: Document, regions: string[]): Finding[] {
  const findings: Finding[] = []
  const warn = (message: string) => findings.push({ what: 'A setting is not as it should be.', fix: message })
  const looked = { lang: page.documentElement.lang, address: page.baseURI }
  const { region } = readSettings(attributesOf({ ...tag.dataset }), looked, warn)
  if (region && ![...regions, 'UK'].some((code) => code.toUpperCase() === region.toUpperCase()))
    findings.push({
      what: `There are no crisis lines for "${region}".`,
      fix: 'The international list is shown instead. Use a two-letter country code, such as US or GB.',
    })
  if (tag.dataset.phone === '+1 555 0100')
    findings.push({ what: 'The phone number is the example’s.', fix: 'Put in your own: nobody answers that one.' })
  return findings
}
