/** The spine: a file becomes an article, articles become a dossier. Values in, values out. */
import { articleOf, DEFAULT_SETTINGS, emptyDossier, plainRegions, withAnnotations } from '#core/article.ts'
import { correct, entriesFor } from '#core/corrections/apply.ts'
import { withMarkIds } from '#core/corrections/marks.ts'
import type { Correction } from '#core/corrections/types.ts'
import type { Article, Dossier } from '#core/model.ts'
import type { Sidecar } from '#core/sidecar.ts'
import { articleSlug, sha256 } from '#core/slug.ts'
import { type SourceFile, Unreadable } from '#core/stages.ts'
import { knownEntities, supplied } from '#core/supplied.ts'
import { readers } from './1-readers/index.ts'
import { cleaners } from './2-cleaners/index.ts'
import { annotators } from './3-annotators/index.ts'
import { linkers } from './4-linkers/index.ts'

export interface BriefOptions {
  /** Every line is body, nothing is cleaned. */
  plain: boolean
  /** What a person decided against the program; of all files, or of this one. */
  corrections?: Correction[]
}

/** Stages 1 to 3 for one file. Throws `Unreadable` for a file that must be set aside. */
export function annotateFile(file: SourceFile, sidecar: Sidecar, { plain, corrections = [] }: BriefOptions): Article {
  const reader = readers.find((r) => r.accepts(file))
  if (!reader) throw new Unreadable('readers:unknown-format', 'No reader knows this format.')
  const { mediaType, text, regions = [], settings, ...reading } = reader.read(file)
  if (!text.trim())
    throw new Unreadable('readers:empty', 'The file holds no text. Remove it, or put the article into it.')
  const bare = articleOf(text, {
    id: articleSlug(file.path),
    source: { path: file.path, sha256: sha256(file.bytes), bytes: file.bytes.length, mediaType },
    regions,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    ...reading,
  })
  const decided = supplied(bare, sidecar.articles?.[file.path] ?? {})
  const entries = entriesFor(corrections, decided.source)
  const cleaned = plain
    ? { ...decided, regions: plainRegions(text) }
    : cleaners.reduce((article, cleaner) => correct(cleaner.clean(article), entries, ['regions']), decided)
  const knowledge = { entities: knownEntities(sidecar) }
  const annotated = annotators.reduce((article, annotator) => {
    const found = annotator.annotate(article, knowledge)
    return correct(withAnnotations(article, found), entries, Object.keys(found))
  }, cleaned)
  return withMarkIds(annotated)
}

/** Stage 4: what stands across all articles. The order of `articles` does not matter. */
export function linkArticles(
  articles: Article[],
  sidecar: Sidecar,
  corrections: Correction[] = [],
): { articles: Article[]; dossier: Dossier } {
  const sorted = [...articles].sort((a, b) => (a.source.path < b.source.path ? -1 : 1))
  const knowledge = { entities: knownEntities(sidecar), corrections }
  let corpus = { articles: sorted, dossier: emptyDossier(sidecar.title ?? 'Untitled dossier'), knowledge }
  for (const linker of linkers) {
    const found = linker.link(corpus)
    const dossier = Object.assign({}, corpus.dossier, found.dossier)
    corpus = { articles: found.articles ?? corpus.articles, dossier, knowledge }
  }
  return corpus
}
