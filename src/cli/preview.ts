import type { Flags } from './flags.ts'
import { buildInput } from './input.ts'
import { portOf } from './loopback.ts'
import { startPreview } from './preview/server.ts'

/** Serves a local page with the widget over a folder: it reloads on save, shows problems, and says why. */
export async function preview(folder: string, flags: Flags): Promise<number> {
  console.log(`Reading ${folder} …`)
  const { url } = await startPreview(folder, portOf(flags.port, 0), () => buildInput(flags))
  console.log(`Open this page, and close this window when you are done: ${url}`)
  return 0
}
