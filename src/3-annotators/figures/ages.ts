/** Ages without a unit: "Maddon, 66, has", "aged 18 to 34", "who was 10", "will be 35 by the end of the year". */
import { type Atom, wordAt } from './atoms.ts'
import type { Quantity } from './quantity.ts'

const OLDEST = 120
const PERSON = /^(?:he|she|who|i|you)$/
const WORDS_OF_BEING = /^(?:is|was|be|turns|turned|turning|am)$/

/** The quantity as an age where its surroundings say so; otherwise the quantity as it came. */
export function asAge(atoms: Atom[], quantity: Quantity, first: number): Quantity {
  const { kind, numeral, value, high } = quantity
  if (kind !== 'count' || !/^(?:digits|words)$/.test(numeral.form) || value > OLDEST || value < 0 || value % 1)
    return quantity
  const stated =
    /^(?:aged|age|ages)$/.test(wordAt(atoms, first - 1)) ||
    (wordAt(atoms, first - 1) === 'of' && wordAt(atoms, first - 2) === 'age')
  if (
    !stated &&
    (high !== null || !(isApposition(atoms, first, quantity.to) || isPredicate(atoms, first, quantity.to)))
  )
    return quantity
  return { ...quantity, unit: 'year of age', kind: 'age', rule: 'age' }
}

/** "Maddon, 66, has"; "Nick Hague 44 has": behind a name of persons' form. */
function isApposition(atoms: Atom[], first: number, to: number): boolean {
  const comma = wordAt(atoms, first - 1) === ','
  if (comma)
    return (
      Boolean(atoms[first - 2]?.capital && atoms[first]?.kind === 'number') &&
      /^[,.;)]$/.test(wordAt(atoms, to)) &&
      !isList(atoms, to)
    )
  return (
    Boolean(atoms[first - 1]?.capital && atoms[first - 2]?.capital) &&
    /^(?:has|had|is|was|says|said|who)$/.test(wordAt(atoms, to))
  )
}

/** "rows A, 66, 67 and 68": numbers go on behind the comma. */
const isList = (atoms: Atom[], to: number): boolean => wordAt(atoms, to) === ',' && atoms[to + 1]?.kind === 'number'

/** "who was 10.", "He will be 35 by …", "she turned 40 on …". */
function isPredicate(atoms: Atom[], first: number, to: number): boolean {
  if (!WORDS_OF_BEING.test(wordAt(atoms, first - 1))) return false
  const subject = /^(?:will|would|just|only|has|had)$/.test(wordAt(atoms, first - 2))
    ? wordAt(atoms, first - 3)
    : wordAt(atoms, first - 2)
  return (
    PERSON.test(subject) &&
    (to >= atoms.length || /^(?:[.,;)]|by|when|on|in|at|and|last|next|this|years?)$/.test(wordAt(atoms, to)))
  )
}
