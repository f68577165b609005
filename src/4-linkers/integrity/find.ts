/** Looking for words in words. */
import { isContent, stemOf, type Word } from '#core/words.ts'

/** Place of the first run of `list` that has the folded words of `sought`, or -1. */
export function placeOf(sought: Word[], list: Word[], from = 0): number {
  const first = sought[0]?.folded
  for (let i = from; i + sought.length <= list.length; i++)
    if (list[i]!.folded === first && sought.every((word, k) => word.folded === list[i + k]!.folded)) return i
  return -1
}

/**
 * The first stretch of `list` that has the stems in their order, with no more than `most` other content words between
 * them; null if there is none.
 */
export function stretchOf(stems: string[], list: Word[], most: number): Word[] | null {
  for (let i = 0; stems.length && i < list.length; i++) {
    if (stemOf(list[i]!.folded) !== stems[0]) continue
    const end = endOf(stems, list, i, most)
    if (end) return list.slice(i, end)
  }
  return null
}

function endOf(stems: string[], list: Word[], from: number, most: number): number {
  let [met, others] = [0, 0]
  for (let i = from; i < list.length; i++) {
    if (stemOf(list[i]!.folded) === stems[met]) {
      if (++met === stems.length) return i + 1
    } else if (isContent(list[i]!.folded) && ++others > most) return 0
  }
  return 0
}
