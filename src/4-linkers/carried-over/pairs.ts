/** Everything that two streams share, each stretch once. */
import { isNearVerbatim, LEAST_ALIKE } from './bags.ts'
import { boundsOf, type Range, sentenceAt, size } from './bounds.ts'
import { type Chain, chainsOf, isAnchor, isAnchored, weightOf } from './chains.ts'
import { grown } from './grow.ts'
import { areJoined, isJoining, type Places, type Run, runsOf } from './runs.ts'
import type { Stream } from './streams.ts'

/** The least that two sentences hold if their likeness is to prove anything. */
const LEAST = { words: 8, weight: 3 }
/** The least words of a passage, once words that strayed in from the next sentence are out. */
const SHORTEST = 6
/** Share of a passage that longer ones must cover to make it a mere repetition. */
const REPEATED = 0.8
/** Words of a text that are looked up together. */
const CELL = 64

/** The passages of a pair in order of place; `inA` are the places of the earlier one. */
export function sharedBy(inA: Places, b: Stream): Chain[] {
  if (!areJoined(inA, b)) return []
  const a = inA.stream
  const runs = runsOf(inA, b)
  const anchored = runs.some((run) => isAnchor(run, a)) ? chainsOf(runs, a, b).filter((c) => isAnchored(c, a)) : []
  const found = [...anchored, ...nearSentences(runs, a, b)]
    .map((chain) => grown(chain, a, b))
    .filter((chain) => Math.min(size(chain.a), size(chain.b)) >= SHORTEST)
  return withoutRepetitions(merged(found, a, b), a, b)
}

/** Pairs of sentences with nearly the same words. */
function nearSentences(runs: Run[], a: Stream, b: Stream): Chain[] {
  const [atA, atB] = [boundsOf(a).first, boundsOf(b).first]
  const pairs = new Map<number, Run[]>()
  for (const run of runs) {
    const key = atA[run.a]! * b.ids.length + atB[run.b]!
    const members = pairs.get(key)
    if (members) members.push(run)
    else if (mayBeNear(run, a, b)) pairs.set(key, [run])
  }
  const found: Chain[] = []
  for (const members of pairs.values()) {
    const inA = sentenceAt(a, members[0]!.a)
    const inB = sentenceAt(b, members[0]!.b)
    if (weightOf(a, inA.from, inA.to) < LEAST.weight || !members.some((run) => isJoining(a, run))) continue
    if (isNearVerbatim(a, inA, b, inB)) found.push({ a: inA, b: inB, runs: members })
  }
  return found
}

/** Whether the sentences around a run are long enough, and of like length. */
function mayBeNear(run: Run, a: Stream, b: Stream): boolean {
  const [inA, inB] = [boundsOf(a), boundsOf(b)]
  const x = inA.past[run.a]! - inA.first[run.a]!
  const y = inB.past[run.b]! - inB.first[run.b]!
  return Math.min(x, y) >= LEAST.words && 2 * Math.min(x, y) >= LEAST_ALIKE * (x + y)
}

/** Chains that touch in both texts become one; they are looked up by their place in `b`, where a text repeats itself. */
function merged(chains: Chain[], a: Stream, b: Stream): Chain[] {
  const found: Chain[] = []
  const cells = new Map<number, number[]>()
  for (const chain of chains.sort(byPlace)) {
    let at = found.length
    for (const cell of cellsOf(chain.b)) {
      const open = (cells.get(cell) ?? []).filter((i) => found[i]!.a.to >= chain.a.from)
      cells.set(cell, open)
      for (const i of open) if (i < at && belongTogether(found[i]!, chain, a, b)) at = i
    }
    const known = found[at]
    found[at] = known ? joined(known, chain) : chain
    for (const cell of cellsOf(chain.b)) if (!cells.get(cell)!.includes(at)) cells.get(cell)!.push(at)
  }
  return found.sort(byPlace)
}

/** The cells that a range lies in or touches. */
const cellsOf = ({ from, to }: Range): number[] =>
  Array.from({ length: Math.floor(to / CELL) - Math.floor(from / CELL) + 1 }, (_, i) => Math.floor(from / CELL) + i)

/** Two chains that touch in both texts, in one stretch, and overlap by about as much in the one as in the other. */
function belongTogether(x: Chain, y: Chain, a: Stream, b: Stream): boolean {
  if (a.stretch[x.a.from] !== a.stretch[y.a.from] || b.stretch[x.b.from] !== b.stretch[y.b.from]) return false
  const [inA, inB] = [overlap(x.a, y.a), overlap(x.b, y.b)]
  return inA >= 0 && inB >= 0 && Math.abs(inA - inB) <= Math.min(size(x.a), size(y.a)) / 2
}

const byPlace = (x: Chain, y: Chain): number => x.a.from - y.a.from || x.b.from - y.b.from || x.a.to - y.a.to

/** Words in both ranges; negative for the words between them. */
const overlap = (x: Range, y: Range): number => Math.min(x.to, y.to) - Math.max(x.from, y.from)

const joined = (x: Chain, y: Chain): Chain => ({ a: union(x.a, y.a), b: union(x.b, y.b), runs: [...x.runs, ...y.runs] })

const union = (x: Range, y: Range): Range => ({ from: Math.min(x.from, y.from), to: Math.max(x.to, y.to) })

/** The longest come first; words that already have their counterpart get no second one. */
function withoutRepetitions(chains: Chain[], a: Stream, b: Stream): Chain[] {
  const takenA = new Uint8Array(a.ids.length)
  const takenB = new Uint8Array(b.ids.length)
  const longestFirst = chains.toSorted((x, y) => size(y.a) + size(y.b) - size(x.a) - size(x.b) || byPlace(x, y))
  return longestFirst
    .filter((chain) => {
      if (isTaken(takenA, chain.a) || isTaken(takenB, chain.b)) return false
      takenA.fill(1, chain.a.from, chain.a.to)
      takenB.fill(1, chain.b.from, chain.b.to)
      return true
    })
    .sort(byPlace)
}

function isTaken(taken: Uint8Array, { from, to }: Range): boolean {
  let count = 0
  for (let i = from; i < to; i++) count += taken[i]!
  return count >= REPEATED * (to - from)
}
