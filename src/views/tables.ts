/** The ledgers as tables for other programs: the same rows as on the pages, as comma-separated values (RFC 4180). */
import { fileName, visible } from '#core/visible.ts'
import { briefingPath } from './address.ts'
import { changesPage } from './changes.ts'
import { comparedPairs, comparisonOf } from './compare.ts'
import { coveragePage } from './coverage.ts'
import { entityRows } from './entities.ts'
import { figuresPage } from './figures.ts'
import type { Evidence, Library } from './library.ts'
import { mapOf } from './map.ts'
import { networkOf } from './network.ts'
import { quotationGroups } from './quotations.ts'
import { wordCount } from './source-block.ts'
import { utterancesOf } from './utterances.ts'

type Cell = string | number | null

const PLACE = ['outlet', 'date', 'file', 'line', 'start', 'end', 'sha256', 'words', 'page']

/** Name of the file → its rows, the first of them the heads. */
export const tables: Record<string, (library: Library) => Cell[][]> = {
  figures: (library) => [
    ['value', 'high', 'comparator', 'unit', 'counted', 'as of', 'asserted by', 'caveats', ...PLACE],
    ...figuresPage(library).files.flatMap(({ rows }) =>
      rows.map((r) => [
        ...r.numbers,
        r.comparator,
        r.unit,
        r.counted,
        r.asOf,
        r.assertedBy?.name ?? null,
        r.caveats.map((c) => c.words).join('; '),
        ...placeCells(r.evidence),
      ]),
    ),
  ],
  statements: (library) => [
    ['kind', 'mode', 'speaker', 'as', 'cue', 'chain', ...PLACE],
    ...library.articles.flatMap((article) =>
      utterancesOf(library, article).map((u) => [
        u.kind,
        u.mode,
        u.speaker?.name ?? null,
        u.as,
        u.cue,
        u.chain.map((step) => step.name).join(' → '),
        ...placeCells(u.evidence),
      ]),
    ),
  ],
  quotations: (library) => [
    ['quotation', 'speaker', 'relation', ...PLACE],
    ...quotationGroups(library).flatMap((group) =>
      group.members.map((m) => [group.id, m.speaker?.name ?? null, m.relation, ...placeCells(m.evidence)]),
    ),
  ],
  timeline: (library) => [
    ['event', 'first day', 'last day', 'precision', ...PLACE],
    ...library.dossier.events.flatMap((e) =>
      e.sources.map((s) => [
        e.id,
        ...e.range,
        e.precision,
        ...placeCells(library.evidence(library.article(s.article), s)),
      ]),
    ),
  ],
  shared: (library) => [
    ['kind', 'label', 'relation', ...PLACE.map((h) => `first ${h}`), ...PLACE.map((h) => `second ${h}`)],
    ...comparedPairs(library).flatMap((pair) =>
      comparisonOf(library, ...pair).joined.map((j) => [
        j.kind,
        j.label,
        j.relation,
        ...placeCells(j.leads[0]),
        ...placeCells(j.leads[1]),
      ]),
    ),
  ],
  changes: (library) => [
    ['what', 'change', 'item', 'of it', 'earlier', 'now', 'file', 'page'],
    ...changesPage(library).files.map((f) => [
      'file',
      f.how,
      f.path,
      f.before && 'path',
      f.before,
      f.before && f.path,
      f.path,
      f.article && briefingPath(f.article.id),
    ]),
    ...changesPage(library).groups.flatMap(({ kind, rows }) =>
      rows.map((r) => [
        kind,
        r.how,
        r.verbatim ? (r.evidence?.words ?? r.label) : r.label,
        r.field?.name ?? null,
        r.field?.before ?? null,
        r.field?.after ?? null,
        r.file,
        r.evidence?.path ?? null,
      ]),
    ),
  ],
  entities: (library) => [
    ['id', 'name', 'type', 'named', 'mentions', 'files'],
    ...entityRows(library).map((r) => [r.id, r.name, r.type, r.named ? 'yes' : 'no', r.mentions, r.files]),
  ],
  together: (library) => [
    ['one', 'other', 'sentences'],
    ...networkOf(library).links.map(({ a, b, sentences }) => [a.row.name, b.row.name, sentences]),
  ],
  places: (library) => [
    ['id', 'name', 'north', 'east', 'mentions'],
    ...(mapOf(library)?.places ?? []).map(({ row, north, east, times }) => [row.id, row.name, north, east, times]),
  ],
  sources: (library) => [
    [
      'id',
      'title',
      'outlet',
      'published',
      'by',
      'address',
      'language',
      'rights',
      'cut',
      'words',
      'bytes',
      'file',
      'sha256',
    ],
    ...library.articles.map((article) => {
      const { title, outlet, published, byline, url, language } = article.fields
      return [
        article.id,
        title?.value ?? null,
        outlet?.value ?? null,
        published?.value ?? null,
        byline?.value.join('; ') ?? null,
        url?.value ?? null,
        language?.value ?? null,
        article.settings.rights,
        article.truncated ? 'yes' : 'no',
        wordCount(article),
        article.source.bytes,
        fileName(article.source),
        article.source.sha256,
      ]
    }),
  ],
  coverage: (library) => {
    const { articles, groups } = coveragePage(library)
    return [
      ['kind', 'row', ...articles.map((a) => fileName(a.source))],
      ...groups.flatMap(({ kind, rows }) =>
        rows.map(({ row, cells }) => [kind, row, ...cells.map((c) => c.evidence?.line ?? null)]),
      ),
    ]
  },
}

const placeCells = (e: Evidence): Cell[] => [
  e.outlet,
  e.date,
  e.file,
  e.line,
  e.start,
  e.end,
  e.hash,
  e.cut ? `${e.words} […]` : e.words,
  e.path,
]

// "=1+1" "+1" "-1" "@SUM(A1)", and the same as signs of full width
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Comma-separated values. A cell that a spreadsheet would run as a formula gets an apostrophe before it; no cell has control codes. */
export const csv = (rows: Cell[][]): string => rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const words = visible(cell)
  const safe = FORMULA.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
