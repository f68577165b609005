/** Numbers in words: "one hundred and three", "two and a half million", "three dozen", "tens of thousands". */
import { type Atom, hyphenAt, wordAt } from './atoms.ts'
import { ONES, own, PARTS, SCALES, TENS, VAGUE } from './data/numerals.ts'
import type { Numeral } from './numeral.ts'

/** Nobody counts further; it also bounds "thousands of thousands of …". */
export const MOST = 1e15

interface Part {
  value: number
  /** Index behind it. */
  to: number
}

/** "dozens", "tens of thousands", "several hundred", "a few dozen", "scores of": plurals that name no number. */
export function readVague(atoms: Atom[], i: number): Numeral | null {
  const few = /^(?:several|few|many|couple)$/.test(wordAt(atoms, i)) ? i + (wordAt(atoms, i + 1) === 'of' ? 2 : 1) : -1
  const single = few > 0 ? scaleAt(atoms, few) : undefined
  if (single) return vague(atoms, single, few + 1)
  const first = own(VAGUE, wordAt(atoms, i))
  if (!first || wordAt(atoms, i - 1) === '-') return null
  if (/^(?:tens|scores)$/.test(wordAt(atoms, i)) && wordAt(atoms, i + 1) !== 'of') return null
  return vague(atoms, first, i + 1)
}

function vague(atoms: Atom[], value: number, to: number): Numeral {
  const of = wordAt(atoms, to) === 'of'
  const next = of ? own(VAGUE, wordAt(atoms, to + 1)) : own(SCALES, wordAt(atoms, to))
  if (next && value < MOST) return vague(atoms, value * next, of ? to + 2 : to + 1)
  return { value, high: value * 10, to, form: 'vague' }
}

/** A number in words that begins at atom `i`. */
export function readWords(atoms: Atom[], i: number): Numeral | null {
  const article = wordAt(atoms, i) === 'a'
  const scale = article ? scaleAt(atoms, i + 1) : own(SCALES, wordAt(atoms, i))
  if (scale) return finish(atoms, { total: 0, group: scale, to: article ? i + 2 : i + 1 }, i)
  const small = belowHundred(atoms, i)
  if (!small) return null
  const part = andPart(atoms, small.to)
  if (part) return partScaled(atoms, small.value + part.value, part.to)
  const at = hyphenAt(atoms, small.to) ? small.to + 1 : small.to
  const next = wordAt(atoms, at) === 'dozens' ? 12 : scaleAt(atoms, at)
  if (!next) return { ...small, form: 'words' }
  return finish(atoms, { total: 0, group: small.value * next, to: at + 1 }, i)
}

const scaleAt = (atoms: Atom[], i: number): number | undefined =>
  wordAt(atoms, i) === 'dozen' ? 12 : own(SCALES, wordAt(atoms, i))

function belowHundred(atoms: Atom[], i: number): Part | null {
  const tens = own(TENS, wordAt(atoms, i))
  const at = tens && hyphenAt(atoms, i + 1) ? i + 2 : i + 1
  const one = own(ONES, wordAt(atoms, tens ? at : i))
  if (tens) return one && one < 10 ? { value: tens + one, to: at + 1 } : { value: tens, to: i + 1 }
  return one === undefined ? null : { value: one, to: i + 1 }
}

/** "and a half", "-and-a-half", "and a quarter". */
function andPart(atoms: Atom[], to: number): Part | null {
  let at = to
  for (const word of ['and', 'a']) {
    if (hyphenAt(atoms, at)) at++
    if (wordAt(atoms, at) !== word) return null
    at++
  }
  if (hyphenAt(atoms, at)) at++
  const part = /^(?:half|third|quarter)$/.test(wordAt(atoms, at)) ? own(PARTS, wordAt(atoms, at)) : undefined
  return part ? { value: 1 / part, to: at + 1 } : null
}

/** "two and a half million". */
function partScaled(atoms: Atom[], value: number, to: number): Numeral {
  const scale = own(SCALES, wordAt(atoms, to))
  return scale ? { value: value * scale, to: to + 1, form: 'words' } : { value, to, form: 'words' }
}

interface Sum {
  total: number
  /** What the last scale closed: two hundred, three million. */
  group: number
  to: number
}

/** Reads on behind a scale: a larger scale multiplies the group, a smaller number is added to it. */
function finish(atoms: Atom[], { total, group, to }: Sum, start: number): Numeral {
  const scale = scaleAt(atoms, to)
  if (scale && scale > 100 && group < scale) return finish(atoms, { total, group: group * scale, to: to + 1 }, start)
  const closed: Numeral = { value: total + group, to, form: 'words' }
  const small = belowHundred(atoms, wordAt(atoms, to) === 'and' ? to + 1 : to)
  if (!small || own(PARTS, wordAt(atoms, small.to))) return closed
  const hundred = wordAt(atoms, small.to) === 'hundred'
  const next = { value: small.value * (hundred ? 100 : 1), to: small.to + (hundred ? 1 : 0) }
  const larger = own(SCALES, wordAt(atoms, next.to)) ?? 1
  // "two hundred and two thousand" is one number, "between two hundred and two thousand" are two
  if (larger > 100 && group < 1000 && group % 100 === 0 && next.value < 100 && wordAt(atoms, start - 1) !== 'between')
    return finish(atoms, { total, group: (group + next.value) * larger, to: next.to + 1 }, start)
  if (!next.value || next.value * larger >= lastScale(group)) return closed
  const at = larger > 1 ? next.to + 1 : next.to
  return finish(atoms, { total: total + group, group: next.value * larger, to: at }, start)
}

/** 2,300,000 → 100,000: what may still be added must be smaller. */
function lastScale(value: number): number {
  let scale = 1
  while (scale < MOST && value % (scale * 10) === 0) scale *= 10
  return scale
}
