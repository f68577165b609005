/** Ids of marks, by which a person names them to `dossier correct`. */
import type { Article, Span } from '../model.ts'
import { anchorsOf, markId } from './anchor.ts'
import { LAYER } from './apply.ts'
import type { MarkKind } from './types.ts'

/** The article with an id on every mark. Marks of one kind on the same span share theirs. */
export function withMarkIds(article: Article): Article {
  const kinds = Object.entries(LAYER) as [MarkKind, (typeof LAYER)[MarkKind]][]
  const anchors = anchorsOf(
    article.text,
    kinds.flatMap(([, layer]): Span[] => article[layer]),
  )
  const next = { ...article }
  let i = 0
  for (const [kind, layer] of kinds)
    Object.assign(next, {
      [layer]: article[layer].map((item) => ({ ...item, mark: markId(article.source.sha256, kind, anchors[i++]!) })),
    })
  return next
}
