/** Maximal runs of equal words in two streams. */
import type { Stream } from './streams.ts'

/** `length` words from `a` in the one and from `b` in the other are equal. */
export interface Run {
  a: number
  b: number
  length: number
}

/** Places of the three-word runs of a stream; a run that the stream repeats too often has none. */
export type Places = Map<number, number[]>

/** Shorter runs stand in any two texts. */
const SHORTEST = 3
/** A run that a text repeats more often is a refrain; it would join everything with everything. */
const REPEATS = 6

/** The places in one stream, to be used for every pair that the stream is in. */
export function placesIn(stream: Stream): Places {
  const places: Places = new Map()
  for (let i = 0; i + SHORTEST <= stream.ids.length; i++) {
    const key = keyOf(stream, i)
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  }
  for (const [key, found] of places) if (found.length > REPEATS) places.delete(key)
  return places
}

/** All maximal runs of at least three words, ordered by their place in `a`, then in `b`. */
export function runsOf(a: Stream, inA: Places, b: Stream): Run[] {
  const found: Run[] = []
  // for each difference of the two places: the first word of `b` behind the last run on it
  const reached = new Map<number, number>()
  for (let j = 0; j + SHORTEST <= b.ids.length; j++) {
    for (const i of inA.get(keyOf(b, j)) ?? []) {
      if (j < (reached.get(i - j) ?? 0)) continue
      const run = runThrough(a, i, b, j)
      if (run.length < SHORTEST) continue
      found.push(run)
      reached.set(i - j, run.b + run.length)
    }
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b)
}

const keyOf = ({ ids }: Stream, i: number): number =>
  Math.imul(Math.imul(ids[i]!, 0x01000193) ^ ids[i + 1]!, 0x01000193) ^ ids[i + 2]!

/** The longest run that holds the two words; it stays inside one stretch of each text. */
function runThrough(a: Stream, i: number, b: Stream, j: number): Run {
  const equal = (d: number): boolean =>
    a.ids[i + d] === b.ids[j + d] && a.stretch[i + d] === a.stretch[i] && b.stretch[j + d] === b.stretch[j]
  let before = 0
  while (i - before > 0 && j - before > 0 && equal(-before - 1)) before++
  let after = 0
  while (i + after < a.ids.length && j + after < b.ids.length && equal(after)) after++
  return { a: i - before, b: j - before, length: before + after }
}
