import { execFileSync } from 'node:child_process'
import type { Files } from '../compiler/folder.ts'
import { TEXT_FILE, UserError } from './folder.ts'

/** Reads an `faq/` folder as it stood at a git reference. Throws a sentence for the reader where git does not know it. */
export function readFolderAt(folder: string, reference: string): Files {
  if (git(folder, ['rev-parse', '--is-inside-work-tree'], '') === null)
    throw new UserError(
      `${folder} is not kept in git, so there is no earlier state to compare with. Install git if it is missing, then: git init, git add ., git commit.`,
    )
  const commit = git(
    folder,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`],
    '',
  )?.trim()
  if (!commit)
    throw new UserError(
      `git does not know "${reference}" in ${folder}. Name a commit, a tag or a branch, such as HEAD~1; commit first if nothing is committed yet.`,
    )
  const paths = (git(folder, ['ls-tree', '-r', '-z', '--name-only', commit], '') ?? '')
    .split('\0')
    .filter((path) => TEXT_FILE.test(path))
  const wanted = paths.map((path) => `${commit}:./${path}\n`).join('')
  const answer = Buffer.from(git(folder, ['cat-file', '--batch'], wanted, 'latin1') ?? '', 'latin1')
  const files: Files = new Map()
  let at = 0
  for (const path of paths) {
    // Each file comes as a line "<id> blob <bytes>", its bytes, and a line end.
    const start = answer.indexOf('\n', at) + 1
    const size = Number(answer.toString('latin1', at, start).trim().split(' ')[2])
    files.set(path, new TextDecoder().decode(answer.subarray(start, start + size)))
    at = start + size + 1
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function git(folder: string, args: string[], input: string, encoding: BufferEncoding = 'utf8'): string | null {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      input,
      encoding,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 256 << 20,
    })
  } catch {
    return null
  }
}
