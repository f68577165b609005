/** What makes two files lean on one another in a claim. */
import type { Article, Dossier, Passage, Place, QuotationGroup, Span } from '#core/model.ts'
import { touching } from '#core/places.ts'
import { asciiSlug } from '#core/slug.ts'
import type { Claim } from './claims.ts'

type Pairs = [string, string][]

const VERBATIM = new Set(['identical', 'shortened', 'fragment'])

/** For a claim the pairs of files that share a carrier, a passage over the claim, or a quotation word for word. */
export function bonds(articles: Article[], dossier: Dossier): (claim: Claim) => Pairs {
  const byId = new Map(articles.map((a) => [a.id, a]))
  const passages = sidesOf(dossier.passages)
  const quoted = verbatim(dossier.quotationGroups)
  return (claim) => [
    ...byCarrier(claim, byId),
    ...byPassage(claim, passages),
    ...claim.pairs.flatMap((p): Pairs => (VERBATIM.has(p.class) ? [[p.a.article, p.b.article]] : [])),
    ...byQuotation(claim, byId, quoted),
  ]
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const held = index.get(key)
  if (held) held.push(value)
  else index.set(key, [value])
}

/** Files that name one carrier for the claim; an outlet carries what it prints, so it may be the carrier of another. */
function byCarrier({ places }: Claim, byId: Map<string, Article>): Pairs {
  const files = new Map<string, string>()
  return places.flatMap((place): Pairs => {
    const article = byId.get(place.article)
    const carriers = article ? carriersOf(article, place) : []
    return carriers.flatMap((carrier): Pairs => {
      const first = files.get(carrier)
      if (first === undefined) files.set(carrier, place.article)
      return first === undefined || first === place.article ? [] : [[first, place.article]]
    })
  })
}

function carriersOf(article: Article, place: Span): string[] {
  const said = [...touching(article.quotations, place), ...touching(article.statements, place)]
  const outlet = asciiSlug((article.fields.outlet?.value ?? '').replace(/^the /i, ''))
  return [...said.flatMap((s) => s.via), ...(outlet ? [outlet] : [])]
}

/** One side of a passage that two files share, and the other. */
interface Side extends Span {
  there: Place
  /** Its number in the dossier. */
  order: number
}

/** By the article of the side, in order of place. */
function sidesOf(passages: Passage[]): Map<string, Side[]> {
  const sides = new Map<string, Side[]>()
  passages.forEach(({ a, b }, order) => {
    add(sides, a.article, { start: a.start, end: a.end, there: b, order })
    add(sides, b.article, { start: b.start, end: b.end, there: a, order })
  })
  for (const held of sides.values()) held.sort((x, y) => x.start - y.start || x.order - y.order)
  return sides
}

/** Files into which one passage carried the claim. */
function byPassage({ places }: Claim, passages: Map<string, Side[]>): Pairs {
  const stated = Map.groupBy(places, (place) => place.article)
  for (const held of stated.values()) held.sort((x, y) => x.start - y.start)
  return places.flatMap((place) =>
    touching(passages.get(place.article) ?? [], place)
      .sort((x, y) => x.order - y.order)
      .filter(({ there }) => touching(stated.get(there.article) ?? [], there, 1).length > 0)
      .map(({ there }): [string, string] => [place.article, there.article]),
  )
}

/** Quotations printed word for word in two files: "article quotation" → the like of the other files. */
function verbatim(groups: QuotationGroup[]): Map<string, string[]> {
  const partners = new Map<string, string[]>()
  for (const { pairs } of groups)
    for (const pair of pairs) {
      if (!VERBATIM.has(pair.class)) continue
      const [x, y] = [pair.a, pair.b].map((q) => `${q.article} ${q.quotation}`) as [string, string]
      add(partners, x, y)
      add(partners, y, x)
    }
  return partners
}

/** Files that state the claim inside a quotation that both print word for word. */
function byQuotation({ places }: Claim, byId: Map<string, Article>, quoted: Map<string, string[]>): Pairs {
  const holding = new Map<string, string>()
  for (const place of places)
    for (const { id } of touching(byId.get(place.article)?.quotations ?? [], place))
      holding.set(`${place.article} ${id}`, place.article)
  return [...holding].flatMap(([key, article]) =>
    (quoted.get(key) ?? []).flatMap((other): Pairs => {
      const file = holding.get(other)
      return file && file !== article ? [[article, file]] : []
    }),
  )
}
