/** Where an expression points to in the calendar, and what had to be supplied for it; null when it cannot be known. */
import {
  addMonths,
  type Civil,
  civil,
  dayNumber,
  type Grain,
  isRealDay,
  type Period,
  periodOf,
  season,
  shifted,
  weekday,
} from './calendar.ts'
import type {
  CalendarDay,
  CalendarMonth,
  CalendarYear,
  NthDay,
  NthWeek,
  PartOf,
  PartOfYear,
  Pointed,
  Shift,
  Step,
  Weekday,
} from './expression.ts'
import { holidayIn } from './holidays.ts'
import { numericDays, numericMonthDays } from './numeric.ts'
import type { Setting } from './resolve.ts'
import { byWeekday, certain, FROM, inYear, isTold, type Placed, supply } from './year.ts'

export function placed(meaning: Pointed, setting: Setting): Placed | null {
  switch (meaning.kind) {
    case 'day':
      return placeDay(meaning, setting)
    case 'numeric':
      return placeNumeric(meaning.text, setting)
    case 'nth':
      return meaning.weekday === undefined
        ? placeNth(meaning.day, setting)
        : placeWeekdayNth(meaning.day, meaning.weekday, setting.publication)
    case 'weekday':
      return placeWeekday(meaning, setting)
    case 'month':
      return placeMonth(meaning, setting)
    case 'season':
    case 'quarter':
    case 'half':
      return placePartOfYear(meaning, setting)
    case 'holiday':
      return inYear(meaning, setting, (year) => holidayIn(meaning.name, year))
    case 'step':
      return placeStep(meaning, setting)
    case 'shift':
      return placeShift(meaning, setting)
    case 'part':
      return placePart(meaning, setting)
    case 'week-of': {
      const place = placed(meaning.of, setting)
      return place && { ...place, period: periodOf(meaning.grain ?? 'week', place.period.first, setting.weekStart) }
    }
    case 'nth-day':
      return placeNthDay(meaning, setting)
    case 'nth-week':
      return placeNthWeek(meaning, setting)
    default:
      return placeYear(meaning)
  }
}

/** One reading is certain; of two, the one by the publication date is taken, if the other is far from it. */
function placeNumeric(text: string, setting: Setting): Placed | null {
  const { publication } = setting
  const short = numericMonthDays(text).map((order) => placeDay({ kind: 'day', ...order }, setting))
  if (short.length === 1) return short[0] ?? null
  const [one, other] = short.length ? short.map((place) => place?.period) : numericDays(text)
  if (!one || !other) return certain(one ?? null)
  if (publication === null) return null
  const near = [one, other].filter((p) => Math.abs(p.first - publication) <= CLOSE)
  return near.length === 1
    ? supply(near[0] as Period, 'the order of day and month: the one near the publication date')
    : null
}

/** A date in digits that can be read in two ways is taken for one so many days from publication at most. */
const CLOSE = 40

const day = (number: number): Period => ({ grain: 'day', first: number, last: number })

function placeDay(meaning: CalendarDay, setting: Setting): Placed | null {
  const { month = 0, day: number, weekday: wanted } = meaning
  const make = (year: number): Period | null => {
    const date: Civil = { year, month, day: number }
    return isRealDay(date) ? day(dayNumber(date)) : null
  }
  if (meaning.year === undefined && wanted !== undefined && setting.publication !== null) {
    const found = byWeekday(wanted, setting.publication, make)
    if (found) return supply(found, 'the year: the nearest in which the weekday is right')
  }
  return inYear(meaning, setting, make)
}

function placeNth(number: number, { told }: Setting): Placed | null {
  if (!told || (told.grain !== 'day' && told.grain !== 'month')) return null
  const date = { ...civil(told.first), day: number }
  return isRealDay(date) ? { period: day(dayNumber(date)), implied: 'the month: as in the date named before' } : null
}

/** "Friday the 13th": the nearest to publication, of months not far off. */
function placeWeekdayNth(number: number, wanted: number, publication: number | null): Placed | null {
  if (publication === null) return null
  const here = civil(publication)
  for (const months of [0, -1, 1, -2, 2, -3, 3]) {
    const date = { ...addMonths({ ...here, day: 1 }, months), day: number }
    if (isRealDay(date) && weekday(dayNumber(date)) === wanted)
      return { period: day(dayNumber(date)), implied: 'the month: the nearest in which the weekday is right' }
  }
  return null
}

function placeWeekday(meaning: Weekday, setting: Setting): Placed | null {
  const place = placeBareWeekday(meaning, setting)
  return place && meaning.weeksMore ? { ...place, period: shifted(place.period, 7 * meaning.weeksMore) } : place
}

function placeBareWeekday(meaning: Weekday, setting: Setting): Placed | null {
  const { weekday: wanted, direction, weekOffset, base = 'publication' } = meaning
  const anchor = base === 'told' ? (setting.told?.grain === 'day' ? setting.told.first : null) : setting.publication
  if (anchor === null || meaning.any) return null
  // in a history nobody can tell which Thursday
  if (setting.narrative && direction === undefined && weekOffset === undefined) return null
  if (weekOffset !== undefined) {
    const week = shifted(periodOf('week', anchor, setting.weekStart), weekOffset)
    return supply(day(week.first + ((wanted - weekday(week.first) + 7) % 7)), FROM[base])
  }
  const back = (weekday(anchor) - wanted + 7) % 7
  if (direction === -1)
    return supply(day(anchor - (back || 7)), `the week: the latest such day before the publication date`)
  if (direction === 1) return supply(day(anchor + ((7 - back) % 7 || 7)), FROM[base])
  if (setting.tense === 'future' || direction === 0)
    return supply(day(anchor + ((7 - back) % 7)), 'the week: the next such day')
  return supply(day(anchor - back), 'the week: the latest such day up to the publication date')
}

function placeMonth(meaning: CalendarMonth, setting: Setting): Placed | null {
  const bare = meaning.year === undefined && meaning.yearOffset === undefined && meaning.direction === undefined
  // "it is hot in July": of no year
  if (bare && setting.tense === 'habit') return null
  return inYear(meaning, setting, (year) => periodOf('month', dayNumber({ year, month: meaning.month, day: 1 })))
}

function placePartOfYear(meaning: PartOfYear, setting: Setting): Placed | null {
  const { kind, index } = meaning
  const size = kind === 'half' ? 6 : 3
  return inYear(meaning, setting, (year) =>
    kind === 'season'
      ? season(year, index)
      : periodOf(kind, dayNumber({ year, month: (index - 1) * size + 1, day: 1 })),
  )
}

const placeYear = ({ kind, year, implied }: CalendarYear): Placed => ({
  period: periodOf(kind, dayNumber({ year, month: 1, day: 1 })),
  implied,
})

function placeStep({ grain, steps, base, coming }: Step, setting: Setting): Placed | null {
  const { told, publication, weekStart } = setting
  if (grain === 'quarter' && base === 'told' && told?.grain !== 'quarter') {
    const reported = reportedQuarter(setting)
    return reported && { ...reported, period: shifted(reported.period, steps) }
  }
  if (!isTold(base, setting)) {
    if (publication === null) return null
    const here = periodOf(grain, publication, weekStart)
    const over = grain === 'weekend' && publication > here.last
    const ahead = over && coming && setting.tense !== 'past' ? 1 : 0
    const count = over && steps < 0 ? steps + 1 : steps + ahead
    return { period: shifted(here, count, weekStart), implied: FROM.publication }
  }
  if (!told || !holds(grain, told)) return null
  return { period: shifted(periodOf(grain, told.first, weekStart), steps, weekStart), implied: FROM.told }
}

/** The quarter that is spoken of: the one told before, else the last that was over when the text was published. */
function reportedQuarter({ reported, publication }: Setting): Placed | null {
  if (reported?.grain === 'quarter') return { period: reported, implied: FROM.told }
  if (publication === null) return null
  return { period: shifted(periodOf('quarter', publication), -1), implied: 'the quarter: the last before publication' }
}

const SIZE: Grain[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
]
/** Whether a step of the grain can be counted from a period: "the next day" needs a day. */
const holds = (grain: Grain, period: Period): boolean => SIZE.indexOf(grain) >= SIZE.indexOf(period.grain)

function placeShift({ unit, amount, sign, base, from }: Shift, setting: Setting): Placed | null {
  if (from) return placeFrom({ unit, amount, sign }, placed(from, setting))
  const anchor = base === 'told' ? setting.told : setting.publication === null ? null : day(setting.publication)
  if (!anchor || amount === null || unit === 'second' || unit === 'minute' || unit === 'hour') return null
  const grain: Grain = unit === 'fortnight' ? 'week' : unit
  // "profit rose from a year ago": the same quarter is meant
  const compared = unit === 'year' && amount === 1 && sign < 0 && setting.reported
  if (compared) return { period: shifted(compared, compared.grain === 'half' ? -2 : -4), implied: FROM.told }
  if (!holds(grain, anchor)) return null
  const count = sign * (unit === 'fortnight' ? 2 * amount : amount)
  return { period: counted(anchor, grain, count), implied: FROM[base] }
}

/** "eighteen days after Oct. 7": what the date itself implied is said too. */
function placeFrom(
  { unit, amount, sign }: Pick<Shift, 'unit' | 'amount' | 'sign'>,
  from: Placed | null,
): Placed | null {
  if (!from || amount === null || unit === 'second' || unit === 'minute' || unit === 'hour') return null
  const grain: Grain = unit === 'fortnight' ? 'week' : unit
  const period = counted(from.period, grain, sign * (unit === 'fortnight' ? 2 * amount : amount))
  return { period, implied: ['counted from the date beside it', from.implied].filter(Boolean).join('; ') }
}

/** So many units from a period, as exact as the unit: "two months later" is a month. */
function counted(anchor: Period, grain: Grain, count: number): Period {
  if (grain === 'year' && !Number.isInteger(count)) {
    const moved = addMonths(civil(anchor.first), Math.round(count * 12))
    return periodOf('month', dayNumber(moved))
  }
  if (grain === 'year' && (anchor.grain === 'quarter' || anchor.grain === 'half' || anchor.grain === 'season'))
    return periodOf(anchor.grain, dayNumber(addMonths(civil(anchor.first), Math.round(count) * 12)))
  // "half a century ago"
  if (grain === 'century' && !Number.isInteger(count))
    return periodOf('decade', dayNumber(addMonths(civil(anchor.first), Math.round(count * 1200))))
  if (grain === 'decade') return periodOf('year', dayNumber(addMonths(civil(anchor.first), Math.round(count * 120))))
  return shifted(periodOf(grain, anchor.first), Math.round(count))
}

/** Thirds: of a month the 1st to the 10th, the 11th to the 20th, and the rest; of anything longer, a third of its days. */
function placePart({ part, of }: PartOf, setting: Setting): Placed | null {
  const whole = placed(of, setting)
  if (!whole || whole.period.grain === 'day') return whole
  const { first, last, grain } = whole.period
  const third = grain === 'month' ? 10 : Math.round((last - first + 1) / 3)
  const within = {
    early: { first, last: first + third - 1 },
    mid: { first: first + third, last: first + 2 * third - 1 },
    late: { first: first + 2 * third, last },
  }[part]
  return { ...whole, within }
}

/** "the third Thursday of November": a month with four Thursdays has no fifth. */
function placeNthDay({ count, weekday: wanted, of }: NthDay, setting: Setting): Placed | null {
  const whole = placed(of, setting)
  if (!whole) return null
  const { first, last } = whole.period
  const step = wanted === undefined ? 1 : 7
  const from = wanted === undefined ? first : first + ((wanted - weekday(first) + 7) % 7)
  const until = wanted === undefined ? last : last - ((weekday(last) - wanted + 7) % 7)
  const number = count < 0 ? until : from + (count - 1) * step
  return number <= last ? { implied: whole.implied, period: day(number) } : null
}

function placeNthWeek({ count, of }: NthWeek, setting: Setting): Placed | null {
  const whole = placed(of, setting)
  if (!whole) return null
  const first = count < 0 ? whole.period.last - 6 : whole.period.first + 7 * (count - 1)
  return { ...whole, within: { first, last: Math.min(first + 6, whole.period.last) } }
}
