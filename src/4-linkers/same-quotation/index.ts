/**
 * Concordance of quotations: which quotations in different articles are wordings of one utterance, what the one is to
 * the other, and whether the outlets give it to different speakers.
 */
import type { QuotationGroup } from '#core/model.ts'
import type { Linker } from '#core/stages.ts'
import { candidates } from './candidates.ts'
import { type Quote, quotesOf } from './quotes.ts'
import { areCompatible, areSameNews, type Carried, carriedTogether, datesExclude } from './sources.ts'
import { type Likeness, likeness } from './wording.ts'

interface Pair {
  a: number
  b: number
  likeness: Likeness
}

/** Share of the best likeness that a further translation must reach. */
const CLOSE = 0.85

export const sameQuotation: Linker = {
  name: 'same-quotation',
  link: ({ articles, dossier }) => {
    const quotes = quotesOf(articles, dossier.entities)
    const carried = carriedTogether(dossier.passages)
    const pairs = mutual(
      quotes,
      candidates(quotes).flatMap(([a, b]) => {
        const alike = accepted(quotes[a]!, quotes[b]!, carried)
        return alike ? [{ a, b, likeness: alike }] : []
      }),
    )
    return { dossier: { quotationGroups: groupsOf(quotes, pairs) } }
  },
}

/**
 * Telling words show one utterance by themselves, and so does a passage that both texts carry; others need a source and
 * a time that fit.
 */
function accepted(a: Quote, b: Quote, carried: Carried): Likeness | null {
  const alike = likeness(a, b)
  if (!alike || alike.strong || carried(a, b)) return alike
  if (!areCompatible(a, b) || datesExclude(a, b)) return null
  return alike.class !== 'translation' || areSameNews(a, b) ? alike : null
}

/**
 * A translation stands only where each side is the best counterpart of the other in its article, and not much worse
 * than the best that either has anywhere.
 */
function mutual(quotes: Quote[], pairs: Pair[]): Pair[] {
  const best = new Map<string, number>()
  const note = (key: string, rank: number) => best.set(key, Math.max(best.get(key) ?? 0, rank))
  const inArticle = (quote: number, other: number) => `${quote} ${quotes[other]!.article.id}`
  for (const { a, b, likeness } of pairs) {
    for (const key of [inArticle(a, b), inArticle(b, a)]) note(key, rankOf(likeness))
    if (likeness.class === 'translation') for (const key of [`${a}`, `${b}`]) note(key, likeness.degree)
  }
  return pairs.filter(({ a, b, likeness }) => {
    if (likeness.class !== 'translation') return true
    const rank = rankOf(likeness)
    return (
      rank >= best.get(inArticle(a, b))! &&
      rank >= best.get(inArticle(b, a))! &&
      likeness.degree >= CLOSE * Math.max(best.get(`${a}`)!, best.get(`${b}`)!)
    )
  })
}

/** Any shared wording outranks a translation. */
const rankOf = (likeness: Likeness): number => likeness.degree + (likeness.class === 'translation' ? 0 : 1)

/** Quotations that are connected by pairs, in the order of the articles. */
function groupsOf(quotes: Quote[], pairs: Pair[]): QuotationGroup[] {
  const parent = quotes.map((_, i) => i)
  const rootOf = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  // the lowest place is the root, so that groups come in the order of their first member
  for (const { a, b } of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)]
    parent[Math.max(x, y)] = Math.min(x, y)
  }
  const members = Map.groupBy(quotes.keys(), rootOf)
  const within = Map.groupBy(pairs, ({ a }) => rootOf(a))
  return [...within.keys()]
    .sort((x, y) => x - y)
    .map((root, i) => groupOf(`g${i + 1}`, members.get(root)!, within.get(root)!, quotes))
}

function groupOf(id: string, members: number[], pairs: Pair[], quotes: Quote[]): QuotationGroup {
  const refOf = (i: number) => ({ article: quotes[i]!.article.id, quotation: quotes[i]!.quotation.id })
  const speakers = new Set(members.map((i) => quotes[i]!.source.speaker).filter((speaker) => speaker !== null))
  return {
    id,
    members: members.map(refOf),
    pairs: pairs.map((pair) => ({ a: refOf(pair.a), b: refOf(pair.b), class: classOf(pair, pairs) })),
    speakersDiffer: speakers.size > 1,
  }
}

const SAME_WORDS = new Set(['identical', 'shortened', 'fragment'])

/** What looks altered is another translation, if it is one to a longer print of the same words. */
function classOf({ a, b, likeness }: Pair, pairs: Pair[]): Likeness['class'] {
  if (likeness.class !== 'altered') return likeness.class
  const linked = (quote: number, holds: (kind: string) => boolean) =>
    pairs.filter((p) => holds(p.likeness.class)).flatMap((p) => (p.a === quote ? [p.b] : p.b === quote ? [p.a] : []))
  const retold = (x: number, y: number) => {
    const prints = new Set(linked(x, (kind) => SAME_WORDS.has(kind)))
    return linked(y, (kind) => kind === 'translation').some((quote) => prints.has(quote))
  }
  return retold(a, b) || retold(b, a) ? 'translation' : 'altered'
}
