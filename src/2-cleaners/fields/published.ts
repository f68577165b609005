/**
 * The day of publication: *stated* in the head of the article, or *inferred* from a dateline or from dates that
 * captions and text print together with a weekday. Where neither holds, it stays unknown.
 */

import { addDays, daysBetween, nextWeekday, type PrintedDate, printedDates, weekdays } from '#core/calendar.ts'
import type { Article, Fields, Region, Span } from '#core/model.ts'

type Published = NonNullable<Fields['published']>

/** How far below the title a line may stand that dates the article. */
const HEAD_LINES = 8
/** A line that is only a date and its label is no longer than this. */
const LINE_LENGTH = 160
/** Dates of one affair: a second date within this many days shows that the latest one is no archive picture's. */
const FRESH_DAYS = 60
/** Text beyond this says nothing new of its date. */
const LOOKED_AT = 200_000

// "Published", "Posted on", "First published at": the label of a date in a line
const LABEL = /\b(?:published|posted|first published|created|date)\b/iu
// "Updated 3 May": a later day than that of publication
const UPDATED = /\b(?:updated|modified|edited|last (?:updated|modified|edited))\b/iu
// "JERUSALEM, Oct 24 (Reuters) —" "NEW YORK, October 24, 2023 (Example News) -" "LONDON — Oct. 3"
const DATELINE = /^\W{0,2}\p{Lu}[\p{Lu}\p{M} .,'’/-]{2,60}, (?=\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L})/u

export function published(article: Article): Published | undefined {
  return stated(article) ?? dateline(article) ?? inferred(article)
}

/** A full date in a short line of the head that is no part of the text. */
function stated({ text, regions }: Article): Published | undefined {
  const lines = headLines(regions).filter((r) => r.end - r.start <= LINE_LENGTH)
  const dated = lines.flatMap((region) =>
    datesIn(text, region)
      .filter(hasYear)
      .map((date) => ({ date, before: text.slice(region.start, date.start) })),
  )
  const isUpdate = (before: string): boolean =>
    UPDATED.test(before) && !LABEL.test(before.slice(before.search(UPDATED)))
  const chosen =
    dated.find(({ before }) => LABEL.test(before) && !isUpdate(before)) ?? dated.find(({ before }) => !isUpdate(before))
  if (chosen) return exactly(chosen.date, 'stated')
  return dated[0] && exactly(dated[0].date, 'inferred')
}

const exactly = (date: PrintedDate, basis: Published['basis']): Published => ({
  value: date.value,
  window: [date.value, date.value],
  basis,
  evidence: [spanOf(date)],
})

/** Lines of the head that are neither text nor heading: bylines and what the page prints around them. */
function headLines(regions: Region[]): Region[] {
  const title = regions.findIndex((r) => r.role === 'title')
  const body = regions.findIndex((r) => r.role === 'body')
  const from = Math.max(0, title - 3)
  const to = Math.min(Math.max(title, body) + 3, from + HEAD_LINES + 3)
  return regions.slice(from, to).filter((r) => r.role === 'byline' || r.role === 'boilerplate')
}

/** The dateline of the first paragraph; agencies print it, and papers print the report a day later at most. */
function dateline(article: Article): Published | undefined {
  const first = article.regions.find((r) => r.role === 'body')
  if (!first) return
  const opening = article.text.slice(first.start, Math.min(first.end, first.start + 120))
  const place = DATELINE.exec(opening)
  const date = place && printedDates(opening).find((d) => d.start <= place[0].length + 1)
  if (!date) return
  const span = { start: first.start + date.start, end: first.start + date.end }
  const year = hasYear(date) ? undefined : yearOf(article)
  if (!hasYear(date) && !year) return
  const value = year ? `${year.value.slice(0, 4)}-${date.value}` : date.value
  const evidence = year ? [span, spanOf(year)] : [span]
  return { value, window: [value, addDays(value, 1)], basis: year ? 'inferred' : 'stated', evidence }
}

/** The latest full date of the article, when every year that it prints agrees on the last one. */
function yearOf(article: Article): PrintedDate | undefined {
  const latest = latestDate(allDates(article).filter(hasYear))
  return latest && !namesLaterYear(article, latest) ? latest : undefined
}

/**
 * The latest full date that the article prints, and the first weekday that its text names: the report is of that
 * day or of the six after it. Asks for a second date near the latest one, since one alone may be an old picture's.
 */
function inferred(article: Article): Published | undefined {
  const dates = allDates(article)
  const latest = latestDate(dates.filter(hasYear))
  const day = latest && firstWeekday(article)
  if (!latest || !day || namesLaterYear(article, latest)) return
  const near = dates.find((d) => isNear(d, latest))
  if (!near) return
  const value = nextWeekday(latest.value, day.day)
  const evidence = [latest, near, day].map(spanOf).sort((a, b) => a.start - b.start)
  return { value, window: [value, addDays(value, 6)], basis: 'inferred', evidence }
}

/** Another day within `FRESH_DAYS` before the latest; one without a year takes the latest one's. */
function isNear(date: PrintedDate, latest: PrintedDate): boolean {
  const days = hasYear(date) ? date.value : `${latest.value.slice(0, 4)}-${date.value}`
  const apart = daysBetween(days, latest.value)
  return apart > 0 && apart <= FRESH_DAYS
}

function allDates({ text, regions }: Article): PrintedDate[] {
  const read = regions.filter((r) => r.role === 'body' || r.role === 'caption' || r.role === 'dek')
  return read.filter((r) => r.start < LOOKED_AT).flatMap((region) => datesIn(text, region))
}

function firstWeekday({ text, regions }: Article): (Span & { day: number }) | undefined {
  for (const region of regions.filter((r) => r.role === 'body').slice(0, 12)) {
    const [found] = weekdays(text.slice(region.start, Math.min(region.end, region.start + 4000)))
    if (found) return { ...found, start: region.start + found.start, end: region.start + found.end }
  }
  return
}

const latestDate = (dates: PrintedDate[]): PrintedDate | undefined =>
  dates.reduce<PrintedDate | undefined>((a, b) => (a && a.value >= b.value ? a : b), undefined)

/** "in 2025", where the latest full date is of 2023: the article is younger than its dates. */
function namesLaterYear({ text }: Article, latest: PrintedDate): boolean {
  const year = latest.value.slice(0, 4)
  // "2024"
  return [...text.slice(0, LOOKED_AT).matchAll(/(?<![\d.,$€£])(?:19|20)\d\d(?![\d.,]\d)/g)].some((m) => m[0] > year)
}

const hasYear = (date: PrintedDate): boolean => date.value.length === 10
const spanOf = ({ start, end }: Span): Span => ({ start, end })

function datesIn(text: string, { start, end }: Span): PrintedDate[] {
  const part = text.slice(start, Math.min(end, start + LOOKED_AT))
  return printedDates(part).map((d) => ({ ...d, start: start + d.start, end: start + d.end }))
}
