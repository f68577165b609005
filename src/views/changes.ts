/** What changed since the build that this one was compared with, as its page prints it. */
import type { Change, ChangeKind, FileChange } from '#core/changes/index.ts'
import type { Article } from '#core/model.ts'
import { oneLine } from '#core/visible.ts'
import { t } from '../strings.ts'
import type { Evidence, Library } from './library.ts'

export interface ChangeRow {
  how: Change['how']
  /** The place that shows it; null where the dossier has none any more, or what changed has no single place. */
  evidence: Evidence | null
  /** Whether the words of the place are the item; otherwise it is called by its label. */
  verbatim: boolean
  label: string
  file: string | null
  /** `Speaker`, with before and after; null where the item came or went. */
  field: { name: string; before: string; after: string } | null
}

export interface ChangesPage {
  /** False when this build was compared with none. */
  compared: boolean
  /** Files earlier and now. */
  count: [number, number]
  files: { how: FileChange['how']; path: string; before: string | null; article: Article | null }[]
  groups: { kind: ChangeKind; name: string; rows: ChangeRow[] }[]
  total: number
  open: string[]
}

const ORDER: ChangeKind[] = [
  'figure-group',
  'figure',
  'quotation-group',
  'quotation',
  'statement',
  'passage',
  'event',
  'entity',
]

/** Kinds whose items are words of one place. */
const VERBATIM: ReadonlySet<ChangeKind> = new Set(['quotation', 'statement', 'figure', 'quotation-group'])

export function changesPage(library: Library): ChangesPage {
  const { changes } = library
  if (!changes) return { compared: false, count: [0, 0], files: [], groups: [], total: 0, open: [] }
  const groups = ORDER.map((kind) => ({
    kind,
    name: t.changes.kinds[kind],
    rows: changes.items.filter((item) => item.kind === kind).map((item) => rowOf(library, item)),
  })).filter((group) => group.rows.length)
  return {
    compared: true,
    count: changes.count,
    files: changes.files.map(({ how, path, before, article }) => ({
      how,
      path: oneLine(path),
      before: before && oneLine(before),
      article: article ? library.article(article) : null,
    })),
    groups,
    total: changes.files.length + changes.items.length,
    open: changes.open.map(oneLine),
  }
}

function rowOf(library: Library, { kind, how, file, label, what, before, after, place }: Change): ChangeRow {
  const words = (value: string | null): string =>
    value === null
      ? t.changes.none
      : what === 'verdict'
        ? (t.verdicts[value as keyof typeof t.verdicts] ?? value)
        : oneLine(value)
  return {
    how,
    evidence: place && library.evidence(library.article(place.article), place),
    verbatim: place !== null && VERBATIM.has(kind),
    label: oneLine(label) || t.unlabelled,
    file: file && oneLine(file),
    field: what && { name: t.changes.what[what], before: words(before), after: words(after) },
  }
}
