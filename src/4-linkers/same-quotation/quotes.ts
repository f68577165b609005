/** The quotations of all articles in the form in which they are compared. */
import type { Article, DateMark, Entity, Quotation, Span } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { isContent, isTelling, stemOf, words } from '#core/words.ts'

export interface Quote {
  article: Article
  quotation: Quotation
  /** Folded words, contractions written out. */
  words: string[]
  /** Stems of the content words. */
  stems: string[]
  /** Stems of those that belong to no title, time or set phrase. */
  telling: string[]
  source: Source
}

/** Who stands behind the words, as far as it is established. */
export interface Source {
  speaker: string | null
  /** Whether the speaker has a name; "an official" has none. */
  named: boolean
  carriers: string[]
  /** The one day given in the sentence that reports the words. */
  day: [string, string] | null
}

/** Longer quotations are compared by their beginning, so that the cost of a comparison has a bound. */
const MOST = 600
/** Fewer content words are a set phrase or a single telling word, and prove nothing. */
export const LEAST_CONTENT = 4
/** So many words are no set phrase, whatever they are. */
export const LEAST_WORDS = 8

/** Every quotation that says enough to be recognised elsewhere. */
export function quotesOf(articles: Article[], entities: Entity[]): Quote[] {
  const unnamed = new Set(entities.filter((entity) => !entity.named).map((entity) => entity.id))
  return articles.flatMap((article) => {
    const days = article.dates.filter((d) => d.precision === 'day')
    return article.quotations
      .filter((quotation) => quotation.mode !== 'scare')
      .map((quotation) => quoteOf(article, quotation, { unnamed, days }))
      .filter(({ stems, words }) => stems.length >= LEAST_CONTENT || words.length >= LEAST_WORDS)
  })
}

function quoteOf(
  article: Article,
  quotation: Quotation,
  { unnamed, days }: { unnamed: Set<string>; days: DateMark[] },
): Quote {
  const said = words(article.text, quotation)
    .slice(0, MOST)
    .flatMap(({ folded }) => writtenOut(folded))
  const { speaker, via } = quotation
  return {
    article,
    quotation,
    words: said,
    stems: said.filter(isContent).map(stemOf),
    telling: said.filter(isTelling).map(stemOf),
    source: {
      speaker,
      named: speaker !== null && !unnamed.has(speaker),
      carriers: via,
      day: dayOf(article, days, quotation),
    },
  }
}

/** Null when the sentence of the cue gives no day, or more than one; a day inside the quotation is the speaker's. */
function dayOf(article: Article, days: DateMark[], quotation: Quotation): [string, string] | null {
  const sentences = articleSentences(article)
  const sentence = sentences[firstWhere(sentences, (s) => s.end > (quotation.cue ?? quotation).start)]
  if (!sentence) return null
  let found: DateMark | null = null
  for (
    let i = firstWhere(days, (d) => d.start >= sentence.start);
    (days[i]?.start ?? sentence.end) < sentence.end;
    i++
  ) {
    const day = days[i] as DateMark
    if (!inside(day, sentence) || inside(day, quotation)) continue
    // a long list of days is left at the second
    if (found) return null
    found = day
  }
  return found?.range ?? null
}

/** The index of the first item, in order of place, for which it holds; the number of items when there is none. */
function firstWhere<T extends Span>(items: T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** "don't" → "do" "not", so that a translator's taste for contractions makes no difference. */
function writtenOut(folded: string): string[] {
  if (folded === "can't" || folded === 'cannot') return ['can', 'not']
  if (folded === "won't") return ['will', 'not']
  return folded.endsWith("n't") ? [folded.slice(0, -3), 'not'] : [folded]
}
