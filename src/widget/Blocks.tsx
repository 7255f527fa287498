import { type ComponentChildren, h } from 'preact'
import type { Block } from '../corpus.ts'
import { valueHref } from '../links.ts'
import { TAGS } from '../pack.ts'
import { followsCitation, withValues } from '../text.ts'
import { type Surroundings, useWidget } from './context.ts'
import { NewTab } from './NewTab.tsx'

interface Props {
  blocks: Block[]
  /** The keys of the sources in the list below, which the marks number. */
  sources?: string[]
}

/** A set and no object, in which names such as `constructor` would be found too. */
const allowed = new Set<string>(Object.values(TAGS))

/** An answer's tree as vnodes. There is no way from here to HTML text: an unknown node shows only its words. */
export function Blocks({ blocks, sources = [] }: Props) {
  return <>{nodes(blocks, sources, useWidget())}</>
}

function nodes(blocks: Block[], sources: string[], surroundings: Surroundings): ComponentChildren[] {
  return withValues(blocks, surroundings.value).map((block, at) => {
    if (typeof block === 'string') return block
    switch (block[0]) {
      case 'cite': {
        const number = sources.indexOf(block[1]) + 1
        return (
          number > 0 && (
            <sup class="mark">
              <span class="unseen">
                {' '}
                {surroundings.strings.sourceMark} {number}{' '}
              </span>
              <span aria-hidden="true">
                {followsCitation(blocks, at) && ',\u00A0'}
                {number}
              </span>
            </sup>
          )
        )
      }
      case 'value':
        return linked(valueHref(block[1], block[2]), block[2])
      case 'a': {
        const [, href, ...inner] = block
        return linked(href, nodes(inner, sources, surroundings))
      }
      default: {
        const [tag, ...inner] = block
        const children = nodes(inner, sources, surroundings)
        if (!allowed.has(tag)) return children
        if (tag === 'table') return <div class="table">{h(tag, null, children)}</div>
        // The answer's own question is a heading of the fourth level, so its parts are of the fifth.
        return h(tag === 'h4' ? 'h5' : tag, tag === 'th' ? { scope: 'col' } : null, ...children)
      }
    }
  })
}

function linked(href: string, words: ComponentChildren): ComponentChildren {
  const link = linkTo(href)
  return link.href ? (
    <a {...link}>
      {words}
      {link.target && <NewTab />}
    </a>
  ) : (
    words
  )
}

/** The attributes of a link; without `href` when it leads where none may: not by https, to mail, phone or this site. */
export function linkTo(href: string): { href?: string; target?: string; rel?: string } {
  if (/^(mailto|tel|sms):/i.test(href)) return { href }
  return /^(https:\/)?\/(?![/\\])/i.test(href) ? { href, target: '_blank', rel: 'noopener noreferrer' } : {}
}
