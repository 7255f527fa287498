import { ContactAnchor } from './Contact.tsx'
import { crisisPieces } from './contacts.ts'
import { useWidget } from './context.ts'

/** Stands under every screen, always. It depends on the region and the words alone, and has no part to style. */
export function Footer() {
  const { region, settings, strings, words } = useWidget()
  return (
    <footer class="footer" lang={settings.lang}>
      <p class="crisis">
        {crisisPieces(region, strings, words).map((piece) =>
          typeof piece === 'string' ? piece : <ContactAnchor key={piece.href} link={piece} />,
        )}
      </p>
      <p class="consult">{strings.consult}</p>
    </footer>
  )
}
