/** What rows of the dossier are called on a page: the ids and keys of the data, in words of the sources. */
import type { Place, QuotationGroup } from '#core/model.ts'
import { t } from '../strings.ts'
import type { Library } from './library.ts'

/** Most words of a source in a label. */
const MOST_WORDS = 14

/**
 * A row of coverage or a claim: the key of a figure, or the id of a group of quotations, an event or an entity.
 * `given` is the dossier's own label; what no source may be quoted for has none, and is never called by its id.
 */
export function labelOf(library: Library, row: string, given?: string): string {
  return (
    figureLabel(library, row) ??
    quotationLabel(library, row) ??
    eventLabel(library, row) ??
    library.entity(row)?.name ??
    (given && given !== row ? given : t.unlabelled)
  )
}

/** Where a row stands in its ledger; null for what has none. */
export function ledgerOf(library: Library, row: string): string | null {
  const { figures, quotations, events } = rowsOf(library)
  const figure = figures.get(row)
  if (figure) return `figures/#g${figure.n}`
  if (quotations.has(row)) return `quotations/#${row.toLowerCase()}`
  if (events.has(row)) return `timeline/#${row.toLowerCase()}`
  return library.entityPath(row)
}

interface Rows {
  /** By key, with their number in the ledger. */
  figures: Map<string, { n: number; label: string }>
  /** What a file says is counted, by key: the first that may be quoted. */
  counted: Map<string, string>
  quotations: Map<string, QuotationGroup>
  events: Map<string, Place | undefined>
}

const remembered = new WeakMap<Library, Rows>()

function rowsOf(library: Library): Rows {
  const known = remembered.get(library)
  if (known) return known
  const { figureGroups, quotationGroups, events, undated } = library.dossier
  const counted = library.articles
    .filter((a) => a.settings.rights !== 'link')
    .flatMap((a) => a.figures.flatMap(({ key, counted: words }) => (key && words ? [[key, words] as const] : [])))
  // of two of one key the first stands
  const rows = {
    figures: new Map(figureGroups.map(({ key, label }, i) => [key, { n: i + 1, label }] as const).reverse()),
    counted: new Map(counted.reverse()),
    quotations: new Map(quotationGroups.map((g) => [g.id, g] as const).reverse()),
    events: new Map([...events, ...undated].map((e) => [e.id, e.sources[0]] as const).reverse()),
  }
  remembered.set(library, rows)
  return rows
}

function figureLabel(library: Library, key: string): string | null {
  const { figures, counted } = rowsOf(library)
  const group = figures.get(key)
  if (group && group.label !== key) return group.label
  return key.includes('|') ? (counted.get(key) ?? null) : null
}

function quotationLabel(library: Library, id: string): string | null {
  const first = rowsOf(library).quotations.get(id)?.members[0]
  if (!first) return null
  const article = library.article(first.article)
  const quotation = article.quotations.find((q) => q.id === first.quotation)
  const words = quotation ? short(library.evidence(article, quotation).words) : ''
  return words ? `“${words}”` : null
}

function eventLabel(library: Library, id: string): string | null {
  const source = rowsOf(library).events.get(id)
  return source ? short(library.evidence(library.article(source.article), source).words) || null : null
}

function short(words: string): string {
  const all = words.split(' ')
  return all.length > MOST_WORDS ? `${all.slice(0, MOST_WORDS).join(' ')} …` : words
}
