/** Reading a seeds folder. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '#core/stages.ts'

export const SIDECAR = 'dossier.yaml'
export const CORRECTIONS = 'corrections.yaml'
/** Larger files are no news article; they are set aside before they are read. */
export const MOST_BYTES = 20 * 2 ** 20

export interface Found {
  paths: string[]
  /** What was left out, and why. */
  setAside: { path: string; ruleId: string; reason: string }[]
}

/** Article files below a folder by relative path, sorted; hidden files, what a person decides about them, and symbolic links are left out. */
export function findFiles(root: string): Found {
  const found: Found = { paths: [], setAside: [] }
  walk(root, '', found)
  return { ...found, paths: found.paths.sort() }
}

function walk(root: string, inside: string, found: Found): void {
  for (const entry of readdirSync(join(root, inside), { withFileTypes: true })) {
    const path = inside ? `${inside}/${entry.name}` : entry.name
    if (entry.name.startsWith('.') || path === SIDECAR || path === CORRECTIONS) continue
    if (entry.isSymbolicLink())
      found.setAside.push({
        path,
        ruleId: 'files:symlink',
        reason: 'This is a symbolic link, and links are not followed. Put the file itself here.',
      })
    else if (entry.isDirectory()) walk(root, path, found)
    else if (!entry.isFile())
      found.setAside.push({ path, ruleId: 'files:not-a-file', reason: 'This is no ordinary file.' })
    else if (lstatSync(join(root, path)).size > MOST_BYTES)
      found.setAside.push({
        path,
        ruleId: 'files:too-large',
        reason: `The file is larger than ${MOST_BYTES / 2 ** 20} MB, too large for an article.`,
      })
    else found.paths.push(path)
  }
}

export const readFile = (root: string, path: string): SourceFile => ({ path, bytes: readFileSync(join(root, path)) })
