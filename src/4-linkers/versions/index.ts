/**
 * The same article in several files: exact copies, nearly the same text, earlier states of an updated one. One is
 * briefed, the latest and then the longest; the others are listed with what differs. Those of one known outlet leave all
 * comparisons, where they would count twice; where no outlet is known, each keeps its briefing.
 */
import type { Version } from '#core/files-record.ts'
import type { Article } from '#core/model.ts'
import type { Linker } from '#core/stages.ts'
import { type Alike, eachAlike } from './alike.ts'
import { changesBetween } from './changes.ts'

export const versions: Linker = {
  name: 'versions',
  link: ({ articles }) => {
    const found = versionsOf(articles)
    const other = new Set(found.filter(({ briefed }) => !briefed).map(({ id }) => id))
    return { articles: articles.filter(({ id }) => !other.has(id)), dossier: { versions: found } }
  },
}

/** Every file that is a version of one that is briefed. A file joins the best one that it is alike, never through a third. */
function versionsOf(articles: Article[]): Version[] {
  const ranked = articles
    .map((_, i) => i)
    .sort((a, b) => (isBefore(articles[a] as Article, articles[b] as Article) ? -1 : 1))
  const rank = new Map(ranked.map((i, at) => [i, at]))
  const alike = new Map<number, (Alike & { to: number })[]>()
  eachAlike(articles, (a, b, found) => {
    const [better, worse] = (rank.get(a) as number) < (rank.get(b) as number) ? [a, b] : [b, a]
    alike.set(worse, [...(alike.get(worse) ?? []), { to: better, ...found }])
  })
  const listed = new Set<number>()
  const found: Version[] = []
  for (const i of ranked) {
    const best = (alike.get(i) ?? [])
      .filter(({ to }) => !listed.has(to))
      .sort((x, y) => (rank.get(x.to) as number) - (rank.get(y.to) as number))[0]
    if (!best) continue
    listed.add(i)
    const [briefed, other] = [articles[best.to] as Article, articles[i] as Article]
    const { id, source, fields } = other
    const published = fields.published?.value ?? null
    const changes = changesBetween(briefed, other)
    found.push({ id, of: briefed.id, kind: best.kind, briefed: !best.sure, source, published, changes })
  }
  return found.sort((a, b) => (a.source.path < b.source.path ? -1 : 1))
}

/** Which of two versions is briefed: the one changed or published last, then the longer, then the first by path. */
function isBefore(a: Article, b: Article): boolean {
  const [x, y] = [dayOf(a), dayOf(b)]
  if (x !== y) return x > y
  return a.text.length !== b.text.length ? a.text.length > b.text.length : a.source.path < b.source.path
}

const dayOf = ({ fields }: Article): string => fields.modified?.value ?? fields.published?.value ?? ''
