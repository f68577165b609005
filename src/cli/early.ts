/** What is shown of a changed file before it is held against the others: what it says by itself, and no link to it. */
import type { Article, Dossier } from '#core/model.ts'
import { rewrite } from '../4-linkers/same-entity/rewrite.ts'

/** Everything that the pages of a dossier stand on. */
export interface State {
  articles: Article[]
  dossier: Dossier
}

/**
 * `linked` with the articles of `alone`, which are linked among themselves only, in the place of what the files `paths`
 * held before. All that stood across them and other files is left out until it has been looked for again: never does a
 * link lead to words that are not there any more. The same speaker in another file is another entity for that time.
 */
export function early(linked: State, alone: State, paths: string[]): State {
  const changed = (article: Article): boolean => paths.includes(article.source.file ?? article.source.path)
  const old = new Set([...linked.articles.filter(changed), ...alone.articles].map((a) => a.id))
  const own = ownIds(linked.dossier.entities, alone.dossier.entities)
  const fresh = alone.articles.map((article) => rewrite(article, own))
  const articles = [...linked.articles.filter((a) => !old.has(a.id)), ...fresh].sort((a, b) =>
    a.source.path < b.source.path ? -1 : 1,
  )
  const kept = without(linked.dossier, old)
  const entities = [...kept.entities, ...alone.dossier.entities.map((e) => ({ ...e, id: own(e.id) }))]
  const known = new Map(kept.corrections.map((c) => [c.id, c]))
  const corrections = alone.dossier.corrections.map((c) => known.get(c.id) ?? c)
  return {
    articles,
    dossier: { ...kept, title: alone.dossier.title, corrections, entities: named(entities, articles) },
  }
}

/** An id for each entity of the changed files that no other entity has. */
function ownIds(others: Dossier['entities'], entities: Dossier['entities']): (id: string) => string {
  const taken = new Set(others.map((e) => e.id))
  const ids = new Map<string, string>()
  for (const { id } of entities) {
    let own = id
    while (taken.has(own)) own += '-changed'
    ids.set(id, own)
    taken.add(own)
  }
  return (id) => ids.get(id) ?? id
}

/** What speaks of none of these articles. */
function without(dossier: Dossier, gone: Set<string>): Dossier {
  const free = <T>(items: T[]): T[] => items.filter((item) => !speaksOf(item, gone))
  const [quotationGroups, figureGroups] = [free(dossier.quotationGroups), free(dossier.figureGroups)]
  const [events, undated] = [free(dossier.events), free(dossier.undated)]
  const rows = new Set([...dossier.entities, ...quotationGroups, ...events].map(({ id }) => id))
  for (const { key } of figureGroups) rows.add(key)
  return {
    ...dossier,
    quotationGroups,
    figureGroups,
    events,
    undated,
    passages: free(dossier.passages),
    integrity: free(dossier.integrity),
    origins: free(dossier.origins),
    versions: free(dossier.versions),
    corrections: free(dossier.corrections),
    coverage: dossier.coverage
      .filter(({ row }) => rows.has(row))
      .map((row) => ({ ...row, cells: row.cells.filter((cell) => !gone.has(cell.article)) })),
  }
}

/** Whether a value holds one of these ids, at any depth. */
function speaksOf(value: unknown, ids: Set<string>): boolean {
  if (typeof value === 'string') return ids.has(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((inside) => speaksOf(inside, ids))
}

/** The entities that some article names. */
function named(entities: Dossier['entities'], articles: Article[]): Dossier['entities'] {
  const met = new Set<string | null>()
  for (const { mentions, quotations, statements, figures, labels } of articles) {
    for (const { entity } of mentions) met.add(entity)
    for (const { speaker, via } of [...quotations, ...statements]) for (const id of [speaker, ...via]) met.add(id)
    for (const { assertedBy } of figures) met.add(assertedBy)
    for (const { referent, speaker } of labels) met.add(referent).add(speaker)
  }
  return entities.filter(({ id }) => met.has(id))
}
