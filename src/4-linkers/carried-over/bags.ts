/** Two ranges of words compared without their order, so that a moved clause still counts. */
import type { Range } from './bounds.ts'
import type { Stream } from './streams.ts'

/** Twice the shared words over all words: 1 for the same words, 0 for none in common. */
export function similarity(a: Stream, inA: Range, b: Stream, inB: Range): number {
  const all = inA.to - inA.from + (inB.to - inB.from)
  return all ? (2 * sharedWords(a, inA, b, inB)) / all : 0
}

/** For each word of the vocabulary how often it is left; all 0 between two calls. */
let left = new Int32Array(1024)

function sharedWords(a: Stream, inA: Range, b: Stream, inB: Range): number {
  for (let i = inB.from; i < inB.to; i++) {
    const id = b.ids[i]!
    if (id >= left.length) left = widened(left, id)
    left[id]!++
  }
  let shared = 0
  for (let i = inA.from; i < inA.to; i++) {
    const id = a.ids[i]!
    if (id >= left.length || !left[id]) continue
    shared++
    left[id]!--
  }
  for (let i = inB.from; i < inB.to; i++) left[b.ids[i]!] = 0
  return shared
}

function widened(counts: Int32Array<ArrayBuffer>, id: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(2 * id + 2)
  wide.set(counts)
  return wide
}

/** Sentences this similar were made from one another. */
const NEARLY_THE_SAME = 0.85
/** So were somewhat less similar ones if the changes are scattered: never more new content words in a row than this. */
const SCATTERED = { similarity: 0.8, row: 2 }
/** No sentences less similar were. */
export const LEAST_ALIKE = SCATTERED.similarity

/** Whether two sentences have nearly the same words. */
export function isNearVerbatim(a: Stream, inA: Range, b: Stream, inB: Range): boolean {
  const alike = similarity(a, inA, b, inB)
  if (alike >= NEARLY_THE_SAME || alike < SCATTERED.similarity) return alike >= NEARLY_THE_SAME
  return longestNew(a, inA, b, inB) <= SCATTERED.row && longestNew(b, inB, a, inA) <= SCATTERED.row
}

/** The most content words in a row that `inA` has and `inB` has not; joining words between them do not part them. */
function longestNew(a: Stream, inA: Range, b: Stream, inB: Range): number {
  const there = new Set(b.ids.subarray(inB.from, inB.to))
  let longest = 0
  let row = 0
  for (let i = inA.from; i < inA.to; i++) {
    if (!a.content[i]) continue
    row = there.has(a.ids[i]!) ? 0 : row + 1
    longest = Math.max(longest, row)
  }
  return longest
}
