/** Settling marks that lie over each other, before they are woven into the text. */
import type { Span } from './model.ts'

/** A mark to be woven: `kind` names it, `rank` orders marks of the same span (lower is outside). */
export interface Mark extends Span {
  kind: string
  rank: number
  /** Whether marks of this kind may lie inside each other: a quotation in a quotation may, a link in a link may not. */
  nests: boolean
}

/** Outer before inner: by start, then the longer, then by rank. */
export const outerFirst = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end || a.rank - b.rank

/**
 * Leaves out empty marks, and those of a kind that does not nest where they lie inside, or cross, an earlier one of
 * their kind. Different kinds may nest and cross.
 */
export function settle<M extends Mark>(marks: M[]): M[] {
  const reached = new Map<string, number>()
  return [...marks].sort(outerFirst).filter((mark) => {
    if (mark.end <= mark.start || (!mark.nests && mark.start < (reached.get(mark.kind) ?? 0))) return false
    reached.set(mark.kind, Math.max(mark.end, reached.get(mark.kind) ?? 0))
    return true
  })
}
