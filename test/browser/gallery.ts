import { scenes } from '../../demo/states.ts'
import type { Visitor } from './visitor.ts'

/** Every state in which the panel is open, by the name the gallery gives it. */
export const openStates: string[] = Object.keys(scenes).filter((name) => scenes[name]?.state('en').open)

export const allStates: string[] = Object.keys(scenes)

/** Goes to one state of the gallery and waits until it stands. The page is loaded once: a load takes longer than a look. */
export async function showState(visitor: Visitor, origin: string, wanted: Record<string, string>): Promise<void> {
  const { page, widget } = visitor
  const gallery = `${origin}/gallery.html`
  const query = `?${new URLSearchParams(wanted)}`
  if (page.url().startsWith(gallery)) {
    await page.evaluate((query) => {
      history.replaceState(null, '', query)
      dispatchEvent(new PopStateEvent('popstate'))
    }, query)
  } else await page.goto(gallery + query)
  const shown = openStates.includes(wanted.state ?? '') ? '.panel' : '.launcher'
  await widget.locator(shown).waitFor()
}
