/** Days and weeks by their number in a month or a year: "the third Thursday of November", "the last week of August". */
import type { Expression, Pointed, Weekday } from '../expression.ts'
import type { Token } from '../tokens.ts'
import { after, type DateRule, has, numberOf, rule } from './rule.ts'

const OF = 'MONTHX|YEARX|SEASONX'
const LAST = -1
const WHICH = 'ORD|last|final|opening'

/** "third" → 3, "last" → -1; null for a number that no month has. */
function countOf(token: Token | undefined): number | null {
  if (has(token, 'last', 'final')) return LAST
  const count = has(token, 'opening') ? 1 : numberOf(token)
  return count >= 1 && count <= 5 ? count : null
}

const weekdayOf = (token: Token | undefined): Weekday | null =>
  token?.meaning?.kind === 'weekday' ? token.meaning : null

const dayOf = (count: number | null, of: Token | undefined, weekday?: number): Expression | null =>
  count === null || !of?.meaning
    ? null
    : { kind: 'nth-day', count, of: of.meaning as Pointed, ...(weekday !== undefined && { weekday }) }

const weekOf = (count: number | null, of: Token | undefined): Expression | null =>
  count === null || !of?.meaning ? null : { kind: 'nth-week', count, of: of.meaning as Pointed }

export const within: DateRule[] = [
  rule('nth-weekday', `the? ORD|final WEEKDAYX of|in ${OF}`, (p) => {
    return dayOf(countOf(p['ORD|final']), p[OF], weekdayOf(p.WEEKDAYX)?.weekday)
  }),
  // "the last Friday of July": read as "last Friday" before
  rule('nth-weekday', `the? WEEKDAYX of|in ${OF}`, (p) => {
    const named = weekdayOf(p.WEEKDAYX)
    return named?.direction === -1 ? dayOf(LAST, p[OF], named.weekday) : null
  }),
  rule('nth-day', `the? ${WHICH} day of|in ${OF}`, (p) => dayOf(countOf(p[WHICH]), p[OF])),
  rule('nth-week', `the? ${WHICH} week of|in ${OF}`, (p, at) =>
    // "the first week of March talks"
    has(after(at), '-') ? null : weekOf(countOf(p[WHICH]), p[OF]),
  ),
]
