/** Runs that lie close together in both texts belong to one passage that was edited or reordered. */
import { similarity } from './bags.ts'
import type { Range } from './bounds.ts'
import { isJoining, type Run } from './runs.ts'
import type { Stream } from './streams.ts'

/** What two streams share: a range of words in each, and the runs of equal words that show it. */
export interface Chain {
  a: Range
  b: Range
  runs: Run[]
}

/** Words that may lie between any two runs. */
const GAP = 3
/** Words that may lie between two runs when these words are themselves mostly the same. */
const FARTHEST = 12
/** Words that two runs may share. */
const OVERLAP = 2
const MOSTLY = 0.5
/** A run of this many words shows a shared origin by itself, or a shorter one of that many words of weight. */
const LONG = { words: 8, weight: 2 }
const TELLING = { words: 6, weight: 3 }
/** Nobody comes to so many words in a row by chance, even where they are mostly names. */
const ENDLESS = { words: 12, content: 3 }

/** The chains of one pair of streams; `runs` are ordered by their place in `a`, then in `b`. */
export function chainsOf(runs: Run[], a: Stream, b: Stream): Chain[] {
  const parent = runs.map((_, i) => i)
  const rootOf = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  const near = neighbours(runs, b.ids.length)
  runs.forEach((run, i) => {
    for (const j of near(run)) {
      const [x, y] = [rootOf(i), rootOf(j)]
      if (x !== y && areNear(run, runs[j]!, a, b)) parent[y] = x
    }
  })
  const chains = Map.groupBy(runs.keys(), rootOf)
  return [...chains.values()].map((members) => boxOf(members.map((i) => runs[i]!)))
}

/**
 * Which runs begin in `a` where a run ends, and in `b` begin where it ends or end where it begins, `words` being the
 * length of `b`. A text that repeats a sentence has very many runs in one place of `a`: they are found by their place in
 * `b`, so that the cost is not the square of their number.
 */
function neighbours(runs: Run[], words: number): (run: Run) => number[] {
  const width = words + 1
  const begins = Float64Array.from(runs, (run) => run.a * width + run.b)
  const endOf = ({ a, b, length }: Run): number => a * width + b + length
  const byEnd = Int32Array.from(runs.keys()).sort((x, y) => endOf(runs[x]!) - endOf(runs[y]!))
  const ends = Float64Array.from(byEnd, (i) => endOf(runs[i]!))
  return ({ a, b, length }) => {
    const found: number[] = []
    const last = a + length + FARTHEST
    let next = lowerBound(begins, (a + length - OVERLAP) * width)
    while (next < runs.length && runs[next]!.a <= last) {
      const row = runs[next]!.a * width
      const [from, to] = [row + b + length - OVERLAP, row + Math.min(words, b + length + FARTHEST)]
      for (let i = lowerBound(begins, from); begins[i]! <= to; i++) found.push(i)
      const [back, ahead] = [row + Math.max(0, b - FARTHEST), row + b + OVERLAP]
      for (let i = lowerBound(ends, back); ends[i]! <= ahead; i++) found.push(byEnd[i]!)
      next = lowerBound(begins, row + width)
    }
    return found
  }
}

/** How many of the sorted numbers are less than `least`. */
function lowerBound(sorted: Float64Array, least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

function areNear(x: Run, y: Run, a: Stream, b: Stream): boolean {
  if (a.stretch[x.a] !== a.stretch[y.a] || b.stretch[x.b] !== b.stretch[y.b]) return false
  const inA = between(x.a, x.length, y.a, y.length)
  const inB = between(x.b, x.length, y.b, y.length)
  const shorter = Math.min(inA.to - inA.from, inB.to - inB.from)
  const longer = Math.max(inA.to - inA.from, inB.to - inB.from)
  if (shorter < -OVERLAP || longer > FARTHEST) return false
  if (longer <= GAP) return true
  if (x.b > y.b) return longer <= 2 * Math.min(x.length, y.length) - 2
  return shorter > 0 && similarity(a, inA, b, inB) >= MOSTLY
}

/** The words between two ranges; it ends before it begins where they overlap. */
const between = (x: number, xLength: number, y: number, yLength: number): Range =>
  x < y ? { from: x + xLength, to: y } : { from: y + yLength, to: x }

function boxOf(runs: Run[]): Chain {
  const box = (side: 'a' | 'b'): Range =>
    runs.reduce(
      ({ from, to }, run) => ({ from: Math.min(from, run[side]), to: Math.max(to, run[side] + run.length) }),
      { from: Infinity, to: 0 },
    )
  return { a: box('a'), b: box('b'), runs }
}

/** Whether a chain holds a run that shows a shared origin by itself. */
export const isAnchored = ({ runs }: Chain, a: Stream): boolean => runs.some((run) => isAnchor(run, a))

/** Whether a run shows a shared origin by itself. */
export function isAnchor(run: Run, a: Stream): boolean {
  const { a: from, length } = run
  if (length < TELLING.words || !isJoining(a, run)) return false
  if (length >= ENDLESS.words && sum(a.content, from, from + length) >= ENDLESS.content) return true
  const weight = weightOf(a, from, from + length)
  return [LONG, TELLING].some((least) => length >= least.words && weight >= least.weight)
}

/** Content words of a range that are no titles and names. */
export const weightOf = ({ weighty }: Stream, from: number, to: number): number => sum(weighty, from, to)

function sum(marks: Uint8Array, from: number, to: number): number {
  let total = 0
  for (let i = from; i < to; i++) total += marks[i]!
  return total
}
