/** Reading a seeds folder. */
import { existsSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import type { SourceFile } from '#core/stages.ts'
import { isSystem, pageOf } from './not-articles.ts'

export const SIDECAR = 'dossier.yaml'
export const CORRECTIONS = 'corrections.yaml'
/** What every site holds that we built. */
const SITE = ['dossier.json', 'build.json']
/** Larger files are no news article; they are set aside before they are read. */
export const MOST_BYTES = 20 * 2 ** 20

const LINK = {
  ruleId: 'files:symlink',
  reason: 'This is a symbolic link, and links are not followed. Put the file itself here.',
}

const GONE = {
  ruleId: 'files:unreadable',
  reason:
    'It cannot be read: no right to, a name that is no UTF-8 or too long, or gone. Change its rights or its name.',
}

export interface Found {
  paths: string[]
  /** What was left out, and why. */
  setAside: { path: string; ruleId: string; reason: string }[]
  /** Folders whose files are no articles. */
  passed: Passed[]
}

interface Passed {
  path: string
  severity: 'info' | 'warning'
  ruleId: string
  reason: string
}

/** Article files below a folder by relative path, sorted; hidden files, what a person decides about them, symbolic links and parts of saved pages are left out. */
export function findFiles(root: string): Found {
  const found: Found = { paths: [], setAside: [], passed: [] }
  walk(root, '', found)
  return inOrder(found)
}

/** The files that a list names, one a line (or with NUL between, as `find -print0` writes), relative to `root`. */
export function listedFiles(root: string, list: string): Found {
  const found: Found = { paths: [], setAside: [], passed: [] }
  const seen = new Map<string, Passed | undefined>()
  const passedBy = (folder: string): Passed | undefined => {
    if (!seen.has(folder)) seen.set(folder, passedOver(root, folder))
    return seen.get(folder)
  }
  const names = list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((name) => name.trim())
  for (const path of new Set(names.map((name) => relative(root, name).replaceAll(sep, '/')))) {
    const lost = path.startsWith('../') || isAbsolute(path)
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
    else if (!entryAt(root, path))
      found.setAside.push({ path, ruleId: 'files:missing', reason: 'There is no such file.' })
    else if (!isSystem(basename(path)) && !foldersOf(path).some(passedBy)) judge(root, path, found)
  }
  found.passed = [...seen.values()].filter((folder) => folder !== undefined)
  return inOrder(found)
}

/** Whatever the order in which the system names them. */
const inOrder = ({ paths, setAside, passed }: Found): Found => ({
  paths: paths.sort(),
  setAside: setAside.sort(byPath),
  passed: passed.sort(byPath),
})
const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)

function walk(root: string, inside: string, found: Found): void {
  for (const name of readdirSync(join(root, inside))) {
    const path = inside ? `${inside}/${name}` : name
    if (isSystem(name) || path === SIDECAR || path === CORRECTIONS) continue
    const passed = entryAt(root, path)?.isDirectory() ? passedOver(root, path) : null
    if (passed === null) judge(root, path, found)
    else if (passed) found.passed.push(passed)
    else
      try {
        walk(root, path, found)
      } catch {
        found.setAside.push({ path, ...GONE })
      }
  }
}

/** Why the files of a folder are no articles; undefined where they may be. */
function passedOver(root: string, path: string): Passed | undefined {
  if (SITE.every((file) => existsSync(join(root, path, file))))
    return {
      path,
      severity: 'warning',
      ruleId: 'files:own-site',
      reason:
        'This folder is a site that Dossier built; its pages were not read. Keep it outside the folder of the articles.',
    }
  const page = pageOf(path, (file) => Boolean(entryAt(root, file)?.isFile()))
  if (!page) return
  return {
    path,
    severity: 'info',
    ruleId: 'files:page-parts',
    reason: `This folder holds parts of the saved page ${page}: pictures, styles, frames. They were not read. Move what is an article out of it.`,
  }
}

function judge(root: string, path: string, found: Found): void {
  const entry = entryAt(root, path)
  if (!entry) found.setAside.push({ path, ...GONE })
  else if (entry.isSymbolicLink()) found.setAside.push({ path, ...LINK })
  else if (!entry.isFile())
    found.setAside.push({ path, ruleId: 'files:not-a-file', reason: 'This is no ordinary file.' })
  else if (entry.size > MOST_BYTES)
    found.setAside.push({
      path,
      ruleId: 'files:too-large',
      reason: `The file is larger than ${MOST_BYTES / 2 ** 20} MB, too large for an article.`,
    })
  else found.paths.push(path)
}

/** Whether a folder on the way to a file is a symbolic link. */
const linkIn = (root: string, path: string): boolean =>
  foldersOf(path).some((folder) => entryAt(root, folder)?.isSymbolicLink())

/** "a/b/c.txt" → "a", "a/b". */
const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, i, parts) => parts.slice(0, i + 1).join('/'))

export const readFile = (root: string, path: string): SourceFile => ({ path, bytes: readFileSync(join(root, path)) })

/** Time of the last change and size of a file: when both are as before, it is taken to be. */
export function stampOf(root: string, path: string): string {
  const entry = entryAt(root, path)
  return entry ? `${entry.mtimeMs} ${entry.size}` : 'gone'
}

/** What stands at a path, links not followed; undefined where nothing is or it cannot be asked. */
function entryAt(root: string, path: string): Stats | undefined {
  try {
    return lstatSync(join(root, path))
  } catch {
    return
  }
}
