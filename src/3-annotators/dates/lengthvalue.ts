/** TIMEX3 values of lengths of time. */
import type { Unit } from './expression.ts'

const LETTER: Record<Unit, string> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
  weekend: 'WE',
}

/** Years in the units that TIMEX3 values count as years. */
const YEARS: Partial<Record<Unit, number>> = { decade: 10, century: 100, millennium: 1000 }
/** Half of a unit in the next smaller one: "two and a half years" is two years and six months. */
const HALF: Partial<Record<Unit, string>> = { minute: '30S', hour: '30M', day: 'T12H', year: '6M' }

/** How long, as a TIMEX3 value: 3 months → "P3M", 90 minutes → "PT90M", two decades → "P20Y", several years → "PXY". */
export function periodValue(unit: Unit, amount: number | null): string {
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : ''
  if (amount === null) return `P${clock}X${LETTER[unit]}`
  const years = YEARS[unit]
  if (years) return `P${Math.round(amount * years)}Y`
  const count = unit === 'fortnight' ? amount * 2 : amount
  const half = HALF[unit]
  if (half && count > 1 && count % 1 === 0.5) return `P${clock}${Math.floor(count)}${LETTER[unit]}${half}`
  return `P${clock}${Math.round(count * 100) / 100}${LETTER[unit]}`
}
