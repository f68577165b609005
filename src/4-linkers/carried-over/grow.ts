/** From runs to what a person would call the passage: up to the ends of its sentences where these are shared too. */
import { isNearVerbatim, similarity } from './bags.ts'
import { type Range, sentenceAt, size } from './bounds.ts'
import type { Chain } from './chains.ts'
import type { Stream } from './streams.ts'

interface Both {
  a: Range
  b: Range
}

/** Words of a next sentence that are no part of the passage, though they happen to be equal. */
const STRAY = 2
/** Similarity of the rests of two sentences that makes them part of the passage. */
const MOSTLY = 0.5

/** The chain with its edges moved to the edges of sentences where the words up to there are mostly the same. */
export function grown(chain: Chain, a: Stream, b: Stream): Chain {
  let box = withoutStrays(chain, a, b)
  for (;;) {
    const head = headOf(a, b, box)
    const tail = tailOf(a, b, box)
    if (!head && !tail) return { ...chain, ...box }
    box = {
      a: { from: head?.a.from ?? box.a.from, to: tail?.a.to ?? box.a.to },
      b: { from: head?.b.from ?? box.b.from, to: tail?.b.to ?? box.b.to },
    }
  }
}

/** The ranges without the first or last words of a neighbouring sentence. */
function withoutStrays({ a: inA, b: inB }: Both, a: Stream, b: Stream): Both {
  const head = Math.max(straysBefore(a, inA), straysBefore(b, inB))
  const tail = Math.max(straysBehind(a, inA), straysBehind(b, inB))
  return {
    a: { from: inA.from + head, to: inA.to - tail },
    b: { from: inB.from + head, to: inB.to - tail },
  }
}

function straysBefore(stream: Stream, { from, to }: Range): number {
  const first = sentenceAt(stream, from)
  const words = first.to - from
  return first.to < to && words <= STRAY && words < size(first) ? words : 0
}

function straysBehind(stream: Stream, { from, to }: Range): number {
  const last = sentenceAt(stream, to - 1)
  const words = to - last.from
  return last.from > from && words <= STRAY && words < size(last) ? words : 0
}

/** What comes in at the front: the rest of the first sentences, or the sentences before them. */
function headOf(a: Stream, b: Stream, { a: inA, b: inB }: Both): Both | null {
  const rests = {
    a: { from: sentenceAt(a, inA.from).from, to: inA.from },
    b: { from: sentenceAt(b, inB.from).from, to: inB.from },
  }
  if (size(rests.a) || size(rests.b)) return similarity(a, rests.a, b, rests.b) >= MOSTLY ? rests : null
  if (!continues(a, inA.from) || !continues(b, inB.from)) return null
  const before = { a: sentenceAt(a, inA.from - 1), b: sentenceAt(b, inB.from - 1) }
  return isNearVerbatim(a, before.a, b, before.b) ? before : null
}

/** What comes in at the end, likewise. */
function tailOf(a: Stream, b: Stream, { a: inA, b: inB }: Both): Both | null {
  const rests = {
    a: { from: inA.to, to: sentenceAt(a, inA.to - 1).to },
    b: { from: inB.to, to: sentenceAt(b, inB.to - 1).to },
  }
  if (size(rests.a) || size(rests.b)) return similarity(a, rests.a, b, rests.b) >= MOSTLY ? rests : null
  if (!continues(a, inA.to) || !continues(b, inB.to)) return null
  const after = { a: sentenceAt(a, inA.to), b: sentenceAt(b, inB.to) }
  return isNearVerbatim(a, after.a, b, after.b) ? after : null
}

/** Whether the text goes on before this word, without a caption or furniture between. */
const continues = ({ stretch }: Stream, word: number): boolean =>
  word > 0 && word < stretch.length && stretch[word - 1] === stretch[word]
