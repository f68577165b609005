/** TIMEX3 values for what is known of a date that cannot be put on the calendar: "XXXX-10-07", "XXXX-WXX-2". */
import type { Grain } from './calendar.ts'
import type { Pointed, Shift } from './expression.ts'
import { periodValue } from './lengthvalue.ts'

const two = (n: number): string => String(n).padStart(2, '0')
const STEPS: Partial<Record<Grain, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  year: 'XXXX',
  quarter: 'XXXX-QX',
}

/** "two days later" when the day is not known: how long, at least. */
const lengthOf = ({ unit, amount }: Shift): string => periodValue(unit, amount)

/** The value with `X` for every part that is not known; null when nothing is known. */
export function unplaced(meaning: Pointed): string | null {
  switch (meaning.kind) {
    case 'day':
      return `XXXX-${two(meaning.month ?? 0)}-${two(meaning.day)}`
    case 'nth':
      return `XXXX-XX-${two(meaning.day)}`
    case 'month':
      return `XXXX-${two(meaning.month)}`
    case 'weekday':
      return `XXXX-WXX-${meaning.weekday + 1}`
    case 'season':
      return `XXXX-${['SP', 'SU', 'FA', 'WI'][meaning.index]}`
    case 'quarter':
      return `XXXX-Q${meaning.index}`
    case 'half':
      return `XXXX-H${meaning.index}`
    case 'step':
      return STEPS[meaning.grain] ?? null
    case 'shift':
      if (meaning.base !== 'publication' && (meaning.amount !== null || meaning.sign > 0)) return lengthOf(meaning)
      return meaning.sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
    case 'week-of':
      return 'XXXX-WXX'
    case 'part':
      return unplaced(meaning.of)
    default:
      return null
  }
}
