/** Where a value leads (floor 0). Whoever makes a link of it still says where links of theirs may lead. */

/** A number as printed, for a phone to call. */
export function telHref(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}

/** What a clinic's value leads to: a call, a mail, a page; `''` if it is words. */
export function valueHref(name: string, value: string): string {
  if (/^(phone.*|emergency(_number)?|suicide)$/.test(name)) {
    return /\d/.test(value) && /^[\d\s+().-]+$/.test(value) ? telHref(value) : ''
  }
  if (name === 'email') return /^[^\s@]+@[^\s@]+$/.test(value) ? `mailto:${value}` : ''
  return /\s/.test(value) ? '' : value
}
