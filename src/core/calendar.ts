/** Calendar dates as they are printed, and days of the week. Dates are ISO days; nothing depends on a time zone. */
import type { Span } from './model.ts'

export interface PrintedDate extends Span {
  /** ISO day; without a year, the month and day only: "10-07". */
  value: string
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const DAY = 86_400_000

// "October 20, 2023" "Oct. 7" "Sept 3rd 2024"
const MONTH_FIRST = new RegExp(
  `\\b(?<month>${MONTHS})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?<year>(?:19|20)\\d\\d)(?!\\d))?`,
  'giu',
)
// "20 October 2023" "7th Oct"
const DAY_FIRST = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-](?<month>${MONTHS})\\b\\.?(?:,?[\\s-](?<year>(?:19|20)\\d\\d)(?!\\d))?`,
  'giu',
)
// "2023-10-20" "2023/10/20"
const ISO = /(?<!\d)(?<year>(?:19|20)\d\d)[-/](?<month>\d{2})[-/](?<day>\d{2})(?!\d)/g
// "20.10.2023" "10/20/2023": only where one of the two numbers can be no month
const NUMERIC = /(?<![\d.])(?<one>\d{1,2})(?<sign>[./-])(?<two>\d{1,2})\k<sign>(?<year>(?:19|20)\d\d)(?!\.?\d)/g
// "Tuesday" "on Sunday"
const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/giu

/** All dates with a day in a text, with or without a year, in order of place. */
export function printedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = []
  for (const pattern of [MONTH_FIRST, DAY_FIRST, ISO, NUMERIC])
    for (const match of text.matchAll(pattern)) {
      const value = isoOf(match.groups as Record<string, string | undefined>)
      if (value) found.push({ start: match.index, end: match.index + match[0].length, value })
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => i === 0 || date.start >= (found[i - 1] as PrintedDate).end)
}

/** Days of the week named in a text. `day` counts from Sunday as 0. */
export const weekdays = (text: string): (Span & { day: number })[] =>
  [...text.matchAll(WEEKDAY)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    day: WEEKDAY_NAMES.indexOf(m[0].toLowerCase()),
  }))

/** The first day on or after `from` that is the given day of the week. */
export function nextWeekday(from: string, day: number): string {
  const at = new Date(`${from}T00:00:00Z`)
  return addDays(from, (day - at.getUTCDay() + 7) % 7)
}

export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10)

/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY

function isoOf(groups: Record<string, string | undefined>): string | undefined {
  const { year, month, day, one, two, sign } = groups
  if (one && two) return numeric(year as string, Number(one), Number(two), sign === '.')
  const number = /\D/.test(month as string)
    ? MONTH_STARTS.indexOf((month as string).slice(0, 3).toLowerCase()) + 1
    : Number(month)
  return real(year, number, Number(day))
}

/** "20.10.2023" is day first by its points; with strokes one number must be too great for a month. */
function numeric(year: string, one: number, two: number, pointed: boolean): string | undefined {
  if (pointed || one > 12 || one === two) return real(year, two, one)
  return two > 12 ? real(year, one, two) : undefined
}

/** The ISO form, or nothing for a day that no calendar has. */
function real(year: string | undefined, month: number, day: number): string | undefined {
  const value = `${year ?? '2000'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(`${value}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return
  return year ? value : value.slice(5)
}
