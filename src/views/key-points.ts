/**
 * Key points: three to five sentences of the body, verbatim. The rule, which the method page states too:
 *
 * 1. The first sentence of the body always stands.
 * 2. Every other sentence of the body of 8 to 45 words is weighed: 3 for a figure of the ledger, 2 for a quotation
 *    with an established speaker, 1 for a reported statement, 1 for each of the five most named entities of the file.
 * 3. Left out are sentences that need the one before (they begin with a pronoun, "but", "however" and the like), that
 *    cut a quotation in two, and that were carried over from an earlier file of this dossier.
 * 4. The heaviest are taken, one a paragraph, the earlier where two weigh the same; printed in the order of the text.
 */
import type { Article, Span } from '#core/model.ts'
import { articleSentences, tokens } from '#core/passages.ts'
import type { Evidence, Library } from './library.ts'
import { sharedBy } from './shared.ts'

const FEWEST_WORDS = 8
const MOST_WORDS = 45
/** Sentences of body text for each key point, between the fewest and the most. */
const SENTENCES_PER_POINT = 6
const FEWEST = 3
const MOST = 5

// a sentence that begins so leans on the one before
const LEANING = new Set(
  'he she it they his her its their this that these those but and however also among instead meanwhile since then'.split(
    ' ',
  ),
)

interface Candidate extends Span {
  paragraph: number
  weight: number
}

/** Key points with their places; none for an article of which nothing but the title may be shown. */
export function keyPoints(library: Library, article: Article): Evidence[] {
  if (article.settings.rights === 'link') return []
  const body = articleSentences(article).filter((s) => s.region.role === 'body')
  const [lead, ...rest] = body
  if (!lead) return []
  const wanted = Math.min(MOST, Math.max(FEWEST, Math.round(body.length / SENTENCES_PER_POINT)))
  const weigh = weigher(library, article)
  const heaviest = rest
    .map((s): Candidate => ({ start: s.start, end: s.end, paragraph: s.region.start, weight: weigh(s) }))
    .filter((s) => s.weight > 0 && s.paragraph !== lead.region.start)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
  const taken: Candidate[] = []
  for (const candidate of heaviest) {
    if (taken.length === wanted - 1) break
    if (!taken.some((one) => one.paragraph === candidate.paragraph)) taken.push(candidate)
  }
  return [lead, ...taken].sort((a, b) => a.start - b.start).map((s) => library.evidence(article, s))
}

/** Weight of a sentence; 0 when it cannot stand alone. */
function weigher(library: Library, article: Article): (sentence: Span) => number {
  const top = mostNamed(article)
  const carried = sharedBy(library, article).passages.flatMap((p) => {
    const own = p.a.article === article.id ? p.a : p.b.article === article.id ? p.b : null
    return own && p.from !== null && p.from !== article.id ? [own] : []
  })
  return (sentence) => {
    const inside = (s: Span): boolean => s.start >= sentence.start && s.end <= sentence.end
    const cuts = (s: Span): boolean => s.start < sentence.end && s.end > sentence.start && !inside(s)
    const words = tokens(article.text, sentence)
      .map((token) => token.text)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
    if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return 0
    if (LEANING.has(words[0]?.toLowerCase() ?? '') || article.quotations.some(cuts)) return 0
    if (carried.some((s) => s.start < sentence.end && s.end > sentence.start)) return 0
    const named = new Set(article.mentions.filter((m) => inside(m) && top.has(m.entity)).map((m) => m.entity))
    const figures = article.figures.some((f) => f.inLedger && inside(f)) ? 3 : 0
    const quoted = article.quotations.some((q) => q.mode !== 'scare' && q.speaker && inside(q)) ? 2 : 0
    const stated = article.statements.some((s) => s.speaker && inside(s)) ? 1 : 0
    return named.size + figures + quoted + stated
  }
}

/** The five entities with the most mentions in the article. */
function mostNamed(article: Article): Set<string> {
  const counts = new Map<string, number>()
  for (const { entity } of article.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return new Set(sorted.slice(0, 5).map(([id]) => id))
}
