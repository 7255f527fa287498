import type { Files } from '../compiler/folder.ts'
import { TEXT_FILE, UserError, withSafetyTexts } from './folder.ts'
import { git } from './git.ts'

/**
 * Reads an `faq/` folder as it stood at a git reference, as `readFolder` reads it now. Throws a sentence for the reader
 * where git does not know it.
 */
export function readFolderAt(folder: string, reference: string): Files {
  if (git(folder, ['rev-parse', '--is-inside-work-tree']) === null)
    throw new UserError(
      `${folder} is not kept in git, so there is no earlier state to compare with. Install git if it is missing, then: git init, git add ., git commit.`,
    )
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`])
    ?.toString()
    .trim()
  if (!commit)
    throw new UserError(
      `git does not know "${reference}" in ${folder}. Name a commit, a tag or a branch, such as HEAD~1; commit first if nothing is committed yet.`,
    )
  const listed = git(folder, ['ls-tree', '-r', '-z', '--name-only', commit])
  const paths = (listed?.toString() ?? '').split('\0').filter((path) => TEXT_FILE.test(path))
  if (listed && paths.length === 0)
    throw new UserError(
      `${folder} is not in git as of "${reference}", so there is nothing to compare with. Commit it before you edit: git add ${folder}, git commit.`,
    )
  const answer = git(folder, ['cat-file', '--batch'], paths.map((path) => `${commit}:./${path}\n`).join(''))
  if (!listed || !answer)
    throw new UserError(`git could not read ${folder} as of "${reference}". Run "git fsck" there to see what is wrong.`)
  const files: Files = new Map()
  let at = 0
  for (const path of paths) {
    // Each file comes as a line "<id> blob <bytes>", its bytes, and a line end.
    const start = answer.indexOf('\n', at) + 1
    const size = Number(answer.toString('latin1', at, start).trim().split(' ')[2])
    files.set(path, new TextDecoder().decode(answer.subarray(start, start + size)))
    at = start + size + 1
  }
  return withSafetyTexts(files)
}
