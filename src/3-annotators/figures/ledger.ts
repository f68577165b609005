/** Which figures belong in the ledger: those that say what they count, in a sentence. */
import type { Figure } from '#core/model.ts'
import { type Scene, wordAt } from './scene.ts'

const FEWEST_WORDS = 5
const SALES = /^(?:subscribe|subscription|newsletter|newsletters|unlimited|checkout|coupon)$/

export function belongsInLedger(
  { atoms, region, finding }: Scene,
  { counted, unit, key }: Pick<Figure, 'counted' | 'unit' | 'key'>,
): boolean {
  if (region.role === 'kicker' || region.role === 'byline') return false
  const words = atoms.filter((a) => a.kind === 'word')
  // "$16 billion", "Only $100 per year.": teasers and prices, no sentences
  if (words.length < FEWEST_WORDS || words.some((w) => SALES.test(w.lower))) return false
  if (!counted && !unit) return false
  // "one remark", "three days": a small number word is telling, seldom counting
  const { quantity } = finding
  if (quantity.kind === 'count' && quantity.value === 1 && quantity.comparator === 'eq') return key !== null
  return !(quantity.kind === 'count' && /^(?:top|past|next|first|last)$/.test(wordAt(atoms, quantity.from - 1)))
}
