/** Named days in a year. */
import { dayNumber, daysInMonth, easter, type Period, weekday } from './calendar.ts'
import { HOLIDAYS } from './words.data.ts'

/** The day of a holiday; null for feasts of other calendars, whose days this one does not tell. */
export function holidayIn(name: string, year: number): Period | null {
  const rule = HOLIDAYS[name]
  if (!rule) return null
  const number = dayBy(rule, year)
  return { grain: 'day', first: number, last: number }
}

/** "12-25" | "easter -2" | "nth 11 3 4" (fourth Thursday of November; -1 the last) | "nth 11 0 1 +1" (the day after). */
function dayBy(rule: string, year: number): number {
  const [kind, ...rest] = rule.split(' ')
  const [a = 0, b = 0, c = 0, more = 0] = rest.map(Number)
  if (kind === 'easter') return easter(year) + a
  if (kind === 'nth') return nth(year, { month: a, weekday: b, count: c }) + more
  const [month = 1, day = 1] = rule.split('-').map(Number)
  return dayNumber({ year, month, day })
}

function nth(
  year: number,
  { month, weekday: wanted, count }: { month: number; weekday: number; count: number },
): number {
  const first = dayNumber({ year, month, day: 1 })
  const offset = (wanted - weekday(first) + 7) % 7
  if (count > 0) return first + offset + 7 * (count - 1)
  const last = first + daysInMonth(year, month) - 1
  return last - ((weekday(last) - wanted + 7) % 7)
}
