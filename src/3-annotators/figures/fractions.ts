/** Parts of a whole: "2 1/2", "two-thirds", "half a million", "one in five". */
import { type Atom, hyphenAt, joinedAt, wordAt } from './atoms.ts'
import { ONES, own, PARTS, SCALES, TENS } from './data/numerals.ts'
import type { Numeral } from './numeral.ts'

/** The fraction that begins at atom `i`. Rules in order. */
export function readFraction(atoms: Atom[], i: number): Numeral | null {
  return readSlash(atoms, i) ?? readParts(atoms, i) ?? readHalf(atoms, i) ?? readRatio(atoms, i)
}

/** The same where the atom is made of digits. */
export const readDigitFraction = (atoms: Atom[], i: number): Numeral | null =>
  readSlash(atoms, i) ?? readRatio(atoms, i)

/** "1/16", "2 1/2"; never "24/7", "9/11/2001". */
function readSlash(atoms: Atom[], i: number): Numeral | null {
  const bare = slashAt(atoms, i)
  if (bare) return { value: bare, to: i + 3, form: 'fraction' }
  const behind = SLASHES.has(wordAt(atoms, i + 2)) && /^\d+$/.test(wordAt(atoms, i)) ? slashAt(atoms, i + 1) : 0
  return behind && Number(wordAt(atoms, i + 3)) <= 64
    ? { value: Number(wordAt(atoms, i)) + behind, to: i + 4, form: 'fraction' }
    : null
}

const SLASHES = new Set('/⁄')
function slashAt(atoms: Atom[], i: number): number {
  const slash = (at: number): boolean =>
    SLASHES.has(wordAt(atoms, at)) && joinedAt(atoms, at) && joinedAt(atoms, at + 1)
  const [above, below] = [wordAt(atoms, i), wordAt(atoms, i + 2)]
  if (!slash(i + 1) || slash(i + 3) || !/^\d{1,3}$/.test(above) || !/^\d{1,3}$/.test(below)) return 0
  return Number(above) > 0 && Number(above) < Number(below) ? Number(above) / Number(below) : 0
}

/** "two-thirds", "a third of", "three quarters of a million". "A third man" is an ordinal. */
function readParts(atoms: Atom[], i: number): Numeral | null {
  const article = /^an?$/.test(wordAt(atoms, i))
  const count = article ? 1 : own(ONES, wordAt(atoms, i))
  if (!count) return null
  const hyphen = hyphenAt(atoms, i + 1)
  const at = hyphen ? i + 2 : i + 1
  const part = own(PARTS, wordAt(atoms, at))
  if (!part || count > 1 !== /s$/.test(wordAt(atoms, at))) return null
  const measured = /^(?:by|than|nearly|almost|about|over|roughly|around)$/.test(wordAt(atoms, i - 1))
  const bare = !measured && (article || (count === 1 && !hyphen))
  if (bare && !/^(?:of|more|less|fewer|the|as)$/.test(wordAt(atoms, at + 1))) return null
  return ofScale(atoms, { value: count / part, to: at + 1, form: 'fraction' })
}

/** "two thirds of a million". */
function ofScale(atoms: Atom[], part: Numeral): Numeral {
  const { to, value } = part
  const scale =
    wordAt(atoms, to) === 'of' && wordAt(atoms, to + 1) === 'a' ? own(SCALES, wordAt(atoms, to + 2)) : undefined
  return scale ? { value: value * scale, to: to + 3, form: 'words' } : part
}

/** "half a million", "half-million", "quarter million", "half of", "half the"; never "first half". */
function readHalf(atoms: Atom[], i: number): Numeral | null {
  const part = /^(?:half|quarter)$/.test(wordAt(atoms, i)) ? own(PARTS, wordAt(atoms, i)) : undefined
  if (!part || /^(?:first|second|third|fourth|other|latter|final|last|this|next|-)$/.test(wordAt(atoms, i - 1)))
    return null
  const article = /^an?$/.test(wordAt(atoms, i + 1)) || hyphenAt(atoms, i + 1)
  const at = article ? i + 2 : i + 1
  const scale = wordAt(atoms, at) === 'dozen' ? 12 : own(SCALES, wordAt(atoms, at))
  if (scale) return { value: scale / part, to: at + 1, form: 'words' }
  const whole = part === 2 && /^(?:of|the|its|their|his|her|all)$/.test(wordAt(atoms, i + 1))
  return whole ? { value: 0.5, to: i + 1, form: 'fraction' } : null
}

/** "one in five Americans", "two out of three"; "one in 2019" and "five in 10 minutes" are none. */
function readRatio(atoms: Atom[], i: number): Numeral | null {
  const link = wordAt(atoms, i + 1) === 'out' && wordAt(atoms, i + 2) === 'of' ? i + 3 : 0
  const at = link || (wordAt(atoms, i + 1) === 'in' ? i + 2 : 0)
  if (!at) return null
  const [part, whole] = [smallAt(atoms, i), smallAt(atoms, at)]
  if (!part || whole <= part || hyphenAt(atoms, at + 1)) return null
  const people = atoms[at + 1]
  if (
    !link &&
    (part > 9 ||
      !people ||
      people.kind !== 'word' ||
      /^(?:minutes|hours|days|weeks|months|years|games)$/.test(people.lower))
  )
    return null
  return { value: part / whole, to: at + 1, form: 'fraction' }
}

function smallAt(atoms: Atom[], i: number): number {
  const word = wordAt(atoms, i)
  return own(ONES, word) ?? own(TENS, word) ?? (/^\d{1,2}$|^100$/.test(word) ? Number(word) : 0)
}
