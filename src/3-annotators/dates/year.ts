/** Which year a date without one means, and in which form a placed date is handed on. */
import { civil, type Period, weekday } from './calendar.ts'
import type { Base } from './expression.ts'
import type { Setting } from './resolve.ts'

export interface Placed {
  period: Period
  /** A narrower stretch inside it: "early May". */
  within?: { first: number; last: number }
  implied?: string | undefined
}

/** What is said of a date that was counted. */
export const FROM: Record<Base, string> = {
  publication: 'counted from the publication date',
  here: 'counted from the publication date',
  told: 'counted from the date named before',
}
const NEAREST = 'the year: the nearest to the publication date'
const YEAR_TOLD = 'the year: as in the date named before'
const YEAR_COUNTED = 'the year: counted from the publication date'

/** Periods that an expression may mean, by year; null where the year has none ("Feb. 29"). */
type InYear = (year: number) => Period | null

/** A date that the text itself states. */
export const certain = (period: Period | null): Placed | null => period && { period }
/** A date of which something had to be supplied. */
export const supply = (period: Period | null, implied: string): Placed | null => period && { period, implied }

/** "the end of the year" is of the year of publication, in a history of the year told last. */
export const isTold = (base: Base, { narrative }: Setting): boolean => base === 'told' || (base === 'here' && narrative)

/** A named stretch of a year, in the year that is stated, counted or supplied. */
interface Yearly {
  year?: number | undefined
  yearOffset?: number | undefined
  direction?: number | undefined
  base?: Base | undefined
}

/** The period in its year: stated, counted, told before, or the nearest to the publication date. */
export function inYear(meaning: Yearly, setting: Setting, make: InYear): Placed | null {
  if (meaning.year !== undefined) return certain(make(meaning.year))
  const base = meaning.base && isTold(meaning.base, setting) ? setting.told?.first : setting.publication
  if (meaning.yearOffset !== undefined)
    return base == null
      ? null
      : supply(make(civil(base).year + meaning.yearOffset), meaning.base ? FROM.told : YEAR_COUNTED)
  if (meaning.direction !== undefined && meaning.base && setting.told)
    return supply(towards(meaning.direction, setting.told.last, make), FROM.told)
  if (meaning.direction !== undefined)
    return supply(
      setting.publication === null ? null : towards(meaning.direction, setting.publication, make),
      YEAR_COUNTED,
    )
  if (setting.told && (setting.narrative || setting.publication === null))
    return supply(afterTold(setting.told, make), YEAR_TOLD)
  if (setting.publication === null) return null
  return supply(nearest(setting, make), NEAREST)
}

/** "last March": the latest that is over; "next March": the first to come; "this March": this year's. */
function towards(direction: number, anchor: number, make: InYear): Period | null {
  const { year } = civil(anchor)
  if (direction === 0) return make(year)
  const years = direction < 0 ? [year, year - 1, year - 2] : [year, year + 1, year + 2]
  return years.map(make).find((p) => p && (direction < 0 ? p.last < anchor : p.first > anchor)) ?? null
}

/** In a history the date goes on from the date told last: in its year, or just across New Year. */
function afterTold(told: Period, make: InYear): Period | null {
  const { year } = civil(told.first)
  if (told.grain !== 'day' && told.grain !== 'month') return make(year)
  const candidates = [year, year + 1, year - 1].map(make).filter((p) => p !== null)
  const distance = (p: Period): number =>
    p.first < told.first ? told.first - p.first : (p.first - told.first) * FORWARD
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Histories go forward: a date ahead counts as nearer than it is. */
const FORWARD = 0.4

/** How many days ahead a date may lie, by what its clause speaks of; beyond that it is last year's. */
const AHEAD = { future: 270, past: 90, unknown: 150 }
/** A month that is told in the past is over: deadlines, which the past tense sets too, have days. */
const MONTH_AHEAD = 20
const farthest = (tense: Setting['tense'], grain: Period['grain']): number =>
  tense === 'past' && grain === 'month'
    ? MONTH_AHEAD
    : AHEAD[tense === 'future' || tense === 'past' ? tense : 'unknown']

const HALF_YEAR = 184

/** The nearest to the publication date, as far as the tense of the clause allows. */
function nearest({ publication, tense }: Setting, make: InYear): Period | null {
  const today = publication ?? 0
  const { year } = civil(today)
  const candidates = [year + 1, year, year - 1, year - 2, year - 4].map(make).filter((p) => p !== null)
  const begun = candidates.find((p) => p.first <= today) ?? null
  const coming = candidates.findLast((p) => p.last >= today) ?? null
  if (!begun || !coming) return begun ?? coming
  const ahead = coming.first - today
  // companies report on quarters that are over, and look ahead to the next two
  if (begun.grain === 'quarter' && ahead > 0 && (tense !== 'future' || ahead > HALF_YEAR)) return begun
  if (ahead > farthest(tense, begun.grain)) return begun
  return tense === 'future' || ahead < today - begun.last ? coming : begun
}

/** "Thursday, June 14": the nearest year in which it was a Thursday. */
export function byWeekday(wanted: number, publication: number, make: InYear): Period | null {
  const { year } = civil(publication)
  const fits = [year, year - 1, year + 1].map(make).filter((p) => p && weekday(p.first) === wanted)
  return (
    fits.sort((a, b) => Math.abs((a?.first ?? 0) - publication) - Math.abs((b?.first ?? 0) - publication))[0] ?? null
  )
}
