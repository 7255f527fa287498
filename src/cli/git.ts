import { execFileSync } from 'node:child_process'

/** What git prints, run in a folder; null where there is no git, no repository, or nothing of what was asked for. */
export function git(folder: string, args: string[], input?: string): Buffer | null {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 256 << 20,
    })
  } catch {
    return null
  }
}
