/** The drawings, each of one line on a grid of 24. */
const paths = {
  ask: 'M4 5h16v11h-9l-4 4v-4H4z',
  close: 'M6 6l12 12M18 6L6 18',
  keep: 'M7 4h10v16l-5-4-5 4z',
}

/** A line drawing beside words, or in a button that has a name. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="none" aria-hidden="true">
      <path d={paths[name]} stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}
