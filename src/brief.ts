/** The spine: a file becomes an article, articles become a dossier. Values in, values out. */
import { articleOf, emptyDossier, plainRegions, withAnnotations } from '#core/article.ts'
import type { Article, Dossier } from '#core/model.ts'
import type { Sidecar } from '#core/sidecar.ts'
import { articleSlug, sha256 } from '#core/slug.ts'
import { type SourceFile, Unreadable } from '#core/stages.ts'
import { knownEntities, supplied } from '#core/supplied.ts'
import { readers } from './1-readers/index.ts'
import { cleaners } from './2-cleaners/index.ts'
import { annotators } from './3-annotators/index.ts'
import { linkers } from './4-linkers/index.ts'

/** `plain`: every line is body, nothing is cleaned. */
export interface BriefOptions {
  plain: boolean
}

/** Stages 1 to 3 for one file. Throws `Unreadable` for a file that must be set aside. */
export function annotateFile(file: SourceFile, sidecar: Sidecar, { plain }: BriefOptions): Article {
  const reader = readers.find((r) => r.accepts(file))
  if (!reader) throw new Unreadable('readers:unknown-format', 'No reader knows this format.')
  const { mediaType, text, regions = [], ...reading } = reader.read(file)
  if (!text.trim())
    throw new Unreadable('readers:empty', 'The file holds no text. Remove it, or put the article into it.')
  const bare = articleOf(text, {
    id: articleSlug(file.path),
    source: { path: file.path, sha256: sha256(file.bytes), bytes: file.bytes.length, mediaType },
    regions,
    ...reading,
  })
  const decided = supplied(bare, sidecar.articles?.[file.path] ?? {})
  const cleaned = plain
    ? { ...decided, regions: plainRegions(text) }
    : cleaners.reduce((article, cleaner) => cleaner.clean(article), decided)
  const knowledge = { entities: knownEntities(sidecar) }
  return annotators.reduce((a, annotator) => withAnnotations(a, annotator.annotate(a, knowledge)), cleaned)
}

/** Stage 4: what stands across all articles. The order of `articles` does not matter. */
export function linkArticles(articles: Article[], sidecar: Sidecar): { articles: Article[]; dossier: Dossier } {
  const sorted = [...articles].sort((a, b) => (a.source.path < b.source.path ? -1 : 1))
  const knowledge = { entities: knownEntities(sidecar) }
  let corpus = { articles: sorted, dossier: emptyDossier(sidecar.title ?? 'Untitled dossier'), knowledge }
  for (const linker of linkers) {
    const found = linker.link(corpus)
    const dossier = Object.assign({}, corpus.dossier, found.dossier)
    corpus = { articles: found.articles ?? corpus.articles, dossier, knowledge }
  }
  return corpus
}
