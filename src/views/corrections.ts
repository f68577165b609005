/** Corrections as pages show them: the entries by state, and the id of every mark. */
import { LAYER } from '#core/corrections/apply.ts'
import type { CorrectionRecord } from '#core/corrections/record.ts'
import type { MarkKind } from '#core/corrections/types.ts'
import type { Article, Span } from '#core/model.ts'
import { t } from '../strings.ts'
import { dateAnchor, mentionAnchor } from './address.ts'
import type { Evidence, Library } from './library.ts'

/** `key`: what is decided, in words; `now` and `was` are null for nothing, and where there is nothing to say. */
interface Decision {
  key: string
  now: string | null
  was: string | null
}

export interface CorrectionRow {
  record: CorrectionRecord
  kind: string
  decisions: Decision[]
  /** Where it stands, or for an orphan where the same words stand. */
  at: Evidence | null
  nearest: Evidence | null
}

export interface StateGroup {
  state: CorrectionRecord['state']
  rows: CorrectionRow[]
}

const STATES = ['conflicting', 'orphaned', 'applied', 'redundant'] as const

/** Entries by state, those that need a person first. */
export function correctionGroups(library: Library): StateGroup[] {
  const rows = library.dossier.corrections.map((record) => rowOf(library, record))
  return STATES.map((state) => ({ state, rows: rows.filter((r) => r.record.state === state) })).filter(
    (group) => group.rows.length > 0,
  )
}

function rowOf(library: Library, record: CorrectionRecord): CorrectionRow {
  const evidence = (place: CorrectionRecord['at']): Evidence | null =>
    place && library.evidence(library.article(place.article), place)
  return {
    record,
    kind: t.corrections.kinds[record.kind],
    decisions: Object.entries(record.decided).map(([key, value]) => ({
      key: t.corrections.keys[key] ?? key,
      now: key === 'reject' ? '' : inWords(value),
      was: wasOf(record, key),
    })),
    at: evidence(record.at),
    nearest: evidence(record.nearest),
  }
}

/** What the program says; of an entity the name that it had. */
function wasOf({ was, state }: CorrectionRecord, key: string): string | null {
  if (state !== 'applied') return null
  const before = was[key === 'name' || key === 'sameAs' ? 'entity' : key]
  return before === undefined ? null : (inWords(before) ?? t.corrections.open)
}

const inWords = (value: string | number | boolean | null): string | null => (value === null ? null : String(value))

export interface MarkIdentity {
  mark: string
  /** Id of the entry that decided about it. */
  corrected: string | null
}

type Marked = Span & { mark?: string; corrected?: string }

const remembered = new WeakMap<Article, Map<string, MarkIdentity>>()

/** The id of the mark of a kind that covers exactly a span; null where the data holds none. */
export function markAt(article: Article, kind: MarkKind, { start, end }: Span): MarkIdentity | null {
  const known = remembered.get(article) ?? identities(article)
  remembered.set(article, known)
  return known.get(`${kind} ${start} ${end}`) ?? null
}

function identities(article: Article): Map<string, MarkIdentity> {
  const all = new Map<string, MarkIdentity>()
  for (const [kind, layer] of Object.entries(LAYER))
    for (const { start, end, mark, corrected } of article[layer] as Marked[])
      if (mark) all.set(`${kind} ${start} ${end}`, { mark, corrected: corrected ?? null })
  return all
}

export interface IdRow extends MarkIdentity {
  kind: string
  line: number
  /** The first words, for finding it. */
  words: string
  path: string
}

/** Ids of the marks that have no note of their own: names and lines, and dates and the like that stand in none. */
export function idsWithoutNote(library: Library, article: Article, noted: Set<string>): IdRow[] {
  const rows: (IdRow & Span)[] = []
  for (const kind of ['line', 'mention', 'quotation', 'date', 'figure'] as const)
    for (const item of article[LAYER[kind]] as Marked[]) {
      const { start, end, mark, corrected } = item
      if (!mark || noted.has(mark) || !library.paragraph(article, start)) continue
      const { line, words, path } = library.evidence(article, item, ANCHOR[kind]?.(start))
      const short = words.split(' ').slice(0, 6).join(' ')
      const shown = short === words ? words : `${short} …`
      rows.push({
        kind: t.corrections.kinds[kind],
        mark,
        corrected: corrected ?? null,
        line,
        words: shown,
        path,
        start,
        end,
      })
    }
  return rows.sort((a, b) => a.start - b.start || b.end - a.end).map(({ start: _, end: __, ...row }) => row)
}

const ANCHOR: Partial<Record<MarkKind, (start: number) => string>> = { mention: mentionAnchor, date: dateAnchor }
