/** Numbers inside dates that are already found are no figures; durations and sets are both. */
import type { DateMark, Span } from '#core/model.ts'
import { touching } from './near.ts'
import type { Quantity } from './quantity.ts'

/** Whether the figure's number belongs to a date. Money, measures, shares and ages never do; "1,520" is no year. */
export function inDate(dates: readonly DateMark[], { start, end }: Span, { kind, numeral }: Quantity): boolean {
  if (!/^(?:count|time)$/.test(kind) || numeral.form === 'scaled') return false
  const ofTime = (d: DateMark): boolean => kind === 'time' && /^(?:DURATION|SET)$/.test(d.type)
  return touching(dates, { start, end }).some((d) => !ofTime(d))
}
