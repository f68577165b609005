/** Times that are counted or pointed from another time. */
import type { Grain } from '../calendar.ts'
import type { Base, Expression, Shift, Step } from '../expression.ts'
import type { Around, Parts } from '../pattern.ts'
import { OF_YEAR } from './context.data.ts'
import {
  after,
  alone,
  amountOf,
  before,
  type DateRule,
  grainOf,
  has,
  isNoun,
  isUnknownName,
  rule,
  stepsOf,
  unitOf,
} from './rule.ts'

const AMOUNT = 'AMOUNT|a|an|one'
const UNIT = 'UNIT|UNITS'

const NEAR = 'last|this|next|past|coming|current|upcoming'
const step = (unit: Grain, steps: number, base: Base = 'publication'): Step => ({
  kind: 'step',
  grain: unit,
  steps,
  base,
})

const steps: DateRule[] = [
  // these come before "last-unit", which is as long
  rule('coming-weekend', 'this|coming|upcoming weekend', () => ({ ...step('weekend', 0), coming: true })),
  rule('coming-weekend', 'this coming weekend', () => ({ ...step('weekend', 0), coming: true })),
  rule('last-unit', `the? ${NEAR} LONGUNIT`, (p, at) =>
    // "the last week of August", "the next month of talks"
    (p.the || has(before(at), 'the')) && has(after(at), 'of')
      ? null
      : stepOf(p, nextOfHistory(p) ? 'here' : 'publication'),
  ),
  rule('fiscal-year', `the? ${NEAR} fiscal|financial|calendar year`, (p) => step('year', stepsOf(p[NEAR]))),
  rule('unit-ended', 'the full? fiscal|financial|calendar? year (ended|ending)', () => aYear),
  rule('unit-ended', 'the year (to|through) (MONTH)', () => aYear),
  rule('this-unit', 'the full? year', (_, at) => (isThisUnit(at) ? step('year', 0, 'here') : null)),
  rule('this-unit', 'the week|month', (p, at) =>
    has(before(at), 'for') && isThisUnit(at) ? step(has(p['week|month'], 'week') ? 'week' : 'month', 0, 'here') : null,
  ),
  rule('this-weekend', 'the weekend', (_, at) =>
    has(before(at), 'until', 'till', 'by', 'before') || (has(before(at), 'of') && has(before(at, 2), 'ahead'))
      ? step('weekend', 1)
      : step('weekend', 0),
  ),
  rule('same-unit', 'that|the very? same LONGUNIT', (p) => unitStep(p.LONGUNIT, 0, 'told')),
  rule('same-unit', 'that LONGUNIT', (p) => unitStep(p.LONGUNIT, 0, 'told')),
  rule('following-unit', 'the following|next LONGUNIT', (p, at) =>
    has(p['following|next'], 'next') && has(after(at), 'of') ? null : unitStep(p.LONGUNIT, 1, 'told'),
  ),
  rule('previous-unit', 'the? previous|preceding|prior LONGUNIT', (p) => unitStep(p.LONGUNIT, -1, 'told')),
  rule('unit-before', 'the LONGUNIT before', (p, at) => (alone(at) ? unitStep(p.LONGUNIT, -1, 'told') : null)),
  rule('unit-after', 'the LONGUNIT after', (p, at) => (alone(at) ? unitStep(p.LONGUNIT, 1, 'told') : null)),
  rule('unit-before-last', 'the LONGUNIT before last', (p, at) =>
    // "the day before last Tuesday"
    has(after(at), 'WEEKDAY', 'MONTH', 'SEASON', 'LONGUNIT') ? null : unitStep(p.LONGUNIT, -2, 'publication'),
  ),
  rule('unit-after-next', 'the LONGUNIT after next', (p) => unitStep(p.LONGUNIT, 2, 'publication')),
]

const aYear: Expression = { kind: 'duration', value: 'P1Y', unit: 'year', amount: 1 }
/** "for the year", "the first months of the year"; but "time of the year" and "the year of his birth". */
function isThisUnit(at: Around): boolean {
  const next = after(at)
  if (at.tokens[at.to - 1]?.capital || isNoun(next) || isUnknownName(next)) return false
  if (has(next, 'of', 'when', 'that', 'YEAR', '-', "'s", 'before', 'after', 'in')) return false
  return has(before(at), 'for', 'in', 'during', 'through') || (has(before(at), 'of') && has(before(at, 2), ...OF_YEAR))
}
/** "the next year" goes on from what a history told; "next year" never does. */
const nextOfHistory = (parts: Parts): boolean => parts.the !== undefined && has(parts[NEAR], 'next')

function stepOf(parts: Parameters<DateRule['make']>[0], base: Base): Expression | null {
  // "the last decade" is ten years, "last century" one of the calendar's
  if (has(parts.LONGUNIT, 'decade', 'century') && (has(parts[NEAR], 'past') || (parts.the && stepsOf(parts[NEAR]) < 0)))
    return null
  return unitStep(parts.LONGUNIT, stepsOf(parts[NEAR]), base)
}
function unitStep(token: Parameters<typeof unitOf>[0], count: number, base: Base): Expression | null {
  const grain = grainOf(token)
  return grain && step(grain, count, base)
}

const shift = (parts: Parameters<DateRule['make']>[0], sign: -1 | 1, base: Base): Shift => ({
  kind: 'shift',
  unit: unitOf(parts[UNIT]),
  amount: amountOf({ AMOUNT: has(parts[AMOUNT], 'AMOUNT') ? parts[AMOUNT] : undefined }),
  sign,
  base,
})
/** "the year-earlier quarter": one year before the period that is spoken of. */
const yearBefore: Expression = { kind: 'shift', unit: 'year', amount: 1, sign: -1, base: 'publication' }
const shifts: DateRule[] = [
  rule('ago', `ABOUT? ${AMOUNT} ${UNIT} ago`, (p) => shift(p, -1, 'publication')),
  rule('ago', `ABOUT? ${AMOUNT} or|to AMOUNT ${UNIT} ago`, (p) =>
    shift({ ...p, [AMOUNT]: p.AMOUNT }, -1, 'publication'),
  ),
  rule('ago', 'ABOUT? a UNIT or so ago', (p) => shift({ [UNIT]: p.UNIT }, -1, 'publication')),
  rule('ago', 'ABOUT? AMOUNT UNITS or so ago', (p) =>
    shift({ [AMOUNT]: p.AMOUNT, [UNIT]: p.UNITS }, -1, 'publication'),
  ),
  rule('ago', `${AMOUNT} and a half UNITS ago`, (p) =>
    shift({ [AMOUNT]: p[AMOUNT], [UNIT]: p.UNITS }, -1, 'publication'),
  ),
  rule('ago', 'ABOUT? half a|an UNIT ago', (p) => ({ ...shift({ [UNIT]: p.UNIT }, -1, 'publication'), amount: 0.5 })),
  rule('ago', 'ABOUT? a|an UNIT and a half ago', (p) => ({
    ...shift({ [UNIT]: p.UNIT }, -1, 'publication'),
    amount: 1.5,
  })),
  rule('ago', 'UNITS ago', (p) => ({
    kind: 'shift',
    unit: unitOf(p.UNITS),
    amount: null,
    sign: -1,
    base: 'publication',
  })),
  rule('year-earlier', 'year - ago|earlier', () => yearBefore),
  rule('year-earlier', 'the? comparable|corresponding|same? year - ago|earlier period', () => yearBefore),
  rule('year-earlier', 'the? comparable|corresponding|same period last year', () => yearBefore),
  rule('year-earlier', 'the? comparable|corresponding|same period a year ago|earlier', () => yearBefore),
  rule('earlier', `ABOUT? ${AMOUNT} ${UNIT} earlier|previously`, (p) => shift(p, -1, 'told')),
  rule('earlier', `ABOUT? ${AMOUNT} ${UNIT} before`, (p, at) => (alone(at) ? shift(p, -1, 'told') : null)),
  rule('later', `ABOUT? ${AMOUNT} ${UNIT} after`, (p, at) => (alone(at) ? shift(p, 1, 'told') : null)),
  rule('later', `ABOUT? ${AMOUNT} ${UNIT} later|afterward|afterwards`, (p) => shift(p, 1, 'told')),
  rule('from-now', `${AMOUNT} ${UNIT} from now`, (p) => shift(p, 1, 'publication')),
  rule('from-now', `${AMOUNT} ${UNIT} hence`, (p) => shift(p, 1, 'publication')),
  rule('from-today', `${AMOUNT} ${UNIT} from today`, (p) => shift(p, 1, 'publication')),
]

export const relative: DateRule[] = [...steps, ...shifts]
