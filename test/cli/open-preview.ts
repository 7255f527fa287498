import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { startPreview } from '../../src/cli/preview/server.ts'
import { fewerPhrasings, signedFolder, TODAY } from './signed-folder.ts'

export interface OpenPreview {
  folder: string
  url: string
  close(): void
}

/** The preview of a signed folder whose phrasings are few, with a cache of its own. */
export async function openPreview(): Promise<OpenPreview> {
  const cache = mkdtempSync(join(tmpdir(), 'clinic-faq-cache-'))
  vi.stubEnv('XDG_CACHE_HOME', cache)
  const { folder, remove } = signedFolder()
  fewerPhrasings(folder)
  const preview = await startPreview(folder, 0, () => ({ today: TODAY, require: 'sources', languages: ['en'] }))
  return {
    folder,
    url: preview.url,
    close() {
      preview.close()
      remove()
      rmSync(cache, { recursive: true })
      vi.unstubAllEnvs()
    },
  }
}
