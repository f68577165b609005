/** What else stands in the sentences that name an entity: figures and dates. */
import type { Article, DateMark } from '#core/model.ts'
import { dateAnchor } from './address.ts'
import type { NamingSentence } from './entity-sentences.ts'
import { type FigureRow, figureRows } from './figures.ts'
import type { Evidence, Library } from './library.ts'

export interface NearDate {
  /** First and last day, ISO. */
  range: readonly [string, string]
  precision: DateMark['precision']
  /** Every place that gives this date, in order of publication. */
  places: Evidence[]
}

export interface Near {
  figures: FigureRow[]
  /** In order of date. */
  dates: NearDate[]
}

interface FileSentences {
  article: Article
  sentences: NamingSentence[]
}

/** Figures of the ledger and resolved dates in the sentences, each once. */
export function nearOf(library: Library, files: FileSentences[]): Near {
  const figures = files.flatMap(({ article, sentences }) =>
    inside(rowsOf(library, article), sentences, (r) => r.evidence),
  )
  return { figures, dates: datesOf(library, files) }
}

function datesOf(library: Library, files: FileSentences[]): NearDate[] {
  const byRange = new Map<string, NearDate>()
  for (const { article, sentences } of files)
    for (const { range, precision, start, end } of inside(article.dates, sentences, (d) => d)) {
      if (!range) continue
      const key = `${range.join(' ')} ${precision}`
      const held = byRange.get(key) ?? { range, precision, places: [] }
      byRange.set(key, held)
      held.places.push(library.evidence(article, { start, end }, dateAnchor(start)))
    }
  return [...byRange.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, date]) => date)
}

const remembered = new WeakMap<Article, FigureRow[]>()

/** The figures of an article; many entities ask for the same. */
function rowsOf(library: Library, article: Article): FigureRow[] {
  const known = remembered.get(article) ?? figureRows(library, article)
  remembered.set(article, known)
  return known
}

/** The items that lie in one of the sentences; both in order of place, so the cost is their sum. */
function inside<T>(items: T[], sentences: NamingSentence[], spanOf: (item: T) => { start: number; end: number }): T[] {
  const spans = sentences.map((s) => s.span).sort((a, b) => a.start - b.start)
  let at = 0
  return items.filter((item) => {
    const { start, end } = spanOf(item)
    while (at < spans.length && (spans[at]?.end ?? 0) < end) at++
    const span = spans[at]
    return span !== undefined && span.start <= start && end <= span.end
  })
}
