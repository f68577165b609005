/** Changing a file that a person writes: the old one is kept, and the new one stands whole or not at all. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '#core/slug.ts'
import { printable, WrongUse } from './reporter.ts'

/** Hidden, so that nothing in it is taken for an article. */
const BACKUPS = '.dossier-backups'

/** The text of a file; null where there is none. Throws `WrongUse` for what is no ordinary file. */
export function textOf(path: string): string | null {
  if (!lstatSync(path, { throwIfNoEntry: false })) return null
  if (!lstatSync(path).isFile())
    throw new WrongUse(
      `\`${printable(path)}\` is no ordinary file, and links are not followed. Put the file itself there.`,
    )
  return readFileSync(path, 'utf8')
}

/**
 * Puts `text` in the place of what the file held (`before`, null for no file). Returns the path of the copy of the old
 * file, null where there was none. Throws `WrongUse` when the file is not any more what it was.
 */
export function replaceText(path: string, before: string | null, text: string): string | null {
  const backup = before === null ? null : backedUp(path, before)
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.new`)
  try {
    writeSafely(fresh, text)
    if (textOf(path) !== before)
      throw new WrongUse(
        `\`${printable(path)}\` was changed by somebody else just now; nothing was written. Try again.`,
      )
    renameSync(fresh, path)
  } finally {
    rmSync(fresh, { force: true })
  }
  return backup
}

/** A copy named by its content: no copy ever takes the place of another. */
function backedUp(path: string, text: string): string {
  const folder = join(dirname(path), BACKUPS)
  mkdirSync(folder, { recursive: true })
  const copy = join(folder, `${basename(path)}.${sha256(text).slice(0, 12)}`)
  if (!existsSync(copy) || readFileSync(copy, 'utf8') !== text) writeSafely(copy, text)
  return copy
}

function writeSafely(path: string, text: string): void {
  writeFileSync(path, text)
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
