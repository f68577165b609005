/** Looks up what stands beside a number: units of measure and currencies. Longest form first. */
import { type Atom, atomsOf } from './atoms.ts'
import { CURRENCIES, type Currency } from './data/currencies.ts'
import { UNITS, type Unit } from './data/units.ts'

const LONGEST = 5
const SHORT = 3

/** The first atoms of all forms: most words begin none. */
const FIRST_OF_UNITS = firstAtoms([...UNITS.keys()])
const FIRST_OF_CURRENCIES = firstAtoms([...CURRENCIES.keys()])

function firstAtoms(forms: readonly string[]): ReadonlySet<string> {
  const words = forms.map((form) => form.replaceAll('_', ' '))
  return new Set(words.map((form) => atomsOf(form, { start: 0, end: form.length })[0]?.lower ?? ''))
}

/** The unit that begins at atom `i`, and the index behind it. */
export function unitAt(atoms: Atom[], i: number): { unit: Unit; to: number } | null {
  if (!FIRST_OF_UNITS.has(atoms[i]?.lower ?? '')) return null
  const found = longest(atoms, i, UNITS)
  return found && { unit: found.value, to: found.to }
}

/** The currency that begins at atom `i`, and the index behind it. */
export function currencyAt(atoms: Atom[], i: number): { currency: Currency; to: number } | null {
  if (!FIRST_OF_CURRENCIES.has(atoms[i]?.lower ?? '')) return null
  const found = longest(atoms, i, CURRENCIES)
  return found && { currency: found.value, to: found.to }
}

/** The same where a sign or code stands before its number: "euros 5" and "won 5" are no money. */
export function currencyBefore(atoms: Atom[], i: number): { currency: Currency; to: number } | null {
  const found = currencyAt(atoms, i)
  const first = atoms[i]?.text ?? ''
  return found && (!/\p{Ll}/u.test(first) || /^(?:Rs|Rp|Sh)$/.test(first)) ? found : null
}

/** The longest form of a table at atom `i`; words of more than three letters are read without their case. */
function longest<T>(atoms: Atom[], i: number, table: ReadonlyMap<string, T>): { value: T; to: number } | null {
  for (let length = Math.min(LONGEST, atoms.length - i); length > 0; length--) {
    const form = formOf(atoms, i, length)
    const value =
      table.get(form) ?? (form.length > SHORT ? table.get(form.toLowerCase().replaceAll('-', '_')) : undefined)
    if (value) return { value, to: i + length }
  }
  return null
}

/** "miles per hour" → "miles_per_hour"; atoms without white space between them are written together: "km/h". */
function formOf(atoms: Atom[], i: number, length: number): string {
  let form = (atoms[i] as Atom).text
  for (let k = i + 1; k < i + length; k++) form += ((atoms[k] as Atom).gap ? '_' : '') + (atoms[k] as Atom).text
  return form
}
