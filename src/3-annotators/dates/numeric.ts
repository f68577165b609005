/** Dates in digits: "2023-10-24", "24.10.2023", "10/24/2023". */
import { dayNumber, isRealDay, type Period } from './calendar.ts'

/** The day, or null when it is none or when day and month cannot be told apart ("03/04/2012"). */
export function numericDay(text: string): Period | null {
  const [a = 0, b = 0, c = 0] = text.split(/[-/.]/).map(Number)
  if (a > 31) return dayOf(a, b, c)
  const year = c < 40 ? 2000 + c : c < 100 ? 1900 + c : c
  // full stops stand between day, month and year; with strokes either may come first
  if (text.includes('.') || a > 12) return dayOf(year, b, a)
  if (b > 12 || a === b) return dayOf(year, a, b)
  return null
}

function dayOf(year: number, month: number, day: number): Period | null {
  if (!isRealDay({ year, month, day })) return null
  const number = dayNumber({ year, month, day })
  return { grain: 'day', first: number, last: number }
}
