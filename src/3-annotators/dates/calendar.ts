/**
 * Calendar arithmetic on whole days: a day is its number since 1970-01-01 in the proleptic Gregorian calendar.
 * Years are astronomical: 0 is 1 BC.
 */

export type Grain =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

export interface Civil {
  year: number
  month: number
  day: number
}

/** A stretch of whole days of one grain, both ends included. */
export interface Period {
  grain: Grain
  first: number
  last: number
}

/** Monday 0 … Sunday 6: the weekday on which a calendar week begins. */
export type WeekStart = 0 | 6

const SEASONS = ['SP', 'SU', 'FA', 'WI']
/** Months in one step of a grain that is counted in months. */
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200, millennium: 12000 }

/** The day's number, by the method of H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The inverse of `dayNumber`. */
export function civil(number: number): Civil {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** Monday 0 … Sunday 6. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7

export const daysInMonth = (year: number, month: number): number =>
  monthStart(year * 12 + month) - monthStart(year * 12 + month - 1)

export const isRealDay = ({ year, month, day }: Civil): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** The calendar period of a grain that holds a day. */
export function periodOf(grain: Grain, day: number, weekStart: WeekStart = 0): Period {
  if (grain === 'day') return { grain, first: day, last: day }
  if (grain === 'week') {
    const first = day - ((weekday(day) - weekStart + 7) % 7)
    return { grain, first, last: first + 6 }
  }
  if (grain === 'weekend') {
    const saturday = day - ((weekday(day) - 5 + 7) % 7)
    return { grain, first: saturday, last: saturday + 1 }
  }
  const { year, month } = civil(day)
  if (grain === 'season') return seasonOf(year, Math.floor(((month + 9) % 12) / 3), month)
  const size = MONTHS[grain]
  const index = Math.floor((year * 12 + month - 1) / size) * size
  return { grain, first: monthStart(index), last: monthStart(index + size) - 1 }
}

/** The period `steps` periods of the same grain later (earlier, when negative). */
export function shifted(period: Period, steps: number, weekStart: WeekStart = 0): Period {
  const { grain, first } = period
  if (grain === 'day') return { grain, first: first + steps, last: first + steps }
  if (grain === 'week' || grain === 'weekend') return { grain, first: first + 7 * steps, last: period.last + 7 * steps }
  if (grain === 'season') return periodOf(grain, dayNumber(addMonths(civil(first), 3 * steps)), weekStart)
  return periodOf(grain, dayNumber(addMonths(civil(first), MONTHS[grain] * steps)), weekStart)
}

/** The same day of the month so many months later, or the month's last day. */
export function addMonths({ year, month, day }: Civil, months: number): Civil {
  const index = year * 12 + month - 1 + months
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) }
}

/** Meteorological seasons of the northern half: spring 0 is March to May; winter belongs to the year it begins in. */
export function season(year: number, index: number): Period {
  const first = year * 12 + 2 + index * 3
  return { grain: 'season', first: monthStart(first), last: monthStart(first + 3) - 1 }
}

/** The TIMEX3 value of a period. */
export function timexOf({ grain, first, last }: Period): string {
  const { year, month, day } = civil(first)
  const y = yearValue(year)
  if (grain === 'day') return `${y}-${two(month)}-${two(day)}`
  if (grain === 'week') return isoWeek(first + 3)
  if (grain === 'weekend') return `${isoWeek(first)}-WE`
  if (grain === 'month') return `${y}-${two(month)}`
  if (grain === 'quarter') return `${y}-Q${Math.ceil(month / 3)}`
  if (grain === 'half') return `${y}-H${Math.ceil(month / 6)}`
  if (grain === 'season') return `${y}-${SEASONS[Math.floor((month - 3) / 3)]}`
  if (grain === 'year') return y
  const digits = grain === 'decade' ? 3 : grain === 'century' ? 2 : 1
  const end = civil(last).year
  return yearValue(end).slice(0, (end <= 0 ? 2 : 0) + digits)
}

export const isoDay = (day: number): string => timexOf({ grain: 'day', first: day, last: day })

/** An ISO day → its number; null when there is no such day. */
export function dayOf(iso: string): number | null {
  const [year, month, day] = iso.split('-').map(Number)
  const parts = { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
  return isRealDay(parts) ? dayNumber(parts) : null
}

/** Easter Sunday in the Gregorian calendar (anonymous algorithm, Nature, 20 April 1876). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
}

const two = (n: number): string => String(n).padStart(2, '0')

const yearValue = (year: number): string =>
  year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`

/** First day of a month given as `year * 12 + month - 1`. */
const monthStart = (index: number): number =>
  dayNumber({ year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 })

const seasonOf = (year: number, index: number, month: number): Period => season(month <= 2 ? year - 1 : year, index)

/** ISO 8601 week of a day: the week belongs to the year of its Thursday. */
function isoWeek(day: number): string {
  const thursday = day - weekday(day) + 3
  const { year } = civil(thursday)
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1
  return `${yearValue(year)}-W${two(week)}`
}
