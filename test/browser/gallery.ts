import { scenes } from '../../demo/states.ts'
import type { Visitor } from './visitor.ts'

/** Every state in which the panel is open, by the name the gallery gives it. */
export const openStates: string[] = Object.keys(scenes).filter((name) => scenes[name]?.state('en').open)

export const allStates: string[] = Object.keys(scenes)

/** Goes to one state of the gallery and waits until it stands. */
export async function showState(visitor: Visitor, origin: string, wanted: Record<string, string>): Promise<void> {
  const { page, widget } = visitor
  await page.goto(`${origin}/gallery.html?${new URLSearchParams(wanted)}`)
  const shown = openStates.includes(wanted.state ?? '') ? '.panel' : '.launcher'
  await widget.locator(shown).waitFor()
}
