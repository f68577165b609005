/** Looking things up by place in a layer sorted by start, without going through all of it. */
import type { Span } from '#core/model.ts'

/** A span that begins before a place may still reach it; so many items before it are looked at. */
const LOOK_BACK = 50

/** The items of a sorted layer that touch a span. */
export function touching<T extends Span>(items: readonly T[], { start, end }: Span): T[] {
  const found: T[] = []
  for (let i = Math.max(0, firstFrom(items, start) - LOOK_BACK); i < items.length; i++) {
    const item = items[i] as T
    if (item.start >= end) break
    if (item.end > start) found.push(item)
  }
  return found
}

/** The index of the first item that begins at `start` or later. */
function firstFrom(items: readonly Span[], start: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Span).start < start) low = middle + 1
    else high = middle
  }
  return low
}
