import type { Flags } from './flags.ts'
import { readFolder, UserError } from './folder.ts'
import { buildInput } from './input.ts'
import { portOf } from './loopback.ts'
import { exportReview, importReview } from './review/exchange.ts'
import { startReview } from './review/server.ts'

/** Opens the page on which a named reviewer reads and signs; or writes it as one file, or takes in such a file's result. */
export async function review(folder: string, flags: Flags): Promise<number> {
  const today = () => buildInput(flags).today
  if (flags.export && flags.import) throw new UserError('Use --export or --import, one at a time.')
  if (flags.export) return exportReview(folder, flags.export, today())
  if (flags.import) return importReview(folder, flags.import, today())
  readFolder(folder)
  const { url } = await startReview(folder, portOf(flags.port, 0), today)
  console.log(`Open this page to review, and close this window when you are done: ${url}`)
  return 0
}
