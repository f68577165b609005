/** Whether a text tells a history, so that its dates go on from one another and not from the day it was published. */
import { civil } from './calendar.ts'
import type { Expression } from './expression.ts'

/** Fewer stated years than this are no history. */
const FEWEST = 4

/**
 * True when most of the years that a text states lie well away from its publication and few of its dates ("Friday",
 * "yesterday") are counted from it.
 */
export function isNarrative(meanings: Expression[], publication: number | null): boolean {
  const years = meanings.map(statedYear).filter((year) => year !== undefined)
  if (publication === null || years.length < FEWEST) return publication === null
  const now = civil(publication).year
  const away = years.filter((year) => Math.abs(year - now) > 1).length
  return away * 5 >= years.length * 3 && meanings.filter(isCountedFromToday).length * 4 < years.length
}

/** The year that an expression itself names. */
function statedYear(meaning: Expression): number | undefined {
  if ('of' in meaning) return statedYear(meaning.of)
  if (meaning.kind === 'clock' || meaning.kind === 'daypart') return meaning.on && statedYear(meaning.on)
  return 'year' in meaning ? meaning.year : undefined
}

/** "Friday", "yesterday", "this week". */
export const isCountedFromToday = (meaning: Expression): boolean =>
  (meaning.kind === 'weekday' && !meaning.any && meaning.base !== 'told') ||
  (meaning.kind === 'step' && meaning.base === 'publication')
