/** What a person decided in the sidecar goes over what a file states or a rule infers. */
import type { Article, Fields } from './model.ts'
import type { Sidecar, SidecarArticle } from './sidecar.ts'
import type { KnownEntity } from './stages.ts'

/** The article with the sidecar's fields (basis `supplied`) and settings. Cleaners never replace a supplied field. */
export function supplied(
  article: Article,
  { rights, stateLinked, weekStart, published, ...words }: SidecarArticle,
): Article {
  const fields: Fields = { ...article.fields }
  for (const [key, value] of Object.entries(words))
    if (value !== undefined) Object.assign(fields, { [key]: { value, basis: 'supplied' } })
  if (published) fields.published = { value: published, window: [published, published], basis: 'supplied' }
  const settings = {
    rights: rights ?? article.settings.rights,
    stateLinked: stateLinked ?? article.settings.stateLinked,
    weekStart: weekStart ?? article.settings.weekStart,
  }
  return { ...article, fields, settings }
}

/** The entities of a sidecar in the form that annotators and linkers read. */
export const knownEntities = (sidecar: Sidecar): KnownEntity[] =>
  (sidecar.entities ?? []).map((e) => ({
    name: e.name,
    type: e.type,
    aliases: e.aliases ?? [],
    wikidata: e.wikidata ?? null,
  }))
