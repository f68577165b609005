/** Looks up what stands beside a number: units of measure and currencies. Longest form first. */
import { type Atom, atomsOf, wordAt } from './atoms.ts'
import { CURRENCIES, type Currency } from './data/currencies.ts'
import { UNITS, type Unit } from './data/units.ts'

const LONGEST = 5
const SHORT = 3

/** By the first atom of all forms what may stand second: most words begin no form, and most of the others a short one. */
const UNIT_STARTS = startsOf([...UNITS.keys()])
const CURRENCY_STARTS = startsOf([...CURRENCIES.keys()])

type Starts = ReadonlyMap<string, ReadonlySet<string>>

function startsOf(forms: readonly string[]): Starts {
  const starts = new Map<string, Set<string>>()
  for (const form of forms) {
    const [first, second] = atomsOf(form.replaceAll('_', ' '), { start: 0, end: form.length })
    const seconds = starts.get(first?.lower ?? '') ?? new Set(['-'])
    starts.set(first?.lower ?? '', second ? seconds.add(second.lower) : seconds)
  }
  return starts
}

/** The unit that begins at atom `i`, and the index behind it. */
export function unitAt(atoms: Atom[], i: number): { unit: Unit; to: number } | null {
  const found = longest(atoms, i, { table: UNITS, starts: UNIT_STARTS })
  return found && { unit: found.value, to: found.to }
}

/** The currency that begins at atom `i`, and the index behind it. */
export function currencyAt(atoms: Atom[], i: number): { currency: Currency; to: number } | null {
  const found = longest(atoms, i, { table: CURRENCIES, starts: CURRENCY_STARTS })
  return found && { currency: found.value, to: found.to }
}

/** The same where a sign or code stands before its number: "euros 5" and "won 5" are no money. */
export function currencyBefore(atoms: Atom[], i: number): { currency: Currency; to: number } | null {
  const found = currencyAt(atoms, i)
  const first = atoms[i]?.text ?? ''
  return found && (!/\p{Ll}/u.test(first) || /^(?:Rs|Rp|Sh)$/.test(first)) ? found : null
}

/** The longest form of a table at atom `i`; words of more than three letters are read without their case. */
function longest<T>(
  atoms: Atom[],
  i: number,
  { table, starts }: { table: ReadonlyMap<string, T>; starts: Starts },
): { value: T; to: number } | null {
  const seconds = starts.get(wordAt(atoms, i))
  if (!seconds) return null
  const most = seconds.has(wordAt(atoms, i + 1)) ? Math.min(LONGEST, atoms.length - i) : 1
  for (let length = most; length > 0; length--) {
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
