/** Items of an article's layers by place and by id, without going through a whole layer for each question. */
import type { Article, Span } from './model.ts'

/** How far items reach: of two halves of a layer each, of their halves, and so on; half `n` has halves `2n` and `2n + 1`. */
const reaches = new WeakMap<readonly Span[], Float64Array>()

/** The items that share a character with a span, in order, the first `most` of them; `items` in order of place. */
export function touching<T extends Span>(
  items: readonly T[],
  { start, end }: Span,
  most = Number.POSITIVE_INFINITY,
): T[] {
  const reach = reaches.get(items) ?? reachOf(items)
  const found: T[] = []
  const collect = (half: number, from: number, to: number): void => {
    // a half that ends before the span, or begins behind it, holds none
    if (
      found.length === most ||
      from >= items.length ||
      (reach[half] as number) <= start ||
      (items[from] as T).start >= end
    )
      return
    if (to - from === 1) {
      found.push(items[from] as T)
      return
    }
    const middle = (from + to) >> 1
    collect(2 * half, from, middle)
    collect(2 * half + 1, middle, to)
  }
  collect(1, 0, reach.length / 2)
  return found
}

/** Index of the last number that is not greater than `at`; -1 when all are. */
export function lastBefore(sorted: number[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The page of the file on which a place of a print of several pages stands; undefined for every other file. */
export function pageAt({ blocks }: Article, at: number): number | undefined {
  if (!blocks || (blocks.at(-1)?.page ?? 1) < 2) return
  const known = begins.get(blocks) ?? blocks.map(({ start }) => start)
  begins.set(blocks, known)
  return blocks[Math.max(0, lastBefore(known, at))]?.page
}

const begins = new WeakMap<readonly Span[], number[]>()

function reachOf(items: readonly Span[]): Float64Array {
  const width = 2 ** Math.ceil(Math.log2(Math.max(1, items.length)))
  const reach = new Float64Array(2 * width)
  for (let i = 0; i < items.length; i++) reach[width + i] = (items[i] as Span).end
  for (let half = width - 1; half > 0; half--)
    reach[half] = Math.max(reach[2 * half] as number, reach[2 * half + 1] as number)
  reaches.set(items, reach)
  return reach
}

const ids = new WeakMap<readonly { id: string }[], Map<string, { id: string }>>()

/** The item with an id; the first where several have it. */
export function itemOf<T extends { id: string }>(items: readonly T[], id: string): T | undefined {
  const known = ids.get(items) ?? new Map(items.toReversed().map((item) => [item.id, item]))
  ids.set(items, known)
  return known.get(id) as T | undefined
}
