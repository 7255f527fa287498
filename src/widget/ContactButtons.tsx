import type { CrisisLine } from '../corpus.ts'
import { ContactAnchor } from './ContactAnchor.tsx'
import { contactLinks } from './contacts.ts'
import { useWidget } from './context.ts'

/** One line and the ways to reach it. */
export function ContactButtons({ line }: { line: CrisisLine }) {
  const { words } = useWidget()
  return (
    <div class="contacts">
      <p class="contact-name">{line.name}</p>
      <div class="row">
        {contactLinks(line, words).map((link) => (
          <ContactAnchor key={link.href} link={link} look="button" />
        ))}
      </div>
    </div>
  )
}
