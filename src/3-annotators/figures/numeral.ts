/** Numbers in words and digits. A reader takes atoms and a place, and says where the number ends, or nothing. */
import { type Atom, hyphenAt, joinedAt, wordAt } from './atoms.ts'
import { GLYPHS, ONES, own, SCALES, SHORT_SCALES, TENS, VAGUE } from './data/numerals.ts'
import { readDigitFraction, readFraction } from './fractions.ts'
import { MOST, readVague, readWords } from './numberwords.ts'

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
  // digits are the most frequent: what only words begin is not tried on them
  if (atoms[i]?.kind === 'number') return readDigitFraction(atoms, i) ?? readDigits(atoms, i)
  return readFraction(atoms, i) ?? readVague(atoms, i) ?? readDigits(atoms, i) ?? readWords(atoms, i)
}

const STARTERS = new Set([
  ...Object.keys({ ...ONES, ...TENS, ...SCALES, ...VAGUE, ...GLYPHS }),
  ...'a an half quarter several few many couple'.split(' '),
])

/** Whether a number may begin with this atom; "sixfold" counts too. */
export const beginsNumber = (atom: Atom): boolean =>
  atom.kind === 'number' || STARTERS.has(atom.lower) || atom.lower.endsWith('fold')

/** "1,400" → 1400; also "3.5 million", "$4.2b", "1½". */
function readDigits(atoms: Atom[], i: number): Numeral | null {
  const first = atoms[i]
  const alone = first && own(GLYPHS, first.text)
  if (alone) return { value: alone, to: i + 1, form: 'fraction' }
  if (first?.kind !== 'number') return null
  const value = Number(first.text.replace(/[, \u00a0\u202f]/g, ''))
  const glyph = atoms[i + 1] && own(GLYPHS, (atoms[i + 1] as Atom).text)
  if (glyph) return { value: value + glyph, to: i + 2, form: 'fraction' }
  return withScale(atoms, { value, to: i + 1, form: 'digits' })
}

/** "4.2b", "12.3m tonnes", "3 million", "2-million", "10 thousand million", "3 dozen". */
function withScale(atoms: Atom[], numeral: Numeral): Numeral {
  const at = hyphenAt(atoms, numeral.to) && own(SCALES, wordAt(atoms, numeral.to + 1)) ? numeral.to + 1 : numeral.to
  const long = /^dozens?$/.test(wordAt(atoms, at)) ? 12 : own(SCALES, wordAt(atoms, at))
  if (long && numeral.value < MOST)
    return withScale(atoms, { value: round(numeral.value * long), to: at + 1, form: 'scaled' })
  if (numeral.form !== 'digits' || !joinedAt(atoms, at)) return numeral
  const short = own(SHORT_SCALES, wordAt(atoms, at))
  if (!short || !isScale(atoms, at)) return numeral
  return { value: round(numeral.value * short), to: at + 1, form: 'scaled' }
}

/** Whether a short scale is one: "5m" may be metres, "8b" a house; "$5m", "5m tonnes", "5m of its", "5bn", "10M" are not. */
function isScale(atoms: Atom[], at: number): boolean {
  const short = (atoms[at] as Atom).text
  if ((short.length > 1 && short !== 'mm') || /^[MBkK]$/.test(short)) return true
  const sign = atoms[at - 2]
  if (sign && joinedAt(atoms, at - 1) && (/\p{Sc}/u.test(sign.text) || /^[A-Z]{2,3}$/.test(sign.text))) return true
  const next = atoms[at + 1]
  if (!/^[mb]$/.test(short) || next?.kind !== 'word' || !next.gap) return false
  return /^(?:of|digital|people|tonnes|tons|barrels)$/.test(next.lower) || /[^s]s$/.test(next.lower)
}

/** Decimal digits times a scale without the dust of binary fractions: 1.356 billion is 1,356,000,000. */
const round = (value: number): number => Number(value.toPrecision(15))
