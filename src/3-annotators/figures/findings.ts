/** The figures of one sentence: quantities with the nouns that they count, less what only looks like a figure. */
import { asAge } from './ages.ts'
import { type Atom, wordAt } from './atoms.ts'
import { noFigure } from './guard.ts'
import { type NounPhrase, nounPhraseAt } from './nounphrase.ts'
import { type Quantity, readQuantity } from './quantity.ts'
import type { Finding } from './scene.ts'

/** An elided noun is looked for in so many figures before. */
const NEAR = 5

/** All figures of a sentence, from left to right. */
export function findings(atoms: Atom[]): Finding[] {
  const found: Finding[] = []
  for (let i = 0; i < atoms.length; ) {
    const read = readQuantity(atoms, i)
    if (!read) {
      i++
      continue
    }
    const quantity = bracketed(atoms, asAge(atoms, read, i), found.at(-1)?.quantity)
    const own = nounOf(atoms, quantity)
    const noun = own ?? elided(atoms, quantity, found)
    if (!noFigure(atoms, quantity, { first: i, noun }))
      found.push({ quantity, noun, borrowed: !own, order: found.length })
    i = quantity.to
  }
  return found
}

const nounOf = (atoms: Atom[], { to, value, high, kind, numeral, hyphened }: Quantity): NounPhrase | null =>
  kind === 'age' || (kind === 'count' && hyphened)
    ? null
    : nounPhraseAt(atoms, to, kind === 'count' && value === 1 && high === null && numeral.form !== 'scaled')

/** "1,200 people …, kidnapping 240 more"; "37 people in Paris and 12 in Lyon": the noun is that of the last count. */
function elided(atoms: Atom[], { from, to, kind }: Quantity, found: Finding[]): NounPhrase | null {
  const next = wordAt(atoms, to)
  const also = /^(?:in|from|at)$/.test(next) && wordAt(atoms, from - 1) === 'and'
  if (kind !== 'count' || !(also || /^(?:who|more|others|whom)$/.test(next))) return null
  return found.slice(-NEAR).findLast((f) => f.quantity.kind === 'count' && f.noun)?.noun ?? null
}

/** "lower than 8.90 ksi (61.4 MPa)": a conversion in brackets is compared as what it converts. */
function bracketed(atoms: Atom[], quantity: Quantity, last: Quantity | undefined): Quantity {
  const behind = last && atoms[quantity.from - 1]?.text === '(' && quantity.from - 1 <= last.to + 1 && quantity.unit
  return behind && quantity.comparator === 'eq' ? { ...quantity, comparator: last.comparator } : quantity
}
