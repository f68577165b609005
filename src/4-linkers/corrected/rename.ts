/** Entity ids of an article, exchanged in every layer that speaks of entities. */
import type { Article } from '#core/model.ts'

/** `to` gives the id that takes the place of another; null where the entity is no more. */
export function exchanged(article: Article, to: (id: string) => string | null): Article {
  const orNull = (id: string | null): string | null => (id === null ? null : to(id))
  const attributed = <T extends { speaker: string | null; via: string[] }>(said: T): T => ({
    ...said,
    speaker: orNull(said.speaker),
    via: said.via.flatMap((id) => to(id) ?? []),
  })
  return {
    ...article,
    mentions: article.mentions.flatMap((m) => withId(m, 'entity', to(m.entity))),
    quotations: article.quotations.map(attributed),
    statements: article.statements.map(attributed),
    figures: article.figures.map((f) => ({ ...f, assertedBy: orNull(f.assertedBy) })),
    labels: article.labels
      .flatMap((l) => withId(l, 'referent', to(l.referent)))
      .map((l) => ({ ...l, speaker: orNull(l.speaker) })),
  }
}

/** Every id of an entity that an article holds. */
export const idsIn = (article: Article): Set<string> =>
  new Set([
    ...article.mentions.map((m) => m.entity),
    ...[...article.quotations, ...article.statements].flatMap((s) => [s.speaker ?? [], s.via].flat()),
    ...article.figures.flatMap((f) => f.assertedBy ?? []),
    ...article.labels.flatMap((l) => [l.referent, l.speaker ?? []].flat()),
  ])

const withId = <T, K extends keyof T>(item: T, key: K, id: T[K] | null): T[] =>
  id === null ? [] : [{ ...item, [key]: id }]
