/** Times of the day and parts of the day. */
import type { Clock, DayPart, Expression, Pointed } from '../expression.ts'
import type { Around } from '../pattern.ts'
import { BEFORE_DAYPART } from './context.data.ts'
import { after, before, type DateRule, has, isUnknownName, nothing, numberOf, rule } from './rule.ts'

const PARTS: DayPart[] = ['MO', 'AF', 'EV', 'NI', 'MO', 'EV']
/** The part of the day that a word names. */
const dayPart = (value: number): DayPart => PARTS[value] ?? 'NI'

const clock = (minutes: number, exact: boolean, utc = false): Clock => ({
  kind: 'clock',
  minutes,
  exact,
  ...(utc && { utc }),
})
/** "High Noon", "Midnight Oil". */
const isName = (at: Around): boolean => {
  return Boolean(at.tokens[at.from]?.capital) && (isUnknownName(before(at)) || isUnknownName(after(at)))
}
/** Hour and half of the day → minutes; null for "15 p.m.". */
function half(hour: number, pm: number): number | null {
  const whole = Math.floor(hour)
  const minutes = Math.round((hour - whole) * 100)
  if (whole > 12 || minutes > 59) return null
  return ((whole % 12) + 12 * pm) * 60 + minutes
}
const ampm = (hour: number, pm: number, utc: boolean): Expression | null => {
  const minutes = half(hour, pm)
  return minutes === null ? null : clock(minutes, true, utc)
}

/** Of the day that it ends: "midnight Friday" is behind Friday. */
const MIDNIGHT = 24 * 60

const TIMES = 'CLOCK|HOUR|DOTTED'
const clocks: DateRule[] = [
  rule('clock-12', `${TIMES} AM ZONE|UTC?`, (p) => {
    const token = p[TIMES]
    const hour = has(token, 'CLOCK') ? Math.floor(numberOf(token) / 60) + (numberOf(token) % 60) / 100 : numberOf(token)
    return ampm(hour, numberOf(p.AM), has(p['ZONE|UTC'], 'UTC'))
  }),
  rule('clock-24', 'CLOCK ZONE|UTC?', (p, at) =>
    has(after(at), 'NUM') && !p['ZONE|UTC'] ? null : clock(numberOf(p.CLOCK), true, has(p['ZONE|UTC'], 'UTC')),
  ),
  rule('clock-12-local', `${TIMES} AM local time`, (p) => {
    const token = p[TIMES]
    const hour = has(token, 'CLOCK') ? Math.floor(numberOf(token) / 60) + (numberOf(token) % 60) / 100 : numberOf(token)
    return ampm(hour, numberOf(p.AM), false)
  }),
  rule('clock-24-local', 'CLOCK local time', (p) => clock(numberOf(p.CLOCK), true)),
  rule('clock-digits', 'NUM|YEAR UTC', (p) => {
    const value = numberOf(p['NUM|YEAR'])
    return value % 100 < 60 && value < 2400 ? clock(Math.floor(value / 100) * 60 + (value % 100), true, true) : null
  }),
  rule('o-clock', "HOUR|ONES|TEENS o'clock", (p) => clock(numberOf(p['HOUR|ONES|TEENS']) * 60, false)),
  rule('o-clock', "HOUR|ONES|TEENS o'clock in the DAYPART", (p) =>
    inPart(numberOf(p['HOUR|ONES|TEENS']), numberOf(p.DAYPART)),
  ),
  rule('hour-in-the-morning', 'HOUR|ONES in the DAYPART', (p) => inPart(numberOf(p['HOUR|ONES']), numberOf(p.DAYPART))),
  rule('noon', 'noon|midday', (_, at) => (isName(at) ? null : clock(720, true))),
  rule('midnight', 'midnight', (_, at) => (isName(at) ? null : clock(MIDNIGHT, true))),
]

/** "6 in the evening": an hour of the second half of the day, unless it is morning. */
const inPart = (hour: number, part: number): Expression | null =>
  ampm(hour, dayPart(part) === 'MO' || (part === 3 && hour < 5) ? 0 : 1, false)

const today: Pointed = { kind: 'step', grain: 'day', steps: 0, base: 'publication' }
const yesterday: Pointed = { ...today, steps: -1 }
const told: Pointed = { ...today, base: 'told' }
const part = (value: number, on?: Pointed): Expression => ({ kind: 'daypart', part: dayPart(value), ...(on && { on }) })

const dayparts: DateRule[] = [
  // "a pre-dawn raid": which day is not said
  nothing('before-dawn', 'pre - DAYPART'),
  rule('part-of-day', 'the? DAYPART', (p, at) =>
    isName(at) || !(p.the || has(before(at), ...BEFORE_DAYPART)) ? null : part(numberOf(p.DAYPART)),
  ),
  rule('this-morning', 'this DAYPART', (p) => part(numberOf(p.DAYPART), today)),
  rule('tonight', 'tonight', () => part(3, today)),
  rule('last-night', 'last night|evening', (p) => part(has(p['night|evening'], 'night') ? 3 : 2, yesterday)),
  rule('nights-ago', 'AMOUNT nights ago', (p) => {
    const { value } = p.AMOUNT ?? { value: Number.NaN }
    return Number.isInteger(value) ? part(3, { kind: 'step', grain: 'day', steps: -value, base: 'publication' }) : null
  }),
  rule('overnight', 'overnight', () => part(3)),
  rule('that-night', 'that DAYPART', (p) => part(numberOf(p.DAYPART), told)),
  rule('next-morning', 'the next|following DAYPART', (p) =>
    part(numberOf(p.DAYPART), { ...told, steps: 1 } as Pointed),
  ),
  rule('previous-night', 'the previous DAYPART', (p) => part(numberOf(p.DAYPART), { ...told, steps: -1 } as Pointed)),
  rule('small-hours', 'the early|small hours', () => part(0)),
  rule('small-hours', 'the early|small hours of the morning', () => part(0)),
]

export const clockAndDay: DateRule[] = [...clocks, ...dayparts]
