import { type ComponentChildren, h } from 'preact'
import type { Block, Tag } from '../corpus.ts'

interface Props {
  blocks: Block[]
  /** A value by its name, or null: then its fallback words stand. */
  value?: (name: string) => string | null
  /** The number of a source in the list below. */
  number?: (key: string) => number
  /** Spoken before a source's number. */
  mark?: (number: number) => string
  newTab?: string
}

/** A set and no object, in which names such as `constructor` would be found too. */
const allowed = new Set<string>([
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'br',
  'h4',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] satisfies Tag[])

/** An answer's tree as vnodes. There is no way from here to HTML text: an unknown node shows only its words. */
export function Blocks(props: Props) {
  return <>{props.blocks.map((block) => node(block, props))}</>
}

function node(block: Block, props: Props): ComponentChildren {
  if (typeof block === 'string') return block
  switch (block[0]) {
    case 'cite': {
      const number = props.number?.(block[1])
      if (!number) return null
      return (
        <sup class="mark">
          <span class="unseen"> {props.mark?.(number)} </span>
          <span aria-hidden="true">{number}</span>
        </sup>
      )
    }
    case 'value': {
      const value = props.value?.(block[1])
      if (!value) return block[2]
      const href = valueHref(block[1], value)
      return href ? <a {...linkTo(href)}>{value}</a> : value
    }
    case 'a': {
      const [, href, ...inner] = block
      const children = inner.map((child) => node(child, props))
      const link = linkTo(href)
      if (!link.href) return children
      return (
        <a {...link}>
          {children}
          {link.target && props.newTab && <span class="unseen"> ({props.newTab})</span>}
        </a>
      )
    }
    default: {
      const [tag, ...inner] = block
      const children = inner.map((child) => node(child, props))
      if (!allowed.has(tag)) return children
      if (tag === 'table') return <div class="table">{h('table', null, children)}</div>
      // The answer's own question is a heading of the fourth level, so its parts are of the fifth.
      return h(tag === 'h4' ? 'h5' : tag, tag === 'th' ? { scope: 'col' } : null, ...children)
    }
  }
}

/** The attributes of a link; without `href` when its scheme is none that an answer may use. */
export function linkTo(href: string): { href?: string; target?: string; rel?: string } {
  if (/^(mailto|tel|sms):/i.test(href)) return { href }
  if (/^https:\/\//i.test(href)) return { href, target: '_blank', rel: 'noopener noreferrer' }
  return {}
}

function valueHref(name: string, value: string): string | null {
  if (name.startsWith('phone') || name === 'emergency' || name === 'suicide' || name === 'emergency_number') {
    const digits = value.replace(/[^\d+]/g, '')
    return /^[\d\s+().-]+$/.test(value) && digits ? `tel:${digits}` : null
  }
  if (name === 'email') return /^[^\s@]+@[^\s@]+$/.test(value) ? `mailto:${value}` : null
  return /^https:\/\/\S+$/.test(value) ? value : null
}
