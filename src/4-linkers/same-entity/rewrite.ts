/** Articles with dossier-wide entity ids in every layer. */
import type { Article } from '#core/model.ts'

/** `idOf` gives the new id of a local one; an id that it does not know stays. */
export function rewrite(article: Article, idOf: (local: string) => string): Article {
  const orNull = (id: string | null): string | null => (id === null ? null : idOf(id))
  const attributed = <T extends { speaker: string | null; via: string[] }>(said: T): T => ({
    ...said,
    speaker: orNull(said.speaker),
    via: said.via.map(idOf),
  })
  return {
    ...article,
    mentions: article.mentions.map((m) => ({ ...m, entity: idOf(m.entity) })),
    quotations: article.quotations.map(attributed),
    statements: article.statements.map(attributed),
    figures: article.figures.map((f) => ({ ...f, assertedBy: orNull(f.assertedBy) })),
    ...(article.corrections && { corrections: article.corrections.map((c) => ({ ...c, was: was(c.was, idOf) })) }),
    labels: article.labels.map((l) => ({ ...l, referent: idOf(l.referent), speaker: orNull(l.speaker) })),
  }
}

/** Whom a corrected mark named before. */
const was = (told: Record<string, string | number | boolean | null>, idOf: (local: string) => string): typeof told =>
  Object.fromEntries(
    Object.entries(told).map(([key, value]) => [
      key,
      (key === 'speaker' || key === 'entity') && typeof value === 'string' ? idOf(value) : value,
    ]),
  )
