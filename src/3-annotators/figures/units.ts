/** Looks up what stands beside a number: units of measure and currencies. Longest form first. */
import type { Atom } from './atoms.ts'
import { CURRENCIES, type Currency } from './data/currencies.ts'
import { UNITS, type Unit } from './data/units.ts'

const LONGEST = 5
const SHORT = 3

/** The unit that begins at atom `i`, and the index behind it. */
export function unitAt(atoms: Atom[], i: number): { unit: Unit; to: number } | null {
  for (let length = LONGEST; length > 0; length--) {
    const form = formOf(atoms, i, length)
    const unit = form && (UNITS.get(form) ?? (form.length > SHORT ? UNITS.get(form.toLowerCase()) : undefined))
    if (unit) return { unit, to: i + length }
  }
  return null
}

/** The currency that begins at atom `i`, and the index behind it. */
export function currencyAt(atoms: Atom[], i: number): { currency: Currency; to: number } | null {
  for (let length = LONGEST; length > 0; length--) {
    const form = formOf(atoms, i, length)
    const currency = form && CURRENCIES.get(form)
    if (currency) return { currency, to: i + length }
  }
  return null
}

/** The currency that ends before atom `i`, and the index where it begins. */
export function currencyBefore(atoms: Atom[], i: number): { currency: Currency; from: number } | null {
  for (let length = LONGEST; length > 0; length--) {
    const form = i - length >= 0 ? formOf(atoms, i - length, length) : ''
    const currency = form && CURRENCIES.get(form)
    if (currency && standsBefore(form)) return { currency, from: i - length }
  }
  return null
}

/** Signs and codes stand before a number; "euros 5" and "won 5" are no money. */
const standsBefore = (form: string): boolean =>
  !/^[\p{L}_]*\p{Ll}/u.test(form) || form === 'Rs' || form === 'Rp' || form === 'Sh'

/** "miles per hour" → "miles_per_hour"; atoms without white space between them are written together: "km/h". */
function formOf(atoms: Atom[], i: number, length: number): string {
  if (i + length > atoms.length) return ''
  let form = (atoms[i] as Atom).text
  for (let k = i + 1; k < i + length; k++) form += ((atoms[k] as Atom).gap ? '_' : '') + (atoms[k] as Atom).text
  return form
}
