/** A seeds folder becomes a list of files and a checked sidecar. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction } from '#core/corrections/types.ts'
import type { Dossier } from '#core/model.ts'
import type { Sidecar } from '#core/sidecar.ts'
import { correctionsOf } from './corrections.ts'
import { CORRECTIONS, findFiles, listedFiles, SIDECAR } from './files.ts'
import { placeOf } from './folders.ts'
import { textOf } from './keep.ts'
import { counted, printable, type Reporter, WrongUse } from './reporter.ts'

export interface Gathered {
  root: string
  /** Paths of the articles relative to `root`, sorted. */
  paths: string[]
  sidecar: Sidecar
  corrections: Correction[]
  /** Entries of `corrections.yaml` that were left out because of a mistake. */
  mistaken: number
  /** Files that were left out before reading, and why. */
  setAside: Dossier['setAside']
}

/** So many files that are not there are named. */
const MOST_NAMED = 20

/** What is named in place of a folder when the files are listed on standard input. */
const LISTED = '-'

/**
 * Finds what a folder holds; for `-`, what standard input lists, relative to the working folder. Throws `WrongUse` when
 * there is nothing to work on or the sidecar has mistakes.
 */
export async function gather(named: string, reporter: Reporter): Promise<Gathered> {
  const shown = printable(named)
  const root = named === LISTED ? '.' : named
  if (!existsSync(root))
    throw new WrongUse(
      `There is no folder \`${shown}\`. Name the folder that holds the articles, or run \`dossier new ${shown}\` to start one.`,
    )
  if (!statSync(root).isDirectory())
    throw new WrongUse(`\`${shown}\` is a file. Name the folder that holds the articles.`)
  const { paths, setAside, passed } = named === LISTED ? listedFiles(root, readFileSync(0, 'utf8')) : findFiles(root)
  for (const file of setAside) reporter.problem({ ...file, severity: 'warning' })
  for (const folder of passed) reporter.problem(folder)
  const parts = passed.filter(({ severity }) => severity === 'info').length
  if (parts) reporter.stage(`Left out ${counted(parts, 'folder')} with parts of saved pages.`)
  if (!paths.length)
    throw new WrongUse(
      `\`${shown}\` holds no article. Put files into it: text, Markdown, saved pages, PDF, Word, mail, feeds.`,
    )
  const sidecar = await sidecarOf(root, reporter)
  const known = new Set(paths)
  const unknown = Object.keys(sidecar.articles ?? {}).filter(
    (p) => !known.has(p.replace(/#[^#/]*$/, '')) && !known.has(p),
  )
  for (const [i, path] of unknown.slice(0, MOST_NAMED).entries())
    reporter.problem({
      path: SIDECAR,
      severity: 'warning',
      ruleId: 'sidecar:no-such-file',
      reason: `The sidecar speaks of \`${path}\`, and there is no such file${i === MOST_NAMED - 1 ? ` (nor of ${unknown.length - MOST_NAMED} others)` : ''}. Paths are relative to the folder and use \`/\`.`,
    })
  return { root, paths, sidecar, setAside, ...(await correctionsOf({ root, paths }, reporter)) }
}

/** Whether a path is that of a file that a person wrote: an article, the sidecar, the corrections. */
export function isSource({ root, paths }: Gathered, path: string): boolean {
  const place = placeOf(path)
  return [...paths, SIDECAR, CORRECTIONS].some((file) => placeOf(join(root, file)) === place)
}

async function sidecarOf(root: string, reporter: Reporter): Promise<Sidecar> {
  const path = join(root, SIDECAR)
  const text = textOf(path)
  if (text === null) return {}
  // the schemas are slow to load, and most folders have no sidecar
  const { readSidecar } = await import('#core/sidecar.ts')
  const { sidecar, problems } = readSidecar(text)
  for (const problem of problems) reporter.problem({ path, severity: 'error', ...problem })
  if (problems.length)
    throw new WrongUse(
      `The sidecar \`${printable(path)}\` has mistakes (see above); nothing was built. Mend them and run the command again.`,
    )
  return sidecar
}
