/** Putting a finished folder in the place of an old one: the one or the other stands, whole. */
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { OutputFile } from '#core/stages.ts'
import { printable, WrongUse } from './reporter.ts'

/** A file that only our own folders hold; a folder without it is never replaced. */
export const MARKER = 'dossier.json'

/**
 * Where a path leads when links are followed, also where its last parts do not exist yet. Throws `WrongUse` for a link
 * that leads nowhere.
 */
export function placeOf(path: string): string {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  if (isLink(whole))
    throw new WrongUse(`\`${printable(path)}\` is a link that leads nowhere. Name the folder itself with \`--out\`.`)
  return dirname(whole) === whole ? whole : join(placeOf(dirname(whole)), basename(whole))
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/** Whether a folder is another or lies in it; both as `placeOf` gives them. */
export const isWithin = (inner: string, outer: string): boolean => !/^\.\.(?:[/\\]|$)/.test(relative(outer, inner))

/**
 * A fresh folder beside `target`, on the same file system, so that it can be renamed into its place. Throws `WrongUse`
 * when `target` (as `placeOf` gives it) is not ours to replace or cannot be written. `marker` is the file that only our folders hold.
 */
export function folderBeside(target: string, keep: string[], marker = MARKER): string {
  const shown = printable(target)
  if (existsSync(target)) {
    const lost = keep.find((folder) => isWithin(placeOf(folder), target))
    if (lost)
      throw new WrongUse(
        `The output folder \`${shown}\` holds \`${printable(lost)}\`, which would be lost. Name another with \`--out\`.`,
      )
    let inside: string[] = []
    try {
      inside = readdirSync(target)
    } catch (error) {
      // a build that ends has just moved it aside
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw new WrongUse(`The output \`${shown}\` is no folder that can be read. Name another with \`--out\`.`)
    }
    if (inside.length && !inside.includes(marker) && !existsSync(join(target, marker)))
      throw new WrongUse(
        `The folder \`${shown}\` holds files that Dossier did not make. Empty it, or name another with \`--out\`.`,
      )
  }
  const fresh = join(dirname(resolve(target)), `.${basename(target)}.${process.pid}.new`)
  try {
    mkdirSync(dirname(fresh), { recursive: true })
    clearLeftovers(target)
    mkdirSync(fresh)
  } catch (error) {
    throw new WrongUse(
      `The folder \`${shown}\` cannot be written (${(error as NodeJS.ErrnoException).code}). Choose another with \`--out\`, or change its permissions.`,
    )
  }
  return fresh
}

/**
 * Clears what builds that were killed left beside `target`. One killed between the two renames of `takePlace` left the
 * old site aside: it goes back to its place.
 */
export function clearLeftovers(target: string): void {
  const parent = dirname(resolve(target))
  for (const name of readdirSync(parent)) {
    const [, of, pid, kind] = /^\.(.+)\.(\d+)\.(new|old)$/.exec(name) ?? []
    if (of !== basename(target) || isRunning(Number(pid))) continue
    // a build that starts in the same instant may be there first
    if (kind === 'old' && !existsSync(target) && moves(join(parent, name), target)) continue
    removed(join(parent, name))
  }
}

/** Whether another process of that number runs, of whatever user. In a container a killed one may have had our own. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Moves a finished folder into the empty one `fresh`, which may be on another disk. */
export async function moveInto(fresh: string, made: string): Promise<void> {
  try {
    renameSync(made, fresh)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await cp(made, fresh, { recursive: true })
  }
}

/** Builds that end at once take turns; so many are never there. */
const MOST_TURNS = 1000

/**
 * Puts `fresh` in the place of `target`; when that fails, the old one is back. Of builds that end in the same instant
 * each has its turn, and the last one stays.
 */
export function takePlace(fresh: string, target: string): void {
  const old = `${fresh.slice(0, -'.new'.length)}.old`
  for (let turn = 1; ; turn++) {
    const replaced = moves(target, old)
    try {
      renameSync(fresh, target)
      break
    } catch (error) {
      const taken = ELSEWHERE.has((error as NodeJS.ErrnoException).code ?? '') && existsSync(fresh)
      if (!taken && replaced) moves(old, target)
      if (!taken || turn === MOST_TURNS) throw error
      // another build took the place while it was empty: what it put there is newer than what was moved aside
      rmSync(old, { recursive: true, force: true })
    }
  }
  rmSync(old, { recursive: true, force: true })
}

/** Whether a folder could be moved: false where it is gone, or where another stands now. */
function moves(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (ELSEWHERE.has((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** Removes a folder, which another process may be removing too. */
function removed(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (!ELSEWHERE.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** What a rename says when another process was there first. */
const ELSEWHERE = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST'])

/** Writes files into a folder; their paths are made by us and stay inside it. */
export function writeAll(
  folder: string,
  files: Iterable<Omit<OutputFile, 'content'> & { content: string | Uint8Array }>,
): void {
  for (const { path, content } of files) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}
