/** What makes two files lean on one another in a claim. */
import type { Article, Dossier, Passage, Place, QuotationGroup, Span } from '#core/model.ts'
import { asciiSlug } from '#core/slug.ts'
import type { Claim } from './claims.ts'

type Pairs = [string, string][]

const VERBATIM = new Set(['identical', 'shortened', 'fragment'])

/** For a claim the pairs of files that share a carrier, a passage over the claim, or a quotation word for word. */
export function bonds(articles: Article[], dossier: Dossier): (claim: Claim) => Pairs {
  const byId = new Map(articles.map((a) => [a.id, a]))
  const passages = new Map<string, Passage[]>()
  for (const passage of dossier.passages)
    for (const side of [passage.a, passage.b]) add(passages, side.article, passage)
  const quoted = verbatim(dossier.quotationGroups)
  return (claim) => [
    ...byCarrier(claim, byId),
    ...claim.places.flatMap((place) => byPassage(place, claim, passages.get(place.article) ?? [])),
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
  const said = [...article.quotations, ...article.statements].filter((s) => overlap(s, place))
  const outlet = asciiSlug((article.fields.outlet?.value ?? '').replace(/^the /i, ''))
  return [...said.flatMap((s) => s.via), ...(outlet ? [outlet] : [])]
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Files into which one passage carried the claim. */
function byPassage(place: Place, { places }: Claim, passages: Passage[]): Pairs {
  return passages.flatMap(({ a, b }): Pairs => {
    const [here, there] = a.article === place.article ? [a, b] : [b, a]
    if (!overlap(here, place)) return []
    const found = places.some((p) => p.article === there.article && overlap(there, p))
    return found ? [[place.article, there.article]] : []
  })
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
    for (const q of byId.get(place.article)?.quotations ?? [])
      if (overlap(q, place)) holding.set(`${place.article} ${q.id}`, place.article)
  return [...holding].flatMap(([key, article]) =>
    (quoted.get(key) ?? []).flatMap((other): Pairs => {
      const file = holding.get(other)
      return file && file !== article ? [[article, file]] : []
    }),
  )
}
