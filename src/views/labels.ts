/** What rows of the dossier are called on a page: the ids and keys of the data, in words of the sources. */
import type { Library } from './library.ts'

/** Most words of a source in a label. */
const MOST_WORDS = 14

/** A row of coverage or a claim: the key of a figure, or the id of a group of quotations, an event or an entity. */
export function labelOf(library: Library, row: string): string {
  return (
    figureLabel(library, row) ??
    quotationLabel(library, row) ??
    eventLabel(library, row) ??
    library.entity(row)?.name ??
    row
  )
}

function figureLabel({ dossier, articles }: Library, key: string): string | null {
  if (!key.includes('|')) return null
  const group = dossier.figureGroups.find((g) => g.key === key)
  if (group) return group.label
  const counted = articles
    .filter((a) => a.settings.rights !== 'link')
    .flatMap((a) => a.figures.filter((f) => f.key === key))
    .find((f) => f.counted)?.counted
  return counted ?? key.split('|').join(', ')
}

function quotationLabel(library: Library, id: string): string | null {
  const first = library.dossier.quotationGroups.find((g) => g.id === id)?.members[0]
  if (!first) return null
  const article = library.article(first.article)
  const quotation = article.quotations.find((q) => q.id === first.quotation)
  return quotation ? `“${short(library.evidence(article, quotation).words)}”` : null
}

function eventLabel(library: Library, id: string): string | null {
  const event = [...library.dossier.events, ...library.dossier.undated].find((e) => e.id === id)
  const source = event?.sources[0]
  return source ? short(library.evidence(library.article(source.article), source).words) : null
}

function short(words: string): string {
  const all = words.split(' ')
  return all.length > MOST_WORDS ? `${all.slice(0, MOST_WORDS).join(' ')} …` : words
}
