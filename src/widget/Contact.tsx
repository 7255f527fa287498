import type { CrisisLine } from '../corpus.ts'
import { linkTo } from './Blocks.tsx'
import { type ContactLink, contactLinks } from './contacts.ts'
import { useWidget } from './context.ts'

/** A real link, so that a phone calls, and a desktop shows the number as text that can be copied. */
export function ContactAnchor({ link, look }: { link: ContactLink; look?: string }) {
  const { href, target, rel } = linkTo(link.href)
  return (
    <a class={look} href={href} target={target} rel={rel} aria-label={link.name}>
      {link.words}
    </a>
  )
}

/** The ways to reach a line, side by side. */
export function ContactRow({ line, look = 'button' }: { line: CrisisLine; look?: string }) {
  const { words } = useWidget()
  return (
    <p class="row">
      {contactLinks(line, words).map((link) => (
        <ContactAnchor key={link.href} link={link} look={look} />
      ))}
    </p>
  )
}

/** One line, by name, and the ways to reach it. */
export function Contact({ line }: { line: CrisisLine }) {
  return (
    <div class="contacts">
      <p class="contact-name">{line.name}</p>
      <ContactRow line={line} />
    </div>
  )
}
