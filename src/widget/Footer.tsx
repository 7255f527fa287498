import { linkTo } from './Blocks.tsx'
import { crisisPieces } from './contacts.ts'
import { useWidget } from './context.ts'

/** Stands under every screen, always. It depends on the region and the words alone, and has no part to style. */
export function Footer() {
  const { region, strings } = useWidget()
  return (
    <footer class="footer">
      <p class="crisis">
        {crisisPieces(region, strings).map((piece) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            <a {...linkTo(piece.href)} aria-label={piece.name}>
              {piece.words}
            </a>
          ),
        )}
      </p>
      <p class="consult">{strings.consult}</p>
    </footer>
  )
}
