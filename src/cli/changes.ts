/** `dossier changes`, and what `dossier build --since` compares with: reading earlier records, and changes as lines. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, type ChangeKind, type Changes, changesBetween, type Records } from '#core/changes/index.ts'
import { recordsIn } from '#core/changes/records.ts'
import { t } from '../strings.ts'
import { MARKER } from './folders.ts'
import { printable, WrongUse } from './reporter.ts'

/** The records of a file, or of the `dossier.json` in a folder. Throws `WrongUse` when there are none. */
export function recordsAt(path: string): Records {
  const shown = printable(path)
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, MARKER) : path
  if (!existsSync(file))
    throw new WrongUse(
      `There is no \`${printable(file)}\`. Name a \`dossier.json\`, or a folder that holds one: a built site, or what \`--content\` kept.`,
    )
  const records = recordsIn(readFileSync(file, 'utf8'))
  if (!records)
    throw new WrongUse(`\`${shown}\` holds no records of a dossier, so that nothing can be compared with it.`)
  return records
}

/** What differs between two dossiers. Throws `WrongUse` when the earlier records are not of this shape. */
export function changesSince(path: string, old: Records, now: Records): Changes {
  try {
    return changesBetween(old, now)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new WrongUse(`The records of \`${printable(path)}\` have another shape, so that nothing can be compared.`)
  }
}

/** Changes for a terminal, a line each: `+` came, `-` went, `~` changed. */
export function changeLines({ count, files, items, open }: Changes): string[] {
  if (!files.length && !items.length) return [t.changes.nothing]
  const sign = { added: '+', removed: '-', changed: '~', moved: '>' }
  const kinds = [...new Set(items.map((item) => item.kind))]
  return [
    `${t.changes.files} (${count.join(' → ')})`,
    ...files.map(({ how, path, before }) => `  ${sign[how]} ${before === null ? '' : `${before} → `}${path}`),
    ...kinds.flatMap((kind: ChangeKind) => [
      t.changes.kinds[kind],
      ...items.filter((item) => item.kind === kind).map((item) => `  ${sign[item.how]} ${itemLine(item)}`),
    ]),
    ...open.map((path) => `${t.changes.open}: ${path}`),
  ].map(printable)
}

function itemLine({ file, label, what, before, after }: Change): string {
  const words = label || t.unlabelled
  const change = what ? `  ${t.changes.what[what]}: ${before ?? t.changes.none} → ${after ?? t.changes.none}` : ''
  return `${file === null ? '' : `${file}: `}${words}${change}`
}
