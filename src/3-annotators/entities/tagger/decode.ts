/** The best valid sequence of labels (Viterbi). */
import { LABELS, mayFollow, OUTSIDE } from './labels.ts'

/** Scores of one sentence: `emission[i * LABELS + label]`, and of label pairs: `transition[a * LABELS + b]`. */
export interface Scores {
  length: number
  emission: ArrayLike<number>
  transition: ArrayLike<number>
}

/** The labels that may stand before each label, list behind list, and where each list begins. */
const BEFORE: number[] = []
const BEGINS: number[] = []
for (let b = 0; b < LABELS; b++) {
  BEGINS.push(BEFORE.length)
  for (let a = 0; a < LABELS; a++) if (mayFollow(a, b)) BEFORE.push(a)
}
BEGINS.push(BEFORE.length)
const LAST = BEFORE.slice(0, BEGINS[1])

const before = Uint8Array.from(BEFORE)
const begins = Uint8Array.from(BEGINS)
// one sentence after the other uses them: most sentences are short, and making arrays costs more than their labels
let best = new Float64Array(LABELS)
let next = new Float64Array(LABELS)
let back = new Uint8Array(LABELS)
/** Scores of the pairs in the order of `before`, so that a step reads them one behind the other. */
const pairs = new Float64Array(BEFORE.length)

/** Labels of the sentence; `allowed`, where given, tells which labels may be used. */
export function decode({ length, emission, transition }: Scores, allowed?: ArrayLike<number>): Uint8Array {
  const labels = new Uint8Array(length)
  if (!length) return labels
  if (back.length < length * LABELS) back = new Uint8Array(length * LABELS)
  for (let b = 0; b < LABELS; b++)
    best[b] = mayFollow(OUTSIDE, b) && (!allowed || allowed[b]) ? (emission[b] as number) : -Infinity
  if (length > 1)
    for (let b = 0; b < LABELS; b++)
      for (let k = begins[b] as number; k < (begins[b + 1] as number); k++)
        pairs[k] = !allowed || allowed[b] ? (transition[(before[k] as number) * LABELS + b] as number) : -Infinity
  for (let i = 1; i < length; i++) step(emission, i)
  let label = 0
  for (const a of LAST) if ((best[a] as number) > (best[label] as number)) label = a
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * LABELS + label] as number
  }
  return labels
}

/** From the best scores of all labels of the word before to those of the word at `i`. */
function step(emission: ArrayLike<number>, i: number): void {
  for (let b = 0; b < LABELS; b++) {
    let top = -Infinity
    let from = 0
    const end = begins[b + 1] as number
    for (let k = begins[b] as number; k < end; k++) {
      const a = before[k] as number
      const score = (best[a] as number) + (pairs[k] as number)
      if (score > top) {
        top = score
        from = a
      }
    }
    next[b] = top + (emission[i * LABELS + b] as number)
    back[i * LABELS + b] = from
  }
  const spare = best
  best = next
  next = spare
}
