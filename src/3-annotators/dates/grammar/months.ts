/** Months, seasons, quarters and halves of a year. */
import type { Expression, PartOfYear } from '../expression.ts'
import type { Around, Parts } from '../pattern.ts'
import { BEFORE_MONTH, BEFORE_NAMED_MONTH, BEFORE_SEASON, MEASURES, SPORT } from './context.data.ts'
import { after, before, type DateRule, given, has, isNoun, numberOf, rule, stepsOf } from './rule.ts'

const NEAR = 'last|this|next|past|coming'
/** "May" and "March" need a sign that the month is meant; "April", "June" and "August" only that no name follows. */
function isMonth(parts: Parts, at: Around): boolean {
  const month = numberOf(parts.MONTH)
  const signed = has(before(at), ...BEFORE_MONTH) && !(month === 3 && has(after(at), 'of', 'on'))
  const next = after(at)
  const named = Boolean(next?.word && next.capital && next.keys.length === 0) && !has(before(at), ...BEFORE_NAMED_MONTH)
  if (month === 5 || month === 3) return signed || has(next, 'MONTH')
  return !((month === 4 || month === 6 || month === 8 || month === 1) && named)
}

const month = (parts: Parts, more: object = {}): Expression => ({
  kind: 'month',
  month: numberOf(parts.MONTH ?? parts['MONTH|MON']),
  year: given(parts.YEAR),
  ...more,
})

const months: DateRule[] = [
  rule('month-year', 'MONTH|MON ,? of? YEAR', (p) => month(p)),
  rule('month', 'MONTH', (p, at) => (isMonth(p, at) ? month(p) : null)),
  rule('last-month-named', `this? ${NEAR} MONTH`, (p) => month(p, { direction: stepsOf(p[NEAR]) })),
  rule('month-of-year', 'MONTH ,? of? last|this|next year', (p) =>
    month(p, { yearOffset: stepsOf(p['last|this|next']) }),
  ),
  rule('month-of-that-year', 'MONTH ,? of? that|same year', (p) => month(p, { yearOffset: 0, base: 'told' })),
  rule('month-of-that-year', 'MONTH ,? of? the same year', (p) => month(p, { yearOffset: 0, base: 'told' })),
  rule('following-month', 'the following|next MONTH', (p) => month(p, { direction: 1, base: 'told' })),
  rule('previous-month', 'the? previous|preceding MONTH', (p) => month(p, { direction: -1, base: 'told' })),
  rule('month-of-year', 'MONTH the following year', (p) => month(p, { yearOffset: 1, base: 'told' })),
]

const part = (kind: PartOfYear['kind'], index: number, more: object = {}): Expression => ({ kind, index, ...more })
const season = (parts: Parts, more: object = {}): Expression => part('season', numberOf(parts.SEASON), more)

/** "a fall of 3 per cent", "spring back": a bare season needs "in", "this" or a year, and no verb's work. */
function isSeason(parts: Parts, at: Around): boolean {
  const free = numberOf(parts.SEASON) === 1 || numberOf(parts.SEASON) === 3
  const previous = before(at)
  if (has(before(at, has(previous, 'the') ? 2 : 1), ...BEFORE_SEASON)) return !has(after(at), 'of', 'in')
  return free && !has(previous, 'to') && !(after(at)?.word && after(at)?.capital)
}

const seasons: DateRule[] = [
  rule('season-year', 'the? SEASON ,? of? YEAR', (p, at) =>
    (p.of || !p.the) && !has(after(at), ...MEASURES) ? season(p, { year: given(p.YEAR) }) : null,
  ),
  rule('season-of-year', 'the? SEASON of? last|this|next year', (p) =>
    season(p, { yearOffset: stepsOf(p['last|this|next']) }),
  ),
  rule('season-of-that-year', 'the? SEASON of that year', (p) => season(p, { yearOffset: 0, base: 'told' })),
  rule('season-of-that-year', 'the|that same SEASON', (p) => season(p, { yearOffset: 0, base: 'told' })),
  rule('season-of-that-year', 'that SEASON', (p, at) =>
    // "a law that spring brought": the relative
    isNoun(before(at)) ? null : season(p, { yearOffset: 0, base: 'told' }),
  ),
  rule('last-season', `this? ${NEAR} SEASON`, (p) => season(p, { direction: stepsOf(p[NEAR]) })),
  rule('following-season', 'the following|next SEASON', (p) => season(p, { direction: 1, base: 'told' })),
  rule('season-range', 'the? SEASON (and|or|to|-|through) (the)? (SEASON) (of)? (YEAR)', (p) =>
    season(p, { year: given(p.YEAR) }),
  ),
  rule('previous-season', 'the? previous|preceding SEASON', (p) => season(p, { direction: -1, base: 'told' })),
  rule('season', 'the SEASON', (p, at) => (isSeason(p, { ...at, from: at.from + 1 }) ? season(p) : null)),
  rule('season', 'SEASON', (p, at) => (isSeason(p, at) ? season(p) : null)),
]

const quarter = (parts: Parts, more: object = {}): Expression | null => {
  const index = numberOf(parts.ORD)
  return index >= 1 && index <= 4 ? part('quarter', index, { year: given(parts.YEAR), ...more }) : null
}
const half = (parts: Parts, more: object): Expression | null => {
  const index = numberOf(parts.ORD)
  return index === 1 || index === 2 ? part('half', index, more) : null
}
const LRN = 'last|this|next'
const LIKE = 'comparable|corresponding|same|like'
/** The quarter that is reported on, or the same of the year before. */
const toldQuarter = (steps: number): Expression => ({ kind: 'step', grain: 'quarter', steps, base: 'told' })

const quarters: DateRule[] = [
  rule('quarter', 'fiscal|calendar? ORD - quarter', (p) => quarter(p)),
  rule('quarter-year', 'the? YEAR fiscal? ORD -? quarter', (p) => quarter(p)),
  rule('short-quarter', 'QUARTER YEAR', (p) => part('quarter', numberOf(p.QUARTER), { year: given(p.YEAR) })),
  rule('short-quarter', 'QUARTER of|in YEAR', (p) => part('quarter', numberOf(p.QUARTER), { year: given(p.YEAR) })),
  // "the quarter-deck", "the quarter century"
  rule('told-quarter', 'the latest|most? recent? quarter', (_, at) =>
    has(after(at), '-', 'century') ? null : toldQuarter(0),
  ),
  rule('told-quarter', 'the latest period', () => toldQuarter(0)),
  rule('year-earlier-quarter', 'the? quarter a year ago|earlier', () => toldQuarter(-4)),
  rule('year-earlier-quarter', `the? ${LIKE}? year - ago|earlier quarter`, () => toldQuarter(-4)),
  rule('year-earlier-quarter', `the? ${LIKE} quarter of? last year`, () => toldQuarter(-4)),
  rule('year-earlier-quarter', `the? ${LIKE}? year - ago|earlier ORD quarter`, (p) => quarter(p, { yearOffset: -1 })),
  rule('quarter', 'the? fiscal|calendar? -? ORD quarter', (p, at) => (has(after(at), ...SPORT) ? null : quarter(p))),
  rule('quarter-year', 'the? fiscal? ORD -? quarter of|in|, fiscal? YEAR', (p) => quarter(p)),
  rule('quarter-year', 'the? fiscal? ORD quarter YEAR', (p) => quarter(p)),
  rule('quarter-year', "YEAR 's ORD quarter", (p) => quarter(p)),
  rule('quarter-of-year', `the? fiscal? ORD -? quarter of|in? the? ${LRN} year`, (p) =>
    quarter(p, { yearOffset: stepsOf(p[LRN]) }),
  ),
  rule('quarter-of-year', 'the? ORD quarter of the year', (p) => quarter(p)),
  rule('quarter-of-year', `${LRN} year 's ORD -? quarter`, (p) => quarter(p, { yearOffset: stepsOf(p[LRN]) })),
  rule('quarter-year', 'the? last|final quarter of|in YEAR', (p) => part('quarter', 4, { year: given(p.YEAR) })),
  rule('half-year', 'the? ORD half of|in YEAR', (p) => half(p, { year: given(p.YEAR) })),
  rule('half-year', 'the? last|latter half of|in YEAR', (p) => part('half', 2, { year: given(p.YEAR) })),
  rule('half-year', 'the? first two quarters of|in YEAR', (p) => part('half', 1, { year: given(p.YEAR) })),
  rule('half-of-year', `the? ORD half of|in ${LRN} year`, (p) => half(p, { yearOffset: stepsOf(p[LRN]) })),
  rule('half-of-year', 'the? ORD half of the year', (p) => half(p, { yearOffset: 0 })),
  rule('half-of-year', `${LRN} year 's ORD half`, (p) => half(p, { yearOffset: stepsOf(p[LRN]) })),
]

export const monthsAndSeasons: DateRule[] = [...months, ...seasons, ...quarters]
