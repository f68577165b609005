/** Small words for writing rules. */
import type { Grain } from '../calendar.ts'
import type { Expression, Nothing, Unit } from '../expression.ts'
import type { Around, Parts, Rule } from '../pattern.ts'
import type { Token } from '../tokens.ts'

export type DateRule = Rule<Expression>

export const rule = (name: string, pattern: string, make: DateRule['make']): DateRule => ({ name, pattern, make })

const NOTHING: Nothing = { kind: 'nothing' }
/** A phrase that holds words of time and is no time. */
export const nothing = (name: string, pattern: string, guard: (at: Around) => boolean = () => true): DateRule =>
  rule(name, pattern, (_, at) => (guard(at) ? NOTHING : null))

const UNITS: Unit[] = [
  'hour',
  'minute',
  'second',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
  'weekend',
]
export const unitOf = (token: Token | undefined): Unit => UNITS[token?.value ?? 3] as Unit

/** The unit as a grain of the calendar; null for units that are none. */
export const grainOf = (token: Token | undefined): Grain | null => {
  const unit = unitOf(token)
  return unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'fortnight' ? null : unit
}

export const numberOf = (token: Token | undefined): number => token?.value ?? Number.NaN
/** The number of a token, or `undefined` where the phrase has none. */
export const given = (token: Token | undefined): number | undefined => token?.value
/** "three" → 3, "a" → 1, "several" → null. */
export const amountOf = (parts: Parts): number | null => {
  if (!parts.AMOUNT) return 1
  return Number.isNaN(parts.AMOUNT.value) ? null : parts.AMOUNT.value
}

export const has = (token: Token | undefined, ...keys: string[]): boolean =>
  token !== undefined && keys.some((key) => token.keys.includes(key))

export const before = ({ tokens, from }: Around, steps = 1): Token | undefined => tokens[from - steps]
export const after = ({ tokens, to }: Around, steps = 0): Token | undefined => tokens[to + steps]
/** No word follows: "the day before.", not "the day before the vote". */
export const alone = (at: Around): boolean => !after(at)?.word && !has(after(at), 'NUM')
/** A word with a capital that the grammar does not know. */
export const isUnknownName = (token: Token | undefined): boolean =>
  Boolean(token?.word && token.capital && token.keys.length === 0)
/** A word in small letters that the grammar does not know: after an expression of time mostly what it belongs to. */
export const isNoun = (token: Token | undefined): boolean =>
  Boolean(token?.word && !token.capital && token.keys.length === 0)
/** Whether two tokens touch. */
export const touches = (a: Token | undefined, b: Token | undefined): boolean => a !== undefined && a.end === b?.start

/** "last", "this", "next" and their like, as steps. */
export const STEPS: Record<string, number> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
}
export function stepsOf(token: Token | undefined): number {
  for (const key of token?.keys ?? []) if (key in STEPS) return STEPS[key] as number
  return 0
}
