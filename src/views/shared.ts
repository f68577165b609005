/** What stands across files, by the files that have part in it: an article asks for its own, not through all. */
import type { Article, Dossier, FigureGroup } from '#core/model.ts'
import type { Library } from './library.ts'

/** Each in the order of the dossier. */
export interface Shared extends Pick<Dossier, 'passages' | 'quotationGroups' | 'events'> {
  /** Pairs of figures that count the same, with what they count. */
  figures: { label: string; pair: FigureGroup['pairs'][number] }[]
}

const remembered = new WeakMap<Library, Map<string, Shared>>()

/** Everything that an article has part in. */
export function sharedBy(library: Library, { id }: Article): Shared {
  const index = remembered.get(library) ?? indexOf(library.dossier)
  remembered.set(library, index)
  return index.get(id) ?? NOTHING
}

const NOTHING: Shared = { passages: [], quotationGroups: [], figures: [], events: [] }

function indexOf({ passages, quotationGroups, figureGroups, events }: Dossier): Map<string, Shared> {
  const index = new Map<string, Shared>()
  const of = (id: string): Shared => {
    const known = index.get(id) ?? { passages: [], quotationGroups: [], figures: [], events: [] }
    index.set(id, known)
    return known
  }
  const articlesOf = (places: { article: string }[]): Set<string> => new Set(places.map((place) => place.article))
  for (const passage of passages) for (const id of articlesOf([passage.a, passage.b])) of(id).passages.push(passage)
  for (const group of quotationGroups) for (const id of articlesOf(group.members)) of(id).quotationGroups.push(group)
  for (const { label, pairs } of figureGroups)
    for (const pair of pairs) for (const id of articlesOf([pair.a, pair.b])) of(id).figures.push({ label, pair })
  for (const event of events) for (const id of articlesOf(event.sources)) of(id).events.push(event)
  return index
}
