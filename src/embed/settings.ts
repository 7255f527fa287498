/** A page's attributes, read once into settings that are complete. */

import { PLACEHOLDERS } from '../placeholders.ts'
import type { WidgetSettings } from '../widget/settings.ts'

export interface Settings extends WidgetSettings {
  /** Opens at once, without taking the focus. */
  open: boolean
  /** Address of the clinic's own entries; `''` for none. */
  faq: string
  /** Whether events leave the widget. */
  events: 'none' | 'ids'
}

/** Attribute names without `data-`, each with what it accepts. */
export const attributeNames =
  'clinic phone email hours booking region lang mount position theme accent open faq events'.split(' ')

const ownValues = { clinic: 'name', phone: 'phone', email: 'email', hours: 'hours', booking: 'booking_url' } as const
const langs = ['en', 'es'] as const
const mounts = ['launcher', 'inline', 'manual'] as const
const positions = ['end', 'start'] as const
const themes = ['auto', 'light', 'dark'] as const
const eventKinds = ['none', 'ids'] as const

/** Attributes by name (without `data-`); a name that is absent is not set. */
export type Attributes = Record<string, string>

/** What a page says of itself: its language, and the address that its own links start from. */
export interface Page {
  lang: string
  address: string
}

/** Reads attributes; each one that is unknown, or whose value is, becomes one warning and the default. */
export function readSettings(attributes: Attributes, page: Page, warn: (message: string) => void): Settings {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('value-')) setValue(name, value)
    else if (!isAttribute(name)) {
      warn(`Unknown attribute "${name}". Known are: ${attributeNames.join(', ')}, value-<name>. It is left out.`)
    }
  }
  for (const [name, key] of Object.entries(ownValues)) {
    const value = attributes[name]
    if (value) put(name, key, value)
  }
  return {
    values,
    lang: oneOf('lang', langs, langs.find((lang) => lang === primary(page.lang)) ?? 'en'),
    region: attributes.region?.trim() ?? '',
    mount: oneOf('mount', mounts, 'launcher'),
    position: oneOf('position', positions, 'end'),
    theme: oneOf('theme', themes, 'auto'),
    accent: attributes.accent?.trim() ?? '',
    open: 'open' in attributes && attributes.open !== 'false',
    faq: attributes.faq?.trim() ?? '',
    events: oneOf('events', eventKinds, 'none'),
  }

  function setValue(name: string, value: string): void {
    const key = name.slice('value-'.length).replaceAll('-', '_')
    if (PLACEHOLDERS[key] !== 'tag') {
      const why = key in PLACEHOLDERS ? 'is a safety text and is set in the build alone' : 'is no placeholder'
      warn(`"${name}" ${why}. It is left out.`)
    } else put(name, key, value)
  }

  function put(name: string, key: string, value: string): void {
    const given = key.endsWith('_url') ? addressOf(value, page.address) : value
    if (given !== null) values[key] = given
    else warn(`"${name}" must be an https, mailto or tel address, or of this site, not "${value}". It is left out.`)
  }

  function oneOf<Value extends string>(name: string, accepted: readonly Value[], usual: Value): Value {
    const given = attributes[name]
    if (given === undefined || given === '') return usual
    const wanted = name === 'lang' ? primary(given) : given.trim().toLowerCase()
    const found = accepted.find((value) => value === wanted)
    if (!found) warn(unknownValue(name, given, accepted.join(', '), `"${usual}"`))
    return found ?? usual
  }
}

/** The warning of a value that an attribute does not know. */
export function unknownValue(name: string, given: string, accepted: string, used: string): string {
  return `"${name}" does not know "${given}". It accepts: ${accepted}. ${used} is used.`
}

/** Where a clinic's address leads: by https, to mail, to a call, or within the page's own site; null if elsewhere. */
function addressOf(value: string, page: string): string | null {
  try {
    // A host that lacks its scheme is no place on this site.
    if (!/^\s*(\/|[a-z]+:)/i.test(value)) return null
    const { href } = new URL(value, page)
    if (/^(https|mailto|tel):/.test(href)) return href
    const site = new URL('/', page).href
    return href.startsWith(site) ? href.slice(site.length - 1) : null
  } catch {
    return null
  }
}

/** Whether an attribute is the widget's. */
export function isAttribute(name: string): boolean {
  return attributeNames.includes(name) || name.startsWith('value-')
}

function primary(lang: string): string {
  return lang.trim().toLowerCase().split('-')[0] ?? ''
}
