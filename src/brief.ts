/** The spine: a file becomes an article, articles become a dossier. Values in, values out. */
import { articleOf, DEFAULT_SETTINGS, emptyDossier, plainRegions, withAnnotations } from '#core/article.ts'
import { correct, entriesFor } from '#core/corrections/apply.ts'
import { withMarkIds } from '#core/corrections/marks.ts'
import type { Correction } from '#core/corrections/types.ts'
import { searched, searchMessage } from '#core/long-text.ts'
import type { Article, Dossier } from '#core/model.ts'
import type { Sidecar } from '#core/sidecar.ts'
import { articleSlug, sha256 } from '#core/slug.ts'
import { type Reading, type SeenName, type SourceFile, Unreadable } from '#core/stages.ts'
import { knownEntities, supplied } from '#core/supplied.ts'
import { visibleFields } from '#core/visible.ts'
import { unpacked } from './1-readers/enclosed.ts'
import { openers, readers, unknownFormat } from './1-readers/index.ts'
import { cleaners } from './2-cleaners/index.ts'
import { annotators } from './3-annotators/index.ts'
import { linkers } from './4-linkers/index.ts'
import { versions } from './4-linkers/versions/index.ts'

export interface BriefOptions {
  /** Every line is body, nothing is cleaned. */
  plain: boolean
  /** What a person decided against the program; of all files, or of this one. */
  corrections?: Correction[]
  /** What another tagger saw, by the path of the article. */
  names?: Record<string, SeenName[]>
}

/**
 * The articles of a file, each as a file of its own: itself, or what the envelope holds. Rejects with `Unreadable` for a
 * file that must be set aside.
 */
export async function opened(file: SourceFile): Promise<SourceFile[]> {
  const opener = openers.find((o) => o.accepts(file))
  if (!opener) return [file]
  const parts = await unpacked(await opener.open(file))
  if (!parts.length) throw new Unreadable('readers:no-article', 'The file holds no article that could be read.')
  // of the envelope, once for all that it holds
  const hash = sha256(file.bytes)
  return parts.map(({ file: inside, ...part }) => ({
    path: part.name === null ? file.path : `${file.path}#${part.name}`,
    bytes: new Uint8Array(),
    part: {
      ...part,
      // a copy: a thread that is given a view of the envelope's bytes is given all of them
      ...(inside && { inside: { ...inside, bytes: new Uint8Array(inside.bytes) } }),
      file: file.path,
      sha256: hash,
      length: file.bytes.length,
      mediaType: opener.mediaType,
    },
  }))
}

/** What a file says, by the reader of its form. Throws `Unreadable` when there is none, or when it cannot read it. */
export function readingOf(file: SourceFile): Reading {
  const { part } = file
  if (part?.unreadable) throw new Unreadable(part.unreadable.ruleId, part.unreadable.reason)
  const inside = part
    ? (part.inside ?? { path: `part.${part.form}`, bytes: new TextEncoder().encode(part.content), whole: part.whole })
    : file
  const reader = readers.find((r) => r.accepts(inside))
  if (!reader) throw new Unreadable('readers:unknown-format', unknownFormat(inside.path))
  const reading = reader.read(inside)
  if (!part) return reading
  // the lines of what was inside are no lines of the file
  const { blocks: _, ...rest } = reading
  return {
    ...rest,
    ...(part.blocks && { blocks: part.blocks }),
    mediaType: part.mediaType,
    fields: { ...reading.fields, ...part.fields },
    messages: [...(part.messages ?? []), ...(reading.messages ?? [])],
  }
}

/** Stages 1 to 3 for one article. Throws `Unreadable` for a file that must be set aside. */
export function annotateFile(file: SourceFile, sidecar: Sidecar, options: BriefOptions): Article {
  const { plain, corrections = [], names = {} } = options
  const { mediaType, text, regions = [], settings, ...reading } = readingOf(file)
  if (!text.trim())
    throw new Unreadable('readers:empty', 'The file holds no text. Remove it, or put the article into it.')
  const bare = articleOf(text, {
    id: articleSlug(file.path),
    source: {
      path: file.path,
      ...(file.part?.name && { file: file.part.file }),
      sha256: file.part?.sha256 ?? sha256(file.bytes),
      bytes: file.part?.length ?? file.bytes.length,
      mediaType,
    },
    regions,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    ...reading,
  })
  const decided = supplied(bare, sidecar.articles?.[file.path] ?? {})
  const entries = entriesFor(corrections, decided.source)
  const cleaned = plain
    ? { ...decided, regions: plainRegions(text) }
    : cleaners.reduce((article, cleaner) => correct(cleaner.clean(article), entries, ['regions']), decided)
  const shown = { ...cleaned, fields: visibleFields(cleaned.fields) }
  const seen = names[file.path]
  const knowledge = { entities: knownEntities(sidecar), ...(seen && { names: seen }) }
  const annotated = annotators.reduce(
    (article, annotator) => {
      const found = annotator.annotate(searched(article), knowledge)
      return correct(withAnnotations(article, found), entries, Object.keys(found))
    },
    withAnnotations(shown, { messages: searchMessage(shown) }),
  )
  return withMarkIds(annotated)
}

/** Stage 4: what stands across all articles. The order of `articles` does not matter. */
export function linkArticles(
  articles: Article[],
  sidecar: Sidecar,
  { plain, corrections = [] }: BriefOptions,
): { articles: Article[]; dossier: Dossier } {
  const sorted = [...articles].sort((a, b) => (a.source.path < b.source.path ? -1 : 1))
  const knowledge = { entities: knownEntities(sidecar), corrections }
  let corpus = { articles: sorted, dossier: emptyDossier(sidecar.title ?? 'Untitled dossier'), knowledge }
  // texts that are taken as they stand are all kept
  for (const linker of plain ? linkers.filter((l) => l !== versions) : linkers) {
    const found = linker.link(corpus)
    const dossier = Object.assign({}, corpus.dossier, found.dossier)
    corpus = { articles: found.articles ?? corpus.articles, dossier, knowledge }
  }
  return corpus
}
