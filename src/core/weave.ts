/** Text and stand-off marks become a tree. The text in the tree is the text that went in. */
import type { Span } from './model.ts'
import { type Mark, outerFirst, settle } from './overlaps.ts'

export interface WovenText {
  type: 'text'
  span: Span
}
export interface WovenMark<M extends Mark> {
  type: 'mark'
  mark: M
  span: Span
  children: Woven<M>[]
}
export type Woven<M extends Mark> = WovenText | WovenMark<M>

/**
 * Weaves marks into one span of text. Marks that reach beyond the span, or cross another mark, are cut into parts;
 * every part is a node with the same `mark`. The leaves, read in order, cover the span exactly once.
 */
export function weave<M extends Mark>(span: Span, marks: M[]): Woven<M>[] {
  const queue = settle(marks)
    .map((mark) => ({ mark, start: Math.max(mark.start, span.start), end: Math.min(mark.end, span.end) }))
    .filter((piece) => piece.end > piece.start)
  const position = { next: 0 }
  return fill(span, byPlace(queue), position)
}

interface Piece<M> extends Span {
  mark: M
}

const byPlace = <M extends Mark>(pieces: Piece<M>[]): Piece<M>[] =>
  pieces.sort((a, b) => a.start - b.start || b.end - a.end || outerFirst(a.mark, b.mark))

/** The nodes of one span; takes pieces from the queue as long as they begin inside it. */
function fill<M extends Mark>(span: Span, queue: Piece<M>[], position: { next: number }): Woven<M>[] {
  const nodes: Woven<M>[] = []
  let at = span.start
  for (let piece = queue[position.next]; piece && piece.start < span.end; piece = queue[position.next]) {
    position.next++
    const inside = { start: piece.start, end: Math.min(piece.end, span.end) }
    if (piece.end > span.end) putBack(queue, position.next, { ...piece, start: span.end })
    if (inside.start > at) nodes.push({ type: 'text', span: { start: at, end: inside.start } })
    nodes.push({ type: 'mark', mark: piece.mark, span: inside, children: fill(inside, queue, position) })
    at = inside.end
  }
  if (at < span.end) nodes.push({ type: 'text', span: { start: at, end: span.end } })
  return nodes
}

/** The rest of a cut mark goes back to its place in the queue, behind what begins before it. */
function putBack<M extends Mark>(queue: Piece<M>[], from: number, rest: Piece<M>): void {
  let i = from
  const before = (p: Piece<M>): boolean =>
    p.start < rest.start ||
    (p.start === rest.start && (p.end > rest.end || (p.end === rest.end && outerFirst(p.mark, rest.mark) < 0)))
  while (i < queue.length && before(queue[i] as Piece<M>)) i++
  queue.splice(i, 0, rest)
}
