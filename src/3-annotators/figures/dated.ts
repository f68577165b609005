/** Numbers inside dates that are already found are no figures; durations and sets are both. */
import type { DateMark, Span } from '#core/model.ts'
import { touching } from './near.ts'
import type { Quantity } from './quantity.ts'

/** Whether the figure's number belongs to a date. */
export function inDate(dates: readonly DateMark[], { start, end }: Span, { kind }: Quantity): boolean {
  return touching(dates, { start, end }).some(
    (d) =>
      d.start < end &&
      d.end > start &&
      !(kind === 'time' && /^(?:DURATION|SET)$/.test(d.type)) &&
      !isLater(d, start, kind),
  )
}

/** "240 people on Oct. 7": a date that begins inside the figure's span, behind its number, takes nothing of it. */
const isLater = (date: DateMark, start: number, kind: Quantity['kind']): boolean =>
  kind !== 'time' && date.start > start + 1 && date.type === 'DURATION'
