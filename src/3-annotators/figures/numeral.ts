/** Numbers in words and digits. Every reader takes atoms and a place, and says where the number ends, or nothing. */
import type { Atom } from './atoms.ts'
import { GLYPHS, ONES, PARTS, SCALES, SHORT_SCALES, TENS, VAGUE } from './data/numerals.ts'

export interface Numeral {
  value: number
  /** Upper end of what a vague plural may mean: "dozens" is 12 to 120. */
  high?: number
  /** Index behind its last atom. */
  to: number
  form: 'digits' | 'scaled' | 'words' | 'fraction' | 'vague'
}

/** The number that begins at atom `i`, the longest reading first. */
export function readNumeral(atoms: Atom[], i: number): Numeral | null {
  return readFraction(atoms, i) ?? readVague(atoms, i) ?? readDigits(atoms, i) ?? readWords(atoms, i)
}

/** Nobody counts further; it also bounds "thousands of thousands of …". */
const MOST = 1e15

const word = (atoms: Atom[], i: number): string => atoms[i]?.lower ?? ''
const joined = (atoms: Atom[], i: number): boolean => atoms[i] !== undefined && !(atoms[i] as Atom).gap
const isHyphen = (atoms: Atom[], i: number): boolean => /^[-‐‑]$/.test(word(atoms, i)) && joined(atoms, i)
const own = (table: Record<string, number>, key: string): number | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** "1,400" → 1400; also "3.5 million", "$4.2b", "1½", "2 1/2". */
function readDigits(atoms: Atom[], i: number): Numeral | null {
  const first = atoms[i]
  if (first && Object.hasOwn(GLYPHS, first.text))
    return { value: GLYPHS[first.text] as number, to: i + 1, form: 'fraction' }
  if (first?.kind !== 'number') return null
  const value = Number(first.text.replace(/[,\u00a0\u202f]/g, ''))
  const glyph = atoms[i + 1] && own(GLYPHS, (atoms[i + 1] as Atom).text)
  if (glyph !== undefined) return { value: value + glyph, to: i + 2, form: 'fraction' }
  return withScale(atoms, { value, to: i + 1, form: 'digits' })
}

/** "4.2b", "12.3m tonnes", "3 million", "2-million", "10 thousand million". */
function withScale(atoms: Atom[], numeral: Numeral): Numeral {
  const at = isHyphen(atoms, numeral.to) && own(SCALES, word(atoms, numeral.to + 1)) ? numeral.to + 1 : numeral.to
  const long = own(SCALES, word(atoms, at))
  if (long && numeral.value < MOST)
    return withScale(atoms, { value: round(numeral.value * long), to: at + 1, form: 'scaled' })
  if (numeral.form !== 'digits' || !joined(atoms, at)) return numeral
  const short = own(SHORT_SCALES, word(atoms, at))
  if (!short || !scales(atoms, at)) return numeral
  return { value: round(numeral.value * short), to: at + 1, form: 'scaled' }
}

/** Whether a short scale is one: "5m" may be metres, "8b" a house; "$5m", "5m tonnes", "5m of its", "5bn" are not. */
function scales(atoms: Atom[], at: number): boolean {
  const short = word(atoms, at)
  if (short.length > 1 && short !== 'mm') return true
  const before = atoms[at - 2]
  if (before && !(atoms[at - 1] as Atom).gap && (/\p{Sc}/u.test(before.text) || /^[A-Z]{2,3}$/.test(before.text)))
    return true
  if (short === 'mm' || short === 't') return false
  if (short === 'k') return true
  const next = atoms[at + 1]
  return (
    next?.kind === 'word' &&
    next.gap &&
    (/^(?:of|digital|people|tonnes|tons|barrels)$/.test(next.lower) || /[^s]s$/.test(next.lower))
  )
}

/** "2 1/2", "1/16", "two-thirds", "a third of", "one and a half million", "half a million", "half the". */
function readFraction(atoms: Atom[], i: number): Numeral | null {
  return readSlash(atoms, i) ?? readParts(atoms, i) ?? readHalf(atoms, i)
}

function readSlash(atoms: Atom[], i: number): Numeral | null {
  const slash = (at: number): boolean => /^[/⁄]$/.test(word(atoms, at)) && joined(atoms, at) && joined(atoms, at + 1)
  const digit = (at: number): number => (/^\d{1,3}$/.test(word(atoms, at)) ? Number(word(atoms, at)) : Number.NaN)
  if (slash(i + 1) && digit(i) < digit(i + 2) && !slash(i + 3) && digit(i) > 0)
    return { value: digit(i) / digit(i + 2), to: i + 3, form: 'fraction' }
  if (
    slash(i + 2) &&
    digit(i + 1) < digit(i + 3) &&
    /^\d+$/.test(word(atoms, i)) &&
    !slash(i + 4) &&
    digit(i + 3) <= 64
  )
    return { value: Number(word(atoms, i)) + digit(i + 1) / digit(i + 3), to: i + 4, form: 'fraction' }
  return null
}

function readParts(atoms: Atom[], i: number): Numeral | null {
  const count = word(atoms, i) === 'a' || word(atoms, i) === 'an' ? 1 : own(ONES, word(atoms, i))
  if (!count) return null
  const hyphen = isHyphen(atoms, i + 1)
  const at = hyphen ? i + 2 : i + 1
  const part = own(PARTS, word(atoms, at))
  if (!part || count > 1 !== /s$/.test(word(atoms, at))) return null
  // "a third man" is an ordinal, "a third of the men" a part; "one-third", "two thirds" need no "of"
  const bare = word(atoms, i) === 'a' || (count === 1 && !hyphen)
  if (bare && !/^(?:of|more|less|fewer|the|as)$/.test(word(atoms, at + 1))) return null
  return { value: count / part, to: at + 1, form: 'fraction' }
}

function readHalf(atoms: Atom[], i: number): Numeral | null {
  if (word(atoms, i) !== 'half' || /^(?:first|second|other|latter|final|-)$/.test(word(atoms, i - 1))) return null
  const scale = /^an?$/.test(word(atoms, i + 1))
    ? (own(SCALES, word(atoms, i + 2)) ?? (word(atoms, i + 2) === 'dozen' ? 12 : 0))
    : 0
  if (scale) return { value: scale / 2, to: i + 3, form: 'words' }
  if (isHyphen(atoms, i + 1) && own(SCALES, word(atoms, i + 2)))
    return { value: (SCALES[word(atoms, i + 2)] as number) / 2, to: i + 3, form: 'words' }
  return /^(?:of|the|its|their|his|her|all)$/.test(word(atoms, i + 1))
    ? { value: 0.5, to: i + 1, form: 'fraction' }
    : null
}

/** "dozens", "tens of thousands", "hundreds of thousands", "several hundred", "a few dozen", "dozens" in "scores of". */
function readVague(atoms: Atom[], i: number): Numeral | null {
  const few = /^(?:several|few|many|couple)$/.test(word(atoms, i)) ? (word(atoms, i + 1) === 'of' ? i + 2 : i + 1) : -1
  const single = few > 0 ? (word(atoms, few) === 'dozen' ? 12 : own(SCALES, word(atoms, few))) : undefined
  if (single) return vague(atoms, single, few + 1)
  const first = own(VAGUE, word(atoms, i))
  if (!first || word(atoms, i - 1) === '-') return null
  if (/^(?:tens|scores)$/.test(word(atoms, i)) && word(atoms, i + 1) !== 'of') return null
  return vague(atoms, first, i + 1)
}

function vague(atoms: Atom[], value: number, to: number): Numeral {
  const next = word(atoms, to) === 'of' ? own(VAGUE, word(atoms, to + 1)) : own(SCALES, word(atoms, to))
  if (next && value < MOST) return vague(atoms, value * next, word(atoms, to) === 'of' ? to + 2 : to + 1)
  return { value, high: value * 10, to, form: 'vague' }
}

/** "one hundred and three", "twenty-five", "two million five hundred thousand", "a hundred", "three dozen". */
function readWords(atoms: Atom[], i: number): Numeral | null {
  const article = /^(?:an?|the)$/.test(word(atoms, i))
  if (article) {
    const scale = word(atoms, i) === 'a' ? dozenOrScale(atoms, i + 1) : undefined
    return scale ? finish(atoms, 0, scale, i + 2) : null
  }
  const small = belowHundred(atoms, i)
  if (!small)
    return dozenOrScale(atoms, i) && word(atoms, i) !== 'dozen'
      ? finish(atoms, 0, dozenOrScale(atoms, i) as number, i + 1)
      : null
  return climb(atoms, small)
}

const dozenOrScale = (atoms: Atom[], i: number): number | undefined =>
  word(atoms, i) === 'dozen' ? 12 : own(SCALES, word(atoms, i))

function belowHundred(atoms: Atom[], i: number): { value: number; to: number } | null {
  const tens = own(TENS, word(atoms, i))
  if (tens) {
    const at = isHyphen(atoms, i + 1) ? i + 2 : i + 1
    const one = own(ONES, word(atoms, at))
    return one && one < 10 ? { value: tens + one, to: at + 1 } : { value: tens, to: i + 1 }
  }
  const one = own(ONES, word(atoms, i))
  return one === undefined ? null : { value: one, to: i + 1 }
}

/** Reads on from a number below a hundred: "… hundred and three thousand". `total` holds what larger scales closed. */
function climb(atoms: Atom[], small: { value: number; to: number }): Numeral {
  const { value, to } = small
  // "two-and-a-half", "two and a half"
  const half = andAHalf(atoms, to)
  if (half) return withScaleWord(atoms, value + 0.5, half)
  const hyphen = isHyphen(atoms, to) ? 1 : 0
  const scale = dozenOrScale(atoms, to + hyphen)
  if (!scale) return { value, to, form: 'words' }
  return finish(atoms, 0, value * scale, to + hyphen + 1)
}

function andAHalf(atoms: Atom[], to: number): number {
  let at = to
  for (const part of ['and', 'a', 'half']) {
    if (isHyphen(atoms, at)) at++
    if (word(atoms, at) !== part) return 0
    at++
  }
  return at
}

function withScaleWord(atoms: Atom[], value: number, to: number): Numeral {
  const scale = own(SCALES, word(atoms, to))
  return scale ? { value: value * scale, to: to + 1, form: 'words' } : { value, to, form: 'words' }
}

/** `group` was closed by a scale; a larger scale multiplies it, smaller numbers are added. */
function finish(atoms: Atom[], total: number, group: number, to: number): Numeral {
  const scale = dozenOrScale(atoms, to)
  if (scale && scale > 100 && group < scale) return finish(atoms, total, group * scale, to + 1)
  const and = word(atoms, to) === 'and' ? to + 1 : to
  const small = belowHundred(atoms, and)
  const hundred = small && own(SCALES, word(atoms, small.to)) === 100 ? 100 : 1
  const next = small && small.value * hundred
  const after = small ? small.to + (hundred > 1 ? 1 : 0) : to
  const larger = small ? own(SCALES, word(atoms, after)) : undefined
  if (!next || (larger ? next * larger : next) >= smallestScale(group))
    return { value: total + group, to, form: 'words' }
  if (larger) return finish(atoms, total + group, next * larger, after + 1)
  return finish(atoms, total + group, next, after)
}

/** 2,300,000 → 100,000: what may still be added below it must be smaller. */
function smallestScale(value: number): number {
  let scale = 1
  while (scale < 1e13 && value % (scale * 10) === 0) scale *= 10
  return scale
}

/** Decimal digits times a scale without the dust of binary fractions: 1.356 billion is 1,356,000,000. */
const round = (value: number): number => Number(value.toPrecision(15))
