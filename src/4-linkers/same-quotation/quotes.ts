/** The quotations of all articles in the form in which they are compared. */
import type { Article, Entity, Quotation, Span } from '#core/model.ts'
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

/** Every quotation that says enough to be recognised elsewhere. */
export function quotesOf(articles: Article[], entities: Entity[]): Quote[] {
  const unnamed = new Set(entities.filter((entity) => !entity.named).map((entity) => entity.id))
  return articles.flatMap((article) =>
    article.quotations
      .filter((quotation) => quotation.mode !== 'scare')
      .map((quotation) => quoteOf(article, quotation, unnamed))
      .filter((quote) => quote.stems.length >= LEAST_CONTENT),
  )
}

function quoteOf(article: Article, quotation: Quotation, unnamed: Set<string>): Quote {
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
      day: dayOf(article, quotation),
    },
  }
}

/** Null when the sentence of the cue gives no day, or more than one; a day inside the quotation is the speaker's. */
function dayOf(article: Article, quotation: Quotation): [string, string] | null {
  const sentence = sentenceAt(articleSentences(article), (quotation.cue ?? quotation).start)
  if (!sentence) return null
  const days = article.dates.filter((d) => d.precision === 'day' && inside(d, sentence) && !inside(d, quotation))
  return days.length === 1 ? days[0]!.range : null
}

function sentenceAt(sentences: Span[], place: number): Span | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return sentences[low]
}

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** "don't" → "do" "not", so that a translator's taste for contractions makes no difference. */
function writtenOut(folded: string): string[] {
  if (folded === "can't" || folded === 'cannot') return ['can', 'not']
  if (folded === "won't") return ['will', 'not']
  return folded.endsWith("n't") ? [folded.slice(0, -3), 'not'] : [folded]
}
