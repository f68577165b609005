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
const MOSTLY = 0.5
/** A run of this many words shows a shared origin by itself, or a shorter one of that many words of weight. */
const LONG = { words: 8, weight: 2 }
const TELLING = { words: 6, weight: 3 }
/** Nobody comes to so many words in a row by chance, even where they are mostly names. */
const ENDLESS = { words: 12, content: 3 }

/** The chains of one pair of streams; `runs` are ordered by their place in `a`. */
export function chainsOf(runs: Run[], a: Stream, b: Stream): Chain[] {
  const parent = runs.map((_, i) => i)
  const rootOf = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  runs.forEach((run, i) => {
    for (let j = i + 1; j < runs.length && runs[j]!.a <= run.a + run.length + FARTHEST; j++)
      if (areNear(run, runs[j]!, a, b)) parent[rootOf(j)] = rootOf(i)
  })
  const chains = Map.groupBy(runs.keys(), rootOf)
  return [...chains.values()].map((members) => boxOf(members.map((i) => runs[i]!)))
}

function areNear(x: Run, y: Run, a: Stream, b: Stream): boolean {
  if (a.stretch[x.a] !== a.stretch[y.a] || b.stretch[x.b] !== b.stretch[y.b]) return false
  // most runs that are close in the one text are far from each other in the other
  if (Math.abs(x.b - y.b) > Math.max(x.length, y.length) + FARTHEST) return false
  const inA = between(x.a, x.length, y.a, y.length)
  const inB = between(x.b, x.length, y.b, y.length)
  const shorter = Math.min(inA.to - inA.from, inB.to - inB.from)
  const longer = Math.max(inA.to - inA.from, inB.to - inB.from)
  if (shorter < -2 || longer > FARTHEST) return false
  if (longer <= GAP) return true
  if (x.b > y.b) return longer <= 2 * Math.min(x.length, y.length) - 2
  return shorter > 0 && similarity(a, inA, b, inB) >= MOSTLY
}

/** The words between two ranges; it ends before it begins where they overlap. */
const between = (x: number, xLength: number, y: number, yLength: number): Range =>
  x < y ? { from: x + xLength, to: y } : { from: y + yLength, to: x }

function boxOf(runs: Run[]): Chain {
  const box = (side: 'a' | 'b'): Range => ({
    from: Math.min(...runs.map((r) => r[side])),
    to: Math.max(...runs.map((r) => r[side] + r.length)),
  })
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
