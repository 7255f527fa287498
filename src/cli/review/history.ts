import { sha256 } from '../folder.ts'
import { git } from '../git.ts'
import { type ReviewText, signedIn } from './texts.ts'

/** How many versions of a file are looked through for the one that was signed. */
const MOST_VERSIONS = 200

/** Finds a text as it was last signed, in the folder's git history; null where it is not known. */
export function createHistory(folder: string): (text: ReviewText) => string | null {
  const versions = new Map<string, string[]>()
  const read = new Map<string, string>()
  const versionsOf = (file: string): string[] => {
    const found =
      versions.get(file) ??
      git(folder, ['log', `-n${MOST_VERSIONS}`, '--format=%H', '--', file])
        ?.toString()
        .split('\n')
        .filter(Boolean) ??
      []
    versions.set(file, found)
    return found
  }
  const show = (commit: string, file: string): string => {
    const name = `${commit}:./${file}`
    const text = read.get(name) ?? git(folder, ['show', name])?.toString() ?? ''
    read.set(name, text)
    return text
  }
  return (text) => {
    if (!text.last) return null
    for (const commit of versionsOf(text.file)) {
      const signed = signedIn(text, show(commit, text.file))
      if (signed !== null && sha256(signed) === text.last.hash) return signed
    }
    return null
  }
}
