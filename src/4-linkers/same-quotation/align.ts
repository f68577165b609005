/** Two word lists laid side by side. */

/** A piece of an alignment: equal words, or words of the one against words of the other. */
export interface Piece {
  equal: boolean
  a: string[]
  b: string[]
}

/** The alignment with the most equal words. Time and space grow with the product of the lengths. */
export function aligned(a: string[], b: string[]): Piece[] {
  const lengths = table(a, b)
  const width = b.length + 1
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const equal = i < a.length && j < b.length && a[i] === b[j]
    let piece = pieces.at(-1)
    if (piece?.equal !== equal) {
      piece = { equal, a: [], b: [] }
      pieces.push(piece)
    }
    const skipA =
      !equal && (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
    if (equal || skipA) piece.a.push(a[i++]!)
    if (equal || !skipA) piece.b.push(b[j++]!)
  }
  return pieces
}

/** `[i][j]`: the most equal words from `i` in `a` and `j` in `b` on. */
function table(a: string[], b: string[]): Uint16Array {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  return lengths
}

/** Twice the shared items over all items, whatever their order. */
export function dice(a: string[], b: string[]): number {
  const left = new Map<string, number>()
  for (const item of b) left.set(item, (left.get(item) ?? 0) + 1)
  let shared = 0
  for (const item of a) {
    const count = left.get(item) ?? 0
    if (count) shared++
    if (count) left.set(item, count - 1)
  }
  return a.length + b.length ? (2 * shared) / (a.length + b.length) : 0
}

/** The words of the longest run that stands in both lists. */
export function longestRun(a: string[], b: string[]): string[] {
  let row = new Uint16Array(b.length + 1)
  let [best, end] = [0, 0]
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue
      next[j] = row[j - 1]! + 1
      if (next[j]! > best) [best, end] = [next[j]!, i]
    }
    row = next
  }
  return a.slice(end - best, end)
}
