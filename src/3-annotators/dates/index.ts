/** Dates, times, durations and sets: found by a grammar, then resolved against the publication date and the text. */
import type { Article, DateMark } from '#core/model.ts'
import { readRegions } from '#core/passages.ts'
import type { Annotator } from '#core/stages.ts'
import { dayOf, type Period } from './calendar.ts'
import type { Expression } from './expression.ts'
import { type Found, find } from './find.ts'
import { isCountedFromToday, isNarrative } from './narrative.ts'
import { type Resolution, resolve, type Setting } from './resolve.ts'

/** How many characters after its quarter a report is still about it. */
const REPORT_REACH = 800

export const dates: Annotator = { name: 'dates', annotate: (article) => ({ dates: datesOf(article) }) }

function datesOf(article: Article): DateMark[] {
  const window = windowOf(article)
  const all = readRegions(article).map((region) => ({ region, found: find(article.text, region) }))
  const meanings = all.flatMap(({ found }) => found.map((one) => one.meaning))
  const narrative = isNarrative(meanings, window?.[0] ?? null)
  const weekStart = article.settings.weekStart === 'sunday' ? 6 : 0
  const marks: DateMark[] = []
  let told: Period | null = null
  let report: { period: Period; end: number } | null = null
  for (const { region, found } of all)
    for (const one of found) {
      const reported = report && one.start - report.end < REPORT_REACH ? report.period : null
      const setting = { publication: null, weekStart, told, reported, narrative, tense: one.tense } as const
      const { period, ...resolution } = inWindow(one, setting, window)
      marks.push({ start: one.start, end: one.end, ...resolution, rule: one.rule })
      // a caption's date dates its picture, not the story
      if (!period || region.role === 'caption' || !movesOn(one.meaning, narrative)) continue
      told = period
      if (period.grain === 'quarter' || period.grain === 'half') report = { period, end: one.end }
      else if (period.grain === 'year') report = null
    }
  return marks
}

/**
 * What does not move the story on: looking back ("a year earlier"), pointing to what was told ("that year") and, in a
 * history, the day of writing.
 */
function movesOn(meaning: Expression, narrative: boolean): boolean {
  if (meaning.kind === 'shift') return meaning.sign > 0
  if (meaning.kind === 'step' && meaning.grain === 'quarter' && meaning.steps < 0) return false
  if (meaning.kind === 'step' && meaning.base === 'told') return meaning.steps !== 0
  return !(narrative && isCountedFromToday(meaning))
}

/** First and last possible day of publication. */
function windowOf({ fields }: Article): [number, number] | null {
  const [first, last] = fields.published?.window ?? []
  const from = first ? dayOf(first) : null
  const to = last ? dayOf(last) : null
  return from === null || to === null ? null : [from, to]
}

/** Every rule moves with the publication date, so a value that is the same at both ends is the same between them. */
function inWindow({ meaning }: Found, setting: Setting, window: [number, number] | null): Resolution {
  if (!window) return resolve(meaning, setting)
  const first = resolve(meaning, { ...setting, publication: window[0] })
  if (window[0] === window[1]) return first
  const last = resolve(meaning, { ...setting, publication: window[1] })
  return first.value === last.value && first.resolved === last.resolved ? first : resolve(meaning, setting)
}
