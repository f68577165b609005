/** The values that a printed figure allows, as an interval (definitions of the ledger of figures). */
import type { Figure } from '#core/model.ts'

/** `low` to `high`; an open end leaves its value out. Infinite ends are open. */
export interface Interval {
  low: number
  lowOpen: boolean
  high: number
  highOpen: boolean
}

export type Wording = Pick<Figure, 'value' | 'high' | 'comparator'>

/**
 * equal {v}; over (v, ∞); at least [v, ∞); under (−∞, v); at most (−∞, v]; about [v−u, v+u]; nearly [v−u, v);
 * u = `spread(v)`. A printed range is its two ends. Vague words and figures without a value allow nothing to be said.
 */
export function intervalOf({ value, high, comparator }: Wording): Interval | null {
  if (value === null || comparator === 'vague') return null
  const [low, top] = high === null ? [value, value] : [Math.min(value, high), Math.max(value, high)]
  switch (comparator) {
    case 'over':
      return { low: top, lowOpen: true, high: Number.POSITIVE_INFINITY, highOpen: true }
    case 'at-least':
      return { low, lowOpen: false, high: Number.POSITIVE_INFINITY, highOpen: true }
    case 'under':
      return { low: Number.NEGATIVE_INFINITY, lowOpen: true, high: low, highOpen: true }
    case 'at-most':
      return { low: Number.NEGATIVE_INFINITY, lowOpen: true, high: top, highOpen: false }
    case 'about':
      return { low: low - spread(low), lowOpen: false, high: top + spread(top), highOpen: false }
    case 'nearly':
      return { low: low - spread(low), lowOpen: false, high: top, highOpen: true }
    default:
      return { low, lowOpen: false, high: top, highOpen: false }
  }
}

/** 10 to the number of trailing zeros: 1,400 → 100; 224 → 1; of decimals, the place of the last digit: 8.15 → 0.01. */
export function spread(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 1
  if (!Number.isInteger(value)) return 10 ** -decimals(value)
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit
}

/** Digits behind the point as the number prints: 2.5e-7 has 8. */
function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** The interval in another unit. */
export const scaled = (interval: Interval, factor: number): Interval => ({
  ...interval,
  low: interval.low * factor,
  high: interval.high * factor,
})

/** Whether no value lies in both. */
export const disjoint = (a: Interval, b: Interval): boolean => before(a, b) || before(b, a)

const before = (a: Interval, b: Interval): boolean => a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen))
