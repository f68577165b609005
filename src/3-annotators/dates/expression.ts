/** What an expression of time says, before anything is known of when it was said. */
import type { Grain } from './calendar.ts'

export type Part = 'early' | 'mid' | 'late'
/** TIMEX3 parts of a day. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export type Unit = 'second' | 'minute' | 'hour' | Exclude<Grain, 'season' | 'half'> | 'fortnight'
/** What a counted time hangs on: the publication date, the date told last, or (`here`) the one in news, the other in a history. */
export type Base = 'publication' | 'told' | 'here'

/** The date that stands in the text itself; a missing part is `undefined`. */
export interface CalendarDay {
  kind: 'day'
  year?: number
  month?: number
  day: number
  weekday?: number
  /** "last Oct. 23" */
  direction?: number
  /** "March 3 last year": steps from the year of publication. */
  yearOffset?: number
  base?: Base
}
/** "10/24/2023": which number is the month must be settled. */
interface NumericDay {
  kind: 'numeric'
  text: string
}
/** "on the 25th": a day of the month that was told last. */
interface DayOfMonth {
  kind: 'nth'
  day: number
  /** "Friday the 13th": such a day near publication. */
  weekday?: number
}
export interface CalendarMonth {
  kind: 'month'
  year?: number
  month: number
  /** "last March": -1, "next March": 1, "this March": 0. */
  direction?: number
  yearOffset?: number
  /** Where `yearOffset` counts from; the publication date when absent. */
  base?: Base
}
/** A period with a name in its year: season 0 spring, quarter 1, half 1. */
export interface PartOfYear {
  kind: 'season' | 'quarter' | 'half'
  index: number
  year?: number
  direction?: number
  yearOffset?: number
  base?: Base
}
export interface CalendarYear {
  kind: 'year' | 'decade' | 'century' | 'millennium'
  /** First year of the period, astronomical. */
  year: number
  /** "the 1930s" is certain of its century, "the thirties" is not. */
  implied?: string
}
export interface Weekday {
  kind: 'weekday'
  weekday: number
  /** Bare, or "last", "this", "next". */
  direction?: number
  /** "Tuesday last week": steps from the week of publication. */
  weekOffset?: number
  /** "the Tuesday before last": whole weeks from the day that the rest names. */
  weeksMore?: number
  /** "a Tuesday": some such day. */
  any?: boolean
  base?: Base
}
/** "last week", "this year", "yesterday", "that month", "the previous day": whole steps of a grain from a base. */
export interface Step {
  kind: 'step'
  grain: Grain
  steps: number
  base: Base
  /** "this weekend": the one that is not over, unless the clause looks back. */
  coming?: boolean
}
/** "three years ago", "two days later": an amount from a base, as exact as its unit. */
export interface Shift {
  kind: 'shift'
  unit: Unit
  amount: number | null
  sign: -1 | 1
  base: Base
  /** "eighteen days after Oct. 7": the date that stands beside it. */
  from?: Pointed
}
interface Holiday {
  kind: 'holiday'
  name: string
  year?: number
  direction?: number
  yearOffset?: number
}
export interface Duration {
  kind: 'duration'
  value: string
  unit: Unit
  /** `null`: "several". */
  amount: number | null
}
interface Repeated {
  kind: 'set'
  value: string
}
/** "recently", "now", "the future". */
interface Vague {
  kind: 'vague'
  value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'
}
/** "5 p.m.", "noon": minutes of a day; `on` is the day, where it stands beside it. */
export interface Clock {
  kind: 'clock'
  minutes: number
  /** "GMT", "UTC", "Z" */
  utc?: boolean
  /** Whole hours only: "5 p.m." says nothing of minutes. */
  exact: boolean
  on?: Pointed
}
/** "Friday morning", "the night". */
export interface PartOfDay {
  kind: 'daypart'
  part: DayPart
  on?: Pointed
}
/** "early 2009", "the end of May". */
export interface PartOf {
  kind: 'part'
  part: Part
  of: Pointed
}

/** "the week of March 6", "the weekend of Oct. 7" */
interface WeekOf {
  kind: 'week-of'
  of: Pointed
  grain?: 'weekend'
}

/** "the third Thursday of November", "the last day of May": the last is -1. */
export interface NthDay {
  kind: 'nth-day'
  count: number
  weekday?: number
  of: Pointed
}

/** "the first week of March": its days 1 to 7; of "the last week" its last seven. */
export interface NthWeek {
  kind: 'nth-week'
  count: number
  of: Pointed
}

/** Expressions that point to a place in the calendar. */
export type Pointed =
  | CalendarDay
  | NumericDay
  | DayOfMonth
  | CalendarMonth
  | PartOfYear
  | CalendarYear
  | Weekday
  | Step
  | Shift
  | Holiday
  | PartOf
  | WeekOf
  | NthDay
  | NthWeek
type Timed = Clock | PartOfDay
/** What looks like a time and is none: "Sunday Times". It keeps its words from being read otherwise. */
export interface Nothing {
  kind: 'nothing'
}
export type Expression = Pointed | Timed | Duration | Repeated | Vague | Nothing
