/**
 * What the search knows beside the briefings: rows of the ledgers, and names. A record holds the rows of one file, or,
 * where there are many files, of one outlet and month, so that filters and order hold for it and few bytes are loaded.
 */
import type { Article, Span } from '#core/model.ts'
import { t } from '../strings.ts'
import { entityPath, rowAnchor } from './address.ts'
import { longDay, monthWords } from './days.ts'
import { entityRows } from './entities.ts'
import { figureRows, figureWords } from './figures.ts'
import { spokenIn } from './language.ts'
import type { Evidence, Library } from './library.ts'
import { quotationGroups } from './quotations.ts'
import { timelineOf } from './timeline.ts'
import { type Utterance, utterancesOf } from './utterances.ts'

export interface SearchRecord {
  /** Address of its first row, and the page of all of them. */
  url: string
  title: string
  outlet: string
  when: string
  language?: string | undefined
  /** Values of each filter. */
  filters: Record<string, string[]>
  /** Latest day, for the order by date. */
  date: string | undefined
  rows: { id: string; words: string }[]
  /** Of its words, beside 1 of a briefing's: the text itself comes first. */
  weight: number
}

interface Row extends Span {
  id: string
  article: string
  words: string
  speaker?: string | undefined
}

/** So many files have records of their own. */
const MOST_FILES = 100
/** Rows of a record: a search loads the records that it shows. */
const MOST_ROWS = 150

export function searchRecords(library: Library): SearchRecord[] {
  const ledgers: [path: string, title: string, rows: Row[]][] = [
    ['statements/', t.nav.statements, library.articles.flatMap((a) => statementRows(library, a))],
    ['figures/', t.nav.figures, library.articles.flatMap((a) => figureLines(library, a))],
    ['quotations/', t.nav.quotations, variantRows(library)],
    ['timeline/', t.nav.timeline, eventRows(library)],
  ]
  const records = ledgers.flatMap(([path, title, rows]) =>
    grouped(library, rows).map((group) => recordOf(library, group, { path, title })),
  )
  return [...records, ...nameRecords(library)]
}

const statementRows = (library: Library, article: Article): Row[] =>
  utterancesOf(library, article).map((u) => said(u, rowAnchor(article.id, u.id)))

const variantRows = (library: Library): Row[] =>
  quotationGroups(library).flatMap(({ id, members }) =>
    members.map((m) => said(m, `${id}-${m.evidence.article}-${m.id}`)),
  )

function said({ kind, speaker, shown }: Utterance, id: string): Row {
  const words = kind === 'quotation' ? `“${shown.words}”` : shown.words
  return { ...placed(shown, id, `${speaker?.name ?? t.speakerUnknown}: ${words}`), speaker: speaker?.name }
}

const figureLines = (library: Library, article: Article): Row[] =>
  figureRows(library, article).map((row) => {
    const by = row.assertedBy && `${t.assertedBy} ${row.assertedBy.name}`
    const counted = [row.evidence.words || figureWords(row), row.behind].filter(Boolean).join(' ')
    return placed(row.evidence, row.row, [counted, by, ...row.caveats.map((c) => c.words)].filter(Boolean).join(', '))
  })

function eventRows(library: Library): Row[] {
  const { months, undated } = timelineOf(library)
  const dated = months.flatMap((m) => m.entries).flatMap((e) => (e.kind === 'event' ? [e] : []))
  return [...dated, ...undated.map((e) => ({ ...e, when: t.undated }))].flatMap(({ id, when, sources }) =>
    sources.map((evidence) => placed(evidence, id, `${when}: ${evidence.words}`)),
  )
}

const placed = ({ article, start, end }: Evidence, id: string, words: string): Row => ({
  id,
  article,
  start,
  end,
  words,
})

/** Rows that share a record, in order of date. */
function grouped(library: Library, rows: Row[]): Row[][] {
  const few = library.articles.length <= MOST_FILES
  const at = new Map(library.articles.map((a, i) => [a.id, i]))
  const keys = new Map(
    library.articles.map(({ id, fields }) => [
      id,
      few ? id : JSON.stringify([fields.outlet?.value, fields.published?.value.slice(0, 7)]),
    ]),
  )
  const groups = Map.groupBy(rows, (row) => keys.get(row.article))
  return [...groups.values()].flatMap((group) => {
    group.sort((a, b) => (at.get(a.article) ?? 0) - (at.get(b.article) ?? 0))
    return chunks(group)
  })
}

const chunks = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / MOST_ROWS) }, (_, i) => all.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS))

function recordOf(library: Library, rows: Row[], { path, title }: { path: string; title: string }): SearchRecord {
  const articles = [...new Set(rows.map((row) => row.article))].map((id) => library.article(id))
  const [first] = articles as [Article]
  const outlet = first.fields.outlet?.value
  const days = articles.flatMap((a) => a.fields.published?.value ?? [])
  const day = days.at(-1)
  return {
    url: `${path}#${rows[0]?.id}`,
    title,
    outlet: outlet ?? t.unknownOutlet,
    when: !day ? t.undated : days.length > 1 ? monthWords(day) : longDay(day),
    language: articles.length === 1 ? spokenIn(first).lang : undefined,
    filters: {
      kind: [title],
      outlet: outlet ? [outlet] : [],
      month: day ? [day.slice(0, 7)] : [],
      day: [...new Set(days)],
      speaker: [...new Set(rows.flatMap((row) => row.speaker ?? []))],
      entity: namesIn(library, rows),
    },
    date: day,
    rows: distinct(rows),
    weight: 0.6,
  }
}

/** Names that stand in the rows. */
function namesIn(library: Library, rows: Row[]): string[] {
  const found = new Set<string>()
  for (const [id, spans] of Map.groupBy(rows, (row) => row.article)) {
    const sorted = [...spans].sort((a, b) => a.start - b.start)
    let at = 0
    for (const mention of library.article(id).mentions) {
      while (at < sorted.length && (sorted[at]?.end ?? 0) < mention.end) at++
      if ((sorted[at]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) found.add(mention.entity)
    }
  }
  return [...found].flatMap((id) => {
    const entity = library.entity(id)
    return entity?.named ? [entity.name] : []
  })
}

/** An event that a file dates twice is one row. */
function distinct(rows: Row[]): SearchRecord['rows'] {
  const byId = Map.groupBy(rows, (row) => row.id)
  return [...byId].map(([id, same]) => ({ id, words: same.map((row) => row.words).join(' / ') }))
}

/** Names by how often they are mentioned; their rows lead to their pages. */
function nameRecords(library: Library): SearchRecord[] {
  const rows = entityRows(library)
    .filter((row) => row.named)
    .map(({ id, name, type }) => {
      const other = (library.entity(id)?.aliases ?? []).map((a) => a.text).filter((alias) => alias !== name)
      return { id, words: [`${name}, ${t.type[type]}`, other.join(', ')].filter(Boolean).join(': ') }
    })
  return chunks(rows).map((part) => ({
    url: entityPath(part[0]?.id ?? ''),
    title: t.nav.entities,
    outlet: '',
    when: '',
    filters: { kind: [t.nav.entities] },
    date: undefined,
    rows: part,
    weight: 0.3,
  }))
}
