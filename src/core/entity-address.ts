/** Where a site speaks of an entity: on a page of its own, or in the list of those who are only described. */
import type { Article, Entity } from './model.ts'

/** Ids of whoever is quoted, or carries a quotation. */
export function speakersOf(articles: Article[]): Set<string> {
  const quoted = articles.flatMap((a) => a.quotations.filter((q) => q.mode !== 'scare'))
  return new Set(quoted.flatMap(({ speaker, via }) => (speaker ? [speaker, ...via] : via)))
}

/** Whether an entity has a page: it has a name, or it is quoted. */
export const hasPage = (entity: Entity, speakers: ReadonlySet<string>): boolean =>
  entity.named || speakers.has(entity.id)

/** Id of the row of who is only described; a bare "card" or "main" would be that of an element of ours. */
export const describedAnchor = (id: string): string => `described-${id}`

/** Relative to the root of the site. */
export const entityAddress = (entity: Entity, speakers: ReadonlySet<string>): string =>
  hasPage(entity, speakers) ? `entities/${entity.id}/` : `entities/by/description/#${describedAnchor(entity.id)}`
