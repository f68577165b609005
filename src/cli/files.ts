/** Reading a seeds folder. */
import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { SourceFile } from '#core/stages.ts'

export const SIDECAR = 'dossier.yaml'
export const CORRECTIONS = 'corrections.yaml'
/** Larger files are no news article; they are set aside before they are read. */
export const MOST_BYTES = 20 * 2 ** 20

const LINK = {
  ruleId: 'files:symlink',
  reason: 'This is a symbolic link, and links are not followed. Put the file itself here.',
}

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

/** The files that a list names, one a line (or with NUL between, as `find -print0` writes), relative to `root`. */
export function listedFiles(root: string, list: string): Found {
  const found: Found = { paths: [], setAside: [] }
  const names = list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((name) => name.trim())
  for (const path of new Set(names.map((name) => relative(root, name).replaceAll(sep, '/')))) {
    const lost = path.startsWith('../') || isAbsolute(path)
    const entry = lost ? undefined : lstatSync(join(root, path), { throwIfNoEntry: false })
    if (lost || linkIn(root, path))
      found.setAside.push(
        lost
          ? {
              path,
              ruleId: 'files:outside',
              reason: 'The file is outside this folder. Run the command in a folder above it.',
            }
          : { path, ...LINK },
      )
    else if (!entry) found.setAside.push({ path, ruleId: 'files:missing', reason: 'There is no such file.' })
    else judge(root, { path, entry }, found)
  }
  return { ...found, paths: found.paths.sort() }
}

function walk(root: string, inside: string, found: Found): void {
  for (const entry of readdirSync(join(root, inside), { withFileTypes: true })) {
    const path = inside ? `${inside}/${entry.name}` : entry.name
    if (entry.name.startsWith('.') || path === SIDECAR || path === CORRECTIONS) continue
    if (entry.isDirectory()) walk(root, path, found)
    else judge(root, { path, entry }, found)
  }
}

function judge(root: string, { path, entry }: { path: string; entry: Dirent | Stats }, found: Found): void {
  if (entry.isSymbolicLink()) found.setAside.push({ path, ...LINK })
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

/** Whether a folder on the way to a file is a symbolic link. */
const linkIn = (root: string, path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((_, i, parts) => lstatSync(join(root, ...parts.slice(0, i + 1)), { throwIfNoEntry: false })?.isSymbolicLink())

export const readFile = (root: string, path: string): SourceFile => ({ path, bytes: readFileSync(join(root, path)) })

/** Time of the last change and size of a file: when both are as before, it is taken to be. */
export function stampOf(root: string, path: string): string {
  const { mtimeMs, size } = lstatSync(join(root, path))
  return `${mtimeMs} ${size}`
}
