/** Whether two quotations can come from one mouth. */
import type { Passage } from '#core/model.ts'
import type { Quote } from './quotes.ts'

/** Days within which two outlets translate the same words anew. */
const NEWS_DAYS = 21
const DAY = 86_400_000

/** Same speaker or carrier, or a speaker who is not named and may be the same. */
export function areCompatible({ source: a }: Quote, { source: b }: Quote): boolean {
  if (a.speaker !== null && a.speaker === b.speaker) return true
  const inA = new Set([a.speaker, ...a.carriers])
  if ([b.speaker, ...b.carriers].some((id) => id !== null && inA.has(id))) return true
  return !a.named || !b.named
}

/** Whether the two tell of different days. */
export const datesExclude = ({ source: a }: Quote, { source: b }: Quote): boolean =>
  a.day !== null && b.day !== null && (a.day[1] < b.day[0] || b.day[1] < a.day[0])

/** Whether the articles appeared in the same news; unknown dates do not part them. */
export function areSameNews(a: Quote, b: Quote): boolean {
  const [inA, inB] = [a.article.fields.published?.window, b.article.fields.published?.window]
  if (!inA || !inB) return true
  return Math.max(Date.parse(inA[0]) - Date.parse(inB[1]), Date.parse(inB[0]) - Date.parse(inA[1])) <= NEWS_DAYS * DAY
}

/** Tells whether two quotations lie in one passage that both articles carry. */
export type Carried = (a: Quote, b: Quote) => boolean

export function carriedTogether(passages: Passage[]): Carried {
  const byPair = Map.groupBy(passages, ({ a, b }) => pairOf(a.article, b.article))
  return (a, b) =>
    (byPair.get(pairOf(a.article.id, b.article.id)) ?? []).some((passage) => {
      const [inA, inB] = passage.a.article === a.article.id ? [passage.a, passage.b] : [passage.b, passage.a]
      return liesIn(a, inA) && liesIn(b, inB)
    })
}

const pairOf = (x: string, y: string): string => (x < y ? `${x} ${y}` : `${y} ${x}`)

const liesIn = ({ quotation }: Quote, { start, end }: Passage['a']): boolean =>
  quotation.start >= start && quotation.end <= end + 1
