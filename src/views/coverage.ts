/** Which file speaks of what: an empty cell is a fact about the file as it was read, never an omission. */
import type { Article, CoverageRow, Span } from '#core/model.ts'
import { labelOf } from './labels.ts'
import type { Evidence, Library } from './library.ts'

export interface CoverageCell {
  evidence: Evidence | null
  /** The file was cut short, so that nothing can be said of what it does not show. */
  cut: boolean
}
export interface CoveragePage {
  articles: Article[]
  groups: { kind: CoverageRow['kind']; rows: { row: string; cells: CoverageCell[] }[] }[]
}

const KINDS: CoverageRow['kind'][] = ['figure', 'quotation', 'event', 'entity']

export function coveragePage(library: Library): CoveragePage {
  const groups = KINDS.map((kind) => ({
    kind,
    rows: library.dossier.coverage
      .filter((row) => row.kind === kind)
      .map((row) => {
        const found = new Map(row.cells.map((cell) => [cell.article, cell.found]))
        return {
          row: labelOf(library, row.row, row.label),
          cells: library.articles.map((article) => cellOf(library, article, found.get(article.id))),
        }
      }),
  }))
  return { articles: library.articles, groups: groups.filter((g) => g.rows.length) }
}

function cellOf(library: Library, article: Article, found: Span | null | undefined): CoverageCell {
  return { evidence: found ? library.evidence(article, found) : null, cut: article.truncated }
}
