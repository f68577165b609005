/** What rows of the dossier are called on a page: the ids and keys of the data, in words of the sources. */
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
export function ledgerOf({ dossier, entityPath }: Library, row: string): string | null {
  const figure = dossier.figureGroups.findIndex((g) => g.key === row)
  if (figure >= 0) return `figures/#g${figure + 1}`
  if (dossier.quotationGroups.some((g) => g.id === row)) return `quotations/#${row.toLowerCase()}`
  if ([...dossier.events, ...dossier.undated].some((e) => e.id === row)) return `timeline/#${row.toLowerCase()}`
  return entityPath(row)
}

function figureLabel({ dossier, articles }: Library, key: string): string | null {
  const group = dossier.figureGroups.find((g) => g.key === key)
  if (group && group.label !== key) return group.label
  if (!key.includes('|')) return null
  const counted = articles
    .filter((a) => a.settings.rights !== 'link')
    .flatMap((a) => a.figures.filter((f) => f.key === key))
    .find((f) => f.counted)?.counted
  return counted ?? null
}

function quotationLabel(library: Library, id: string): string | null {
  const first = library.dossier.quotationGroups.find((g) => g.id === id)?.members[0]
  if (!first) return null
  const article = library.article(first.article)
  const quotation = article.quotations.find((q) => q.id === first.quotation)
  const words = quotation ? short(library.evidence(article, quotation).words) : ''
  return words ? `“${words}”` : null
}

function eventLabel(library: Library, id: string): string | null {
  const event = [...library.dossier.events, ...library.dossier.undated].find((e) => e.id === id)
  const source = event?.sources[0]
  return source ? short(library.evidence(library.article(source.article), source).words) || null : null
}

function short(words: string): string {
  const all = words.split(' ')
  return all.length > MOST_WORDS ? `${all.slice(0, MOST_WORDS).join(' ')} …` : words
}
