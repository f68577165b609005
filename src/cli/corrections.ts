/** The corrections of a folder: read before its articles, reported after them. */
import { join } from 'node:path'
import type { CorrectionRecord } from '#core/corrections/record.ts'
import type { Correction, FileAnchor } from '#core/corrections/types.ts'
import type { Article } from '#core/model.ts'
import { sha256 } from '#core/slug.ts'
import { CORRECTIONS, readFile } from './files.ts'
import { textOf } from './keep.ts'
import { lineAndColumn } from './place.ts'
import { counted, printable, type Reporter, WrongUse } from './reporter.ts'

export interface FoundCorrections {
  corrections: Correction[]
  /** Entries that were left out because of a mistake in them. */
  mistaken: number
}

/** Reads `corrections.yaml`, if there is one. Throws `WrongUse` when the file as a whole cannot be read. */
export async function correctionsOf(
  { root, paths }: { root: string; paths: string[] },
  reporter: Reporter,
): Promise<FoundCorrections> {
  const path = join(root, CORRECTIONS)
  const text = textOf(path)
  if (text === null) return { corrections: [], mistaken: 0 }
  // the schemas are slow to load, and most folders have no corrections
  const { readCorrections } = await import('#core/corrections/read.ts')
  const { corrections, problems, readable } = readCorrections(text, fileFinder(root, paths))
  for (const problem of problems) reporter.problem({ path, severity: 'error', ...problem })
  if (!readable)
    throw new WrongUse(
      `\`${printable(path)}\` cannot be read (see above); nothing was done, so that no correction is lost. Mend it and run the command again.`,
    )
  return { corrections, mistaken: new Set(problems.map((p) => p.line)).size }
}

/** Today's path of a file: the one it had, if its bytes are the same, else the only other one with these bytes. */
function fileFinder(root: string, paths: string[]): (place: FileAnchor) => string {
  const known = new Set(paths)
  const hashes = new Map<string, string>()
  const hashOf = (path: string): string => {
    const hash = hashes.get(path) ?? hashAt(root, path)
    hashes.set(path, hash)
    return hash
  }
  return (place) => {
    if (known.has(place.file) && hashOf(place.file) === place.sha256) return place.file
    const same = paths.filter((path) => hashOf(path) === place.sha256)
    return same.length === 1 ? same[0]! : place.file
  }
}

/** The hash of a file; of one that cannot be read, which is told where it is annotated, that of nothing. */
function hashAt(root: string, path: string): string {
  try {
    return sha256(readFile(root, path).bytes)
  } catch {
    return ''
  }
}

/** Shows what became of the entries; returns how many are not in force and should be. */
export function reportCorrections(records: CorrectionRecord[], articles: Article[], reporter: Reporter): number {
  if (!records.length) return 0
  const serious = records.filter((r) => r.state === 'orphaned' || r.state === 'conflicting')
  for (const record of records)
    reporter.problem({
      path: CORRECTIONS,
      line: record.line,
      severity: serious.includes(record) ? 'warning' : 'info',
      ruleId: `corrections:${record.state}`,
      reason: [`${record.id}: ${record.reason}`, nearestWords(record, articles)].filter(Boolean).join(' '),
    })
  const count = (state: CorrectionRecord['state']): number => records.filter((r) => r.state === state).length
  const states = (['applied', 'redundant', 'orphaned', 'conflicting'] as const).filter(count)
  reporter.stage(`${counted(records.length, 'correction')}: ${states.map((s) => `${count(s)} ${s}`).join(', ')}.`)
  return serious.length
}

function nearestWords({ nearest, id }: CorrectionRecord, articles: Article[]): string {
  const article = nearest && articles.find((a) => a.id === nearest.article)
  if (!article) return ''
  const { line, column } = lineAndColumn(article.text, nearest.start)
  return `The same words stand in ${article.source.path}:${line}:${column}; look there, and if it is the place: dossier correct SEEDS ${id} --anchor ID-OF-THE-MARK.`
}

/** All entries with their states, one line each: state, id, place, what is decided. */
export function listCorrections(records: CorrectionRecord[]): string[] {
  return records.map(({ state, id, file, line, kind, text, decided }) =>
    printable(
      `${state.padEnd(11)} ${id}  ${CORRECTIONS}:${line}  ${file}  ${kind} “${shortened(text)}”: ${decisionWords(decided)}`,
    ),
  )
}

/** `speaker: Jane Doe, reject: true`. */
export const decisionWords = (decided: CorrectionRecord['decided']): string =>
  Object.entries(decided)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
