/** What a date's value says, for a value that a person wrote. */
import type { DateMark } from '../model.ts'

type Dated = Pick<DateMark, 'type' | 'value' | 'range' | 'precision' | 'resolved'>

const DAY = 86_400_000

/** `2023-10-24T09:30`, `2023-10-24`, `2023-10`, `2023-W43`, `2023`; null = cannot be known. */
export function datedAs(value: string | null): Dated {
  if (value === null) return { type: 'DATE', value, range: null, precision: 'none', resolved: false }
  const known = { type: value.includes('T') ? ('TIME' as const) : ('DATE' as const), value, resolved: true }
  const [year = '', rest = '', date] = value.split('T')[0]!.split('-')
  if (!rest) return { ...known, range: [`${year}-01-01`, `${year}-12-31`], precision: 'year' }
  if (rest.startsWith('W')) return { ...known, range: isoWeek(Number(year), Number(rest.slice(1))), precision: 'week' }
  if (!date) return { ...known, range: [`${year}-${rest}-01`, lastOf(Number(year), Number(rest))], precision: 'month' }
  const day = `${year}-${rest}-${date}`
  return { ...known, range: [day, day], precision: value.includes('T') ? 'time' : 'day' }
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

const lastOf = (year: number, month: number): string => iso(Date.UTC(year, month, 0))

/** Monday to Sunday of a week as ISO 8601 counts them: the first is the one with 4 January in it. */
function isoWeek(year: number, week: number): [string, string] {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY
  return [iso(monday), iso(monday + 6 * DAY)]
}
