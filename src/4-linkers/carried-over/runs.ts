/** Runs of equal words that two streams share. */
import type { Stream } from './streams.ts'

/** `length` words from `a` in the one and from `b` in the other are equal. */
export interface Run {
  a: number
  b: number
  length: number
}

/** Where the three-word runs of a stream begin, as chains in a hash table: small, so that it stays close at hand. */
export interface Places {
  stream: Stream
  /** For each slot the first place plus one, or 0. */
  first: Int32Array
  /** For each place the next one in its slot plus one, or 0. */
  next: Int32Array
}

/** Shorter runs stand in any two texts. */
const SHORTEST = 3
/** A run that a text repeats more often is a refrain; it would join everything with everything. */
const REPEATS = 6

/** The places in one stream, to be used for every pair that the stream is in; a run it repeats too often has none. */
export function placesIn(stream: Stream): Places {
  const { keys } = stream
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const first = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2)))
  const next = new Int32Array(keys.length)
  // from the last to the first, so that a chain ascends
  for (let i = keys.length - 1; i >= 0; i--) {
    if (counts.get(keys[i]!)! > REPEATS) continue
    const slot = keys[i]! & (first.length - 1)
    next[i] = first[slot]!
    first[slot] = i + 1
  }
  return { stream, first, next }
}

/** Whether any run of the two joins them: most pairs share nothing but formulas. */
export function areJoined({ stream, first, next }: Places, b: Stream): boolean {
  for (const key of b.keys)
    for (let i = first[key & (first.length - 1)]! - 1; i >= 0; i = next[i]! - 1)
      if (stream.keys[i] === key && stream.joins[i]) return true
  return false
}

/** All maximal runs of at least three words, ordered by their place in `a`, then in `b`. */
export function runsOf({ stream: a, first, next }: Places, b: Stream): Run[] {
  const found: Run[] = []
  // for each difference of the two places: the first word of `b` behind the last run on it
  const reached = new Map<number, number>()
  for (let j = 0; j < b.keys.length; j++) {
    const key = b.keys[j]!
    for (let i = first[key & (first.length - 1)]! - 1; i >= 0; i = next[i]! - 1) {
      if (a.keys[i] !== key || j < (reached.get(i - j) ?? 0)) continue
      const run = runThrough(a, i, b, j)
      if (run.length < SHORTEST) continue
      found.push(run)
      reached.set(i - j, run.b + run.length)
    }
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b)
}

/** The keys of all three-word runs; an accidental equal key only costs a look at the words. */
export function keysOf(ids: Int32Array): Int32Array {
  const keys = new Int32Array(Math.max(0, ids.length - SHORTEST + 1))
  for (let i = 0; i < keys.length; i++)
    keys[i] = Math.imul(Math.imul(ids[i]!, 0x01000193) ^ ids[i + 1]!, 0x01000193) ^ ids[i + 2]!
  return keys
}

/** Whether one of the three-word runs in a run joins the texts. */
export function isJoining({ joins }: Stream, { a: from, length }: Run): boolean {
  for (let i = from; i + SHORTEST <= from + length; i++) if (joins[i]) return true
  return false
}

/** The longest run that holds the two words; it stays inside one stretch of each text. */
function runThrough(a: Stream, i: number, b: Stream, j: number): Run {
  let before = 0
  while (before < i && before < j && isEqual(a, i, b, j, -before - 1)) before++
  let after = 0
  while (i + after < a.ids.length && j + after < b.ids.length && isEqual(a, i, b, j, after)) after++
  return { a: i - before, b: j - before, length: before + after }
}

const isEqual = (a: Stream, i: number, b: Stream, j: number, d: number): boolean =>
  a.ids[i + d] === b.ids[j + d] && a.stretch[i + d] === a.stretch[i] && b.stretch[j + d] === b.stretch[j]
