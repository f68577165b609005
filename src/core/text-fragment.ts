/** Links to words of a page, whatever its markup (https://wicg.github.io/scroll-to-text-fragment/). */
import { oneLine } from './visible.ts'

/** Up to this many words are named whole; of more, the first and the last few. */
const WHOLE = 10
const ENDS = 5

/** `:~:text=` with the first and last words of a passage; also escapes what the directive itself reads: `-`, `,`, `&`. */
export function textDirective(words: string): string {
  const all = oneLine(words).split(' ')
  if (all.length <= WHOLE) return `:~:text=${escaped(all)}`
  return `:~:text=${escaped(all.slice(0, ENDS))},${escaped(all.slice(-ENDS))}`
}

const escaped = (words: string[]): string =>
  encodeURIComponent(words.join(' ').toWellFormed()).replace(/-/g, '%2D').replace(/'/g, '%27')
