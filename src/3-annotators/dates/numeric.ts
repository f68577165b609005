/** Dates in digits: "2023-10-24", "24.10.2023", "10/24/2023". */
import { dayNumber, isRealDay, type Period } from './calendar.ts'

/** Month and day of "11/7", in the orders that there may be. */
export function numericMonthDays(text: string): { month: number; day: number }[] {
  const [a = 0, b = 0, ...rest] = text.split(/[-/.]/).map(Number)
  if (rest.length) return []
  const orders = [
    { month: a, day: b },
    { month: b, day: a },
  ].filter((order) => isRealDay({ year: LEAP_YEAR, ...order }))
  return a === b ? orders.slice(0, 1) : orders
}

export const isNumericDate = (text: string): boolean =>
  numericMonthDays(text).length > 0 || numericDays(text).length > 0

const LEAP_YEAR = 2000

/** The days that may be meant: one, or two when day and month cannot be told apart ("03/04/2012"), or none. */
export function numericDays(text: string): Period[] {
  const [a = 0, b = 0, c] = text.split(/[-/.]/).map(Number)
  if (c === undefined) return []
  const year = c < 40 ? 2000 + c : c < 100 ? 1900 + c : c
  const readings = a > 31 ? [dayOf(a, b, c)] : [dayOf(year, a, b), dayOf(year, b, a)]
  // full stops stand between day, month and year; with strokes either may come first
  const allowed = text.includes('.') ? readings.slice(-1) : readings.slice(0, a === b ? 1 : 2)
  return allowed.filter((day) => day !== null)
}

function dayOf(year: number, month: number, day: number): Period | null {
  if (!isRealDay({ year, month, day })) return null
  const number = dayNumber({ year, month, day })
  return { grain: 'day', first: number, last: number }
}
