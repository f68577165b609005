/** What each article dates: the words, the days, and who takes part. */
import type { Article, DateMark, Mention, Place, Span } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { isTelling, stemOf, words } from '#core/words.ts'
import { toldOf } from './clause.ts'
import { wholeQuotes } from './quotes.ts'

export interface Happening extends Place {
  label: string
  /** Null for what an article dates in words that name no day. */
  range: [string, string] | null
  precision: DateMark['precision']
  kind: string | null
  participants: Set<string>
  /** Entities and telling word stems: what a comparison goes by. */
  traits: Set<string>
}

/** Roles whose sentences tell events; a caption's date dates its picture. */
const TELLING = new Set(['kicker', 'title', 'dek', 'body'])

/** All happenings of an article in order of place, one for each date that stands for a day or a longer time. */
export function happeningsOf(article: Article): Happening[] {
  const found: Happening[] = []
  let at = 0
  for (const sentence of articleSentences(article)) {
    while (at < article.dates.length && (article.dates[at] as DateMark).start < sentence.start) at++
    const dates: DateMark[] = []
    for (; at < article.dates.length && (article.dates[at] as DateMark).end <= sentence.end; at++)
      if (isDated(article.dates[at] as DateMark)) dates.push(article.dates[at] as DateMark)
    if (!TELLING.has(sentence.region.role)) continue
    for (const [i, mark] of dates.entries()) {
      const told = toldOf(article.text, { sentence, dates, at: i })
      if (told) found.push(happening(article, mark, { ...told, ...wholeQuotes(article, told, mark) }))
    }
  }
  return found
}

/** A day, or days that the text leaves open ("in recent days"); no length, no decade, no "now". */
const isDated = ({ type, value, precision, resolved }: DateMark): boolean =>
  (type === 'DATE' || type === 'TIME') &&
  (resolved ? precision !== 'decade' : value !== 'PRESENT_REF' && value !== 'FUTURE_REF')

function happening(article: Article, mark: DateMark, { start, end, kind }: Span & { kind: string | null }): Happening {
  const named = mentionsIn(article, start, end)
  const participants = new Set(named.map((mention) => mention.entity))
  const isNamed = overlapping(named)
  const stems = words(article.text, { start, end })
    .filter((word) => !isNamed(word) && isTelling(word.folded) && !(mark.start < word.end && word.start < mark.end))
    .map((word) => stemOf(word.folded))
  return {
    article: article.id,
    start,
    end,
    label: article.text.slice(start, end),
    range: mark.range,
    precision: mark.precision,
    kind,
    participants,
    traits: new Set([...stems, ...[...participants].map((id) => `@${id}`)]),
  }
}

/** Whether a word lies in one of the spans, which are in order of place; to be asked in the order of the text. */
function overlapping(spans: Span[]): (word: Span) => boolean {
  let reach = 0
  let next = 0
  return ({ start, end }) => {
    for (; next < spans.length && (spans[next] as Span).start < end; next++)
      reach = Math.max(reach, (spans[next] as Span).end)
    return start < reach
  }
}

/** Entities that the words name; found by binary search, since mentions are in order of place. */
function mentionsIn({ mentions }: Article, start: number, end: number): Mention[] {
  let low = 0
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let stop = low
  while (stop < mentions.length && (mentions[stop]?.start ?? end) < end) stop++
  return mentions.slice(low, stop)
}
