/** Two files held side by side: which pairs have a page, what joins them, and how the two texts stand in rows. */
import type { Article, Span } from '#core/model.ts'
import { plural, t } from '../strings.ts'
import { pairPath } from './address.ts'
import { type Column, columnsOf, marksIn } from './columns.ts'
import { byDate, type Evidence, type Library } from './library.ts'
import { type CrossLink, crossLinks } from './links.ts'

/** Something that both files hold. `n` is its number on both sides. */
export interface Joined {
  n: number
  kind: 'passage' | 'quotation' | 'figure'
  label: string
  relation: string | null
  differs: boolean
  /** The place in the earlier and in the later file, whole. */
  sides: [Evidence, Evidence]
  /** The first words of both, for a table. */
  leads: [Evidence, Evidence]
}

export interface Comparison {
  /** The earlier file and the later one; where the dates do not tell, by path. */
  articles: [Article, Article]
  /** Whether the dates say which file is the earlier. */
  dated: boolean
  /** `3 passages carried over`, `1 figure differs`. */
  counts: string[]
  joined: Joined[]
  columns: [Column, Column]
  /** Numbers of the items that are marked in each column: of an excerpt not all can be. */
  marked: [Set<number>, Set<number>]
  /** Paragraphs of the later file that share no passage and no quotation with the earlier, and all of its paragraphs. */
  fresh: { paragraphs: number; of: number }
}

export interface Partner {
  article: Article
  counts: string[]
  path: string
}

/** Partners that have a page with an article: its nearest ones, fewer where there are very many articles. */
const MOST_PARTNERS = 12
const FEWEST_PARTNERS = 2
/** About this many pages are given to pairs where there are many articles, so that a site grows with its files. */
const PAGES = 2400
/** Words of a passage that its row in the table shows. */
const LEAD_WORDS = 16

interface Pairs {
  /** Partners with a page, by article, the nearest first. */
  partners: Map<string, string[]>
  /** How many files share something with an article, those without a page included. */
  totals: Map<string, number>
}

const remembered = new WeakMap<Library, Pairs>()

/** Every pair that has a page, the earlier file first. */
export function comparedPairs(library: Library): [Article, Article][] {
  const { partners } = pairsOf(library)
  return library.articles.flatMap((article) =>
    (partners.get(article.id) ?? [])
      .map((id): [Article, Article] => [article, library.article(id)])
      .filter(([a, b]) => byDate(a, b) < 0),
  )
}

/** The files that share something with an article and have a page with it; `more` share something and have none. */
export function partnersOf(library: Library, article: Article): { partners: Partner[]; more: number } {
  const { partners, totals } = pairsOf(library)
  const ids = partners.get(article.id) ?? []
  return {
    partners: ids.map((id) => {
      const other = library.article(id)
      return { article: other, counts: countsOf(between(library, article, other)), path: pathOf(article, other) }
    }),
    more: (totals.get(article.id) ?? 0) - ids.length,
  }
}

/** Address of the page of two files; null where they have none. */
export function comparePath(library: Library, a: string, b: string): string | null {
  if (!pairsOf(library).partners.get(a)?.includes(b)) return null
  return pathOf(library.article(a), library.article(b))
}

/** Everything that the page of two files prints. */
export function comparisonOf(library: Library, one: Article, two: Article): Comparison {
  const articles: [Article, Article] = byDate(one, two) < 0 ? [one, two] : [two, one]
  const links = between(library, ...articles)
  const joined = links.map(
    (link, i): Joined => ({
      n: i + 1,
      kind: link.kind as Joined['kind'],
      label: link.label,
      relation: link.relation ?? (link.differs ? t.compare.nearly : null),
      differs: link.differs,
      sides: [link.own, link.other],
      leads: [leadOf(library, link.own), leadOf(library, link.other)],
    }),
  )
  const columns = columnsOf(library, articles, joined)
  const body = columns[1].flat().filter((p) => p.role === 'body')
  const [a, b] = articles.map((article) => article.fields.published?.value)
  return {
    articles,
    dated: !!a && !!b && a !== b,
    counts: countsOf(links),
    joined,
    columns,
    marked: [marksIn(columns[0]), marksIn(columns[1])],
    fresh: { paragraphs: body.filter((p) => p.fresh).length, of: body.length },
  }
}

/** What joins two files, in order of its place in the first; the same day alone joins nothing. */
const between = (library: Library, a: Article, b: Article): CrossLink[] =>
  crossLinks(library, a).filter((l) => l.other.article === b.id && l.kind !== 'event')

const pathOf = (a: Article, b: Article): string => (byDate(a, b) < 0 ? pairPath(a.id, b.id) : pairPath(b.id, a.id))

function pairsOf(library: Library): Pairs {
  const known = remembered.get(library)
  if (known) return known
  const most = Math.min(MOST_PARTNERS, Math.max(FEWEST_PARTNERS, Math.floor(PAGES / library.articles.length)))
  const partners = new Map<string, Set<string>>(library.articles.map((a) => [a.id, new Set()]))
  const totals = new Map<string, number>()
  for (const article of library.articles) {
    const near = nearest(library, article)
    totals.set(article.id, near.length)
    for (const id of near.slice(0, most)) {
      partners.get(article.id)?.add(id)
      partners.get(id)?.add(article.id)
    }
  }
  const ordered = new Map(
    library.articles.map((a) => [a.id, nearest(library, a).filter((id) => partners.get(a.id)?.has(id))]),
  )
  const pairs = { partners: ordered, totals }
  remembered.set(library, pairs)
  return pairs
}

/** Files that share something with an article, those with most in common first, then by date. */
function nearest(library: Library, article: Article): string[] {
  const links = new Map<string, number>()
  for (const { kind, other } of crossLinks(library, article))
    if (kind !== 'event') links.set(other.article, (links.get(other.article) ?? 0) + 1)
  return [...links].sort(([a, x], [b, y]) => y - x || byDate(library.article(a), library.article(b))).map(([id]) => id)
}

/** `3 passages carried over`, `2 quotations in variants`, `1 figure differs`. */
function countsOf(links: CrossLink[]): string[] {
  const n = (kind: CrossLink['kind'], differs?: boolean): number =>
    links.filter((l) => l.kind === kind && (differs === undefined || l.differs === differs)).length
  const counts = [
    ['carried', n('passage')],
    ['sameQuotation', n('quotation', false)],
    ['variant', n('quotation', true)],
    ['figureAgrees', n('figure', false)],
    ['figureDiffers', n('figure', true)],
  ] as const
  return counts.filter(([, count]) => count).map(([noun, count]) => plural(count, noun))
}

/** The place with its first words only, where it is long. */
function leadOf(library: Library, place: Evidence): Evidence {
  const article = library.article(place.article)
  const last = [...article.text.slice(place.start, place.end).matchAll(/\S+/g)][LEAD_WORDS - 1]
  const end = last ? place.start + last.index + last[0].length : place.end
  if (end >= place.end) return place
  const lead: Span = { start: place.start, end }
  return { ...library.evidence(article, lead), cut: true, path: place.path, end: place.end }
}
