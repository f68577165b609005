/** The rows of the coverage matrix and the places of each. */
import type { Article, Dossier, Place } from '#core/model.ts'
import { itemOf } from '#core/places.ts'
import type { Row } from './index.ts'

/** Words that are enough to know a quotation or an event by. */
const LABEL_WORDS = 10

/** One row for each entity that has a name; pronouns are no first place. */
export function entityRows(articles: Article[], { entities }: Dossier): Row[] {
  const places = new Map<string, Place[]>(entities.filter((e) => e.named).map((e) => [e.id, []]))
  for (const { id, mentions } of articles)
    for (const { entity, form, start, end } of mentions)
      if (form !== 'pronoun') places.get(entity)?.push({ article: id, start, end })
  return entities.flatMap((e) => {
    const found = places.get(e.id)
    return found ? [{ row: e.id, kind: 'entity' as const, label: e.name, places: found }] : []
  })
}

/** One row for each count key of the ledger. */
export function figureRows(articles: Article[], { figureGroups }: Dossier): Row[] {
  const rows = new Map<string, Row>()
  const labels = new Map(figureGroups.map((g) => [g.key, g.label]))
  for (const { id, figures } of articles)
    for (const { key, inLedger, counted, start, end } of figures) {
      if (!key || !inLedger) continue
      const row = rows.get(key) ?? { row: key, kind: 'figure', label: labels.get(key) ?? counted ?? key, places: [] }
      row.places.push({ article: id, start, end })
      rows.set(key, row)
    }
  return [...rows.values()]
}

/** One row for each group of quotations, known by the first words that may be shown. */
export function quotationRows(articles: Article[], { quotationGroups }: Dossier): Row[] {
  const byId = new Map(articles.map((a) => [a.id, a]))
  return quotationGroups.map(({ id, members }) => {
    const places = members.flatMap(({ article, quotation }) => placeOf(byId.get(article), quotation))
    return { row: id, kind: 'quotation', label: wordsOf(byId, places) ?? id, places }
  })
}

function placeOf(article: Article | undefined, id: string): Place[] {
  const found = article && itemOf(article.quotations, id)
  return article && found ? [{ article: article.id, start: found.start, end: found.end }] : []
}

/** The longest of the quotations, cut to its first words; never out of a file of which the title alone may be shown. */
function wordsOf(byId: Map<string, Article>, places: Place[]): string | null {
  const shown = places.filter((p) => byId.get(p.article)?.settings.rights !== 'link')
  const longest = shown.reduce<Place | null>((a, b) => (a && a.end - a.start >= b.end - b.start ? a : b), null)
  if (!longest) return null
  return firstWords(byId.get(longest.article)?.text.slice(longest.start, longest.end) ?? '')
}

function firstWords(text: string): string {
  const words = text.split(/\s+/)
  return words.length > LABEL_WORDS ? `${words.slice(0, LABEL_WORDS).join(' ')} …` : words.join(' ')
}

/** One row for each event, dated or not. */
export const eventRows = ({ events, undated }: Dossier): Row[] =>
  [...events, ...undated].map(({ id, label, sources }) => ({
    row: id,
    kind: 'event',
    label: firstWords(label),
    places: sources,
  }))
