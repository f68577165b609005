/** Later passes: expressions that stand beside each other and say one thing. */
import type { Grain } from '../calendar.ts'
import type { Clock, Duration, Expression, Part, PartOfDay, Pointed } from '../expression.ts'
import type { Around, Parts } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import { after, before, type DateRule, grainOf, has, isNoun, numberOf, rule, touches, unitOf } from './rule.ts'
import { within } from './within.ts'

const DATE = 'DAYX|WEEKDAYX|HOLIDAYX|STEPDAY'
const PERIOD = 'MONTHX|YEARX|SEASONX|QUARTERX|HALFX|DECADEX|CENTURYX|STEPX|STEPDAY|WEEKDAYX|DAYX'

const meaning = <T extends Expression>(token: Token | undefined): T => token?.meaning as T
const withDay = (timed: Token | undefined, day: Token | undefined): Expression => ({
  ...meaning<Clock | PartOfDay>(timed),
  on: meaning<Pointed>(day),
})
const bare = (token: Token | undefined): boolean => !meaning<Clock | PartOfDay>(token).on

const weekdays: DateRule[] = [
  rule('week-of-day', 'the? week of|beginning|starting ,? DAYX', (p) => ({
    kind: 'week-of',
    of: meaning<Pointed>(p.DAYX),
  })),
  rule('week-of-day', 'the? STEPX of DAYX', (p, at) =>
    // "the weekend of Oct. 7"
    meaning<Expression & { kind: 'step' }>(p.STEPX).grain === 'weekend' && has(at.tokens[at.from], 'STEPX')
      ? { kind: 'week-of', of: meaning<Pointed>(p.DAYX), grain: 'weekend' }
      : null,
  ),
  rule('week-of-day', 'HOLIDAYX week', (p) => ({ kind: 'week-of', of: meaning<Pointed>(p.HOLIDAYX) })),
  rule('weekday-and-day', 'WEEKDAYX|WD ,? the? DAYX', (p) => {
    const day = meaning<Expression & { kind: 'day' }>(p.DAYX)
    return day.kind === 'day' && day.weekday === undefined ? { ...day, weekday: numberOf(p['WEEKDAYX|WD']) } : null
  }),
  rule('weekday-of-week', 'WEEKDAYX of? STEPWEEK', (p) => {
    const day = meaning<Expression & { kind: 'weekday' }>(p.WEEKDAYX)
    const week = meaning<Expression & { kind: 'step' }>(p.STEPWEEK)
    return day.direction === undefined && !day.any ? { ...day, weekOffset: week.steps, base: week.base } : null
  }),
]

/** How many tokens may stand between "days after" and the date that is counted from. */
const REACH = 6
/** The date behind "after", in the same clause: "after Hamas' Oct. 7 attack". */
function dateBehind({ tokens, to }: Around): Pointed | null {
  for (let i = to; i < to + REACH; i++) {
    if (has(tokens[i], 'DAYX', 'HOLIDAYX', 'WEEKDAYX')) return meaning<Pointed>(tokens[i])
    if (!tokens[i] || has(tokens[i], '.', ',', '-') || tokens[i]?.meaning) return null
  }
  return null
}
const counted: DateRule[] = [
  rule('days-after-date', 'DURATIONX after|before', (p, at) => {
    const { unit, amount } = meaning<Duration>(p.DURATIONX)
    const from = dateBehind(at)
    return from && { kind: 'shift', unit, amount, sign: has(p['after|before'], 'after') ? 1 : -1, base: 'told', from }
  }),
  rule('day-after-date', 'the LONGUNIT after|before', (p, at) => {
    const from = dateBehind(at)
    return (
      from && {
        kind: 'shift',
        unit: unitOf(p.LONGUNIT),
        amount: 1,
        sign: has(p['after|before'], 'after') ? 1 : -1,
        base: 'told',
        from,
      }
    )
  }),
]

const times: DateRule[] = [
  rule('time-range', `CLOCKX (-|to|and|until|or) (CLOCKX) (,|on)? (${DATE})`, (p) =>
    bare(p.CLOCKX) && bare(p.CLOCKX2) ? withDay(p.CLOCKX, p[DATE]) : null,
  ),
  rule('time-and-day', `CLOCKX ,|on|of? ${DATE}`, (p) => (bare(p.CLOCKX) ? withDay(p.CLOCKX, p[DATE]) : null)),
  rule('day-and-time', `${DATE} ,|at|-|BAR? at? ABOUT? CLOCKX`, (p) =>
    bare(p.CLOCKX) ? withDay(p.CLOCKX, p[DATE]) : null,
  ),
  rule('day-and-part', `${DATE} DAYPARTX`, (p) => (bare(p.DAYPARTX) ? withDay(p.DAYPARTX, p[DATE]) : null)),
  rule('part-of-day', `early|late|mid? -? DAYPARTX of|on? ${DATE}`, (p) =>
    bare(p.DAYPARTX) ? withDay(p.DAYPARTX, p[DATE]) : null,
  ),
]

const PARTS: Record<string, Part> = {
  early: 'early',
  earlier: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  later: 'late',
  end: 'late',
  close: 'late',
}
const GRAINS = { year: 0, month: 0, week: 0, decade: 0, century: 0 }
const partOf = (token: Token | undefined): Part => PARTS[token?.keys.find((key) => key in PARTS) ?? ''] ?? 'mid'
const EARLY = 'early|late|mid'
const part = (word: Token | undefined, of: Token | undefined): Expression => ({
  kind: 'part',
  part: partOf(word),
  of: meaning<Pointed>(of),
})

/** "by year-end"; but "year-end results", where it only says which. */
function endOfYear(at: Around): Expression | null {
  const of: Pointed = { kind: 'step', grain: 'year', steps: 0, base: 'here' }
  return isNoun(after(at)) ? null : { kind: 'part', part: 'late', of }
}
/** Parts of the year or month that is not named: these need no other expression. */
export const partsOfHere: DateRule[] = [
  rule('part-of-here', `the? beginning|start|middle|end|close of the LONGUNIT`, (p) => {
    const grain = grainOf(p.LONGUNIT)
    // "at the end of the day" is an idiom
    if (!grain || grain === 'day') return null
    const of: Pointed = { kind: 'step', grain, steps: 0, base: 'here' }
    return { kind: 'part', part: partOf(p['beginning|start|middle|end|close']), of }
  }),
  rule('year-end', "the? year -|'s? end", (_, at) => endOfYear(at)),
  rule('part-of-here', `earlier|later in the year|month|week|decade|century`, (p) => {
    const grain = p['year|month|week|decade|century']?.keys.find((key) => key in GRAINS)
    return grain ? { kind: 'step', grain: grain as Grain, steps: 0, base: 'here' } : null
  }),
]
const parts: DateRule[] = [
  rule('part-of-period', `the? ${EARLY} -? ${PERIOD}`, (p) => part(p[EARLY], p[PERIOD])),
  rule('part-of-period', `the? beginning|start|middle|end|close of ${PERIOD}`, (p) =>
    part(p['beginning|start|middle|end|close'], p[PERIOD]),
  ),
  rule('part-of-period', `earlier|later in? ${PERIOD}`, (p) => {
    const of = p[PERIOD]
    return has(of, 'STEPX', 'STEPDAY', 'WEEKDAYX', 'DAYX') ? meaning<Pointed>(of) : part(p['earlier|later'], of)
  }),
  rule('part-of-part', `early|late|mid -? DAYPARTX`, (p) => meaning<PartOfDay>(p.DAYPARTX)),
  rule('late-in-the-day', 'early|late WEEKDAYX DAYPARTX', (p) =>
    bare(p.DAYPARTX) ? withDay(p.DAYPARTX, p.WEEKDAYX) : null,
  ),
]

/** What stands between the first and the last of days. */
const JOINTS = ['-', 'to', 'and', 'through', 'or', 'until']
/** A date without its year before one that tells it: "from March 3 to April 5, 2012". */
function lendYear(parts_: Parts, name: 'DAYX' | 'MONTHX'): Expression | null {
  const first = meaning<Expression & { kind: 'day' | 'month' }>(parts_[name])
  const second = meaning<Expression & { kind: 'day' | 'month' }>(parts_[`${name}2`])
  if (first.kind !== second.kind || first.year !== undefined || second.year === undefined) return null
  const year = (first.month ?? 0) <= (second.month ?? 0) ? second.year : second.year - 1
  return { ...first, year } as Expression
}
const ranges: DateRule[] = [
  rule('range-start', 'DD|NTH (-|to|and|through|or) (DAYX)', (p) => {
    const end = meaning<Expression & { kind: 'day' }>(p.DAYX)
    return end.kind === 'day' ? ({ ...end, weekday: undefined, day: numberOf(p['DD|NTH']) } as Expression) : null
  }),
  rule('range-start', 'DAYX (-|to|and|through|until) (DAYX)', (p) => lendYear(p, 'DAYX')),
  rule('range-start', 'MONTHX (-|to|and|through|until) (MONTHX)', (p) => lendYear(p, 'MONTHX')),
  rule('range-end', 'YY', (p, at) => {
    const start = before(at, 2)?.meaning
    if (start?.kind !== 'year' || !has(before(at), '-')) return null
    const year = start.year - (start.year % 100) + numberOf(p.YY)
    return year > start.year && (touches(before(at), p.YY) || !after(at)?.word) ? { kind: 'year', year } : null
  }),
  rule('range-end', 'DD|NTH ,? YEARX', (p, at) => {
    const start = before(at, 2)?.meaning
    const year = meaning<Expression & { kind: 'year' }>(p.YEARX).year
    if (start?.kind !== 'day' || !has(before(at), ...JOINTS) || numberOf(p['DD|NTH']) <= start.day) return null
    return { ...start, weekday: undefined, day: numberOf(p['DD|NTH']), year } as Expression
  }),
  // "Sept. 20-24, 2021": the year is of both
  rule('range-start', `DAYX (${JOINTS.join('|')}) (DD|NTH) (,)? (YEARX)`, (p) => {
    const start = meaning<Expression & { kind: 'day' }>(p.DAYX)
    const { year } = meaning<Expression & { kind: 'year' }>(p.YEARX)
    return start.kind === 'day' && start.year === undefined ? { ...start, year } : null
  }),
  rule('range-end', 'DD|NTH', (p, at) => {
    const start = before(at, 2)?.meaning
    const joint = before(at)
    const day = numberOf(p['DD|NTH'])
    if (start?.kind !== 'day' || !has(joint, ...JOINTS) || day <= start.day) return null
    // "October 7 and 9 others": the number counts what follows
    if (has(joint, 'and', 'or') && after(at)?.word) return null
    return { ...start, weekday: undefined, day } as Expression
  }),
]

/** Days and their weekdays, ranges: these become one before times join them. */
export const joinedDays: DateRule[] = [...within, ...weekdays, ...ranges]
export const joinedCounts: DateRule[] = counted
export const joinedTimes: DateRule[] = [...times, ...parts]
