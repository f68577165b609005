/** Scores of words kept by all that they depend on, so that a text that repeats itself is worked out once. */
import type { Sentence } from './features.ts'
import { LABELS } from './labels.ts'
import { EDGE } from './word-features.ts'

/** A new entry takes the place of the one in its slot, so that memory is bounded. */
const SLOTS = 1 << 12
/** Numbers that tell apart what a word's scores depend on; see `slotOf`. */
const PARTS = 13

const keys = new Int32Array(SLOTS * PARTS)
const scores = new Int32Array(SLOTS * LABELS)
const key = new Int32Array(PARTS)
let article = 0

/** Forgets all scores: they hold within one article. */
export function beginArticle(): void {
  article++
}

/**
 * The slot of the word at `i`, for `recall` and `keep`, which must follow before another slot is asked for: the words
 * around it, its run of capitals, the listed names it touches, where and how its sentence stands, and `before`, what
 * the words of the sentence were labelled earlier.
 */
export function slotOf({ words, phrases, runs, glued, style }: Sentence, i: number, before: Uint8Array): number {
  const numberAt = (at: number): number => (words[at] ?? EDGE).number
  const from = runs[2 * i] as number
  const to = runs[2 * i + 1] as number
  const place = i === from ? 1 : i === to - 1 ? 2 : 3
  key[0] = article
  for (let k = 0; k < 5; k++) key[1 + k] = numberAt(i + k - 2)
  key[6] = to > from ? numberAt(from - 1) : -1
  key[7] = to > from ? numberAt(from) : -1
  key[8] = to > from ? numberAt(to - 1) : -1
  key[9] = to > from ? numberAt(to) : -1
  key[10] = ((Math.min(to - from, 6) * 4 + place) * 4 + Math.min(i, 2)) * 8 + style * 2 + (glued[i] ? 1 : 0)
  key[11] = ((phrases[i - 1] ?? 0) * 64 + (phrases[i] as number)) * 64 + (phrases[i + 1] ?? 0)
  // what stands beyond the ends is no word that was not seen
  key[12] = ((before[i - 1] ?? 255) * 256 + (before[i] as number)) * 256 + (before[i + 1] ?? 255)
  let h = 0
  for (let k = 0; k < PARTS; k++) h = Math.imul(h ^ (key[k] as number), 0x9e3779b1) ^ (h >>> 15)
  return (h ^ (h >>> 16)) & (SLOTS - 1)
}

/** Copies the scores of the slot to `base` in `into`; false where it holds those of another word. */
export function recall(slot: number, into: Int32Array, base: number): boolean {
  for (let k = 0; k < PARTS; k++) if (keys[slot * PARTS + k] !== key[k]) return false
  for (let l = 0; l < LABELS; l++) into[base + l] = scores[slot * LABELS + l] as number
  return true
}

/** Keeps the scores that stand at `base`. */
export function keep(slot: number, from: Int32Array, base: number): void {
  keys.set(key, slot * PARTS)
  for (let l = 0; l < LABELS; l++) scores[slot * LABELS + l] = from[base + l] as number
}
