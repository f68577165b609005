/** From an expression to its place in the calendar: TIMEX3 value, range, precision, and what had to be supplied. */
import type { DateMark } from '#core/model.ts'
import { civil, isoDay, type Period, timexOf, type WeekStart } from './calendar.ts'
import type { Clock, Expression, PartOfDay, Pointed } from './expression.ts'
import { placed } from './place.ts'
import type { Tense } from './tense.ts'
import { unplaced } from './unplaced.ts'
import type { Placed } from './year.ts'

/** What is known where the expression stands. */
export interface Setting {
  /** Publication day; null when unknown. */
  publication: number | null
  weekStart: WeekStart
  /** The date that the text told last. */
  told: Period | null
  /** The quarter or half year that the text reports on, told not far before. */
  reported: Period | null
  /** The text tells a history: dates without a year go on from the date told last. */
  narrative: boolean
  /** What the clause speaks of, where it tells. */
  tense: Tense | null
}

export type Resolution = Pick<DateMark, 'type' | 'value' | 'range' | 'precision' | 'resolved' | 'implied'> & {
  /** Where the text is in time after this expression. */
  period: Period | null
}

const NOWHERE = { range: null, precision: 'none', resolved: false, period: null } as const
const PRECISION: Record<Period['grain'], DateMark['precision']> = {
  day: 'day',
  weekend: 'week',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'quarter',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'decade',
  millennium: 'decade',
}

/** What an expression means in its setting. */
export function resolve(meaning: Expression, setting: Setting): Resolution {
  switch (meaning.kind) {
    case 'duration':
      return { type: 'DURATION', value: meaning.value, ...NOWHERE }
    case 'set':
      return { type: 'SET', value: meaning.value, ...NOWHERE }
    case 'vague':
      return { type: 'DATE', value: meaning.value, ...NOWHERE }
    case 'nothing':
      return { type: 'DATE', value: null, ...NOWHERE }
    case 'clock':
    case 'daypart':
      return timeOf(meaning, setting)
    default:
      return dateOf(meaning, setting)
  }
}

function dateOf(meaning: Pointed, setting: Setting): Resolution {
  const place = placed(meaning, setting)
  if (!place) return { type: isShort(meaning) ? 'TIME' : 'DATE', value: unplaced(meaning), ...NOWHERE }
  const { period, within = period, implied } = place
  const precision = within !== period && period.grain === 'month' ? 'part-of-month' : PRECISION[period.grain]
  return {
    type: 'DATE',
    value: timexOf(period),
    range: rangeOf(within),
    precision,
    resolved: true,
    ...(implied && { implied }),
    period,
  }
}

/** "two hours ago" */
const isShort = (meaning: Pointed): boolean =>
  meaning.kind === 'shift' && (meaning.unit === 'hour' || meaning.unit === 'minute' || meaning.unit === 'second')

/** First and last day; null before the year 1, which the contract's days do not reach. */
function rangeOf({ first, last }: { first: number; last: number }): [string, string] | null {
  return civil(first).year > 0 && civil(last).year < 10000 ? [isoDay(first), isoDay(last)] : null
}

/** A time needs its day: the one beside it, or the one that the text told last. */
function timeOf(meaning: Clock | PartOfDay, setting: Setting): Resolution {
  const place = meaning.on ? placed(meaning.on, setting) : dayTold(setting)
  const time = meaning.kind === 'clock' ? clockValue(meaning) : `T${meaning.part}`
  if (place?.period.grain !== 'day') {
    const day = meaning.on ? (unplaced(meaning.on) ?? NO_DAY) : dayOfWriting(setting)
    return { type: 'TIME', value: `${day}${time}`, ...NOWHERE }
  }
  const { period, implied } = place
  const range = rangeOf(period)
  const value = `${timexOf(period)}${time}`
  return { type: 'TIME', value, range, precision: 'time', resolved: true, ...(implied && { implied }), period }
}

const NO_DAY = 'XXXX-XX-XX'
/** TIMEX3 gives a time without a day the day of writing; since nothing says so, it is not resolved. */
const dayOfWriting = ({ publication, narrative }: Setting): string =>
  publication === null || narrative ? NO_DAY : isoDay(publication)

const dayTold = ({ told }: Setting): Placed | null =>
  told?.grain === 'day' ? { period: told, implied: 'the day: the one named before' } : null

function clockValue({ minutes, utc }: Clock): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${utc ? 'Z' : ''}`
}
