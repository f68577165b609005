/** Who is meant by a name or a place that a person wrote. */
import { placeOf } from '#core/corrections/anchor.ts'
import type { EntityRef, FileAnchor } from '#core/corrections/types.ts'
import type { Article, Entity } from '#core/model.ts'

/** Nobody bears the name; several do; or the place is not found. */
export type Unmeant = 'unknown' | 'several' | 'lost'
export type Meant = { id: string } | { problem: Unmeant }

/** The articles and entities as they stand while corrections are applied. */
export interface Desk {
  articles: Map<string, Article>
  byPath: Map<string, Article>
  entities: Map<string, Entity>
  /** Ids by every name and form of name, compared as `bare` has them; may hold more than is true by now. */
  names: Map<string, Set<string>>
  /** Entities that were joined to another: old id → new id. */
  joined: Map<string, string>
  rejected: Set<string>
  /** Entities whose mentions have changed. */
  touched: Set<string>
}

export function deskOf(articles: Article[], entities: Entity[]): Desk {
  const names = new Map<string, Set<string>>()
  for (const { id, name, aliases } of entities)
    for (const text of [name, ...aliases.map((a) => a.text)])
      names.set(bare(text), (names.get(bare(text)) ?? new Set()).add(id))
  return {
    articles: new Map(articles.map((a) => [a.id, a])),
    byPath: new Map(articles.map((a) => [a.source.path, a])),
    entities: new Map(entities.map((e) => [e.id, e])),
    names,
    joined: new Map(),
    rejected: new Set(),
    touched: new Set(),
  }
}

/** The id that an entity has after what was joined so far. */
export function today({ joined }: Desk, id: string): string {
  let now = id
  while (joined.has(now)) now = joined.get(now)!
  return now
}

/** The article of an entry: these bytes at this path. Null when the file is gone or has changed. */
export function articleAt(desk: Desk, { file, sha256 }: FileAnchor): Article | null {
  const article = desk.byPath.get(file)
  return article?.source.sha256 === sha256 ? desk.articles.get(article.id)! : null
}

/** Whom the mention at a place names. */
export function entityAt(desk: Desk, anchor: FileAnchor): string | null {
  const article = articleAt(desk, anchor)
  const place = article && placeOf(article.text, anchor)
  const mention = place && article.mentions.find((m) => m.start === place.start && m.end === place.end)
  return mention ? today(desk, mention.entity) : null
}

/**
 * The entity that is meant: at a place the one that is mentioned there; by name first one of the same file, then any,
 * then by another form of its name. A name that several bear means nobody.
 */
export function meant(desk: Desk, ref: EntityRef, { home, not }: { home: Article; not?: string }): Meant {
  if (typeof ref !== 'string') {
    const id = entityAt(desk, ref)
    return id ? { id } : { problem: 'lost' }
  }
  const sought = bare(ref)
  const all = [...new Set([...(desk.names.get(sought) ?? [])].map((id) => today(desk, id)))].flatMap((id) => {
    const entity = id === not ? undefined : desk.entities.get(id)
    return entity?.named ? [entity] : []
  })
  const inFile = new Set(home.mentions.map((m) => today(desk, m.entity)))
  const byName = all.filter((e) => bare(e.name) === sought)
  const byAlias = all.filter((e) => e.aliases.some((a) => a.form !== 'role' && bare(a.text) === sought))
  for (const found of [
    byName.filter((e) => inFile.has(e.id)),
    byName,
    byAlias.filter((e) => inFile.has(e.id)),
    byAlias,
  ])
    if (found.length) return found.length === 1 ? { id: found[0]!.id } : { problem: 'several' }
  return { problem: 'unknown' }
}

/** Names are compared letter by letter; kinds of apostrophes, white space and a leading article make no difference. */
export const bare = (name: string): string =>
  name.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim().replace(/^the /i, '')
