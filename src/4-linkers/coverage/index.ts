/** Which file speaks of what: for each entity, figure, quotation and event the first place in every file. */
import type { Article, CoverageRow, Dossier, Place, Span } from '#core/model.ts'
import type { Linker } from '#core/stages.ts'
import { entityRows, eventRows, figureRows, quotationRows } from './rows.ts'

/** What one row is about, and where it stands. */
export interface Row {
  row: string
  kind: CoverageRow['kind']
  label: string
  places: Place[]
}

/** Cells of one kind of row; beyond, the rows that fewest files hold are left out, since nobody can read such a table. */
const MOST_CELLS = 10_000

/**
 * "Not found in this file" says what the rules found. Of a file that was cut short not even that is said: it has a cell
 * only where something was found.
 */
export const coverage: Linker = {
  name: 'coverage',
  link: ({ articles, dossier }) => ({ dossier: { coverage: rowsOf(articles, dossier) } }),
}

function rowsOf(articles: Article[], dossier: Dossier): CoverageRow[] {
  const most = Math.max(20, Math.floor(MOST_CELLS / Math.max(1, articles.length)))
  const kinds = [
    entityRows(articles, dossier),
    figureRows(articles, dossier),
    quotationRows(articles, dossier),
    eventRows(dossier),
  ]
  return kinds.flatMap((rows) => widest(rows.map(firstPlaces), most)).map((row) => withCells(row, articles))
}

type Found = Omit<Row, 'places'> & { first: Map<string, Span> }

function firstPlaces({ places, ...row }: Row): Found {
  const first = new Map<string, Span>()
  for (const { article, start, end } of places) {
    const held = first.get(article)
    if (!held || start < held.start) first.set(article, { start, end })
  }
  return { ...row, first }
}

/** Rows that most files hold first; among equals by label and id. */
function widest(rows: Found[], most: number): Found[] {
  const ranked = rows.sort(
    (a, b) => b.first.size - a.first.size || order(a.label.toLowerCase(), b.label.toLowerCase()) || order(a.row, b.row),
  )
  return ranked.slice(0, most)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const withCells = ({ row, kind, label, first }: Found, articles: Article[]): CoverageRow => ({
  row,
  kind,
  label,
  cells: articles.flatMap(({ id, truncated }) => {
    const found = first.get(id) ?? null
    return found || !truncated ? [{ article: id, found }] : []
  }),
})
