/** What two or more files state. */
import type { Article, Dossier, Place, QuotationGroup, Span } from '#core/model.ts'
import { itemOf } from '#core/places.ts'

export interface Claim {
  /** Count key, or id of the quotation group or event. */
  id: string
  label: string
  places: Place[]
  /** Pairs of a quotation group; empty for other claims. */
  pairs: QuotationGroup['pairs']
}

/** Figures, quotations and events, each that stands in two files at least. */
export function claimsOf(articles: Article[], dossier: Dossier): Claim[] {
  const byId = new Map(articles.map((a) => [a.id, a]))
  const figures = dossier.figureGroups.map(({ key, label, members }) => ({
    id: key,
    label,
    places: members.flatMap((m) => placeOf(byId.get(m.article), 'figures', m.figure)),
    pairs: [],
  }))
  const quotations = dossier.quotationGroups.map(({ id, members, pairs }) => {
    const places = members.flatMap((m) => placeOf(byId.get(m.article), 'quotations', m.quotation))
    return { id, label: labelOf(byId, places) ?? id, places, pairs }
  })
  const events = dossier.events.map(({ id, label, sources }) => ({ id, label, places: sources, pairs: [] }))
  return [...figures, ...quotations, ...events].filter(({ places }) => new Set(places.map((p) => p.article)).size > 1)
}

function placeOf(article: Article | undefined, layer: 'figures' | 'quotations', id: string): Place[] {
  const found = article && itemOf<Span & { id: string }>(article[layer], id)
  return article && found ? [{ article: article.id, start: found.start, end: found.end }] : []
}

/** The shortest of the quotations that may be shown. */
function labelOf(byId: Map<string, Article>, places: Place[]): string | null {
  const shown = places.filter((p) => byId.get(p.article)?.settings.rights !== 'link')
  const shortest = shown.reduce<Place | null>((a, b) => (a && a.end - a.start <= b.end - b.start ? a : b), null)
  return shortest ? (byId.get(shortest.article)?.text.slice(shortest.start, shortest.end) ?? null) : null
}
