import { linkTo } from './Blocks.tsx'
import type { ContactLink } from './contacts.ts'

/** A real link, so that a phone calls, and a desktop shows the number as text that can be copied. */
export function ContactAnchor({ link, look }: { link: ContactLink; look?: string }) {
  const { href, target, rel } = linkTo(link.href)
  return (
    <a class={look} href={href} target={target} rel={rel} aria-label={link.name}>
      {link.words}
    </a>
  )
}
