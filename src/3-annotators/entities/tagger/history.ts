/** What the words of an article were labelled before: a name seen once is more easily seen again. */
import { typeNumber } from './labels.ts'

/** Counts of outside and the four types, and the last of them, by word. */
export interface History {
  counts: Map<number, Uint16Array>
}

const LAST = 5

export const newHistory = (): History => ({ counts: new Map() })

/** Adds the labels of a sentence; `keys` are the words' hashes, 0 for words that are not remembered. */
export function remember(history: History, keys: number[], labels: ArrayLike<number>): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number
    if (!key) continue
    let held = history.counts.get(key)
    if (!held) {
      held = new Uint16Array(6)
      history.counts.set(key, held)
    }
    const type = typeNumber(labels[i] as number)
    held[type] = Math.min(65535, (held[type] as number) + 1)
    held[LAST] = type + 1
  }
}

/** What each word of a sentence was labelled before; see `recalled`. */
export function recalledAll(history: History, keys: number[]): Uint8Array {
  const found = new Uint8Array(keys.length)
  for (let i = 0; i < keys.length; i++) found[i] = recalled(history, keys[i] as number)
  return found
}

/** 0 for a word not seen; else its most frequent type and its last one, as one number below 99. */
function recalled(history: History, key: number): number {
  const held = key ? history.counts.get(key) : undefined
  if (!held) return 0
  let best = 0
  for (let t = 1; t < 5; t++) if ((held[t] as number) > (held[best] as number)) best = t
  const often = (held[best] as number) > 2 ? 1 : 0
  return 1 + best + 5 * (held[LAST] as number) + 40 * often
}
