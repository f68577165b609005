/** Which figures belong in the ledger: those that say what they count, in a sentence. */
import type { Figure, Role } from '#core/model.ts'
import { type Atom, wordAt } from './atoms.ts'
import type { Scene } from './scene.ts'

const FEWEST_WORDS = 5
const SALES = /^(?:subscribe|subscription|newsletter|newsletters|unlimited|checkout|coupon)$/

const CLASS = /^(?:top|bottom|richest|wealthiest|poorest|middle)$/

/** Whether a sentence tells something: "$16 billion" and "Only $100 per year." are teasers and prices. */
export function tells(atoms: readonly Atom[], role: Role): boolean {
  if (role === 'kicker' || role === 'byline') return false
  const words = atoms.filter((a) => a.kind === 'word')
  return words.length >= FEWEST_WORDS && !words.some((w) => SALES.test(w.lower))
}

/** Whether a figure is listed and compared. */
export function belongsInLedger(
  scene: Scene,
  { counted, unit, key }: Pick<Figure, 'counted' | 'unit' | 'key'>,
): boolean {
  const { atoms, finding } = scene
  if (!scene.tells || (!counted && !unit)) return false
  // "one remark": a single thing is told of, seldom counted
  const { quantity } = finding
  // "the top 1 percent": a class of people
  if (quantity.kind === 'percent') return !CLASS.test(wordAt(atoms, quantity.from - 1))
  if (quantity.kind !== 'count') return true
  if (quantity.value === 1 && quantity.comparator === 'eq') return key !== null
  // "the top 10", "the next two"
  return !/^(?:top|past|next|first|last)$/.test(wordAt(atoms, quantity.from - 1))
}
