/** Places of a text in code points, as other programs count them. */
import { lastBefore } from '#core/places.ts'

/** From an offset in UTF-16 code units to one in code points; an offset inside a pair is that of the pair. */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++)
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) pairs.push(++i)
  // each second half of a pair that is not behind the offset is one unit too many
  return (offset) => offset - lastBefore(pairs, offset) - 1
}

/** The span without halves of a pair at its ends. */
export function wholePairs(text: string, start: number, end: number): string {
  const from = isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1)) ? start + 1 : start
  const to = isHigh(text.charCodeAt(end - 1)) && isLow(text.charCodeAt(end)) ? end - 1 : end
  return text.slice(from, Math.max(from, to))
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000
