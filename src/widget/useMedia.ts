import { useEffect, useState } from 'preact/hooks'

/** Whether a media query holds, now and as it changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matches(query))
  useEffect(() => {
    const list = window.matchMedia?.(query)
    if (!list) return
    const update = () => setHolds(list.matches)
    update()
    list.addEventListener('change', update)
    return () => list.removeEventListener('change', update)
  }, [query])
  return holds
}

function matches(query: string): boolean {
  return window.matchMedia?.(query).matches ?? false
}
