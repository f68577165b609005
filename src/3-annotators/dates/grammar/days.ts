/** Days: weekdays, days of a month, today and its neighbours, named days. */
import type { CalendarDay, Expression } from '../expression.ts'
import type { Around, Parts } from '../pattern.ts'
import { HOLIDAYS } from '../words.data.ts'
import { BEHIND_DAY, MEASURES } from './context.data.ts'
import {
  after,
  alone,
  before,
  type DateRule,
  given,
  has,
  isNoun,
  isUnknownName,
  nothing,
  numberOf,
  rule,
  stepsOf,
  touches,
} from './rule.ts'

const MONTH = 'MONTH|MON'
const DAY = 'DD|NTH'

const day = (parts: Parts, more: Partial<CalendarDay> = {}): CalendarDay => ({
  kind: 'day',
  month: numberOf(parts[MONTH]),
  day: numberOf(parts[DAY] ?? parts.NTH),
  year: given(parts.YEAR),
  ...more,
})
const step = (steps: number): Expression => ({ kind: 'step', grain: 'day', steps, base: 'publication' })
const told = (steps: number): Expression => ({ kind: 'step', grain: 'day', steps, base: 'told' })

/** "May 10,000 people": the number belongs to what follows. */
const isDay = (at: Around): boolean => !touches(after(at, -1), after(at)) || !has(after(at), '%')

/** "on 11/7", not "by 3/4 of a mile". */
const isSlashed = (at: Around): boolean =>
  has(before(at), 'on', 'since', 'until', 'after', 'before') && !has(after(at), '/', '%', 'of', ...MEASURES)

const explicit: DateRule[] = [
  // not "on October 7 2000 people died"
  rule('month-day-year', `${MONTH} ${DAY} ,? YEAR`, (p, at) =>
    !p[','] && has(after(at), ...MEASURES) ? null : day(p),
  ),
  rule('day-month-year', `${DAY} of? ${MONTH} ,? YEAR`, (p) => day(p)),
  rule('day-month-year', `the NTH day? of ${MONTH} ,? YEAR`, (p) => day(p)),
  rule('numeric-date', 'NUMERIC', () => ({ kind: 'numeric', text: '' })),
  rule('september-11', `${MONTH} ${DAY} (attacks|attack|terror|terrorist|hijackers|hijackings)`, (p) =>
    p[MONTH]?.value === 9 && p[DAY]?.value === 11 ? day(p, { year: 2001 }) : null,
  ),
  rule('month-day', `${MONTH} the? ${DAY}`, (p, at) => (isDay(at) ? day(p) : null)),
  rule('day-month', `${DAY} of? ${MONTH}`, (p, at) => (has(before(at), '$', '€', '£') ? null : day(p))),
  rule('day-month', `the NTH day? of ${MONTH}`, (p) => day(p)),
  rule('september-11', 'HOUR / HOUR', (p) =>
    p.HOUR?.value === 9 && p.HOUR2?.value === 11 ? { kind: 'day', year: 2001, month: 9, day: 11 } : null,
  ),
  rule('numeric-month-day', 'DD / DD', (_, at) => (isSlashed(at) ? { kind: 'numeric', text: '' } : null)),
  rule('last-month-day', `last|this|next ${MONTH} ${DAY}`, (p) => day(p, { direction: stepsOf(p['last|this|next']) })),
  rule('month-day-of-year', `${MONTH} ${DAY} ,? of? last|this|next year`, (p) =>
    day(p, { yearOffset: stepsOf(p['last|this|next']) }),
  ),
  rule('day-month-of-year', `${DAY} of? ${MONTH} of? last|this|next year`, (p) =>
    day(p, { yearOffset: stepsOf(p['last|this|next']) }),
  ),
  rule('month-day-of-that-year', `${MONTH} ${DAY} ,? of? that|same year`, (p) =>
    day(p, { yearOffset: 0, base: 'told' }),
  ),
  rule('day-of-month', 'the NTH', (p, at) =>
    has(before(at), 'on', 'until', 'by') && (!after(at)?.word || has(after(at), 'and'))
      ? { kind: 'nth', day: numberOf(p.NTH) }
      : null,
  ),
]

/** "a Sunday night service" is of one Sunday, "a Sunday", "a Sunday in May" of any. */
function isAttribute(at: Around): boolean {
  const next = has(after(at), 'DAYPART') ? after(at, 1) : after(at)
  return Boolean(next?.word && !next.capital) && !has(next, ...BEHIND_DAY) && !has(before(at), 'on')
}

const NEWSPAPER = 'times|telegraph|mirror|mail|express|post|herald|people|independent|night|business'
const weekdays: DateRule[] = [
  nothing('name-of-a-paper', `WEEKDAY ${NEWSPAPER}`, (at) => Boolean(after(at, -1)?.capital)),
  nothing('name-of-a-paper', 'mail on WEEKDAY', (at) => Boolean(before({ ...at, from: at.from + 1 })?.capital)),
  nothing('name-of-a-day', 'bloody|super|manic|cyber|giving|ruby WEEKDAY'),
  rule('weekday', 'WEEKDAY', (p) => ({ kind: 'weekday', weekday: numberOf(p.WEEKDAY) })),
  rule('weekday-the-nth', 'WEEKDAY ,? the NTH', (p, at) =>
    has(after(at), 'of', 'MONTH') || isNoun(after(at))
      ? null
      : { kind: 'nth', day: numberOf(p.NTH), weekday: numberOf(p.WEEKDAY) },
  ),
  rule('some-weekday', 'a WEEKDAY', (p, at) =>
    isAttribute(at) ? null : { kind: 'weekday', weekday: numberOf(p.WEEKDAY), any: true },
  ),
  rule('last-weekday', 'this? last|past|this|next|coming|upcoming|current WEEKDAY', (p) => ({
    kind: 'weekday',
    weekday: numberOf(p.WEEKDAY),
    direction: stepsOf(p['last|past|this|next|coming|upcoming|current']),
  })),
  rule('weekday-before-last', 'the WEEKDAY before last', (p) => ({
    kind: 'weekday',
    weekday: numberOf(p.WEEKDAY),
    direction: -1,
    weeksMore: -1,
  })),
  rule('week-from-weekday', 'a? week ago|before WEEKDAY', (p) => ({
    kind: 'weekday',
    weekday: numberOf(p.WEEKDAY),
    weeksMore: -1,
  })),
  rule('week-from-weekday', 'a? week from|after WEEKDAY', (p) => ({
    kind: 'weekday',
    weekday: numberOf(p.WEEKDAY),
    direction: 1,
    weeksMore: 1,
  })),
  rule('following-weekday', 'the following|next WEEKDAY', (p) => ({
    kind: 'weekday',
    weekday: numberOf(p.WEEKDAY),
    direction: 1,
    base: 'told',
  })),
  rule('previous-weekday', 'the previous|preceding WEEKDAY', (p) => ({
    kind: 'weekday',
    weekday: numberOf(p.WEEKDAY),
    direction: -1,
    base: 'told',
  })),
]

/** "VOA Today" is a name. */
const isNamed = (at: Around): boolean => Boolean(at.tokens[at.from]?.capital) && isUnknownName(before(at))

const relative: DateRule[] = [
  nothing('name-with-today', 'usa|russia|psychology|history|india|physics|turkey|christianity today', (at) =>
    Boolean(after(at, -1)?.capital),
  ),
  rule('today', 'today', (_, at) => (isNamed(at) ? null : step(0))),
  rule('yesterday', 'yesterday', () => step(-1)),
  rule('tomorrow', 'tomorrow', () => step(1)),
  rule('before-yesterday', 'the? day before yesterday', () => step(-2)),
  rule('after-tomorrow', 'the? day after tomorrow', () => step(2)),
  // "on this day in 1990"
  rule('this-day', 'this very? day', (_, at) =>
    has(after(at), 'in', 'of') && has(after(at, 1), 'YEAR') ? null : step(0),
  ),
  rule('same-day', 'that|the very? same day', () => told(0)),
  rule('same-day', 'that day', () => told(0)),
  rule('next-day', 'the next|following day', () => told(1)),
  rule('next-day', 'the day after', (_, at) => (alone(at) ? told(1) : null)),
  rule('previous-day', 'the previous|preceding day', () => told(-1)),
  rule('previous-day', 'the day before', (_, at) => (alone(at) ? told(-1) : null)),
]

const holidays: DateRule[] = Object.keys(HOLIDAYS).flatMap((name) => {
  const words = name.replaceAll('-', ' - ').replaceAll("'s", " 's").replaceAll("s' ", "s ' ")
  // "Easter Island" is none
  const capital = (at: Around): boolean => Boolean(at.tokens[at.from]?.capital) && !isUnknownName(after(at))
  return [
    rule('holiday', words, (_, at) => (capital(at) ? { kind: 'holiday', name } : null)),
    rule('holiday-year', `${words} ,? of? YEAR`, (p, at) =>
      capital(at) ? { kind: 'holiday', name, year: given(p.YEAR) } : null,
    ),
    rule('last-holiday', `last|this|next ${words}`, (p, at) =>
      at.tokens[at.from + 1]?.capital ? { kind: 'holiday', name, direction: stepsOf(p['last|this|next']) } : null,
    ),
    rule('holiday-of-year', `${words} last|this|next year`, (p, at) =>
      capital(at) ? { kind: 'holiday', name, yearOffset: stepsOf(p['last|this|next']) } : null,
    ),
  ]
})

export const days: DateRule[] = [...explicit, ...weekdays, ...relative, ...holidays]
