/** The best valid sequence of labels (Viterbi). */
import { LABELS, mayFollow } from './labels.ts'

/** Scores of one sentence: `emission[i * LABELS + label]`, and of label pairs: `transition[a * LABELS + b]`. */
export interface Scores {
  length: number
  emission: ArrayLike<number>
  transition: ArrayLike<number>
}

const START: number[] = []
const BEFORE: Uint8Array[] = []
for (let b = 0; b < LABELS; b++) {
  if (mayFollow(0, b)) START.push(b)
  BEFORE.push(Uint8Array.from(Array.from({ length: LABELS }, (_, a) => a).filter((a) => mayFollow(a, b))))
}
const LAST = BEFORE[0] as Uint8Array

/** Labels of the sentence; `allowed`, where given, tells which labels may be used. */
export function decode({ length, emission, transition }: Scores, allowed?: ArrayLike<number>): Uint8Array {
  const labels = new Uint8Array(length)
  if (!length) return labels
  const back = new Uint8Array(length * LABELS)
  let best = new Float64Array(LABELS).fill(-Infinity)
  let next = new Float64Array(LABELS)
  for (const b of START) if (!allowed || allowed[b]) best[b] = emission[b] as number
  for (let i = 1; i < length; i++) {
    for (let b = 0; b < LABELS; b++) {
      let top = -Infinity
      let from = 0
      if (!allowed || allowed[b]) {
        const before = BEFORE[b] as Uint8Array
        for (let k = 0; k < before.length; k++) {
          const a = before[k] as number
          const score = (best[a] as number) + (transition[a * LABELS + b] as number)
          if (score > top) {
            top = score
            from = a
          }
        }
      }
      next[b] = top + (emission[i * LABELS + b] as number)
      back[i * LABELS + b] = from
    }
    const spare = best
    best = next
    next = spare
  }
  let label = 0
  for (const a of LAST) if ((best[a] as number) > (best[label] as number)) label = a
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * LABELS + label] as number
  }
  return labels
}
