/** Tokens that begin with a digit: numbers, ordinals, years, decades, clock times and numeric dates. */
import type { Token } from './tokens.ts'

/** Longer runs of digits are no date; they are not counted with. */
const MOST_DIGITS = 12
const ORDINALS = new Set(['st', 'nd', 'rd', 'th'])

export const isDigit = (c: number): boolean => c >= 48 && c <= 57

/** The token at a digit: "2023-10-24", "10/24/2023", "10:30", "1,400", "9.30", "7th", "1990s", "1990". */
export function digitsToken(text: string, start: number, end: number): Token {
  const stop = runEnd(text, start, end)
  return (
    joined(text, { start, stop, end }) ??
    clock(text, { start, stop, end }) ??
    grouped(text, { start, stop, end }) ??
    suffixed(text, { start, stop, end }) ??
    plain(text, start, stop)
  )
}

interface Run {
  start: number
  /** End of the first run of digits. */
  stop: number
  /** End of what may be read. */
  end: number
}

function runEnd(text: string, from: number, end: number): number {
  let i = from
  while (i < end && isDigit(text.charCodeAt(i))) i++
  return i
}

const token = (start: number, end: number, keys: readonly string[], value = Number.NaN): Token => ({
  start,
  end,
  keys,
  value,
  capital: false,
  word: false,
})

const NUMERIC = ['NUMERIC']
/** "2023-10-24", "24.10.2023", "10/24/13": three numbers with one separator; the value is read when it is resolved. */
function joined(text: string, { start, stop, end }: Run): Token | null {
  const mark = text[stop]
  if (mark !== '-' && mark !== '/' && mark !== '.') return null
  const second = runEnd(text, stop + 1, end)
  const third = text[second] === mark ? runEnd(text, second + 1, end) : second
  const sizes = [stop - start, second - stop - 1, third - second - 1]
  const yearFirst = sizes[0] === 4 && sizes[1] === 2 && sizes[2] === 2
  const yearLast = small(sizes[0]) && small(sizes[1]) && (sizes[2] === 4 || (sizes[2] === 2 && mark === '/'))
  return yearFirst || yearLast ? token(start, third, NUMERIC) : null
}

const small = (size: number | undefined): boolean => size === 1 || size === 2

const CLOCK = ['CLOCK']
/** "10:30", "23:59:59": the value is the minute of the day. */
function clock(text: string, { start, stop, end }: Run): Token | null {
  if (text[stop] !== ':' || !small(stop - start)) return null
  const second = runEnd(text, stop + 1, end)
  const hour = Number(text.slice(start, stop))
  const minute = Number(text.slice(stop + 1, second))
  if (second - stop !== 3 || hour > 24 || minute > 59) return null
  const third = text[second] === ':' ? runEnd(text, second + 1, end) : second
  return token(start, third - second === 3 ? third : second, CLOCK, hour * 60 + minute)
}

const NUM = ['NUM', 'AMOUNT']
const DOTTED = ['NUM', 'AMOUNT', 'DOTTED']
/** "1,400", "2.5", "9.30" (a number that may be a time). */
function grouped(text: string, { start, stop, end }: Run): Token | null {
  let i = stop
  while (text[i] === ',' && runEnd(text, i + 1, end) - i === 4) i += 4
  const point = text[i] === '.' && i + 1 < end && isDigit(text.charCodeAt(i + 1))
  const last = point ? runEnd(text, i + 1, end) : i
  if (last === stop || last - start > MOST_DIGITS + 4) return last === stop ? null : token(start, last, NUM)
  const value = Number(text.slice(start, last).replaceAll(',', ''))
  const time = point && i === stop && last - i === 3 && value < 24 && value % 1 < 0.6
  return token(start, last, time ? DOTTED : NUM, value)
}

const DECADE = ['DECADE']
const TENS = ['TENSDIGITS']
const ORDINAL = ['ORD']
const DAYS = ['ORD', 'NTH']
/** "7th", "1990s", "1990’s", "90s". */
function suffixed(text: string, { start, stop, end }: Run): Token | null {
  const value = Number(text.slice(start, Math.min(stop, start + MOST_DIGITS)))
  const suffix = text.slice(stop, Math.min(stop + 3, end)).toLowerCase()
  if (ORDINALS.has(suffix.slice(0, 2)) && !isWordCharacter(text.charCodeAt(stop + 2)))
    return token(start, stop + 2, value >= 1 && value <= 31 ? DAYS : ORDINAL, value)
  const decade = stop - start === 4 ? DECADE : stop - start === 2 ? TENS : null
  if (!decade || value % 10 !== 0) return null
  const mark = suffix[0] === "'" || suffix[0] === '’' ? 1 : 0
  if (suffix[mark] !== 's' || isWordCharacter(text.charCodeAt(stop + mark + 1))) return null
  return token(start, stop + mark + 1, decade, value)
}

const isWordCharacter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isDigit(c)

const DAY = ['NUM', 'AMOUNT', 'DD']
const HOUR = ['NUM', 'AMOUNT', 'DD', 'HOUR']
const SHORT_DAY = ['NUM', 'AMOUNT', 'DD', 'YY']
const SHORT_HOUR = ['NUM', 'AMOUNT', 'DD', 'HOUR', 'YY']
const TWO = ['NUM', 'AMOUNT', 'YY']
const YEAR = ['NUM', 'AMOUNT', 'YEAR']
const EARLY = ['NUM', 'AMOUNT', 'ANNUS']
/** A run of digits: the day of a month, an hour, a year, or an amount. */
function plain(text: string, start: number, stop: number): Token {
  const size = stop - start
  if (size > MOST_DIGITS) return token(start, stop, [])
  const value = Number(text.slice(start, stop))
  if (size === 4) return token(start, stop, value >= 1000 && value < 2200 ? YEAR : NUM, value)
  if (size === 3) return token(start, stop, EARLY, value)
  if (size > 2) return token(start, stop, NUM, value)
  if (value >= 1 && value <= 31)
    return token(start, stop, value <= 12 ? (size === 2 ? SHORT_HOUR : HOUR) : size === 2 ? SHORT_DAY : DAY, value)
  return token(start, stop, TWO, value)
}
